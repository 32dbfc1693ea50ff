import { failure, type Result, success } from '../result'
import { type IncidentStatus, incidentStatusWords } from './incident'

/** Everything that may be done to an incident once it is there. */
export const incidentDeeds = [
  'attach',
  'detach',
  'merge',
  'split',
  'stand-down',
  'reassess',
  'step',
  'explain',
  'figure',
  'decline',
  'report',
  'receipt',
  'instruct',
  'follow-instruction',
  'note',
  'acknowledge',
  'pass-lead',
  'close',
  'reopen',
] as const
export type IncidentDeed = (typeof incidentDeeds)[number]

/** What is still written down of an incident that is over: figures change, papers are signed for, leaders ask. */
const afterClosing: readonly IncidentDeed[] = [
  'attach',
  'explain',
  'figure',
  'report',
  'receipt',
  'follow-instruction',
  'note',
  'acknowledge',
  'reopen',
]

/** Papers come back signed, and leaders ask, of whatever was opened by mistake. */
const afterMistake: readonly IncidentDeed[] = [
  'explain',
  'receipt',
  'follow-instruction',
  'note',
  'acknowledge',
  'reopen',
]

/** Whether a deed may be done to an incident as it stands, with the sentence to say if not. */
export function mayDoToIncident(deed: IncidentDeed, status: IncidentStatus): Result<null> {
  switch (status) {
    case 'open':
      return deed === 'reopen' ? failure('conflict', '事件正在处置，不用恢复') : success(null)
    case 'closed':
      if (afterClosing.includes(deed)) return success(null)
      return failure('conflict', '事件已办结。要再办，先恢复处置')
    case 'stood-down':
      if (afterMistake.includes(deed)) return success(null)
      return failure('conflict', `事件已定为${incidentStatusWords[status]}。要再办，先恢复处置`)
    case 'merged':
      if (deed === 'explain' || deed === 'receipt' || deed === 'note') return success(null)
      return failure('conflict', '事件已并入另一起，到那一起里办')
  }
}
