import { createStore } from 'zustand/vanilla'
import type { IncidentId } from '../../../shared/incidents/incident'
import type { TimelineLine } from '../../../shared/incidents/incident-detail'
import type { ChecklistLine } from '../../../shared/incidents/policy'
import type { Failure, Result } from '../../../shared/result'
import { createLiveReader } from '../../app/live-reader'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PartNeeds } from '../incident-stores'
import { lineName, notedWords } from './questions'

export interface QuestionsState {
  /** Whether the lines are in sight. */
  open: boolean
  /** What was noted of the incident in sight; read while the lines are in sight. */
  timeline: readonly TimelineLine[]
  /** The line that is being answered, by incident. */
  asking: Readonly<Record<IncidentId, string>>
  /** What was typed, by incident and line. */
  answers: Readonly<Record<string, string>>
  busy: boolean
  refused: Failure | null
}

export interface QuestionsStore extends ReadableStore<QuestionsState> {
  toggle(): void
  /** Reads what was noted, anew whenever the incident in sight changes; answers with its end. */
  follow(): () => void
  ask(line: ChecklistLine | null): void
  write(line: ChecklistLine, answer: string): void
  refuse(sentence: string): void
  /** Writes the answer, or that it was asked or prepared, into the timeline. */
  note(line: ChecklistLine): Promise<boolean>
  /** Adds the call that a line says, at once and by phone. */
  warn(line: ChecklistLine): Promise<boolean>
}

export const answerName = (incident: IncidentId, line: ChecklistLine) => `${incident} ${lineName(line)}`

/** What to ask, whom to warn and what to prepare, as far as it was done. */
export function createQuestionsStore({ api, sight, attempts, clock }: PartNeeds): QuestionsStore {
  const store = createStore<QuestionsState>(() => ({
    open: false,
    timeline: [],
    asking: {},
    answers: {},
    busy: false,
    refused: null,
  }))
  const { getState, setState } = store
  const reader = createLiveReader<TimelineLine[]>(
    async () => {
      const { shown } = sight.getState()
      return shown === null ? { ok: true, value: [] } : api.incidents.timeline({ incidentId: shown })
    },
    (read) => setState(read.ok ? { timeline: read.value } : { refused: read.failure }),
  )
  const send = async (subject: string, deed: () => Promise<Result<unknown>>): Promise<boolean> => {
    if (getState().busy) return false
    setState({ busy: true, refused: null })
    const done = await deed().finally(() => setState({ busy: false }))
    if (done.ok) attempts.done(subject)
    else setState({ refused: done.failure })
    return done.ok
  }

  return {
    ...readable(store),
    toggle: () => setState(({ open }) => ({ open: !open, refused: null })),
    follow: () => {
      let { shown } = sight.getState()
      setState({ timeline: [] })
      reader.startOver()
      return sight.subscribe((state, before) => {
        if (state.shown !== shown) {
          shown = state.shown
          setState({ timeline: [], refused: null })
          reader.startOver()
        } else if (state.detail !== before.detail) reader.refresh()
      })
    },
    ask: (line) => {
      const { detail } = sight.getState()
      if (!detail) return
      const { [detail.id]: _, ...rest } = getState().asking
      setState({ asking: line === null ? rest : { ...rest, [detail.id]: lineName(line) }, refused: null })
    },
    write: (line, answer) => {
      const { detail } = sight.getState()
      if (!detail) return
      const name = answerName(detail.id, line)
      setState(({ answers }) => ({ answers: { ...answers, [name]: answer }, refused: null }))
    },
    refuse: (message) => setState({ refused: { kind: 'invalid-input', message } }),
    note: async (line) => {
      const { detail } = sight.getState()
      if (!detail) return false
      const name = answerName(detail.id, line)
      const subject = `asked:${name}`
      const words = notedWords(line, (getState().answers[name] ?? '').trim())
      const at = attempts.askedAt(subject, words, clock.now())
      const commandId = attempts.idFor(subject, words)
      const done = await send(subject, () => {
        return sight.ask(() => api.incidents.note({ commandId, incidentId: detail.id, words, at }))
      })
      if (!done) return false
      const { [name]: _, ...answers } = getState().answers
      const { [detail.id]: __, ...asking } = getState().asking
      setState({ answers, asking })
      return true
    },
    warn: async (line) => {
      const { detail } = sight.getState()
      const { role } = line
      if (!detail || role === null) return false
      const subject = `warn:${answerName(detail.id, line)}`
      const asked = { incidentId: detail.id, title: line.words.slice(0, 60), to: role }
      const commandId = attempts.idFor(subject, asked)
      const how = { means: ['phone' as const], limit: { kind: 'at-once' as const }, repeat: null }
      return send(subject, () => sight.ask(() => api.incidents.addStep({ ...asked, ...how, commandId })))
    },
  }
}
