import type { RolePerson } from '../../../shared/incidents/policies-contract'

/** The people of a role, to be read. */
export function RolePeopleFacts({ people }: { people: readonly RolePerson[] }) {
  return (
    <ol className="pane__body scroll person-facts">
      {people.map(({ name, post, numbers, backup }, at) => (
        <li key={`${post} ${name} ${numbers.join()}`} className="person-facts__one">
          <span className="person-lines__number">{at + 1}</span>
          <span>
            {post}　<b>{name}</b>
            {backup && '（B 角）'}
          </span>
          <span>{numbers.length === 0 ? '没有号码' : numbers.join('、')}</span>
        </li>
      ))}
    </ol>
  )
}
