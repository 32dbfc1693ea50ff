import type { Projection } from '../journal/projections'
import {
  insertPack,
  insertZeroReport,
  savePolicyAcknowledgement,
  savePolicyChoice,
  savePolicyRole,
} from './policies-repository'

/** Policy packs in all their versions, which are in use, and who stands for their roles. */
export const policiesProjection: Projection = {
  tables: ['policy_zero_report', 'policy_acknowledgement', 'policy_role', 'policy_choice', 'policy_pack'],
  project(tx, event) {
    const { seq, subject } = event
    switch (event.type) {
      case 'policy.adopted.1': {
        const { version, origin, pack } = event.payload
        return insertPack(tx, { id: subject, version, seq, origin, pack: JSON.stringify(pack) })
      }
      case 'policy.chosen.1':
        return savePolicyChoice(tx, event.payload)
      case 'policy.role-filled.1':
        return savePolicyRole(tx, subject, event.payload.people)
      case 'policy.alarm-acknowledged.1':
        return savePolicyAcknowledgement(tx, { ...event.payload, at: event.recordedAt })
      case 'policy.zero-reported.1':
        return insertZeroReport(tx, { seq, id: subject, ...event.payload, recorded_by: event.actor ?? '' })
      default:
    }
  },
}
