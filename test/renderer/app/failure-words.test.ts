import { describe, expect, it } from 'vitest'
import { failureWords } from '../../../renderer/app/failure-words'
import type { FailureKind } from '../../../shared/result'

describe('what a failure says', () => {
  it.each<[FailureKind, string]>([
    ['invalid-input', '没有收下'],
    ['not-found', '没有找到'],
    ['conflict', '与现状不符'],
    ['not-allowed', '未获准'],
    ['not-stored', '没有存下'],
    ['internal', '没有办成'],
  ])('%s begins with %s', (kind, head) => {
    expect(failureWords({ kind, message: '磁盘已满' })).toEqual({ head, sentence: '磁盘已满' })
  })

  it('does not say twice what did not happen', () => {
    const message = '没有存下：磁盘已满。内容仍在草稿里，腾出空间后再按保存'
    const words = { head: '没有存下', sentence: '磁盘已满。内容仍在草稿里，腾出空间后再按保存' }
    expect(failureWords({ kind: 'not-stored', message }, '没有建立')).toEqual(words)
  })

  it('names the deed where the part knows it', () => {
    expect(failureWords({ kind: 'conflict', message: '已有同名的人' }, '没有添入')).toEqual({
      head: '没有添入',
      sentence: '已有同名的人',
    })
  })
})
