import type { PartNeeds } from '../incident-stores'
import { createPapersStore, type PapersStore } from './papers-store'
import { createReceiptsStore, type ReceiptsStore } from './receipts-store'
import { createReportDraftStore, type ReportDraftStore } from './report-draft-store'
import { createSendingStore, type SendingStore } from './sending-store'

/** What the reports of incidents remember: the one being written, how it goes out, who signed, what is printed. */
export interface ReportStores {
  drafts: ReportDraftStore
  sending: SendingStore
  receipts: ReceiptsStore
  papers: PapersStore
}

export function createReportStores(needs: PartNeeds): ReportStores {
  const drafts = createReportDraftStore(needs)
  return {
    drafts,
    sending: createSendingStore({ ...needs, drafts }),
    receipts: createReceiptsStore(needs),
    papers: createPapersStore({ ...needs, flush: drafts.flush }),
  }
}
