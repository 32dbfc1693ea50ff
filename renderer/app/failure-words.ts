import { assertNever, type FailureKind } from '../../shared/result'

/** The bold first words over a failure's sentence: what did not happen. */
export function failureHead(kind: FailureKind): string {
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
