import { roleWords } from '../../shared/accounts/account'
import type { Name } from './session-store'
import './person-row.css'

/** A line of a list of people: name and post, role at the right. */
export function PersonRow({ person, state }: { person: Name; state?: string | undefined }) {
  return (
    <span className={state === undefined ? 'person-row' : 'person-row person-row--state'}>
      <span className="person-row__name">{person.name}</span>
      <span className="person-row__post">{person.post}</span>
      <span className="person-row__role">{roleWords[person.role]}</span>
      {state !== undefined && <span className="person-row__state">{state}</span>}
    </span>
  )
}
