import { channel, channelForms } from '../../shared/entries/channel'
import { type EntryDetail, urgency } from '../../shared/entries/entry'
import { aCommand, aRecord } from './an-entry'
import { valueIn } from './an-office'
import { fc } from './property'
import type { StartedApp } from './start-app'

/** One thing an officer may do; `pick` chooses among the entries there are. */
export type Act = (app: StartedApp, entries: EntryDetail[], pick: number) => Promise<EntryDetail | null>

const words = fc.constantFrom(
  '停电',
  '火灾 𠮷',
  "'); DROP TABLE entry;--",
  '=1+1',
  '<b>x</b>',
  '０６９０',
  '　',
  '补报：两人受伤',
)

/** Something is recorded. */
export const recording = fc
  .record({
    channel: fc.constantFrom(...channel.options),
    urgency: fc.constantFrom(...urgency.options),
    words,
    ago: fc.integer({ min: 0, max: 400 }),
  })
  .map(
    ({ ago, words: matter, ...rest }): Act =>
      async (app) => {
        const receivedAt = app.clock.now() - ago * 3_600_000
        const [field] = channelForms[rest.channel].details
        const details =
          field?.kind === 'number'
            ? { [field.key]: field.least }
            : field?.kind === 'text'
              ? { [field.key]: matter }
              : {}
        return valueIn(await app.api.entries.record(aRecord({ ...rest, matter, receivedAt, details })))
      },
  )

/** Something is amended, handled, linked, closed, reopened or struck. */
export const changing = fc
  .record({
    kind: fc.constantFrom('amend', 'day', 'relay', 'outcome', 'receipt', 'link', 'close', 'reopen', 'strike'),
    words,
  })
  .map(
    ({ kind, words: text }): Act =>
      async (app, entries, pick) => {
        const entry = entries[pick % Math.max(1, entries.length)]
        if (!entry) return null
        const base = { commandId: aCommand(), entryId: entry.id }
        const at = app.clock.now()
        const reason = '核对后更正'
        const relay = entry.steps.find((step) => step.kind === 'relay' && !step.receipt)
        const { entries: api } = app.api
        const calls = {
          amend: () => api.amend({ ...base, changes: [{ field: 'matter', to: `${text}${at}` }], reason }),
          day: () => api.amend({ ...base, changes: [{ field: 'receivedAt', to: at - 86_400_000 }], reason }),
          relay: () =>
            api.addStep({
              ...base,
              step: { kind: 'relay', at, unit: '市水务局', person: '', means: 'phone', words: text },
            }),
          outcome: () => api.addStep({ ...base, step: { kind: 'outcome', at, words: `办好${text}` } }),
          receipt: () =>
            relay
              ? api.receipt({ ...base, stepId: relay.id, receipt: { by: '值班员', at } })
              : api.find({ entryId: entry.id }),
          link: () => api.link({ ...base, other: entries[(pick + 1) % entries.length]?.id ?? entry.id }),
          close: () => api.close({ ...base, outcome: text, reason: '来电人失联' }),
          reopen: () => api.reopen({ ...base, reason }),
          strike: () => api.strike({ ...base, reason }),
        }
        const result = await calls[kind as keyof typeof calls]()
        if (!result.ok && !['conflict', 'invalid-input'].includes(result.failure.kind))
          throw new Error(result.failure.message)
        return result.ok ? result.value : null
      },
  )

/** What a reviewer says of a record, or what is answered to the last thing that was said of it, open or not. */
export const marking = fc
  .record({
    kind: fc.constantFrom('read', 'comment', 'sendBack', 'withdraw', 'explain', 'instruct', 'answer', 'catchUp'),
    words: words.filter((text) => text.trim() !== ''),
    due: fc.constantFrom(null, 3_600_000),
  })
  .map(
    ({ kind, words: text, due: within }): Act =>
      async ({ api, clock }, entries, pick) => {
        // Of few records, so that what is said of one is often answered.
        const entry = entries[pick % Math.max(1, Math.min(2, entries.length))]
        const me = valueIn(await api.accounts.current())?.account.id
        if (!entry || !me) return null
        const record = { kind: 'entry' as const, id: entry.id }
        const base = { commandId: aCommand(), record, words: text }
        const due = within === null ? null : clock.now() + within
        const sendBack = () => api.marks.sendBack({ ...base, due })
        const instruct = () => api.marks.instruct({ ...base, owner: me, due })
        const said = valueIn(await api.marks.of({ record }))
        // The last one may be answered already; where there is none, one is said first.
        const returnId = async () => (said.returns.at(-1) ?? valueIn(await sendBack()).returns.at(-1))?.id ?? 'none'
        const instructionId = async () =>
          (said.instructions.at(-1) ?? valueIn(await instruct()).instructions.at(-1))?.id ?? 'none'
        const reply = { ...base, commandId: aCommand() }
        const { marks } = api
        const calls = {
          read: () => marks.read({ commandId: aCommand(), records: entries.map(({ id }) => ({ ...record, id })) }),
          comment: () => marks.comment(base),
          sendBack,
          withdraw: async () => marks.withdraw({ ...reply, returnId: await returnId(), reason: text }),
          explain: async () => marks.explain({ ...reply, returnId: await returnId() }),
          instruct,
          answer: async () => marks.answer({ ...reply, instructionId: await instructionId() }),
          catchUp: () => marks.catchUp({ commandId: aCommand() }),
        }
        const result = await calls[kind as keyof typeof calls]()
        if (!result.ok && result.failure.kind !== 'conflict') throw new Error(result.failure.message)
        return null
      },
  )

/** The clock goes on, or is put back. */
export const clockJump = fc.integer({ min: -7200, max: 90_000 }).map(
  (seconds): Act =>
    async (app) => {
      app.clock.set(app.clock.now() + seconds * 1000)
      return null
    },
)
