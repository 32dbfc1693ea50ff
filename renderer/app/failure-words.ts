import { assertNever, type Failure, type FailureKind } from '../../shared/result'

/** A failure as a banner says it: bold first words, then the sentence. */
export interface FailureWords {
  head: string
  sentence: string
}

/** 没有存下：磁盘已满 brings its own first words. */
const OWN_HEAD = /^(没有[^：，。]{1,6})：/

/** What did not happen, and why. `deed` names it where the part knows better than the failure: 没有建立. */
export function failureWords({ kind, message }: Failure, deed?: string): FailureWords {
  const own = OWN_HEAD.exec(message)
  if (own?.[1]) return { head: own[1], sentence: message.slice(own[0].length) }
  return { head: deed ?? headOf(kind), sentence: message }
}

function headOf(kind: FailureKind): string {
  switch (kind) {
    case 'invalid-input':
      return '没有收下'
    case 'not-found':
      return '没有找到'
    case 'conflict':
      return '与现状不符'
    case 'not-allowed':
      return '未获准'
    case 'not-stored':
      return '没有存下'
    case 'internal':
      return '没有办成'
    default:
      return assertNever(kind)
  }
}
