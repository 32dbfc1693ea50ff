import { describe, expect, it } from 'vitest'
import { totalsOf } from '../../../shared/incidents/casualties'
import { reReportDue, reReportWindow } from '../../../shared/incidents/re-report'
import { anIncident, aRow, ZONE } from './an-incident'
import { thePacks } from './the-packs'

const packs = thePacks('national', 'production-safety')
const at = (text: string) => Date.parse(text)

describe('the re-report window (条例 article 13)', () => {
  it.each([
    ['hazardous-chemicals', 30, '2026-08-18T00:00+08:00'],
    ['industrial', 30, '2026-08-18T00:00+08:00'],
    ['road-traffic', 7, '2026-07-26T00:00+08:00'],
    ['fire', 7, '2026-07-26T00:00+08:00'],
    // Not known yet: the longest holds.
    [null, 30, '2026-08-18T00:00+08:00'],
  ])('of %s is %d days, without the day it occurred', (subclass, days, until) => {
    expect(reReportWindow(packs, anIncident({ subclass }), ZONE)).toMatchObject({
      days,
      until: at(until),
      verified: true,
    })
  })

  it.each([
    ['the year’s end', '2026-12-20T23:59+08:00', '2027-01-20T00:00+08:00'],
    ['29 February', '2028-02-10T08:00+08:00', '2028-03-12T00:00+08:00'],
    ['no 29 February', '2027-02-10T08:00+08:00', '2027-03-13T00:00+08:00'],
    ['the day of the office, not of UTC', '2026-07-18T00:01+08:00', '2026-08-18T00:00+08:00'],
  ])('counts over %s', (_, occurred, until) => {
    const facts = anIncident({ occurredAt: at(occurred), receivedAt: at(occurred) })
    expect(reReportWindow(packs, facts, ZONE)?.until).toBe(at(until))
  })

  it.each([
    ['natural', 'earthquake'],
    ['accident', 'environment'],
    ['social-security', 'terrorism'],
    [null, null],
  ] as const)('is none for %s %s', (ofClass, subclass) => {
    expect(reReportWindow(packs, anIncident({ class: ofClass, subclass }), ZONE)).toBeNull()
  })

  it('asks for a report of every change of casualties until its last instant', () => {
    const window = reReportWindow(packs, anIncident(), ZONE)
    const before = totalsOf([aRow({ figure: 2 }), aRow({ measure: 'loss', figure: 5 })])
    const after = totalsOf([
      aRow({ figure: 3 }),
      aRow({ measure: 'missing', figure: 1 }),
      aRow({ measure: 'loss', figure: 900 }),
    ])
    const until = window?.until ?? 0
    expect(reReportDue(window, before, after, until - 1)).toEqual(['死亡 2 → 3 人', '失踪 0 → 1 人'])
    expect(reReportDue(window, before, after, until)).toEqual([])
    expect(reReportDue(window, before, before, until - 1)).toEqual([])
    expect(reReportDue(null, before, after, until - 1)).toEqual([])
  })
})
