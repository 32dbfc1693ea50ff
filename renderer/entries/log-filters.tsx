import type { Ref } from 'react'
import { useStore } from 'zustand'
import { type Channel, channel, channelForms } from '../../shared/entries/channel'
import {
  type EntryStatus,
  entryStatus,
  statusWords,
  type Urgency,
  urgency,
  urgencyWords,
} from '../../shared/entries/entry'
import { FilterButton } from '../ui/filter-button'
import { KeyHint } from '../ui/key-hint'
import { TextField } from '../ui/text-field'
import type { TextElement } from '../ui/use-text-input'
import { useDesk } from './desk-context'

const ALL = 'all'
const all = { value: ALL, words: '全部' } as const
const channels = channel.options.map((value) => ({ value, words: channelForms[value].words }))
const urgencies = urgency.options.map((value) => ({ value, words: urgencyWords[value] }))
const statuses = entryStatus.options.map((value) => ({ value, words: statusWords[value] }))

/** What the log is narrowed to. */
export function LogFilters({ search, onDone }: { search: Ref<TextElement>; onDone: () => void }) {
  const { log } = useDesk().stores
  const filter = useStore(log, (state) => state.filter)
  return (
    // biome-ignore lint/a11y/useSemanticElements: the element of that name is younger than the tools that read the page in tests
    <div role="search" className="log-filters">
      <FilterButton<Channel | typeof ALL>
        label="方式"
        options={[all, ...channels]}
        value={filter.channel ?? ALL}
        onChange={(value) => log.narrow({ channel: value === ALL ? null : value })}
      />
      <FilterButton<Urgency | typeof ALL>
        label="紧急程度"
        options={[all, ...urgencies]}
        value={filter.urgency ?? ALL}
        onChange={(value) => log.narrow({ urgency: value === ALL ? null : value })}
      />
      <FilterButton<EntryStatus | typeof ALL>
        label="状态"
        options={[all, ...statuses]}
        value={filter.status ?? ALL}
        onChange={(value) => log.narrow({ status: value === ALL ? null : value })}
      />
      <TextFilter search={search} onDone={onDone} />
      <KeyHint keys="Ctrl+F" />
    </div>
  )
}

function TextFilter({ search, onDone }: { search: Ref<TextElement>; onDone: () => void }) {
  const { log } = useDesk().stores
  const typed = useStore(log, (state) => state.search)
  return (
    <div className="log-filters__text">
      <TextField
        ref={search}
        label="筛选文字"
        labelHidden
        placeholder="筛选文字"
        limit={100}
        value={typed}
        onEnter={onDone}
        onChange={(text, { composing }) => log.search(text, composing)}
      />
    </div>
  )
}
