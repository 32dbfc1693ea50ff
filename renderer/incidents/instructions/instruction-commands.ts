import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import type { Instruction } from '../../../shared/incidents/instruction'
import type { Api } from '../../../shared/ipc/contract'
import { failure, type Result, success } from '../../../shared/result'
import type { Asking } from '../ledger/kept-works'
import type { FollowForm, InstructForm } from './instruction-form'
import { emptyFields, type ReadingTime, readAt, readWanted } from './read-instruction'

type Incidents = Api['incidents']
type Command = (asking: Asking) => Promise<Result<IncidentDetail>>

const emptyWords = '写上内容'
const nobody = '写上是谁'

/** The command that stores an instruction as it is written. */
export function instructing(incidents: Incidents, form: InstructForm, time: ReadingTime): Result<Command> {
  const empty = emptyFields({ words: [form.words, emptyWords], from: [form.from, nobody] })
  if (empty) return empty
  const at = readAt(form.at, time)
  if (!at.ok) return at
  const due = readWanted(form, at.value, time)
  if (!due.ok) return due
  const { words, from, means, readBack } = form
  const instruction = { words, from, means, readBack, at: at.value, feedbackDue: due.value }
  return success(({ commandId, incidentId }) => incidents.instruct({ commandId, incidentId, instruction }))
}

/** The command that stores what became of an instruction. */
export function following(
  incidents: Incidents,
  form: FollowForm,
  about: Instruction | undefined,
  time: ReadingTime,
): Result<Command> {
  if (about === undefined) return failure('not-found', '找不到这条指示')
  const of = ({ commandId, incidentId }: Asking) => ({ commandId, incidentId, instructionId: form.id })
  if (form.kind === 'want') {
    const due = readWanted(form, about.at, time)
    return due.ok ? success((asking) => incidents.wantFeedback({ ...of(asking), due: due.value })) : due
  }
  if (form.kind === 'close') {
    return success((asking) => incidents.closeInstruction({ ...of(asking), words: form.words }))
  }
  const empty = emptyFields(
    form.kind === 'relay'
      ? { to: [form.to, nobody] }
      : form.kind === 'arrive'
        ? { by: [form.by, nobody] }
        : { words: [form.words, emptyWords], by: [form.by, nobody] },
  )
  if (empty) return empty
  const read = readAt(form.at, time)
  if (!read.ok) return read
  const at = read.value
  switch (form.kind) {
    case 'relay':
      return success((asking) =>
        incidents.relayInstruction({ ...of(asking), relay: { to: form.to, means: form.means, at } }),
      )
    case 'arrive':
      return success((asking) =>
        incidents.arriveInstruction({ ...of(asking), relayId: form.relayId, arrival: { by: form.by, at } }),
      )
    case 'feedback':
      return success((asking) =>
        incidents.receiveFeedback({ ...of(asking), feedback: { words: form.words, by: form.by, at } }),
      )
  }
}
