import type { EntryDetail } from '../../shared/entries/entry'
import { CloseDialog } from './close-dialog'
import type { EntryWork } from './entry-work'
import { ReasonDialog } from './reason-dialog'
import { ReceiptForm } from './receipt-form'
import { StepForm } from './step-form'

/** What is being written about an opened entry, apart from an amendment, which takes the place of what it amends. */
export function EntryWorkView({ work, detail }: { work: EntryWork | null; detail: EntryDetail }) {
  switch (work?.kind) {
    case 'step':
      return <StepForm key={work.form.kind} form={work.form} />
    case 'receipt':
      return <ReceiptForm key={work.stepId} work={work} step={detail.steps.find(({ id }) => id === work.stepId)} />
    case 'close':
      return <CloseDialog work={work} detail={detail} />
    case 'reopen':
    case 'strike':
      return <ReasonDialog key={work.kind} work={work} detail={detail} />
    default:
      return null
  }
}
