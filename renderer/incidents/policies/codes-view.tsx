import { useRef } from 'react'
import { useStore } from 'zustand'
import { type CodeMatch, type CodeTable, matchCodes, readCodeTable } from '../../../shared/incidents/event-codes'
import type { PackDraft } from '../../../shared/incidents/policy-draft'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Button, KeyButton } from '../../ui/button'
import { ActionBar, PaneHead } from '../../ui/pane'
import { EmptyState } from '../../ui/state-lines'
import { TextArea } from '../../ui/text-area'
import { useFirstFocus } from '../../ui/use-first-focus'
import type { PackStore } from './pack-store'
import './import-view.css'
import { TextFileButton } from './text-file-button'

export interface CodesViewProps {
  store: PackStore
  pack: PackDraft
}

/** The table of the standard, pasted or from a file, laid against the sub-classes of a pack. */
export function CodesView({ store, pack }: CodesViewProps) {
  const text = useStore(store, (state) => state.codes.text)
  const failure = useStore(store, (state) => state.codes.failure)
  const box = useRef<HTMLDivElement>(null)
  useFirstFocus(box)
  const table = readCodeTable(text)
  const match = matchCodes(pack, table.codes)
  const some = match.given.length > 0
  const scope = 'pack-codes'
  const take = () => {
    if (!some) return
    store.write(() => match.pack)
    store.showCodes(false)
    store.show('classes')
  }
  useAction({ id: 'codes.close', keys: 'Esc', words: '回到政策包', scope, run: () => store.showCodes(false) })
  useAction({ id: 'codes.take', keys: 'Ctrl+Enter', words: '填入编码', scope, run: take, enabled: some })
  return (
    <KeyScope name={scope} label="导入事件编码" className="pane">
      <PaneHead title="导入事件编码" note="GB/T 35561 的编码表：一行一个，编码和名称，按子类名称对上">
        <TextFileButton scope={scope} accept=".csv,.txt,.tsv" onFile={(file) => void store.readCodes(file)} />
        <KeyButton keys="Esc" onPress={() => store.showCodes(false)}>
          回到政策包
        </KeyButton>
      </PaneHead>
      <FailureNotice failure={failure} deed="没有读出" />
      <div ref={box} className="import-panes">
        <div className="pane import-text">
          <TextArea
            label="编码表"
            placeholder="从表格里复制两列贴在这里"
            limit={2_000_000}
            value={text}
            onChange={store.writeCodes}
          />
        </div>
        <div className="pane">
          <PaneHead title="对上的结果" note={text.trim() === '' ? undefined : countWords(match)} />
          <div className="pane__body scroll">
            {text.trim() === '' ? (
              <EmptyState title="还没有编码表">本程序不带标准的编码。有标准文本的机关自行导入，没有的空着。</EmptyState>
            ) : (
              <MatchLists match={match} table={table} />
            )}
          </div>
        </div>
      </div>
      <ActionBar note="填入后还要存为新版；没对上的不动">
        <Button kind="primary" keys="Ctrl+Enter" disabled={!some} onPress={take}>
          填入 {match.given.length} 个编码
        </Button>
      </ActionBar>
    </KeyScope>
  )
}

function countWords({ given, same, without, unknown }: CodeMatch): string {
  const parts = [`新填 ${given.length}`, same > 0 ? `已有 ${same}` : '', `没对上 ${without.length + unknown.length}`]
  return parts.filter((part) => part !== '').join('，')
}

function MatchLists({ match, table }: { match: CodeMatch; table: CodeTable }) {
  const { given, without, unknown } = match
  return (
    <>
      <CodesList
        title="填入"
        rows={given.map(({ title, code, before }) => [code, before === '' ? title : `${title}（原 ${before}）`])}
      />
      <CodesList title="没有编码的子类" rows={without.map((title) => ['未对上', title])} />
      <CodesList title="表里没有用上的" rows={unknown.map(({ code, name }) => [code, name])} />
      <CodesList title="读不出的行" rows={table.unread.map(({ line, text }) => [`第 ${line} 行`, text])} />
    </>
  )
}

/** How many are shown; a standard's table is longer than what anybody compares by eye. */
const MOST_SHOWN = 200

function CodesList({ title, rows }: { title: string; rows: readonly (readonly [string, string])[] }) {
  if (rows.length === 0) return null
  return (
    <section className="codes-list" aria-label={title}>
      <h3 className="codes-list__head">
        {title} {rows.length}
      </h3>
      <ul>
        {rows.slice(0, MOST_SHOWN).map(([code, name]) => (
          <li key={`${code} ${name}`} className="codes-list__one">
            <span>{code}</span>
            <span>{name}</span>
          </li>
        ))}
      </ul>
      {rows.length > MOST_SHOWN && <p>其余 {rows.length - MOST_SHOWN} 行未列</p>}
    </section>
  )
}
