import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock, IdSource } from '../shared/clock'
import type { ElementsPolicy } from '../shared/entries/elements'
import type { ChecksPolicy } from '../shared/handover/checks'
import type { Alarm } from '../shared/incidents/alarm'
import type { PolicyPack } from '../shared/incidents/policy'
import type { Handlers, Publish } from '../shared/ipc/contract'
import type { GapPolicy } from '../shared/review/gap-rules'
import { accountsHandlers } from './accounts/accounts-handlers'
import { createPasswordTrials } from './accounts/password-trials'
import type { Passwords } from './accounts/passwords'
import { createSessionKeeper, type SessionKeeper } from './accounts/session'
import { createAttachmentStore } from './attachments/attachment-store'
import { attachmentsHandlers } from './attachments/attachments-handlers'
import { createCallersIndex } from './contacts/callers-index'
import { contactsHandlers } from './contacts/contacts-handlers'
import type { Connection } from './db/connection'
import { draftsHandlers } from './entries/drafts-handlers'
import { entriesHandlers } from './entries/entries-handlers'
import type { EntryDocuments } from './entries/entry-documents'
import { entryRecordingHandlers } from './entries/entry-recording-handlers'
import { answeringHandlers } from './handover/answering-handlers'
import { viewFor } from './handover/handover-dependencies'
import type { HandoverDocuments } from './handover/handover-documents'
import { handoverDocumentsHandlers } from './handover/handover-documents-handlers'
import { handoverReadingHandlers } from './handover/reading-handlers'
import { signingHandlers } from './handover/signing-handlers'
import { type Alarms, createAlarms } from './incidents/alarms'
import type { IncidentDocuments } from './incidents/incident-documents'
import { incidentsHandlers } from './incidents/incidents-handlers'
import { createPackShelf } from './incidents/pack-shelf'
import { policiesHandlers } from './incidents/policies-handlers'
import type { Head } from './journal/head-file'
import { createJournal, type Journal } from './journal/journal'
import { journalHandlers } from './journal/journal-handlers'
import type { JobRunner } from './journal/journal-jobs'
import { officeHandlers } from './office/office-handlers'
import type { SampleDesk } from './office/sample-recording'
import type { FigurePapers } from './review/figure-papers'
import { figuresHandlers } from './review/figures-handlers'
import { gapsHandlers } from './review/gaps-handlers'
import { marksHandlers } from './review/marks-handlers'
import type { Readings } from './review/readings'
import { timelineHandlers } from './review/timeline-handlers'
import { searchIndexHandlers } from './search/index-handlers'
import type { IndexRunner } from './search/index-job'
import { createIndexKeeper, type IndexKeeper } from './search/index-keeper'
import { searchHandlers } from './search/search-handlers'
import { shiftsHandlers } from './shifts/shifts-handlers'

/** What the desk needs of the world around it: Electron in the product, plain objects in tests. */
export interface Ports {
  connection: Connection
  /** The same database once more, for searching: it only reads, and holds up nobody who saves. */
  reading: Connection
  clock: Clock
  ids: IdSource
  /** Names this PC in numbers and in the journal. */
  station: string
  noteHead: (head: Head) => void
  publish: Publish
  policy: ElementsPolicy
  checks: ChecksPolicy
  gaps: GapPolicy
  /** The policy packs that ship with the program. */
  policyPacks: () => readonly PolicyPack[]
  /** Rings outside the window: told of all that rings, and which of it is new. */
  ring: (ringing: readonly Alarm[], fresh: readonly Alarm[]) => void
  /** Told of what failed beside the calls of the window, and where. */
  report: (where: string, error: unknown) => void
  passwords: Passwords
  attachmentsDir: string
  documents: EntryDocuments
  handoverDocuments: HandoverDocuments
  incidentDocuments: IncidentDocuments
  jobs: JobRunner
  /** Answers what would keep the desk waiting, beside it. */
  readings: Readings
  figurePapers: FigurePapers
  indexer: IndexRunner
  /** Asks where to save a file of this name; null when the officer changed his mind. */
  chooseSaveFile: (name: string) => Promise<string | null>
}

export interface DutyDesk {
  handlers: Handlers
  session: SessionKeeper
  journal: Journal
  /** Silent until they are started. */
  alarms: Alarms
  /** Does nothing by itself until it is started. */
  index: IndexKeeper
}

/** Everything the program does, put together; knows nothing of Electron. */
export function createDutyDesk(ports: Ports): DutyDesk {
  const { connection: db, reading, clock, ids, publish, policy, passwords, documents, jobs } = ports
  const session = createSessionKeeper()
  const index = createIndexKeeper(ports)
  const noteHead = (head: Head) => {
    ports.noteHead(head)
    index.saved()
  }
  const journal = createJournal({ ...ports, noteHead, noteIndexFault: index.setAside })
  const store = createAttachmentStore({ folder: ports.attachmentsDir, ids })
  const trials = createPasswordTrials({ db, clock, passwords })
  const recording = { db, ids, policy, isStored: store.holds }
  const shelf = createPackShelf(ports.policyPacks)
  // The sample office is recorded as a whole or not at all, so neither windows nor the head file hear of its single steps.
  const sampleDesk: SampleDesk = (ofClock, ofSession) => {
    const ofJournal = createJournal({
      ...ports,
      clock: ofClock,
      noteHead: () => undefined,
      noteIndexFault: index.setAside,
    })
    const own = { journal: ofJournal, session: ofSession, clock: ofClock, publish: () => undefined }
    const entries = entryRecordingHandlers({ ...recording, ...own })
    const { ringing, running } = createAlarms({ ...own, db, shelf, ring: () => undefined, report: ports.report })
    const ofIncidents = { ...own, db, ids, shelf, alarms: { ringing, running, refresh: () => undefined } }
    return {
      journal: ofJournal,
      entries,
      incidents: incidentsHandlers(ofIncidents, ports.incidentDocuments),
      policies: policiesHandlers({ ...ofIncidents, chooseSaveFile: ports.chooseSaveFile }),
      checks: ports.checks.rows,
    }
  }
  const handingOver = { db, journal, session, clock, ids, publish, trials, checks: ports.checks }
  const alarms = createAlarms({ ...ports, db, session, shelf })
  const incidents = { db, journal, session, clock, ids, publish, shelf, alarms }
  const callers = createCallersIndex(db, nextTurn)
  const handlers: Handlers = {
    office: officeHandlers({ db, journal, session, clock, ids, publish, passwords, sampleDesk, alarms }),
    accounts: accountsHandlers({ db, journal, session, clock, ids, publish, passwords, trials }),
    entries: entriesHandlers({ ...recording, journal, clock, session, publish, documents }),
    drafts: draftsHandlers({ db, clock, session, journal }),
    contacts: contactsHandlers({ callers }),
    attachments: attachmentsHandlers({ store, session, ids, clock, chooseSaveFile: ports.chooseSaveFile }),
    shifts: shiftsHandlers(handingOver),
    handover: {
      ...handoverReadingHandlers(handingOver),
      ...answeringHandlers(handingOver),
      ...signingHandlers(handingOver),
      ...handoverDocumentsHandlers({
        journal,
        session,
        documents: ports.handoverDocuments,
        findSheetView: (handoverId) => viewFor(handingOver, handoverId),
      }),
    },
    incidents: incidentsHandlers(incidents, ports.incidentDocuments),
    policies: policiesHandlers({ ...incidents, chooseSaveFile: ports.chooseSaveFile }),
    journal: journalHandlers({ db, journal, jobs, ids, session, publish, index }),
    search: searchHandlers({
      db,
      reading,
      journal,
      clock,
      ids,
      session,
      publish,
      callers,
      noteIndexFault: index.setAside,
      chooseSaveFile: ports.chooseSaveFile,
      copyTable: ports.figurePapers.copyTable,
    }),
    searchIndex: searchIndexHandlers(index),
    marks: marksHandlers({ db, journal, session, clock, ids, publish }),
    gaps: gapsHandlers({ ...ports, db, journal, session, policy: ports.gaps }),
    figures: figuresHandlers({ ...ports, db, journal, session, papers: ports.figurePapers }),
    timeline: timelineHandlers({ db, journal, session, clock, shelf, documents: ports.incidentDocuments }),
  }
  return { handlers, session, journal, alarms, index }
}
