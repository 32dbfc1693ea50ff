import { serialize } from 'node:v8'
import { listAccounts } from '../../electron/accounts/accounts-repository'
import { systemClock } from '../../electron/app/system'
import type { CommandId } from '../../shared/entries/entries-contract'
import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import { valueIn } from '../support/an-office'
import { fireFacts } from '../support/an-opened-incident'
import { openRealDesk, type RealDesk } from '../support/real-desk'

/** Times that each is measured. */
const TIMES = 60
const MINUTE = 60_000

export const incidentJobs = ['start ringing', 'alarm tick', 'list', 'find', 'note', 'act', 'open'] as const
export type IncidentJob = (typeof incidentJobs)[number]

interface Options {
  folder: string
  resources: string
  incidents: number
  /** Incidents that are over. */
  over: number
  /** Clocks of the room that run in each of them. */
  clocks: number
}

/** How long work on incidents keeps the main process from anything else, ms for each time, with packing the answer. */
export async function measureIncidents({ folder, resources, incidents, over, clocks }: Options) {
  const timer = createTimer()
  const real = openRealDesk({ folder, resources, ports: { clock: timer.clock } })
  const account = listAccounts(real.connection).find(({ role }) => role === 'administrator')
  if (!account) throw new Error('the office must be set up before')
  real.desk.session.start(account, systemClock.now())
  for (let count = 0; count < over; count += 1) {
    const { id: incidentId } = await openFire(real)
    valueIn(await real.api.incidents.close({ commandId: aCommand(), incidentId, reason: '已扑灭' }))
  }
  const open: IncidentDetail[] = []
  while (open.length < incidents) open.push(await openWithClocks(real, clocks))
  const stretches = Object.fromEntries(incidentJobs.map((job) => [job, []])) as unknown as Record<IncidentJob, number[]>
  const measure = async (job: IncidentJob, work: (time: number) => unknown) => {
    for (let time = 0; time < TIMES; time += 1) {
      const startedAt = performance.now()
      serialize(await work(time))
      stretches[job].push(performance.now() - startedAt)
    }
  }
  const { api, desk } = real
  const of = (time: number) => ({ commandId: aCommand(), incidentId: pick(open, time).id, at: systemClock.now() })
  await measure('start ringing', () => desk.alarms.start())
  await measure('alarm tick', timer.goOff)
  await measure('list', () => api.incidents.list({ status: null }))
  await measure('find', (time) => api.incidents.find(of(time)))
  await measure('note', (time) => api.incidents.note({ ...of(time), words: '风向转北，下风向撤离' }))
  await measure('act', (time) => {
    const own = pick(open, time).steps.filter(({ key }) => key.startsWith('own/'))
    const step = pick(own, Math.floor(time / incidents)).key
    const action = { kind: 'do-otherwise' as const, at: systemClock.now(), how: '派人去通知' }
    return api.incidents.act({ ...of(time), step, action })
  })
  await measure('open', () => openFire(real))
  real.close()
  return stretches
}

/** A clock whose one timer, that of the alarms, goes off when it is told to. */
function createTimer() {
  let run: () => void = () => undefined
  const after = (_ms: number, then: () => void) => {
    run = then
    return () => undefined
  }
  return { clock: { ...systemClock, after }, goOff: () => run() }
}

const begun = systemClock.now()
let commands = 0
const aCommand = () => `incidents-${begun}-${++commands}` as CommandId

/** A grave fire among tanks, an hour ago. */
async function openFire({ api }: RealDesk): Promise<IncidentDetail> {
  const receivedAt = systemClock.now() - 60 * MINUTE
  const facts = fireFacts({ grade: 'I', occurredAt: receivedAt, learnedAt: receivedAt, receivedAt })
  const incident = { name: '东浦区甲源化工厂罐区火灾', place: '东浦区化工园区', facts, entries: [] }
  return valueIn(await api.incidents.open({ commandId: aCommand(), ...incident }))
}

async function openWithClocks(real: RealDesk, clocks: number): Promise<IncidentDetail> {
  let incident = await openFire(real)
  const limit = { kind: 'minutes' as const, minutes: 30 }
  const step = { title: '通知周边', to: 'office-director', means: ['phone' as const], limit, repeat: null }
  while (incident.clocks.filter(({ ours }) => ours).length < clocks) {
    const adding = { commandId: aCommand(), incidentId: incident.id }
    incident = valueIn(await real.api.incidents.addStep({ ...adding, ...step }))
  }
  return incident
}

/** One of a list by a number of any size. */
function pick<T>(list: readonly T[], index: number): T {
  const found = list[index % Math.max(1, list.length)]
  if (found === undefined) throw new Error('there is none')
  return found
}
