import { type Directory, inCallOrder, nextCandidate, stepsFrom, whomToCall } from '../../shared/incidents/checklist'
import type { StepView } from '../../shared/incidents/incident-detail'
import type { Role } from '../../shared/incidents/policy'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import { runningRound, untouched } from '../../shared/incidents/step-history'
import type { StepState } from '../../shared/incidents/step-state'
import { type IncidentCase, repeatsOf } from './incident-case'

type Case = Pick<IncidentCase, 'clocks' | 'ownRoles' | 'histories' | 'packs' | 'progress' | 'status'>

/** The checklist of an incident: every step with whom it calls, and the unfinished ones in the order in which to call. */
export function viewSteps(incident: Case, directory: Directory): { steps: StepView[]; callOrder: string[] } {
  const { roles } = lookupIn(incident.packs)
  const found = openSteps(incident, roles, directory)
  const repeats = repeatsOf(incident.clocks)
  const steps = found.map(({ step, state, candidates, holes }): StepView => {
    const history = (incident.histories.get(step.key) ?? untouched).rounds.slice(0, -1)
    return {
      ...step,
      means: [...step.means],
      titles: [...step.titles],
      clocks: [...step.clocks],
      toTitle: roleTitle(roles, step.to),
      repeats: repeats.has(step.key),
      history: history.map(copied),
      state: copied(state),
      candidates: [...candidates],
      next: state.end === null ? nextCandidate(candidates, state) : null,
      holes: holes.map((hole) => ({ ...hole, title: roleTitle(roles, hole.role) })),
    }
  })
  const callOrder = inCallOrder(found).map(({ step }) => step.key)
  return { steps, callOrder }
}

/** The steps with whom to call, each with the times of the round that is running. */
function openSteps(incident: Case, roles: ReadonlyMap<string, Role>, directory: Directory) {
  const progress = new Map(incident.progress.map((each) => [each.clock.key, each]))
  return stepsFrom(incident.clocks, incident.ownRoles).map((step) => {
    const running = step.clocks.length === 1 ? progress.get(step.clocks[0] ?? '') : undefined
    const isRepeated = running !== undefined && running.clock.rule.repeat !== null
    const times = isRepeated ? { startedAt: running.startedAt, dueAt: running.dueAt } : {}
    const isNeeded = step.isNeeded && incident.status === 'open' && !(isRepeated && running.notNeededSince !== null)
    const state = runningRound(incident.histories.get(step.key) ?? untouched)
    return { step: { ...step, ...times, isNeeded }, state, ...whomToCall(step.to, roles, directory) }
  })
}

export function roleTitle(roles: ReadonlyMap<string, Role>, id: string): string {
  return roles.get(id)?.title ?? id
}

function copied({ status, attempts, end }: StepState): StepView['state'] {
  return { status, attempts: [...attempts], end }
}
