import { channelForms } from '../../shared/entries/channel'
import { type EntryDetail, type EntryStatus, statusWords, urgencyWords } from '../../shared/entries/entry'
import { Badge } from '../ui/badge'
import { Fact } from '../ui/pane'
import { useDesk } from './desk-context'
import { entryFacts, recordedText } from './entry-facts'
import { entryTitle } from './entry-title'
import { wordingDiff } from './wording-diff'

/** What an entry says: its matter, its text, its elements. */
export function EntryBody({ detail }: { detail: EntryDetail }) {
  const { zone } = useDesk().office
  const { struck, status } = detail
  const { channel, urgency } = detail.content
  return (
    <div className="entry-body">
      <p className="entry-body__state">
        {urgency !== 'ordinary' && <Badge kind={urgency}>{urgencyWords[urgency]}</Badge>}
        <Badge kind={stateBadge(status)}>{statusWords[status]}</Badge>
        {channelForms[channel].words}
      </p>
      <h3 className="entry-body__title">{struck ? <s>{entryTitle(detail.content)}</s> : entryTitle(detail.content)}</h3>
      {struck && (
        <p className="entry-body__struck">
          {struck.byName} 作废：{struck.reason}
        </p>
      )}
      <p className="entry-body__text">
        <EntryText detail={detail} />
      </p>
      <dl className="entry-body__facts">
        {entryFacts(detail, zone).map(({ label, value }) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
      </dl>
    </div>
  )
}

function stateBadge(status: EntryStatus): 'done' | 'dashed' | 'plain' {
  if (status === 'closed') return 'done'
  return status === 'struck' ? 'dashed' : 'plain'
}

/** The text as it reads now, with what it said at first struck out beside it. */
function EntryText({ detail }: { detail: EntryDetail }) {
  const { text } = detail.content
  const first = recordedText(detail)
  if (first === null || first === text) return text
  const { before, removed, added, after } = wordingDiff(first, text)
  return (
    <>
      {before}
      {removed !== '' && <s>{removed}</s>}
      {added !== '' && <b>{added}</b>}
      {after}
    </>
  )
}
