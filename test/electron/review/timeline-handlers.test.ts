import { afterAll, describe, expect, it } from 'vitest'
import { type IncidentPaper, paperText } from '../../../shared/incidents/incident-paper'
import { success } from '../../../shared/result'
import { openRoom } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const MIDNIGHT = NIGHT - 200 * MINUTE
const day = { kind: 'span' as const, from: MIDNIGHT, until: MIDNIGHT + 1_440 * MINUTE }

describe('where a record stands', () => {
  it('is its day and moment, with the shift and the incident that it belongs to', async () => {
    const { app } = await openRoom()
    const { timeline, entries } = app.api
    const fire = await openFire(app)
    const shift = valueIn(await app.api.shifts.room()).owner
    const stands = { day: 20260718, at: NIGHT, shiftId: shift?.id, incidentId: fire.id }
    expect(valueIn(await timeline.locate({ record: { kind: 'entry', id: fire.entryId } }))).toEqual(stands)
    expect(valueIn(await timeline.locate({ record: { kind: 'incident', id: fire.id } }))).toEqual(stands)
    const alone = valueIn(await entries.record(aRecord({ receivedAt: MIDNIGHT - 1, occurredAt: null })))
    const before = { day: 20260717, at: MIDNIGHT - 1, shiftId: shift?.id, incidentId: null }
    expect(valueIn(await timeline.locate({ record: { kind: 'entry', id: alone.id } }))).toEqual(before)
    app.stop()
  })

  it('is nowhere before the first shift, and not found without a record', async () => {
    const app = await aDutyRoom()
    const entry = valueIn(await app.api.entries.record(aRecord()))
    const found = valueIn(await app.api.timeline.locate({ record: { kind: 'entry', id: entry.id } }))
    expect(found.shiftId).toBeNull()
    for (const kind of ['entry', 'incident', 'handover'] as const) {
      const missing = await app.api.timeline.locate({ record: { kind, id: 'nobody' } })
      expect(missing).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
    }
    app.stop()
  })
})

describe('the timeline on paper', () => {
  it('leaves as text, file or paper, and each that did is a fact of the journal', async () => {
    const papers: IncidentPaper[] = []
    const take = async (paper: IncidentPaper) => void papers.push(paper)
    const incidentDocuments = {
      copy: take,
      savePdf: async (paper: IncidentPaper) => success(await take(paper).then(() => '时间线.pdf')),
      print: async (paper: IncidentPaper) => success(await take(paper).then(() => null)),
    }
    const app = await aDutyRoom({ ports: { incidentDocuments } })
    const { timeline } = app.api
    const fire = await openFire(app)
    valueIn(await timeline.copy({ commandId: aCommand(), scope: day }))
    expect(valueIn(await timeline.savePdf({ commandId: aCommand(), scope: day }))).toBe('时间线.pdf')
    valueIn(await timeline.print({ commandId: aCommand(), scope: { kind: 'incident', id: fire.id } }))
    expect(papers.map(({ title }) => title)).toEqual([
      '值班时间线',
      '值班时间线',
      '〔2026〕事 0001　东浦区甲源化工厂罐区火灾时间线',
    ])
    expect(papers[0] && paperText(papers[0])).toContain('03:20　立事件：东浦区甲源化工厂罐区火灾')
    const rows = [day, { kind: 'incident' as const, id: fire.id }].map(async (scope) => {
      const subject = scope.kind === 'span' ? `span ${scope.from} ${scope.until}` : scope.id
      const facts = valueIn(await app.api.journal.of({ subject }))
      return facts.filter(({ type }) => type === 'timeline.printed.1').length
    })
    expect(await Promise.all(rows)).toEqual([2, 1])
    app.stop()
  })

  it('is no fact where it did not leave', async () => {
    const app = await aDutyRoom()
    expect(valueIn(await app.api.timeline.savePdf({ commandId: aCommand(), scope: day }))).toBeNull()
    const facts = valueIn(await app.api.journal.of({ subject: `span ${day.from} ${day.until}` }))
    expect(facts).toEqual([])
    app.stop()
  })
})
