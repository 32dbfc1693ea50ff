import type { Alarm } from '../../shared/incidents/alarm'
import { stepsFrom } from '../../shared/incidents/checklist'
import type { ClockProgress } from '../../shared/incidents/clock-progress'
import { clockState } from '../../shared/incidents/clock-state'
import { OWN_PACK, type StartedClock } from '../../shared/incidents/clocks'
import { lookupIn } from '../../shared/incidents/policy-lookup'
import { afterAction, type StepHistory, untouched } from '../../shared/incidents/step-history'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import { type IncidentCase, repeatsOf } from './incident-case'
import { changeIncident, decided, fault, futureFault, type IncidentDependencies } from './incident-changes'
import { hasRole } from './opening'
import { roleTitle } from './steps-view'

type Steps = Pick<Handlers['incidents'], 'act' | 'addStep' | 'explainLate' | 'acknowledge' | 'alarms' | 'clocks'>

/** The checklist is worked off, and what rings is acknowledged. */
export function stepHandlers(dependencies: IncidentDependencies): Steps {
  const { alarms, ids } = dependencies
  return {
    act: (command) =>
      changeIncident(dependencies, 'step', command, (incident, _tx, at) => {
        const { step: key, action, round } = command
        const step = stepsFrom(incident.clocks, incident.ownRoles).find((each) => each.key === key)
        if (!step) return failure('not-found', '清单里没有这一步')
        const history = incident.histories.get(key) ?? untouched
        // What repeats begins anew once it is done: without the round, whoever came second would do the next one, too.
        if (round !== undefined && round !== history.rounds.length)
          return failure('conflict', roundWords(history, round))
        const taken = afterAction(history, action, repeatsOf(incident.clocks).has(key))
        if (!taken.ok) return taken
        const refused = futureFault('action.at', action.at, at)
        if (refused) return refused
        const title = stepTitle(incident, step)
        return decided({
          type: 'incident.step-acted.1',
          subject: incident.row.id,
          payload: { step: key, title, action },
        })
      }),

    addStep: (command) =>
      changeIncident(
        dependencies,
        'step',
        command,
        (incident, _tx, at) => {
          if (!hasRole(incident.packs, command.to)) return fault('to', '政策包里没有这个角色')
          const [from] = incident.ownRoles
          if (from === undefined || from === command.to) return fault('to', '不能报给本值班室自己')
          const clock = ownClock(command, ids.next(), from, at)
          return decided({ type: 'incident.step-added.1', subject: incident.row.id, payload: { clock } })
        },
        'add-step',
      ),

    explainLate: (command) =>
      changeIncident(dependencies, 'explain', command, (incident, _tx, at) => {
        const { clock: key, round, reason } = command
        const found = incident.progress.find(({ clock }) => clock.key === key)
        if (!found) return failure('not-found', '没有这个时限')
        if (!isLate(found, round, at)) return failure('conflict', '这个时限没有超时，不用写原因')
        const title = clockTitle(incident, found.clock)
        const payload = { clock: key, round, title, reason }
        return decided({ type: 'incident.late-explained.1', subject: incident.row.id, payload })
      }),

    acknowledge(command) {
      const { incidentId, alarm, stage } = command
      const found = alarms.ringing().find((each) => {
        return each.incidentId === incidentId && each.key === alarm && each.stage === stage
      })
      // Somebody else was quicker, or what rang was done: there is nothing left to say.
      if (!found) return success(alarms.ringing())
      if (incidentId === null) return acknowledgeDaily(dependencies, command)
      const done = changeIncident(dependencies, 'acknowledge', { ...command, incidentId }, ({ row }) => {
        const payload = { alarm, stage, title: found.words }
        return decided({ type: 'incident.alarm-acknowledged.1', subject: row.id, payload })
      })
      return done.ok ? success(alarms.ringing()) : done
    },

    alarms: () => success(alarms.ringing()),
    clocks: () => success(alarms.running()),
  }
}

/** A daily report is of no incident. */
function acknowledgeDaily(
  { journal, session, alarms }: IncidentDependencies,
  command: Parameters<Steps['acknowledge']>[0],
): Result<Alarm[]> {
  const { commandId, alarm, stage } = command
  const meta = { commandId, actor: session.actor(), asked: ['acknowledge', command] }
  const done = journal.execute(meta, () => {
    return success([{ type: 'policy.alarm-acknowledged.1', subject: journal.station, payload: { alarm, stage } }])
  })
  if (!done.ok) return done
  alarms.refresh()
  return success(alarms.ringing())
}

type Titled = Pick<IncidentCase, 'packs'>

/** 首报 上级总值班室 */
export function stepTitle({ packs }: Titled, { titles, to }: { titles: readonly string[]; to: string }): string {
  return `${titles.join('、')} ${roleTitle(lookupIn(packs).roles, to)}`
}

function roundWords({ rounds }: StepHistory, round: number): string {
  return round < rounds.length ? '这一轮已经办过' : '上一轮刚被收回，看过再记'
}

/** Whether a round ran out before it was done, or has run out by `at` (UTC ms) and is not done yet. */
function isLate(progress: ClockProgress, round: number, at: number): boolean {
  if (progress.late.some((each) => each.round === round)) return true
  return round === progress.round && clockState(progress, at).phase === 'overdue'
}

function clockTitle(incident: Titled, { rule }: StartedClock): string {
  return stepTitle(incident, { titles: [rule.title], to: rule.to })
}

type Added = Parameters<Handlers['incidents']['addStep']>[0]

/** A step that an officer added, as a clock of no pack: it counts from now. */
function ownClock({ title, to, means, limit, repeat }: Added, id: string, from: string, at: number): StartedClock {
  const minutes = limit.kind === 'minutes' ? limit.minutes : 0
  return {
    key: `${OWN_PACK}/${id}`,
    pack: OWN_PACK,
    packVersion: 1,
    rule: {
      id: 'own-step',
      title,
      scope: { classes: [], subclasses: [] },
      when: { kind: 'always' },
      start: 'received',
      from,
      to,
      means,
      limit,
      repeat,
      note: '',
      source: '本值班室加的一步',
      verified: false,
    },
    startedAt: at,
    startTaken: 'received',
    dueAt: limit.kind === 'as-instructed' ? null : at + minutes * 60_000,
    addedAt: at,
    notNeededSince: null,
  }
}
