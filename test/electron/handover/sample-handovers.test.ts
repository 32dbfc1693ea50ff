import { afterAll, describe, expect, it } from 'vitest'
import { needsReadBack } from '../../../shared/handover/answer'
import { valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { quickPasswords } from '../../support/quick-passwords'
import { startApp } from '../../support/start-app'
import { createTestClock, NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const MINUTE = 60_000
/** 08:00 in Asia/Shanghai on 18 July 2026: the shifts of the sample change. */
const CHANGE = Date.UTC(2026, 6, 18, 0)

/** The sample's 47 hours hold two changes of shift, but for the hour before one. */
describe('the sample office', () => {
  it.each([
    ['at night', NIGHT, 2],
    ['a minute before the change', CHANGE - MINUTE, 1],
    ['at the change', CHANGE, 2],
    ['a minute after the change', CHANGE + MINUTE, 2],
    ['in the morning of new year', Date.UTC(2027, 0, 1, 1), 2],
  ])('has its closed sheets with everything on them, %s', async (_, now, sheets) => {
    const app = startApp({ clock: createTestClock(now), ports: { passwords: quickPasswords } })
    const { api } = app
    valueIn(await api.office.setUpSample())
    const { owner, signing, next } = valueIn(await api.shifts.room())
    expect([owner !== null, signing, next !== null]).toEqual([true, null, true])
    const listed = valueIn(await api.handover.list({ text: '', from: null, to: null, offset: 0, limit: 9 }))
    expect(listed.rows.map(({ phase }) => phase)).toEqual(Array.from({ length: sheets }, () => 'closed'))
    for (const { handoverId } of listed.rows) {
      const view = valueIn(await api.handover.sheet({ handoverId }))
      expect(view?.signatures.map(({ party }) => party)).toEqual(['outgoing-lead', 'incoming-lead'])
      const silent = view?.sheet.items.filter(
        (item, index) => needsReadBack(item) && view.answers[index]?.words[0]?.readBack === '',
      )
      expect([view?.answers.every(({ answer }) => answer === 'accepted'), silent]).toEqual([true, []])
      expect(valueIn(await api.handover.checkCode({ code: view?.checkCode ?? '' })).verdict).toBe('holds')
    }
    expect(valueIn(await api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
    expect(app.reported).toEqual([])
    app.stop()
  })
})
