import type { Attachment } from '../../shared/attachments/attachment'
import type { Clock, IdSource } from '../../shared/clock'
import { draftId, MOST_ATTACHMENTS } from '../../shared/entries/draft'
import { type EntryId, entryId } from '../../shared/entries/entry'
import type { Api } from '../../shared/ipc/contract'
import { failure, success } from '../../shared/result'
import { createCommandAttempts } from '../app/command-attempts'
import { createUploadsStore, type UploadsStore } from '../attachments/uploads-store'
import { createViewerStore, type ViewerStore } from '../attachments/viewer-store'
import { createRecordMarksStore, type RecordInSight, type RecordMarksStore } from '../marks/record-marks-store'
import { createDraftsStore, type DraftsStore } from './drafts-store'
import { createEntryStore, type EntryStore } from './entry-store'
import { createIncidentLinksStore, type IncidentLinksStore } from './incident-links-store'
import { createLogStore, type LogStore } from './log-store'
import { createLookupsStore, type LookupsStore } from './lookups-store'
import { findDraft } from './open-drafts'
import { createOpenItemsStore, type OpenItemsStore } from './open-items-store'
import { createPolicyStore, type PolicyStore } from './policy-store'
import { createRecordingStore, type RecordingStore } from './recording-store'

/** Everything the desk remembers while somebody is signed in: one store for each concern. */
export interface DeskStores {
  drafts: DraftsStore
  recording: RecordingStore
  lookups: LookupsStore
  policy: PolicyStore
  log: LogStore
  openItems: OpenItemsStore
  entry: EntryStore
  entryMarks: RecordMarksStore
  incidentLinks: IncidentLinksStore
  uploads: UploadsStore
  viewer: ViewerStore
  /** Reads what there is and follows it; answers with its end. */
  start(): () => void
}

export interface DeskNeeds {
  api: Api
  clock: Clock
  ids: IdSource
  /** Time zone of the office. */
  zone: string
  /** False for those who only read: they have no drafts, and nothing is looked up for them. */
  mayRecord: boolean
}

export function createDeskStores({ api, clock, ids, zone, mayRecord }: DeskNeeds): DeskStores {
  const attempts = createCommandAttempts(ids)
  const drafts = createDraftsStore({ api, clock, ids })
  const entry = createEntryStore({ api, clock, zone, attempts })
  const entryMarks = createRecordMarksStore({ api, attempts, inSight: openedEntry(entry) })
  const log = createLogStore({ api, clock, zone })
  const openItems = createOpenItemsStore(api)
  const lookups = createLookupsStore({ api, clock, drafts })
  const policy = createPolicyStore(api)
  const incidentLinks = createIncidentLinksStore({ api, attempts })
  const attach = async (owner: string, attachment: Attachment) => {
    const draft = findDraft(drafts.getState(), draftId.parse(owner))
    if (!draft) return entry.attach(entryId.parse(owner), attachment)
    if (draft.form.attachments.length >= MOST_ATTACHMENTS) {
      return failure(
        'conflict',
        `没有收下“${attachment.name}”：一条记录至多 ${MOST_ATTACHMENTS} 个附件。先保存，再添到记录上`,
      )
    }
    drafts.attach(draft.id, attachment)
    return success(null)
  }
  const uploads = createUploadsStore({ api, ids, attach })
  const onRecorded = (draft: string, recorded: EntryId) => {
    uploads.handOver(draft, recorded)
    log.tint(recorded)
  }
  return {
    drafts,
    recording: createRecordingStore({ api, clock, zone, drafts, attempts, onRecorded }),
    lookups,
    policy,
    log,
    openItems,
    entry,
    entryMarks,
    incidentLinks,
    uploads,
    viewer: createViewerStore(api.attachments),
    start: () => {
      void policy.load()
      const ends = [
        log.start(),
        openItems.start(),
        entry.start(),
        entryMarks.follow(),
        incidentLinks.start(),
        drafts.end,
      ]
      if (mayRecord) {
        void drafts.load()
        ends.push(lookups.start())
      }
      return () => {
        for (const end of ends) end()
      }
    },
  }
}

function openedEntry(entry: EntryStore): RecordInSight {
  return {
    record: () => {
      const { id } = entry.getState()
      return id === null ? null : { kind: 'entry', id }
    },
    onShown: (listen) =>
      entry.subscribe((state, before) => {
        if (state.opening !== before.opening || state.id !== before.id) listen()
      }),
  }
}
