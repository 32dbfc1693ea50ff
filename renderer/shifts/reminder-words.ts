import type { ReportTarget } from '../../shared/office/office'
import type { Shift } from '../../shared/shifts/shift'
import type { Gaps } from './gaps-store'

/** What is still unexplained, for whoever is signed in: 未写下一步 5 项、检查未查 3 项、本人草稿 1 份. */
export function gapWords({ withoutNext, unchecked, draftsOf }: Gaps, name: string): string {
  const drafts = draftsOf.filter((owner) => owner === name).length
  const parts = [
    withoutNext > 0 ? `未办结事项 ${withoutNext} 项没写下一步` : '',
    unchecked > 0 ? `检查 ${unchecked} 项未查` : '',
    drafts > 0 ? `本人草稿 ${drafts} 份未存` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '要交代的都写了。' : `${parts.join('，')}。`
}

/** Somebody who can be called, with the number where it is known. */
export interface Callee {
  post: string
  name: string
  /** Empty when the office has not written it down. */
  phone: string
}

/** Whom to call when nobody comes: the duty leader of the shift, else the first who must hear of grave matters. */
export function whomToCall({ leader }: Pick<Shift, 'leader'>, reportTo: readonly ReportTarget[]): Callee | null {
  if (leader === null) return reportTo[0] ?? null
  const known = reportTo.find(({ name }) => name === leader.name)
  return { post: '带班领导', name: leader.name, phone: known?.phone ?? '' }
}

export function calleeWords({ post, name, phone }: Callee): string {
  return [`${post} ${name}`.trim(), phone].filter((part) => part !== '').join(' ')
}
