import { expect } from 'vitest'
import { indexedFrom, markForRebuild, saveIndexedFrom } from '../../electron/search/index-state-repository'
import { indexWork } from '../../electron/search/index-work'
import type { AccountId } from '../../shared/accounts/account'
import type { Channel } from '../../shared/entries/channel'
import type { EntryContent, EntryId, Urgency } from '../../shared/entries/entry'
import { emptyHandoverForm } from '../../shared/handover/handover-form'
import type { Result } from '../../shared/result'
import type { RecordRef } from '../../shared/search/search-filter'
import { handoverOf } from './a-change'
import { aPdf, upload } from './a-file'
import { pick } from './a-restarted-desk'
import { acceptAll, aSigning, type Room } from './a-shift'
import { aCommand, aRecord } from './an-entry'
import { valueIn } from './an-office'
import { fireFacts, MINUTE } from './an-opened-incident'
import { fc } from './property'

/** Few characters, that texts have many of them in common; some beyond the BMP, some that fold, some that separate. */
const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'甲乙丙罐区') },
  { weight: 2, arbitrary: fc.constantFrom(...'ЖжΣς，％') },
  { weight: 2, arbitrary: fc.constantFrom('𠮷', '𪚥', ' ') },
)
const said = fc.array(character, { minLength: 1, maxLength: 6 }).map((all) => all.join(''))

/** Something that happens in the room; the numbers choose of what there is. */
export const aSearchedAct = fc.record({
  deed: fc.constantFrom(
    'record',
    'record',
    'step',
    'amend',
    'mark',
    'open',
    'tell',
    'hand-over',
    'jump',
    'sign-in',
    'read',
    'index',
  ),
  words: fc.array(said, { minLength: 5, maxLength: 5 }) as unknown as fc.Arbitrary<
    [string, string, string, string, string]
  >,
  which: fc.nat(60),
  other: fc.nat(60),
  minutes: fc.integer({ min: -90, max: 400 }),
})
export type SearchedAct = typeof aSearchedAct extends fc.Arbitrary<infer T> ? T : never

/** Refusals that a person may meet; anything else is a fault of the program. */
const refusals = ['invalid-input', 'not-found', 'conflict', 'not-allowed']
const tried = <T>(done: Result<T>): T | null => {
  if (done.ok) return done.value
  expect(refusals).toContain(done.failure.kind)
  return null
}

/** Carries an act out as the window would. */
export async function happen(room: Room, act: SearchedAct): Promise<void> {
  await deeds[act.deed]?.(room, act)
}

type Deed = (room: Room, act: SearchedAct) => Promise<unknown>

const rowsOf = ({ app }: Room, statement: string) =>
  app.ports.connection.raw.prepare(statement).all() as { id: string; [column: string]: unknown }[]
const entryOf = (room: Room, index: number) => pick(rowsOf(room, 'SELECT id, received_at, text FROM entry'), index)
const anybody = ({ people }: Room, index: number): AccountId =>
  pick([people.lead, people.nextLead, people.head, people.deputy], index) ?? people.lead

const recordRef = (room: Room, index: number): RecordRef | undefined =>
  pick(
    [
      ...rowsOf(room, "SELECT id, 'entry' AS kind FROM entry"),
      ...rowsOf(room, "SELECT id, 'incident' AS kind FROM incident"),
      ...rowsOf(room, "SELECT id, 'handover' AS kind FROM handover WHERE state <> 'withdrawn'"),
    ] as unknown as RecordRef[],
    index,
  )

const record: Deed = async ({ app }, { words, which, other, minutes }) => {
  const [text, matter, unit, name, file] = words
  const content: Partial<EntryContent> = {
    text,
    matter: which % 2 === 0 ? matter : '',
    place: '',
    cause: '',
    contactUnit: other % 2 === 0 ? unit : '',
    contactName: other % 3 === 0 ? name : '',
    contactPost: '',
    contactPhone: which % 3 === 0 ? `0690-555 0${100 + other}` : '',
    channel: pick<Channel>(['call', 'fax', 'visit'], which) ?? 'call',
    urgency: pick<Urgency>(['ordinary', 'urgent', 'grave'], other) ?? 'ordinary',
    receivedAt: app.clock.now() - minutes * MINUTE,
  }
  const attached =
    which % 5 === 0 ? tried(await upload(app.api.attachments, `${file.replaceAll(' ', '')}.pdf`, aPdf(file))) : null
  const command = { ...aRecord(content), attachments: attached === null ? [] : [attached] }
  return tried(await app.api.entries.record(command))
}

const step: Deed = async (room, { words: [words, unit, person], which }) => {
  const { api, clock } = room.app
  const entryId = entryOf(room, which)?.id as EntryId | undefined
  if (!entryId) return
  const relay = { kind: 'relay' as const, at: clock.now(), unit, person, means: 'phone' as const, words }
  return tried(await api.entries.addStep({ commandId: aCommand(), entryId, step: relay }))
}

const amend: Deed = async (room, { words: [text, reason], which, other, minutes }) => {
  const { api } = room.app
  const entry = entryOf(room, which)
  if (!entry) return
  const of = { commandId: aCommand(), entryId: entry.id as EntryId }
  if (other % 5 === 0) return tried(await api.entries.strike({ ...of, reason }))
  if (other % 5 === 1) return tried(await api.entries.close({ ...of, outcome: text, reason }))
  const change =
    other % 2 === 0
      ? { field: 'text' as const, to: text }
      : { field: 'receivedAt' as const, to: Number(entry.received_at) + minutes * MINUTE }
  return tried(await api.entries.amend({ ...of, changes: [change], reason }))
}

const mark: Deed = async (room, { words: [words, answer], which, other }) => {
  const { marks } = room.app.api
  const record = recordRef(room, which)
  if (!record) return
  const of = () => ({ commandId: aCommand(), record })
  if (other % 3 === 0) return tried(await marks.comment({ ...of(), words }))
  if (other % 3 === 1) {
    const returnId = tried(await marks.sendBack({ ...of(), words, due: null }))?.returns.at(-1)?.id
    return returnId && tried(await marks.withdraw({ ...of(), returnId, reason: answer }))
  }
  const told = tried(await marks.instruct({ ...of(), words, owner: room.people.deputy, due: null }))
  const instructionId = told?.instructions.at(-1)?.id
  return instructionId && tried(await marks.answer({ ...of(), instructionId, words: answer }))
}

const open: Deed = async ({ app }, { words: [name, place], which }) => {
  const grade = pick(['I', 'III', null] as const, which) ?? null
  const facts = fireFacts({ grade, sensitive: which % 4 === 0 ? ['people'] : [], occurredAt: null })
  return tried(await app.api.incidents.open({ commandId: aCommand(), name, place, facts, entries: [] }))
}

const tell: Deed = async (room, { words: [words, from, to, extent, title], which, other }) => {
  const { incidents } = room.app.api
  const at = room.app.clock.now()
  const incidentId = pick(rowsOf(room, 'SELECT id FROM incident'), which)?.id
  if (!incidentId) return
  const of = () => ({ commandId: aCommand(), incidentId: incidentId as never })
  if (other % 3 === 0) return tried(await incidents.note({ ...of(), words, at }))
  if (other % 3 === 1) {
    const draft = { stage: 'first' as const, values: { extent }, title, body: words }
    const sending = { role: null, addressee: to, means: 'written' as const, at }
    return tried(await incidents.sendReport({ ...of(), draft, sending, steps: [] }))
  }
  const instruction = { words, from, means: 'phone' as const, at, readBack: true, feedbackDue: null }
  const instructionId = tried(await incidents.instruct({ ...of(), instruction }))?.instructions.at(-1)?.id
  if (!instructionId) return
  return tried(await incidents.relayInstruction({ ...of(), instructionId, relay: { to, means: 'fax', at } }))
}

/** The two crews take turns; every third sheet is taken back again. */
const handOver: Deed = async (room, { words: [remarks, leaders, why], which }) => {
  const { api, clock } = room.app
  const { people } = room
  const owner = valueIn(await api.shifts.room()).owner
  if (!owner) return
  const first = { lead: people.lead, deputy: people.deputy, leader: people.leader, note: '' }
  const second = { lead: people.nextLead, deputy: people.nextDeputy, leader: people.nextLeader, note: remarks }
  const crew = owner.lead.id === people.lead ? second : first
  await room.signIn(owner.lead.id)
  const from = Math.max(clock.now(), owner.plannedFrom) + MINUTE
  const plan = { crew, from, until: from + 600 * MINUTE }
  if (!tried(await api.shifts.plan({ commandId: aCommand(), plan }))) return
  tried(await api.handover.keepForm({ form: { ...emptyHandoverForm, remarks, leaders } }))
  const sheet = tried(await api.handover.freeze({ commandId: aCommand(), signing: aSigning(owner.lead.id) }))
  if (!sheet) return
  const of = { commandId: aCommand(), handoverId: handoverOf(sheet) }
  if (which % 3 === 0) return tried(await api.handover.withdraw({ ...of, reason: why }))
  await room.signIn(crew.lead)
  await acceptAll(room, sheet)
  const taking = { signing: aSigning(crew.lead), reason: why, jointWork: false }
  tried(await api.handover.takeOver({ ...of, commandId: aCommand(), ...taking }))
  return tried(await api.handover.remark({ ...of, commandId: aCommand(), words: why }))
}

const read: Deed = async (room, { which, other }) => {
  const { marks } = room.app.api
  if (other % 6 === 0) return tried(await marks.catchUp({ commandId: aCommand() }))
  const record = recordRef(room, which)
  return record && tried(await marks.read({ commandId: aCommand(), records: [record] }))
}

/** The index is made whole, or anew with much that is common, or holds the newest only, or is to be emptied and counts for nothing. */
const index: Deed = async (room, { which, other }) => {
  const { connection } = room.app.ports
  if (other % 4 === 0) return tried(await room.app.api.searchIndex.rebuild({ anew: false }))
  const newest = Number(connection.raw.prepare('SELECT max(seq) FROM journal').pluck().get())
  if (other % 4 === 3) {
    connection.inTransaction(markForRebuild)
    for (const done of indexWork(connection, () => 0, which % 5)) expect(done).toBeLessThanOrEqual(1)
    return
  }
  connection.inTransaction((tx) => {
    if (other % 4 === 1) return markForRebuild(tx)
    const reached = Math.max(indexedFrom(tx), Math.floor((newest * which) / 60))
    connection.raw.prepare('DELETE FROM search WHERE rowid < ?').run(reached)
    saveIndexedFrom(tx, reached)
  })
}

const deeds: Record<string, Deed> = {
  record,
  step,
  amend,
  mark,
  open,
  tell,
  'hand-over': handOver,
  read,
  index,
  async jump({ app }, { minutes }) {
    app.clock.set(app.clock.now() + minutes * MINUTE)
  },
  'sign-in': (room, { which }) => room.signIn(anybody(room, which)),
}
