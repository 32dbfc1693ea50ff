/** What can be done in a signing, one command each; `from` is how many facts it leads to. */
export const signingSteps = {
  plan: 1,
  freeze: 1,
  withdraw: 1,
  record: 1,
  'send-back': 1,
  explain: 1,
  'accept-first': 1,
  'accept-second': 1,
  'outgoing-deputy': 1,
  'incoming-deputy': 1,
  'take-over': 2,
  'take-over-urgently': 5,
  confirm: 1,
  calm: 1,
  remark: 1,
} as const
export type SigningStep = keyof typeof signingSteps

/** A step with an id of its own, so that it can be sent again. */
export interface SentStep {
  step: SigningStep
  commandId: string
}

/** What a process is to do in a signing that was begun before it, and when it is to die. */
export interface SigningOrders {
  folder: string
  /** Folder with the policy packs. */
  resources: string
  /** Time of day at the desk (UTC ms). */
  now: number
  /** People of the two shifts, by the part they play. */
  people: Record<'lead' | 'deputy' | 'leader' | 'nextLead' | 'nextDeputy' | 'nextLeader', string>
  /** A step that was acknowledged or not before the process before died: sent again first. */
  retry: SentStep | null
  /** The step it dies in. */
  dying: SentStep
  /** With so many of its facts written and nothing committed, or right after the commit. */
  dieAt: number | 'after-commit'
}
