import type { Means } from '../../../shared/entries/step'
import type { Instruction, InstructionId } from '../../../shared/incidents/instruction'

/** When the leader wants to hear: not said, so long after the instruction was given, or at a time. */
export type WantedFeedback = 'none' | '30' | '60' | 'at'

/** 记一条: an instruction as it comes in. Times as typed. */
export interface InstructForm {
  kind: 'instruct'
  words: string
  from: string
  means: Means
  readBack: boolean
  wanted: WantedFeedback
  due: string
  at: string
}

export interface RelayForm {
  kind: 'relay'
  id: InstructionId
  to: string
  means: Means
  at: string
}

export interface ArriveForm {
  kind: 'arrive'
  id: InstructionId
  relayId: string
  by: string
  at: string
}

export interface WantForm {
  kind: 'want'
  id: InstructionId
  wanted: WantedFeedback
  due: string
}

export interface FeedbackForm {
  kind: 'feedback'
  id: InstructionId
  words: string
  by: string
  at: string
}

export interface CloseForm {
  kind: 'close'
  id: InstructionId
  words: string
}

export type InstructionForm = InstructForm | RelayForm | ArriveForm | WantForm | FeedbackForm | CloseForm
/** What is written about an instruction that is there. */
export type FollowForm = Exclude<InstructionForm, InstructForm>

export const newInstruct: InstructForm = {
  kind: 'instruct',
  words: '',
  from: '',
  means: 'phone',
  readBack: false,
  wanted: 'none',
  due: '',
  at: '',
}

/** An empty form about an instruction, with whom it was passed on to where that is who will answer. */
export function newFollow(kind: FollowForm['kind'], { id, relays }: Instruction): FollowForm {
  const waiting = relays.find(({ arrival }) => arrival === null)
  switch (kind) {
    case 'relay':
      return { kind, id, to: '', means: 'phone', at: '' }
    case 'arrive':
      return { kind, id, relayId: waiting?.id ?? '', by: waiting?.to ?? '', at: '' }
    case 'want':
      return { kind, id, wanted: '30', due: '' }
    case 'feedback':
      return { kind, id, words: '', by: relays.at(-1)?.to ?? '', at: '' }
    case 'close':
      return { kind, id, words: '' }
  }
}

/** The name under which a form is kept. */
export function formKey(form: InstructionForm): string {
  if (form.kind === 'instruct') return form.kind
  return form.kind === 'arrive' ? `arrive:${form.id}:${form.relayId}` : `${form.kind}:${form.id}`
}
