import type { IncidentDetail } from '../../shared/incidents/incident-detail'
import { grade, measure } from '../../shared/incidents/incident-kind'
import type { Result } from '../../shared/result'
import { pick } from './a-restarted-desk'
import { aCommand, aRecord } from './an-entry'
import { valueIn } from './an-office'
import { fireFacts, MINUTE } from './an-opened-incident'
import type { StartedApp } from './start-app'

/** Something done to an incident; the numbers choose of what there is. */
export interface Act {
  deed: string
  which: number
  other: number
  figure: number
  minutes: number
}

/** What an act needs: one incident, another, and the desk. */
export interface Attempt extends Act {
  app: StartedApp
  incident: IncidentDetail
  rival: IncidentDetail
}

type Deed = (attempt: Attempt) => Promise<Result<unknown> | null>

const of = ({ incident }: Attempt) => ({ commandId: aCommand(), incidentId: incident.id })
const entryOf = async (app: StartedApp) => valueIn(await app.api.entries.record(aRecord({ matter: '又一个电话' }))).id
const settled = ({ incident }: Attempt) => ({ name: incident.name, place: incident.place })

const opening: Record<string, Deed> = {
  open: async ({ app, figure }) =>
    app.api.incidents.open({
      commandId: aCommand(),
      name: `第 ${figure} 起`,
      place: "'); DROP TABLE incident;--",
      facts: fireFacts({ grave: figure % 2 === 0, occurredAt: null }),
      entries: figure % 3 === 0 ? [await entryOf(app)] : [],
    }),
  attach: async (attempt) => attempt.app.api.incidents.attach({ ...of(attempt), entryId: await entryOf(attempt.app) }),
  detach(attempt) {
    const entry = pick(attempt.incident.entries, attempt.other)
    if (!entry) return Promise.resolve(null)
    return attempt.app.api.incidents.detach({ ...of(attempt), entryId: entry.id, reason: '是另一处' })
  },
  merge: (attempt) => attempt.app.api.incidents.merge({ ...of(attempt), into: attempt.rival.id, reason: '同一起' }),
  split: (attempt) =>
    attempt.app.api.incidents.split({
      ...of(attempt),
      ...settled(attempt),
      facts: attempt.incident.facts,
      entries: attempt.incident.entries.slice(0, 1).map(({ id }) => id),
      reason: '另一处',
    }),
  reassess: (attempt) =>
    attempt.app.api.incidents.reassess({
      ...of(attempt),
      ...settled(attempt),
      facts: {
        ...attempt.incident.facts,
        grade: pick(grade.options, attempt.other) ?? null,
        sensitive: attempt.figure % 2 === 0 ? ['people'] : [],
      },
      reason: '情况有变',
    }),
  async 'pass-lead'(attempt) {
    const to = pick(valueIn(await attempt.app.api.accounts.list()), attempt.other)
    return to ? attempt.app.api.incidents.passLead({ ...of(attempt), to: to.id, words: '去现场' }) : null
  },
  'stand-down': (attempt) => attempt.app.api.incidents.standDown({ ...of(attempt), reason: '误报' }),
  close: (attempt) => attempt.app.api.incidents.close({ ...of(attempt), reason: '已扑灭' }),
  reopen: (attempt) => attempt.app.api.incidents.reopen({ ...of(attempt), reason: '复燃' }),
}

const working: Record<string, Deed> = {
  act(attempt) {
    const { app, incident, other, figure } = attempt
    const step = pick(incident.steps, other)
    if (!step) return Promise.resolve(null)
    const at = app.clock.now()
    const actions = [
      { kind: 'reach' as const, at, candidate: step.next, who: '闻人杰', said: '知道了 𠮷', readBack: true },
      { kind: 'do-otherwise' as const, at, how: '派人去' },
      { kind: 'void' as const, at, reason: '就在现场' },
      { kind: 'reopen' as const, at, reason: '又走了' },
      ...(step.next ? [{ kind: 'try' as const, at, candidate: step.next, outcome: 'no-answer' as const }] : []),
    ]
    const action = pick(actions, figure)
    return action ? app.api.incidents.act({ ...of(attempt), step: step.key, action }) : Promise.resolve(null)
  },
  'add-step': (attempt) =>
    attempt.app.api.incidents.addStep({
      ...of(attempt),
      title: '每日报告',
      to: 'superior-duty-room',
      means: ['written'],
      limit: { kind: 'minutes', minutes: 1 + attempt.figure },
      repeat: attempt.other % 2 === 0 ? { kind: 'every', minutes: 30 } : null,
    }),
  late(attempt) {
    const clock = pick(attempt.incident.clocks, attempt.other)
    if (!clock) return Promise.resolve(null)
    const { key } = clock.clock
    return attempt.app.api.incidents.explainLate({ ...of(attempt), clock: key, round: clock.round, reason: '线路断' })
  },
  twice(attempt) {
    const { app, incident, other } = attempt
    const step = pick(incident.steps, other)
    if (!step) return Promise.resolve(null)
    const command = { incidentId: incident.id, step: step.key, round: step.history.length + 1 }
    const action = { kind: 'do-otherwise' as const, at: app.clock.now(), how: '两处同时记' }
    const once = () => app.api.incidents.act({ ...command, commandId: aCommand(), action })
    return once().then(once)
  },
  async acknowledge(attempt) {
    const alarms = valueIn(await attempt.app.api.incidents.alarms())
    const alarm = pick(alarms, attempt.other)
    if (!alarm) return null
    const { incidentId, key, stage } = alarm
    return attempt.app.api.incidents.acknowledge({ commandId: aCommand(), incidentId, alarm: key, stage })
  },
  figure: (attempt) =>
    attempt.app.api.incidents.recordFigure({
      ...of(attempt),
      measure: pick(measure.options, attempt.other) ?? 'dead',
      figure: attempt.figure,
      reach: attempt.figure % 4 === 0 ? 'more' : 'all',
      confirmed: attempt.figure % 2 === 0,
      source: '急救中心',
      at: attempt.app.clock.now(),
      corrects: attempt.figure % 5 === 0 ? (pick(attempt.incident.ledger.rows, attempt.other)?.id ?? null) : null,
      reason: '核对',
    }),
  decline: (attempt) =>
    attempt.app.api.incidents.declineGrade({
      ...of(attempt),
      grade: pick(grade.options, attempt.other) ?? 'IV',
      reason: '待核实',
    }),
}

const telling: Record<string, Deed> = {
  report(attempt) {
    const { app, other, figure, incident } = attempt
    const stage = pick(['first', 'follow-up', 'final'] as const, other) ?? 'first'
    const draft = { stage, values: { extent: `${figure} 公里` }, title: '', body: '' }
    const sending = { role: null, addressee: '上级总值班室', means: 'written' as const, at: app.clock.now() }
    const steps = figure % 2 === 0 ? incident.callOrder.slice(0, 1) : []
    return app.api.incidents.sendReport({ ...of(attempt), draft, sending, steps })
  },
  receipt(attempt) {
    const ways = attempt.incident.reports.flatMap(({ dispatches }) => dispatches)
    const way = pick(ways, attempt.other)
    if (!way) return Promise.resolve(null)
    const receipt = { by: '闻人杰', at: attempt.app.clock.now() }
    return attempt.app.api.incidents.receiptReport({ ...of(attempt), dispatchId: way.id, receipt })
  },
  instruct: (attempt) =>
    attempt.app.api.incidents.instruct({
      ...of(attempt),
      instruction: {
        words: '救人第一',
        from: '许清和',
        means: 'phone',
        at: attempt.app.clock.now(),
        readBack: attempt.figure % 2 === 0,
        feedbackDue: attempt.figure % 3 === 0 ? attempt.app.clock.now() + MINUTE : null,
      },
    }),
  follow(attempt) {
    const { app, other, incident } = attempt
    const instruction = pick(incident.instructions, attempt.figure)
    if (!instruction) return Promise.resolve(null)
    const at = app.clock.now()
    const one = { ...of(attempt), instructionId: instruction.id }
    const relay = instruction.relays[0]?.id ?? 'none'
    const ways: (() => Promise<Result<unknown>>)[] = [
      () => app.api.incidents.readBackInstruction({ ...one, at }),
      () => app.api.incidents.relayInstruction({ ...one, relay: { to: '东浦区', means: 'fax', at } }),
      () => app.api.incidents.arriveInstruction({ ...one, relayId: relay, arrival: { by: '值班员', at } }),
      () => app.api.incidents.wantFeedback({ ...one, due: at + MINUTE }),
      () => app.api.incidents.receiveFeedback({ ...one, feedback: { words: '办了', by: '东浦区', at } }),
      () => app.api.incidents.closeInstruction({ ...one, words: '直接办理' }),
    ]
    return pick(ways, other)?.() ?? Promise.resolve(null)
  },
  note: (attempt) =>
    attempt.app.api.incidents.note({ ...of(attempt), words: '风向转北', at: attempt.app.clock.now() - MINUTE }),
}

const settling: Record<string, Deed> = {
  'fill-role': ({ app, figure }) =>
    app.api.policies.fillRole({
      commandId: aCommand(),
      role: 'duty-leader',
      people: [{ name: `领导${figure}`, post: '', numbers: [`130 0000 ${1000 + figure}`], backup: figure % 2 === 0 }],
    }),
  async edit({ app, figure }) {
    const pack = valueIn(await app.api.policies.pack({ id: 'anhui', version: null }))
    return app.api.policies.edit({
      commandId: aCommand(),
      pack: { ...pack, title: `安徽省 ${figure}` },
      reason: '来文',
    })
  },
  async choose({ app, figure }) {
    const { inUse, ownRoles } = valueIn(await app.api.policies.settings())
    const packs = figure % 2 === 0 ? [...inUse, 'anhui'] : inUse.filter((id) => id !== 'anhui')
    const dailyReports = ['national/zero-report']
    return app.api.policies.choose({ commandId: aCommand(), packs, ownRoles, dailyReports })
  },
  zero: ({ app }) =>
    app.api.incidents.sendZero({
      commandId: aCommand(),
      daily: 'national/zero-report',
      addressee: '上级总值班室',
      words: '今日无突发事件',
      at: app.clock.now(),
    }),
  'send-on'(attempt) {
    const { app, other, incident } = attempt
    const report = pick(incident.reports, other)
    if (!report) return Promise.resolve(null)
    const sending = { role: null, addressee: '市委总值班室', means: 'network' as const, at: app.clock.now() }
    return app.api.incidents.sendOn({ ...of(attempt), reportId: report.id, sending, steps: [] })
  },
  decide: (attempt) =>
    attempt.app.api.incidents.decide({ ...of(attempt), words: '停泵', reason: '', at: attempt.app.clock.now() }),
  print: (attempt) => attempt.app.api.incidents.print({ ...of(attempt), paper: { kind: 'timeline' } }),
}

/** Everything that can be done, by name. */
export const incidentDeeds: Readonly<Record<string, Deed>> = { ...opening, ...working, ...telling, ...settling }
