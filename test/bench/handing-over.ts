import { serialize } from 'node:v8'
import { systemClock } from '../../electron/app/system'
import type { AccountId } from '../../shared/accounts/account'
import { type DraftId, emptyForm } from '../../shared/entries/draft'
import type { CommandId } from '../../shared/entries/entries-contract'
import type { HandoverId } from '../../shared/handover/handover-contract'
import { emptyHandoverForm } from '../../shared/handover/handover-form'
import type { Signing } from '../../shared/handover/signature'
import type { Result } from '../../shared/result'
import { PASSWORD, valueIn } from '../support/an-office'
import { quickPasswords } from '../support/quick-passwords'
import { openRealDesk, type RealDesk } from '../support/real-desk'
import { createWords } from './bench-office'

/** Times that what can be repeated is measured. */
const TIMES = 15

/** Longest stretches for which a command keeps the main process from anything else, ms each, with packing the answer. */
export type Stretches = Record<HandoverJob, number[]>
export const handoverJobs = [
  'compose the sheet',
  'keep the form',
  'freeze',
  'view the frozen sheet',
  'answer one item',
  'take over',
  'list and search closed sheets',
] as const
export type HandoverJob = (typeof handoverJobs)[number]

interface Options {
  folder: string
  resources: string
  items: number
  drafts: number
}

/** A shift with more open items than any room has is looked at and handed over. */
export async function measureHandover({ folder, resources, items, drafts }: Options): Promise<Stretches> {
  // Hashing happens off the loop; what is measured here is what happens on it.
  const desk = openRealDesk({ folder, resources, ports: { passwords: quickPasswords } })
  const run = createRun(desk)
  const { lead, next } = await enterTheRoom(desk, run)
  await leaveOpen(desk, run, items)
  await leaveDrafts(desk, run, drafts)
  const { handover } = desk.api
  const live = await run.measure('compose the sheet', TIMES, () => handover.sheet({ handoverId: null }))
  const keys = live?.sheet.items.map(({ key }) => key) ?? []
  const steps = Object.fromEntries(keys.map((key) => [key, { words: '盯住，有新情况马上报', due: null }]))
  await run.measure('keep the form', TIMES, () => handover.keepForm({ form: { ...emptyHandoverForm, next: steps } }))
  const freezing = { commandId: run.id(), signing: signingOf(lead) }
  const frozen = await run.measure('freeze', 1, () => handover.freeze(freezing))
  const handoverId = frozen.handoverId ?? ('' as HandoverId)
  await run.measure('view the frozen sheet', TIMES, () => handover.sheet({ handoverId: null }))
  run.signIn(next)
  const keysLeft = frozen.sheet.items.map(({ key }) => key)
  const answer = () => {
    const key = keysLeft.pop() ?? ''
    const readBack = '现场已控制，人已送医，九点前续报'
    return handover.answer({ commandId: run.id(), handoverId, key, answer: 'accepted', words: '', readBack })
  }
  await run.measure('answer one item', TIMES, answer)
  await run.together(async () => {
    while (keysLeft.length > 0) valueIn(await answer())
  })
  const taking = { commandId: run.id(), handoverId, reason: '', jointWork: false }
  await run.measure('take over', 1, () => handover.takeOver({ ...taking, signing: signingOf(next) }))
  const search = { from: null, to: null, offset: 0, limit: 50 }
  await run.measure('list and search closed sheets', TIMES, () => handover.list({ ...search, text: '没有的字' }))
  desk.close()
  return run.stretches
}

function createRun({ connection, desk }: RealDesk) {
  const stretches = Object.fromEntries(handoverJobs.map((job) => [job, []])) as unknown as Stretches
  const begun = systemClock.now()
  let count = 0
  const signIn = (id: AccountId) =>
    desk.session.start({ id, name: '', post: '', role: 'administrator', active: true }, begun)
  return {
    stretches,
    signIn,
    id: () => `handover-${begun}-${++count}` as CommandId,
    /** Not durable one by one: thousands of them would take minutes. */
    async together(work: () => Promise<void>): Promise<void> {
      connection.raw.exec('BEGIN IMMEDIATE')
      await work()
      connection.raw.exec('COMMIT')
    },
    async measure<T>(job: HandoverJob, times: number, work: () => Promise<Result<T>>): Promise<T> {
      for (let time = 1; ; time += 1) {
        const startedAt = performance.now()
        const done = await work()
        serialize(done)
        stretches[job].push(performance.now() - startedAt)
        if (time >= times) return valueIn(done)
      }
    },
  }
}

type Run = ReturnType<typeof createRun>

const signingOf = (accountId: AccountId): Signing => ({ accountId, password: PASSWORD, capacity: 'self', reason: '' })

/** Whoever leads the shift on duty, and whoever is planned to take over; both with a password that is quick to hash. */
async function enterTheRoom({ api, connection }: RealDesk, run: Run): Promise<Record<'lead' | 'next', AccountId>> {
  const [administrator] = connection.raw.prepare("SELECT id FROM account WHERE role = 'administrator'").pluck().all()
  run.signIn(administrator as AccountId)
  const { owner, next } = valueIn(await api.shifts.room())
  if (!owner || !next) throw new Error('the office must have a room')
  for (const { lead } of [owner, next]) valueIn(await api.accounts.setPassword({ accountId: lead.id, next: PASSWORD }))
  return { lead: owner.lead.id, next: next.lead.id }
}

async function leaveOpen({ api }: RealDesk, run: Run, items: number): Promise<void> {
  const wordsAt = createWords()
  await run.together(async () => {
    for (let index = 0; index < items; index += 1) {
      const content = wordsAt(systemClock.now())
      const command = { commandId: run.id(), draftId: null, content, attachments: [], linkedTo: [] }
      const { id: entryId } = valueIn(await api.entries.record(command))
      const relay = {
        kind: 'relay' as const,
        at: systemClock.now(),
        unit: '市水务局',
        person: '',
        means: 'phone' as const,
      }
      valueIn(await api.entries.addStep({ commandId: run.id(), entryId, step: { ...relay, words: '请派人查看' } }))
    }
  })
}

async function leaveDrafts({ api }: RealDesk, run: Run, drafts: number): Promise<void> {
  for (let index = 0; index < drafts; index += 1) {
    const form = { ...emptyForm('call'), text: `半句话 ${index}` }
    const id = `${run.id()}-draft` as DraftId
    valueIn(await api.drafts.save({ id, openedAt: systemClock.now(), form, focus: null }))
  }
}
