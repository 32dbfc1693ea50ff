import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { Office } from '../../../shared/office/office'
import type { Person } from '../../shifts/person'

/** Post and name as one says them; either may be missing. */
const called = (post: string, name: string) => `${post} ${name}`.trim()

/** Who may have given an instruction: whoever did so before, whom the office reports to, the leaders who have an account. */
export function likelyLeaders(detail: IncidentDetail, office: Office, people: readonly Person[]): string[] {
  const leaders = people.filter(({ role }) => role === 'duty-leader' || role === 'office-head')
  return unique([
    ...detail.instructions.map(({ from }) => from).reverse(),
    ...office.reportTo.map(({ post, name }) => called(post, name)),
    ...leaders.map(({ post, name }) => called(post, name)),
    ...detail.steps.flatMap(({ candidates }) => candidates.map(({ post, name }) => called(post, name))),
  ])
}

/** Whom an instruction may be passed on to: whoever was told before, the offices of the checklist and their people. */
export function likelyAddressees(detail: IncidentDetail): string[] {
  return unique([
    ...detail.instructions.flatMap(({ relays }) => relays.map(({ to }) => to)).reverse(),
    ...detail.steps.map(({ toTitle }) => toTitle),
    ...detail.steps.flatMap(({ candidates }) => candidates.map(({ post, name }) => called(post, name))),
  ])
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names.filter((name) => name !== ''))]
}
