import { createStore } from 'zustand/vanilla'
import type { PolicySettings } from '../../../shared/incidents/policies-contract'
import type { ZeroReport } from '../../../shared/incidents/report'
import type { Failure } from '../../../shared/result'
import { createLiveReader } from '../../app/live-reader'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'
import { momentTyped } from '../typed-moment'

/** A daily report that the office makes, to whom by name. */
export type DailyReport = PolicySettings['dailyReports'][number] & { toTitle: string }

/** 零报告 as it is typed. */
export interface ZeroForm {
  addressee: string
  words: string
  /** Empty: now. */
  at: string
}

export interface DailyState {
  /** Those the office chose; null until they were read. */
  chosen: readonly DailyReport[] | null
  /** Zero reports, newest first. */
  sent: readonly ZeroReport[]
  /** What was typed about a daily report; kept when it is put away. */
  forms: Readonly<Record<string, ZeroForm>>
  /** The one being reported; null: none. */
  open: string | null
  busy: boolean
  failure: Failure | null
}

export interface DailyStore extends ReadableStore<DailyState> {
  /** Reads what is made every day and keeps it live; answers with its end. */
  follow(): () => void
  /** Begins to report; `offered` is what the form begins with unless something was typed. */
  begin(daily: string, offered: ZeroForm): void
  change(form: Partial<ZeroForm>): void
  refuse(sentence: string): void
  putAway(): void
  submit(zone: string): Promise<boolean>
}

type Read = Pick<DailyState, 'sent'> & { chosen: readonly DailyReport[] }

/** The reports that are made every day, with nothing to report too. */
export function createDailyStore({ api, clock, attempts }: PartNeeds): DailyStore {
  const store = createStore<DailyState>(() => {
    return { chosen: null, sent: [], forms: {}, open: null, busy: false, failure: null }
  })
  const { getState, setState } = store
  const reader = createLiveReader<Read>(
    async () => {
      const settings = await api.policies.settings()
      if (!settings.ok) return settings
      const sent = await api.incidents.zeroReports()
      if (!sent.ok) return sent
      const { dailyReports, roles } = settings.value
      const titleOf = (role: string) => roles.find(({ id }) => id === role)?.title ?? role
      const chosen = dailyReports.filter((each) => each.chosen)
      return {
        ok: true,
        value: { chosen: chosen.map((each) => ({ ...each, toTitle: titleOf(each.to) })), sent: sent.value },
      }
    },
    (read) => setState(read.ok ? read.value : { failure: read.failure }),
  )
  return {
    ...readable(store),
    follow: () => {
      reader.refresh()
      const ends = [api.policies.onChanged(reader.refresh), api.incidents.onAlarms(reader.refresh)]
      return () => {
        for (const end of ends) end()
      }
    },
    begin: (daily, offered) =>
      setState(({ forms }) => ({ open: daily, failure: null, forms: { ...forms, [daily]: forms[daily] ?? offered } })),
    change: (change) =>
      setState(({ open, forms }) => {
        const form = open === null ? undefined : forms[open]
        return open === null || !form ? {} : { forms: { ...forms, [open]: { ...form, ...change } }, failure: null }
      }),
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    putAway: () => setState({ open: null, failure: null }),
    submit: async (zone) => {
      const { open: daily, forms, busy } = getState()
      const form = daily === null ? undefined : forms[daily]
      if (daily === null || !form || busy) return false
      const typed = momentTyped(form.at, clock.now(), zone)
      if ('sentence' in typed) {
        setState({ failure: { kind: 'invalid-input', message: typed.sentence } })
        return false
      }
      const subject = `zero:${daily}`
      const { addressee, words } = form
      const asked = { daily, addressee, words, at: typed.at ?? attempts.askedAt(`${subject} at`, form, clock.now()) }
      setState({ busy: true, failure: null })
      const commandId = attempts.idFor(subject, asked)
      const sent = await api.incidents.sendZero({ commandId, ...asked }).finally(() => setState({ busy: false }))
      if (!sent.ok) {
        setState({ failure: sent.failure })
        return false
      }
      attempts.done(subject)
      attempts.done(`${subject} at`)
      setState(({ forms: { [daily]: _, ...rest } }) => ({ forms: rest, open: null }))
      reader.refresh()
      return true
    },
  }
}
