import { useStore } from 'zustand'
import type { Caller } from '../../shared/contacts/contacts-contract'
import { channelForms } from '../../shared/entries/channel'
import { useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { KeyHint } from '../ui/key-hint'
import { Block } from '../ui/pane'
import { useDesk, useDraft } from './desk-context'
import { HistoryRow } from './history-row'
import { getCurrentDraft } from './open-drafts'
import { foundWords, isTaken, takenCaller } from './take-caller'

/** Callers and earlier entries that find room; the list of the contacts has the others. */
const OFFERED = 3

/** Who this may be, and what he called about before. */
export function CallerBlock() {
  const { stores, openEntry } = useDesk()
  const { drafts, lookups } = stores
  const { callers, history, failure } = useStore(lookups)
  const channel = useDraft(({ form }) => form.channel)
  const phone = useDraft(({ form }) => form.contactPhone)
  const taken = useDraft(({ form }) => callers.findIndex((caller) => isTaken(caller, form)))
  const take = (caller: Caller | undefined) => {
    const { form } = getCurrentDraft(drafts.getState())
    if (caller) drafts.edit(takenCaller(caller, form))
  }
  const [first, second] = callers
  useAction({
    id: 'form.take-caller',
    keys: 'F5',
    words: '采用第一个来电人',
    scope: 'global',
    run: () => take(first),
    enabled: first !== undefined,
  })
  useAction({
    id: 'form.take-second-caller',
    keys: 'Shift+F5',
    words: '采用第二个来电人',
    scope: 'global',
    run: () => take(second),
    enabled: second !== undefined,
  })
  const note = failure ? `查不到：${failure.message}` : first && foundWords(first, phone)
  return (
    <div className="caller-block">
      <Block
        title={channelForms[channel].contact}
        note={note}
        actions={
          first && (
            <KeyButton keys="F5" onPress={() => take(first)}>
              采用
            </KeyButton>
          )
        }
      >
        <ul className="block-rows">
          {callers.length === 0 && history.length === 0 && (
            <li className="block-none">
              写号码 <KeyHint keys="Alt+X" />
              、姓名或拼音首字母 <KeyHint keys="Alt+N" />
              ，以往来过的列在这里
            </li>
          )}
          {callers.slice(0, OFFERED).map((caller, index) => (
            <li key={`${caller.unit} ${caller.name} ${caller.post} ${caller.phone}`}>
              <button type="button" className="block-row" onClick={() => take(caller)}>
                <span className="block-row__who">{caller.name || caller.unit}</span>
                <span className="block-row__words">{callerWords(caller, first)}</span>
                {index === 1 ? (
                  <KeyHint keys="Shift+F5" />
                ) : (
                  <span className="block-row__end">{index === taken ? '已采用' : `来过 ${caller.times} 次`}</span>
                )}
              </button>
            </li>
          ))}
          {history.map((row) => (
            <HistoryRow key={row.id} row={row} onOpen={() => openEntry(row.id)} />
          ))}
        </ul>
      </Block>
    </div>
  )
}

/** Unit, post, and 同号 for somebody else on the number of the first. */
function callerWords({ unit, name, post, phone }: Caller, first: Caller | undefined): string {
  const sameNumber = first && first.phone === phone && first.name !== name ? '同号' : ''
  return [name === '' ? '' : unit, post, sameNumber].filter((words) => words !== '').join('　')
}
