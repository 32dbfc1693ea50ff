import { changeWords } from '../../shared/entries/change-words'
import type { Amendment, EntryDetail } from '../../shared/entries/entry'
import { useDesk } from './desk-context'
import { shortMoment } from './entry-facts'
import { EntrySection } from './entry-section'
import { wordingDiff } from './wording-diff'

export interface EntryAmendmentsProps {
  detail: EntryDetail
  /** The whole earlier wordings are shown, not only what differs. */
  showsOriginal: boolean
}

/** What was amended, by whom, when and why. */
export function EntryAmendments({ detail, showsOriginal }: EntryAmendmentsProps) {
  if (detail.amendments.length === 0) return null
  return (
    <EntrySection title="更正" note="原文与更正都保留">
      <ol className="entry-amendments">
        {detail.amendments.map((amendment) => (
          <AmendmentItem key={amendment.seq} amendment={amendment} detail={detail} showsOriginal={showsOriginal} />
        ))}
      </ol>
    </EntrySection>
  )
}

function AmendmentItem(props: { amendment: Amendment; detail: EntryDetail; showsOriginal: boolean }) {
  const { amendment, detail, showsOriginal } = props
  const { zone } = useDesk().office
  const changes = amendment.changes.map((change) => ({
    field: change.field,
    ...changeWords(change, detail.content, zone),
  }))
  return (
    <li className="entry-amendment">
      <p>
        <b>
          {shortMoment(amendment.at, detail.recordedAt, zone)} {amendment.byName}
        </b>
        {'　'}
        {changes.map(({ field, label, from, to }) => (
          <span key={field} className="entry-amendment__change">
            {label} {changedPart(from, to)}；
          </span>
        ))}
        原因：{amendment.reason}
      </p>
      {showsOriginal &&
        changes.map(({ field, label, from }) => (
          <p key={field} className="entry-amendment__original">
            <b>原文</b>
            {'　'}
            {label}：{from}
          </p>
        ))}
    </li>
  )
}

/** 320 → 230, with a little of what stands around it. */
function changedPart(from: string, to: string): string {
  const { before, removed, added, after } = wordingDiff(from, to)
  if (before === '' && after === '') return `${from} → ${to}`
  const lead = Array.from(before).slice(-4).join('')
  const tail = Array.from(after).slice(0, 4).join('')
  return `${lead}${removed || '（无）'}${tail} → ${lead}${added || '（删去）'}${tail}`
}
