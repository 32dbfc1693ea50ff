import { afterAll, describe, expect, it } from 'vitest'
import { renderIncidentPaper } from '../../../electron/documents/render-incident-paper'
import { type IncidentPaper, paperText } from '../../../shared/incidents/incident-paper'
import { success } from '../../../shared/result'
import { aCommand } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'

afterAll(removeFolders)

/** An office whose papers come out here. */
function printing() {
  const papers: IncidentPaper[] = []
  const incidentDocuments = {
    async copy(paper: IncidentPaper) {
      papers.push(paper)
    },
    async savePdf(paper: IncidentPaper) {
      papers.push(paper)
      return success('报告.pdf')
    },
    async print(paper: IncidentPaper) {
      papers.push(paper)
      return success(null)
    },
  }
  return { papers, ports: { incidentDocuments } }
}

describe('papers of an incident', () => {
  it('are the draft, which says so, the report as it was sent, and the timeline', async () => {
    const { papers, ports } = printing()
    const app = await aDutyRoom({ ports })
    const { incidents } = app.api
    const fire = await openFire(app)
    const of = () => ({ commandId: aCommand(), incidentId: fire.id })
    valueIn(await incidents.copyPaper({ ...of(), paper: { kind: 'report', reportId: null } }))
    const draft = { stage: 'first' as const, values: {}, title: '', body: '' }
    const sending = { role: null, addressee: '上级总值班室', means: 'written' as const, at: app.clock.now() }
    const sent = valueIn(await incidents.sendReport({ ...of(), draft, sending, steps: [] }))
    const reportId = sent.reports[0]?.id ?? null
    expect(valueIn(await incidents.savePdf({ ...of(), paper: { kind: 'report', reportId } }))).toBe('报告.pdf')
    valueIn(await incidents.print({ ...of(), paper: { kind: 'timeline' } }))
    expect(papers.map(({ mark }) => mark)).toEqual(['首报（草稿，未发出）', '首报', expect.stringMatching(/^\d+ 条$/)])
    expect(papers[1]?.tables).toMatchObject([{ rows: [{ cells: ['上级总值班室', '书面', '7月18日 03:20', ''] }] }])
    expect(papers[1]?.signed).toEqual([expect.any(String), '2026年7月18日 03:20'])
    expect(papers[2]?.tables.map(({ title }) => title)).toEqual(['时限对照', '经过'])
    expect(papers.map(({ number }) => number)).toEqual(Array(3).fill('〔2026〕事 0001'))
    app.stop()
  })

  it('hold what was done against its limits, and mark where time ran out', async () => {
    const { papers, ports } = printing()
    const app = await aDutyRoom({ ports })
    const fire = await openFire(app)
    app.clock.advance(61 * MINUTE)
    valueIn(await app.api.incidents.print({ commandId: aCommand(), incidentId: fire.id, paper: { kind: 'timeline' } }))
    const [limits, course] = papers[0]?.tables ?? []
    const overrun = limits?.rows.filter((row) => row.overrun).map(({ cells }) => [cells[2], cells.at(-1)])
    expect(overrun).toEqual([
      ['03:50', '超 31 分，未办'],
      ['04:20', '超 1 分，未办'],
    ])
    expect(course?.rows.slice(0, 3).map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['7月18日', ''],
      ['03:20', expect.stringContaining('来电 ')],
      ['03:20', expect.stringContaining('立事件')],
    ])
    expect(course?.rows.filter((row) => row.overrun)).toHaveLength(2)
    app.stop()
  })

  it('are facts of the journal as they leave', async () => {
    const app = await aDutyRoom()
    const fire = await openFire(app)
    const paper = { kind: 'timeline' as const }
    valueIn(await app.api.incidents.print({ commandId: aCommand(), incidentId: fire.id, paper }))
    const rows = valueIn(await app.api.journal.of({ subject: fire.id }))
    expect(rows.map(({ type }) => type)).toContain('incident.printed.1')
    app.stop()
  })

  it('escape whatever was typed, and read as text', () => {
    const paper: IncidentPaper = {
      office: '东浦市人民政府办公室',
      title: '<script>x()</script>',
      number: '〔2026〕事 0001',
      mark: '首报',
      paragraphs: ['第一段', '" onload=x()'],
      pending: '',
      facts: [],
      signed: ['东浦市人民政府办公室', '03:44'],
      tables: [
        {
          kind: 'dispatches',
          title: '发送和签收',
          note: '',
          heads: ['发往', '方式', '发出', '签收'],
          rows: [{ cells: ['上级总值班室', '书面', '03:44', ''], overrun: false }],
        },
      ],
      notes: [],
      zone: 'Asia/Shanghai',
    }
    expect(renderIncidentPaper(paper, '/incident-paper.css')).not.toMatch(/<script| style=|" onload/)
    expect(paperText(paper).split('\n').slice(2)).toEqual([
      '〔2026〕事 0001　首报',
      '第一段',
      '" onload=x()',
      '东浦市人民政府办公室',
      '03:44',
      '发送和签收',
      '上级总值班室　书面　03:44',
      '',
    ])
  })
})
