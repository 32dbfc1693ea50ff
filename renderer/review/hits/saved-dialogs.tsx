import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { ChoiceList } from '../../app/choice-list'
import { FailureNotice } from '../../app/failure-notice'
import { useAction } from '../../app/keys/key-scope'
import { Dialog } from '../../ui/dialog'
import { KeyHint } from '../../ui/key-hint'
import { EmptyState } from '../../ui/state-lines'
import { TextField } from '../../ui/text-field'
import { useReview } from '../review-context'
import { asOfToday, periodWords } from './periods'
import { useQuestionWords } from './question-words'

const SAVE = 'save-search'
const LIST = 'saved-searches'

/** 存为常用: a name for the question as it stands. */
export function SaveDialog({ onClose }: { onClose: () => void }) {
  const { search, saved } = useReview().stores
  const question = useStore(search, (state) => state.question)
  const { searches, busy, failure } = useStore(saved)
  const [name, setName] = useState('')
  const wanted = name.trim()
  const same = searches?.find((each) => each.name === wanted)
  const words = useQuestionWords()
  const save = async () => {
    if (wanted === '' || !(await saved.save(wanted, question))) return
    onClose()
  }
  return (
    <Dialog
      name={SAVE}
      title="存为常用查询"
      open
      onClose={onClose}
      dismissWords="不存"
      primary={{
        words: same ? '替换' : '保存',
        onPress: () => void save(),
        disabled: wanted === '' || busy,
        reason: wanted === '' ? '写上名称' : undefined,
      }}
    >
      <FailureNotice failure={failure} deed="没有存下" />
      <TextField label="名称" limit={40} value={name} onEnter={() => void save()} onChange={(text) => setName(text)} />
      <p className="saved__words">
        {same ? `已有同名的，保存后替换：${words(same.request)}` : `存下的条件：${words(question)}`}
      </p>
      {question.filter.period !== null && (
        <p className="saved__words">{`以后用时，“${periodWords[question.filter.period]}”按用的那一天算。`}</p>
      )}
    </Dialog>
  )
}

/** 常用查询: one of them is asked again. */
export function SavedDialog({ onClose }: { onClose: () => void }) {
  const { stores, office, now } = useReview()
  const { search, saved, shiftChoice } = stores
  const { searches, failure } = useStore(saved)
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => {
    for (const { request } of searches ?? []) {
      if (request.filter.shift !== null) void shiftChoice.learn(request.filter.shift)
    }
  }, [searches, shiftChoice])
  const words = useQuestionWords()
  const rows = searches ?? []
  const current = rows.find(({ id }) => id === chosen) ?? rows[0]
  const use = () => {
    if (!current) return
    const today = { now: now.getState().now, zone: office.zone }
    saved.use(current, (asked) => search.ask({ ...asked, filter: asOfToday(asked.filter, today) }))
    onClose()
  }
  return (
    <Dialog
      name={LIST}
      title="常用查询"
      open
      onClose={onClose}
      dismissWords="关闭"
      wide
      primary={{ words: '用这个查', onPress: use, disabled: current === undefined }}
    >
      <SavedKeys onForget={() => current && void saved.forget(current.id)} />
      <FailureNotice failure={failure} />
      {rows.length === 0 ? (
        <EmptyState title="还没有常用查询">在查询框里按 Ctrl+D，把正在用的条件存下。</EmptyState>
      ) : (
        <div className="saved__list" ref={(box) => box?.querySelector<HTMLElement>('[role="listbox"]')?.focus()}>
          <ChoiceList
            label="常用查询"
            choices={rows.map((each) => ({
              id: each.id,
              content: (
                <span className="saved__row">
                  <span className="saved__name">{each.name}</span>
                  <span className="saved__words">{words(each.request)}</span>
                </span>
              ),
            }))}
            chosen={current?.id ?? null}
            onChoose={setChosen}
            onOpen={use}
          />
        </div>
      )}
      <p className="saved__keys">
        <KeyHint keys="↑↓" /> 选 <KeyHint keys="Enter" /> 用这个查 <KeyHint keys="Delete" /> 删去
      </p>
    </Dialog>
  )
}

function SavedKeys({ onForget }: { onForget: () => void }) {
  useAction({ id: 'saved.forget', keys: 'Delete', words: '删去常用查询', scope: LIST, run: onForget })
  return null
}
