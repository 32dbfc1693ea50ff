import { useEffect, useRef, useState } from 'react'
import type { PackRow, PolicySettings } from '../../../shared/incidents/policies-contract'
import { ChoiceList } from '../../app/choice-list'
import { useAction } from '../../app/keys/key-scope'
import { Badge } from '../../ui/badge'
import { KeyButton } from '../../ui/button'
import { PaneHead } from '../../ui/pane'
import { movedBy, withOrWithout } from './choice-store'
import { originWords } from './policy-words'

export interface PackListProps {
  settings: PolicySettings
  /** Ids of the packs in use, the first of which has the say. */
  packs: readonly string[]
  /** The one that was open last. */
  last: string | null
  onOpen: (id: string) => void
  /** null: these packs are only read. */
  onChange: ((packs: readonly string[]) => void) | null
}

/** All packs at hand: those in use first, in their order. */
export function PackList({ settings, packs, last, onOpen, onChange }: PackListProps) {
  const box = useRef<HTMLDivElement>(null)
  const ordered = inOrder(settings.packs, packs)
  const [chosen, setChosen] = useState(last ?? ordered[0]?.id ?? null)
  // Whoever comes back from a pack goes on where he was.
  useEffect(() => {
    if (last !== null) box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus()
  }, [last])
  const at = chosen === null ? -1 : packs.indexOf(chosen)

  return (
    <div className="pane" ref={box}>
      <PaneHead
        title="政策包"
        note={`${settings.packs.length} 个，选用 ${packs.length} 个；同一角色或子类以排在前面的为准`}
      >
        <KeyButton keys="Enter" disabled={chosen === null} onPress={() => chosen !== null && onOpen(chosen)}>
          打开
        </KeyButton>
      </PaneHead>
      {onChange !== null && chosen !== null && (
        <OrderKeys
          inUse={at >= 0}
          onUse={() => onChange(withOrWithout(packs, chosen, at < 0))}
          onMove={(by) => onChange(movedBy(packs, at, by))}
        />
      )}
      <div className="pack-line pack-line--head" aria-hidden="true">
        <span>次序</span>
        <span>名称</span>
        <span>一起用</span>
        <span>版本</span>
        <span>来源</span>
        <span className="pack-line__figure">时限</span>
        <span>核对</span>
      </div>
      <ChoiceList
        label="政策包"
        choices={ordered.map((row) => ({
          id: row.id,
          content: <PackLine row={row} at={packs.indexOf(row.id)} titles={settings.packs} />,
        }))}
        chosen={chosen}
        onChoose={setChosen}
        onOpen={onOpen}
      />
    </div>
  )
}

interface OrderKeysProps {
  inUse: boolean
  onUse: () => void
  onMove: (by: 1 | -1) => void
}

function OrderKeys({ inUse, onUse, onMove }: OrderKeysProps) {
  const scope = 'packs'
  useAction({ id: 'packs.use', keys: 'Alt+Y', words: '选用或不用本包', scope, run: onUse })
  useAction({ id: 'packs.up', keys: 'Alt+↑', words: '本包提前', scope, run: () => onMove(-1), repeats: true })
  useAction({ id: 'packs.down', keys: 'Alt+↓', words: '本包挪后', scope, run: () => onMove(1), repeats: true })
  return (
    <div className="pack-keys">
      <KeyButton keys="Alt+Y" onPress={onUse}>
        {inUse ? '不用本包' : '选用本包'}
      </KeyButton>
      <KeyButton keys="Alt+↑" disabled={!inUse} onPress={() => onMove(-1)}>
        提前
      </KeyButton>
      <KeyButton keys="Alt+↓" disabled={!inUse} onPress={() => onMove(1)}>
        挪后
      </KeyButton>
    </div>
  )
}

function PackLine({ row, at, titles }: { row: PackRow; at: number; titles: readonly PackRow[] }) {
  const needs = row.uses.map((id) => titles.find((each) => each.id === id)?.title ?? id).join('、')
  return (
    <span className={at < 0 ? 'pack-line pack-line--unused' : 'pack-line'}>
      <span>{at < 0 ? '未选用' : at + 1}</span>
      <span className="pack-line__title">{row.title}</span>
      <span className="pack-line__needs">{needs}</span>
      <span>第 {row.version} 版</span>
      <span>{originWords[row.origin]}</span>
      <span className="pack-line__figure">{row.clocks === 0 ? '无' : row.clocks}</span>
      <span>{row.unverified > 0 && <Badge kind="dashed">未核对 {row.unverified}</Badge>}</span>
    </span>
  )
}

function inOrder(rows: readonly PackRow[], packs: readonly string[]): readonly PackRow[] {
  const used = packs.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  return [...used, ...rows.filter(({ id }) => !packs.includes(id))]
}
