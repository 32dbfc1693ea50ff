import { useStore } from 'zustand'
import { KeyButton } from '../../ui/button'
import { useReview } from '../review-context'
import { countWords } from './hit-words'
import { findsTheSame } from './question'
import type { SearchState } from './search-state'

/** How many were found, in which order, and what is still being done about it. */
export function SearchCount({ keys }: { keys: { order: string; count: string; stop: string } }) {
  const { search } = useReview().stores
  const state = useStore(search)
  const { question, counting, finding, answered, givenUp } = state
  return (
    <div className="search-count">
      {answered !== null && (
        <span role="status">
          <b className="search-count__figure">{figureWords(state)}</b> 条
        </span>
      )}
      <KeyButton keys={keys.order} keysAfter onPress={() => search.orderBy(otherOrder(question.order))}>
        {question.order === 'received' ? '新的在前，按接报时间' : '新的在前，按登记时间'}
      </KeyButton>
      {isUncounted(state) && (
        <KeyButton keys={keys.count} keysAfter onPress={() => void search.countAll()}>
          全部计数
        </KeyButton>
      )}
      {(finding === 'slow' || finding === 'filling') && (
        <Underway words={underwayWords[finding]} stop={keys.stop} onStop={search.giveUp} />
      )}
      {counting !== null && (
        <Underway
          words={`正在数，已有 ${countWords({ count: counting, exact: true })} 条`}
          stop={keys.stop}
          onStop={search.giveUp}
        />
      )}
      {givenUp && finding === 'no' && <span>{givenUpWords(state)}</span>}
    </div>
  )
}

const underwayWords = { slow: '正在找…', filling: '还在往前找…' }

function Underway({ words, stop, onStop }: { words: string; stop: string; onStop: () => void }) {
  return (
    <>
      <span role="status">{words}</span>
      <KeyButton keys={stop} keysAfter onPress={onStop}>
        不找了
      </KeyButton>
    </>
  )
}

/** Rows of another question are no answer to this one. */
function givenUpWords({ question, answered }: SearchState): string {
  return answered !== null && findsTheSame(question, answered) ? '没有找完，下面是找到的' : '没有找完，下面是上一次的'
}

export function otherOrder(order: 'received' | 'recorded'): 'received' | 'recorded' {
  return order === 'received' ? 'recorded' : 'received'
}

/** Known so far, with a plus where there may be more. */
export function figureWords({ known, ended, count }: Pick<SearchState, 'known' | 'ended' | 'count'>): string {
  return countWords(ended ? { count: known, exact: true } : (count ?? { count: known, exact: false }))
}

export function isUncounted({ ended, count, counting }: SearchState): boolean {
  return !ended && count !== null && !count.exact && counting === null
}
