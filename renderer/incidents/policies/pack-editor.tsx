import { useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { PackDraft } from '../../../shared/incidents/policy-draft'
import { newRowId } from '../../../shared/incidents/policy-draft'
import type { PolicyLookup } from '../../../shared/incidents/policy-lookup'
import { sectionWords } from '../../../shared/incidents/policy-sections'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Button, KeyButton } from '../../ui/button'
import { ActionBar, PaneHead } from '../../ui/pane'
import { EmptyState } from '../../ui/state-lines'
import { type PackEdit, PackEditContext } from './forms/edit-context'
import { PackRowForm } from './forms/row-form'
import type { OpenPack, PackStore } from './pack-store'
import { type ChangedRows, idsIn, withMovedRow, withNewRow, withoutRow } from './row-changes'
import { SaveReason } from './save-reason'

export interface PackEditorProps {
  store: PackStore
  pack: PackDraft
  open: OpenPack
  lookup: PolicyLookup
}

/** Which row it is: known where the sentence stands beside it. */
const NAMED_ROW = /^[^：]*第 \d+ 行(?:“[^”]*”)?：/

/** The row in sight as a form, beside the table. */
export function PackEditor({ store, pack, open, lookup }: PackEditorProps) {
  const { row, section } = useStore(store)
  const failure = useStore(store, (state) => state.failure)
  const edit: PackEdit = {
    roles: [...lookup.roles.values()],
    subclasses: [...lookup.subclasses.values()],
    elements: [...pack.elementLists, ...open.base.flatMap(({ elementLists }) => elementLists)].flatMap(
      ({ elements }) => elements,
    ),
    faultAt: (path) => failure?.fields?.[path]?.replace(NAMED_ROW, ''),
    newId: (kind) => newRowId(pack.id, kind, idsIn(pack)),
  }
  return (
    <PackEditContext value={edit}>
      <KeyScope name="pack-row" label="改这一行" className="pane">
        <PaneHead title={`改${sectionWords[section]}`} note={row === null ? undefined : '记入新版，随时可改回原样'} />
        <div className="pane__body scroll">
          {row === null ? (
            <EmptyState title="没有选中的行">按 ↑ ↓ 选一行，或按 Alt+N 加一行。</EmptyState>
          ) : (
            <PackRowForm pack={pack} path={row} onChange={store.write} />
          )}
        </div>
      </KeyScope>
    </PackEditContext>
  )
}

export interface PackEditorBarProps extends Omit<PackEditorProps, 'lookup'> {
  /** The row in sight is to be written next. */
  onWrite: () => void
}

/** What is done with rows and with the whole pack, at the foot of both. */
export function PackEditorBar({ store, pack, open, onWrite }: PackEditorBarProps) {
  const { section, row, busy, drafts } = useStore(store)
  const [asked, setAsked] = useState(false)
  const [toWrite, setToWrite] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each row that was added or refused
  useLayoutEffect(() => {
    if (toWrite > 0) onWrite()
  }, [toWrite])
  const isChanged = drafts[pack.id] !== undefined
  const scope = 'pack'
  const take = ({ pack: changed, row: next }: ChangedRows) => {
    if (changed === pack) return
    store.write(() => changed)
    store.show(section, next)
  }
  const add = () => {
    take(withNewRow(pack, section))
    setToWrite((count) => count + 1)
  }
  const remove = () => row !== null && take(withoutRow(pack, row))
  const move = (by: 1 | -1) => row !== null && take(withMovedRow(pack, row, by))
  const ask = () => isChanged && setAsked(true)
  useAction({ id: 'pack.save', keys: 'Ctrl+Enter', words: '存为新版', scope, run: ask, enabled: isChanged })
  useAction({ id: 'pack.add', keys: 'Alt+N', words: '加一行', scope, run: add })
  useAction({ id: 'pack.remove', keys: 'Alt+X', words: '去掉本行', scope, run: remove })
  useAction({ id: 'pack.up', keys: 'Alt+↑', words: '本行上移', scope, run: () => move(-1), repeats: true })
  useAction({ id: 'pack.down', keys: 'Alt+↓', words: '本行下移', scope, run: () => move(1), repeats: true })
  useAction({
    id: 'pack.codes',
    keys: 'Alt+M',
    words: '导入事件编码',
    scope,
    run: () => store.showCodes(true),
    enabled: section === 'classes',
  })
  return (
    <>
      <ActionBar note={isChanged ? '有改动尚未保存' : `与第 ${open.newest} 版一致`}>
        <Button kind="primary" keys="Ctrl+Enter" disabled={!isChanged || busy} onPress={ask}>
          存为第 {open.newest + 1} 版
        </Button>
        {isChanged && <Button onPress={store.discard}>改回原样</Button>}
        <KeyButton keys="Alt+N" onPress={add}>
          加一行
        </KeyButton>
        <KeyButton keys="Alt+X" disabled={row === null} onPress={remove}>
          去掉本行
        </KeyButton>
        <KeyButton keys="Alt+↑" disabled={row === null} onPress={() => move(-1)}>
          上移
        </KeyButton>
        <KeyButton keys="Alt+↓" disabled={row === null} onPress={() => move(1)}>
          下移
        </KeyButton>
        {section === 'classes' && (
          <KeyButton keys="Alt+M" onPress={() => store.showCodes(true)}>
            导入事件编码
          </KeyButton>
        )}
      </ActionBar>
      {asked && (
        <SaveReason
          store={store}
          title={open.pack.title}
          version={open.newest + 1}
          onClose={() => setAsked(false)}
          onRefused={() => setToWrite((count) => count + 1)}
        />
      )}
    </>
  )
}
