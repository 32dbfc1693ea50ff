import { useStore } from 'zustand'
import { KeyScope } from '../app/keys/key-scope'
import { PaneHead } from '../ui/pane'
import './names-panel.css'
import { PersonRow } from './person-row'
import type { SessionStore } from './session-store'

/** 管理 › 人员, for those who may not change it: who may sign in here, and whom to ask. */
export function NamesPanel({ store }: { store: SessionStore }) {
  const names = useStore(store, (state) => state.names)
  const administrators = names.filter(({ role }) => role === 'administrator').map(({ name }) => name)
  return (
    <KeyScope name="people" label="人员" className="pane">
      <PaneHead title="人员" note={`${names.length} 人。添人、停用、另设密码找管理员${administrators.join('、')}`} />
      <ul className="scroll">
        {names.map((person) => (
          <li key={person.id} className="names-panel__line">
            <PersonRow person={person} />
          </li>
        ))}
      </ul>
    </KeyScope>
  )
}
