import { describe, expect, it } from 'vitest'
import { createCommandAttempts } from '../../../renderer/app/command-attempts'
import { createTestIds } from '../../support/test-clock'

describe('command attempts', () => {
  it('keep the id of what was not done yet and asks for the same', () => {
    const attempts = createCommandAttempts(createTestIds())
    const first = attempts.idFor('draft', { text: '停电' })
    expect(attempts.idFor('draft', { text: '停电' })).toBe(first)
  })

  it('remember when the same was first asked', () => {
    const attempts = createCommandAttempts(createTestIds())
    expect(attempts.askedAt('step', '转办', 100)).toBe(100)
    expect(attempts.askedAt('step', '转办', 200)).toBe(100)
    expect(attempts.askedAt('step', '请示', 300)).toBe(300)
    attempts.done('step')
    expect(attempts.askedAt('step', '请示', 400)).toBe(400)
  })

  it('make another id for another wording, another subject, and after it was done', () => {
    const attempts = createCommandAttempts(createTestIds())
    const ids = [
      attempts.idFor('draft', { text: '停电' }),
      attempts.idFor('draft', { text: '来电了' }),
      attempts.idFor('other', { text: '来电了' }),
    ]
    attempts.done('draft')
    ids.push(attempts.idFor('draft', { text: '来电了' }))
    expect(new Set(ids).size).toBe(4)
    expect(attempts.idFor('other', { text: '来电了' })).toBe(ids[2])
  })
})
