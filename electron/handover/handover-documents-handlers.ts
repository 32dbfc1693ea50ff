import type { SheetView } from '../../shared/handover/handover-contract'
import type { Handlers } from '../../shared/ipc/contract'
import { failure } from '../../shared/result'
import type { SessionKeeper } from '../accounts/session'
import { createNotedCopies, type WantedCopy } from '../documents/noted-copies'
import type { Journal } from '../journal/journal'
import type { HandoverDocuments } from './handover-documents'

interface Dependencies {
  journal: Journal
  session: SessionKeeper
  documents: HandoverDocuments
  /** One sheet as it stands; null: that of the shift on duty. */
  findSheetView: (handoverId: string | null) => SheetView | null
}

/** Copies of a handover sheet that leave the program, signed or not. */
export function handoverDocumentsHandlers({
  documents,
  findSheetView,
  ...noting
}: Dependencies): Pick<Handlers['handover'], 'copySheet' | 'savePdf' | 'print'> {
  const copies = createNotedCopies(noting)
  return {
    async copySheet(wanted) {
      const view = findSheetView(wanted.handoverId)
      return view ? copies.copy(copyOf(wanted, view), () => documents.copy(view)) : notFound
    },
    async savePdf(wanted) {
      const view = findSheetView(wanted.handoverId)
      return view ? copies.save(copyOf(wanted, view), () => documents.savePdf(view)) : notFound
    },
    async print(wanted) {
      const view = findSheetView(wanted.handoverId)
      return view ? copies.print(copyOf(wanted, view), () => documents.print(view)) : notFound
    },
  }
}

/** The fact is about the handover; while there is none, about the shift whose sheet writes itself. */
function copyOf(
  { commandId, handoverId }: { commandId: string; handoverId: string | null },
  view: SheetView,
): WantedCopy {
  const subject = view.handoverId ?? view.sheet.shift.id
  return {
    commandId,
    id: handoverId,
    fact: (form) => ({ type: 'handover.printed.1', subject, payload: { form } }),
  }
}

const notFound = failure('not-found', '还没有开班，没有交接班记录')
