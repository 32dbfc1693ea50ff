import { useStore } from 'zustand'
import { parseQuery } from '../../../shared/search/query'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/state-lines'
import { useReview } from '../review-context'
import { countWords } from './hit-words'
import { useConditionWords } from './question-words'

/** Nothing was found: which condition hides something, or what to write instead. */
export function NothingFound() {
  const { search } = useReview().stores
  const { question, set, hints } = useStore(search)
  const words = useConditionWords()
  const terms = parseQuery(question.text)
  if (terms.length === 0 && set.length === 0) {
    return (
      <div className="nothing-found">
        <EmptyState title="还没有记录">按 F2 记第一条来电。</EmptyState>
      </div>
    )
  }
  return (
    <div className="nothing-found">
      <EmptyState title="没有找到">{adviceWords(terms.length, set.length, hints.length)}</EmptyState>
      {hints.map(({ condition, ...counted }) => (
        <p key={condition} className="nothing-found__hint">
          <Button size="inner" onPress={() => search.drop(condition)}>
            去掉「{words(condition, question.filter)}」
          </Button>{' '}
          有 {countWords(counted)} 条
        </p>
      ))}
    </div>
  )
}

function adviceWords(terms: number, conditions: number, hints: number): string {
  if (hints > 0) return '去掉下面任一个条件就有：'
  if (conditions > 0 && terms > 0) return '单独去掉哪个条件也没有。换个写法，少写几个字，或按 Alt+Q 从头查。'
  if (conditions > 1) return '单独去掉哪个条件也没有。按 Alt+Q 全部清除。'
  if (terms > 1) return '几个词要同时都有。去掉一个词，或只写最要紧的两个字。'
  return terms === 1 ? '换个写法，或少写几个字：只要有连着的一两个字就能找到。' : '条件去掉一些再找。'
}
