import { useStore } from 'zustand'
import { type Channel, channel, channelForms } from '../../../shared/entries/channel'
import { type EntryStatus, entryStatus, statusWords, type Urgency } from '../../../shared/entries/entry'
import type { RecordKind, SearchFilter } from '../../../shared/search/search-filter'
import { FilterButton } from '../../ui/filter-button'
import { FilterToggle } from '../../ui/filter-panel'
import { useReview } from '../review-context'
import { PeriodFilter } from './period-filter'
import { hoursWords } from './question-words'
import { SampleFilter } from './sample-filter'
import { ShiftFilter } from './shift-filter'
import { LateFilter, OfficerFilter, UnitFilter } from './typed-filters'

const ALL = 'all'
const all = { value: ALL, words: '全部' } as const

/** What is found is narrowed to. What only other parts of the place set shows when it is set. */
export function FilterBar() {
  const { search } = useReview().stores
  const filter = useStore(search, ({ question }) => question.filter)
  return (
    <>
      <PeriodFilter />
      <KindFilter filter={filter} />
      <UrgencyFilter filter={filter} />
      <StatusFilter filter={filter} />
      <UnitFilter />
      <OfficerFilter />
      <ShiftFilter />
      <FilterToggle words="有附件" on={filter.attached} onChange={(attached) => search.narrow({ attached })} />
      <LateFilter />
      <FilterToggle words="未阅" on={filter.unread} onChange={(unread) => search.narrow({ unread })} />
      <SampleFilter />
      {(filter.hour !== null || filter.weekday !== null) && (
        <FilterToggle words={hoursWords(filter)} on onChange={() => search.drop('hours')} />
      )}
      {filter.only !== null && (
        <FilterToggle words={`只看这 ${filter.only.length} 条`} on onChange={() => search.drop('only')} />
      )}
    </>
  )
}

interface FilterProps {
  filter: SearchFilter
}

const SEVERAL = 'several'
type OfKind = Channel | Exclude<RecordKind, 'entry'> | typeof ALL | typeof SEVERAL

const kindOptions = [
  ...channel.options.map((value) => ({ value, words: channelForms[value].words })),
  { value: 'incident', words: '突发事件' },
  { value: 'handover', words: '交接班记录' },
] as const

/** 方式: how it came in; incidents and handovers, which came in by none, stand beside. */
function KindFilter({ filter: { kinds, channels } }: FilterProps) {
  const { search } = useReview().stores
  const named = [...channels, ...kinds.filter((kind) => kind !== 'entry')]
  const [only, ...others] = named
  const choose = (value: OfKind) => {
    if (value === 'incident' || value === 'handover') search.narrow({ kinds: [value], channels: [] })
    else if (value === ALL) search.narrow({ kinds: [], channels: [] })
    else if (value !== SEVERAL) search.narrow({ kinds: [], channels: [value] })
  }
  const isAll = kinds.length === 0 && channels.length === 0
  const several = kinds.includes('entry') && named.length === 0 ? '值班记录' : `${named.length} 种`
  return (
    <FilterButton<OfKind>
      label="方式"
      brief
      options={[
        all,
        ...kindOptions,
        ...(isAll || (others.length === 0 && only !== undefined) ? [] : [{ value: SEVERAL, words: several } as const]),
      ]}
      value={isAll ? ALL : others.length === 0 && only !== undefined ? only : SEVERAL}
      onChange={choose}
    />
  )
}

const urgencies = [
  { value: 'urgent-up', words: '紧急以上', holds: ['urgent', 'grave'] },
  { value: 'grave', words: '重特大', holds: ['grave'] },
  { value: 'urgent', words: '紧急', holds: ['urgent'] },
  { value: 'ordinary', words: '一般', holds: ['ordinary'] },
] as const satisfies readonly { value: string; words: string; holds: readonly Urgency[] }[]
type UrgencyChoice = (typeof urgencies)[number]['value']

function UrgencyFilter({ filter }: FilterProps) {
  const { search } = useReview().stores
  const isChosen = ({ holds }: { holds: readonly Urgency[] }) =>
    holds.length === filter.urgencies.length && holds.every((each) => filter.urgencies.includes(each))
  const chosen = urgencies.find(isChosen)
  return (
    <FilterButton<UrgencyChoice | typeof ALL>
      label="紧急程度"
      brief
      bare
      options={[all, ...urgencies]}
      value={chosen?.value ?? ALL}
      onChange={(value) =>
        search.narrow({ urgencies: [...(urgencies.find((each) => each.value === value)?.holds ?? [])] })
      }
    />
  )
}

const UNFINISHED = 'unfinished'
const unfinished: readonly EntryStatus[] = ['open', 'in-progress']
const statuses = entryStatus.options.map((value) => ({ value, words: statusWords[value] }))

function StatusFilter({ filter }: FilterProps) {
  const { search } = useReview().stores
  const [only, ...others] = filter.statuses
  const choose = (value: EntryStatus | typeof ALL | typeof UNFINISHED) => {
    if (value === ALL) search.narrow({ statuses: [] })
    else search.narrow({ statuses: value === UNFINISHED ? [...unfinished] : [value] })
  }
  return (
    <FilterButton<EntryStatus | typeof ALL | typeof UNFINISHED>
      label="状态"
      brief
      options={[all, { value: UNFINISHED, words: '未办结' }, ...statuses]}
      value={only === undefined ? ALL : others.length > 0 ? UNFINISHED : only}
      onChange={choose}
    />
  )
}
