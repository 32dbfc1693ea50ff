import { describe, expect, it } from 'vitest'
import { totalsOf } from '../../../shared/incidents/casualties'
import { reportValues, totalsWords } from '../../../shared/incidents/report-defaults'
import { anIncident, aRow, ZONE } from './an-incident'

const known = (rows = [aRow()]) => ({
  facts: anIncident(),
  place: '东浦区化工园区',
  source: '东浦区值班室 贺云川',
  course: '',
  cause: '',
  totals: totalsOf(rows),
  zone: ZONE,
})

describe('what a report is told from without typing it again', () => {
  it('are the times, the place, who said it and the figures', () => {
    expect(reportValues(known(), {}, {})).toEqual({
      time: '2026年7月18日 03:05',
      place: '东浦区化工园区',
      'information-source': '东浦区值班室 贺云川',
      'received-at': '2026年7月18日 03:20',
      consequences: '死亡 2 人',
      casualties: '死亡 2 人',
    })
  })

  it('keeps what the last report said, but for figures that changed since', () => {
    const last = { place: '甲源化工厂三号罐区', consequences: '死亡 2 人' }
    const rows = [aRow(), aRow({ figure: 3, confirmed: false }), aRow({ measure: 'missing', figure: 1 })]
    expect(reportValues(known(rows), last, {})).toMatchObject({
      place: '甲源化工厂三号罐区',
      consequences: '死亡 3 人（1 人待核实），失踪 1 人',
    })
  })

  it('lets the officer have the last word, also by leaving a blank', () => {
    expect(reportValues(known(), {}, { place: '', consequences: '两人死亡' })).toMatchObject({
      place: '',
      consequences: '两人死亡',
    })
  })

  it('says nothing of what nobody said, which is not none', () => {
    expect(totalsWords(totalsOf([]))).toBe('')
    expect(totalsWords(totalsOf([aRow({ figure: 0 })]))).toBe('死亡 0 人')
  })
})
