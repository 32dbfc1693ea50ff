import { useState, useSyncExternalStore } from 'react'
import { Dialog } from '../../ui/dialog'
import { KeyHint } from '../../ui/key-hint'
import './key-list.css'
import { type KeyAction, type KeySnapshot, keysOf } from './key-registry'
import { useAction, useKeyRegistry } from './key-scope'

/** Answers Ctrl+/ anywhere and ? outside text fields with the list of all keys. Mount once. */
export function KeyListHost() {
  const [open, setOpen] = useState(false)
  useAction({ id: 'keys.list', keys: ['Ctrl+/', '?'], words: '按键一览', scope: 'global', run: () => setOpen(true) })
  return (
    <Dialog name="key-list" title="按键一览" open={open} onClose={() => setOpen(false)} dismissWords="关闭" wide>
      <KeyList />
    </Dialog>
  )
}

/** Every key that works now, by pane. */
export function KeyList() {
  const registry = useKeyRegistry()
  const snapshot = useSyncExternalStore(registry.subscribe, registry.snapshot)
  return (
    <div className="key-list">
      {groupsOf(snapshot).map((group) => (
        <section key={group.label} className="key-list__group" aria-label={group.label}>
          <h3 className="key-list__head">{group.label}</h3>
          <ul>
            {group.actions.map((action) => (
              <KeyLine key={action.id} action={action} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function KeyLine({ action }: { action: KeyAction }) {
  return (
    <li className="key-list__line">
      <span className="key-list__keys">
        {keysOf(action).map((keys) => (
          <KeyHint key={keys} keys={keys} />
        ))}
      </span>
      <span className={action.enabled === false ? 'key-list__words key-list__words--off' : 'key-list__words'}>
        {action.words}
        {action.enabled === false && '（此时不可用）'}
      </span>
    </li>
  )
}

interface KeyGroup {
  label: string
  actions: KeyAction[]
}

function groupsOf({ actions, scopes }: KeySnapshot): KeyGroup[] {
  const all = actions.map((read) => read())
  const everywhere = all.filter((action) => action.scope === 'global' || action.scope === 'always')
  const panes = scopes
    .filter((scope) => !scope.modal)
    .map((scope) => ({ label: scope.label, actions: all.filter((action) => action.scope === scope.name) }))
  return [{ label: '各处', actions: everywhere }, ...panes].filter((group) => group.actions.length > 0)
}
