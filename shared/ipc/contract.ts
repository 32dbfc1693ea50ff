import { accountsContract } from '../accounts/accounts-contract'
import { attachmentsContract } from '../attachments/attachments-contract'
import { contactsContract } from '../contacts/contacts-contract'
import { draftsContract, entriesContract } from '../entries/entries-contract'
import { handoverContract } from '../handover/handover-contract'
import { incidentsContract } from '../incidents/incidents-contract'
import { policiesContract } from '../incidents/policies-contract'
import { journalContract } from '../journal/journal-contract'
import { officeContract } from '../office/office-contract'
import { figuresContract } from '../review/figures-contract'
import { gapsContract } from '../review/gaps-contract'
import { marksContract } from '../review/marks-contract'
import { timelineContract } from '../review/timeline-contract'
import { searchIndexContract } from '../search/index-contract'
import { searchContract } from '../search/search-contract'
import { shiftsContract } from '../shifts/shifts-contract'
import type { ApiOf, Contract, HandlersOf, PublishOf } from './define'

/** Every call and announcement that may cross between the renderer and the main process. */
export const contract = {
  office: officeContract,
  accounts: accountsContract,
  entries: entriesContract,
  drafts: draftsContract,
  contacts: contactsContract,
  attachments: attachmentsContract,
  shifts: shiftsContract,
  handover: handoverContract,
  incidents: incidentsContract,
  policies: policiesContract,
  journal: journalContract,
  search: searchContract,
  searchIndex: searchIndexContract,
  marks: marksContract,
  timeline: timelineContract,
  gaps: gapsContract,
  figures: figuresContract,
} as const satisfies Contract

export type Api = ApiOf<typeof contract>
export type Handlers = HandlersOf<typeof contract>
export type Publish = PublishOf<typeof contract>
