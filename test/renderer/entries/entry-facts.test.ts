import { describe, expect, it } from 'vitest'
import { dayWords } from '../../../renderer/entries/day-words'
import { entryFacts, recordedText, shortMoment } from '../../../renderer/entries/entry-facts'
import { entryTitle } from '../../../renderer/entries/entry-title'
import { journalWords } from '../../../renderer/entries/journal-words'
import { stateWords, whoWords } from '../../../renderer/entries/row-words'
import { entryEvents } from '../../../shared/entries/entry-events'
import { aRow } from '../../support/a-draft'
import { aContent } from '../../support/an-entry'
import { anEntryDetail } from '../../support/an-entry-detail'
import { NIGHT } from '../../support/test-clock'

const zone = 'Asia/Shanghai'
const DAY = 24 * 3_600_000

describe('entryFacts', () => {
  it('says what was written down, in the order and with the words of its channel, and leaves out the rest', () => {
    const content = aContent({
      channel: 'fax',
      occurredAt: null,
      cause: '',
      details: { direction: 'received', pages: 3 },
      outcome: '已送',
    })
    expect(entryFacts(anEntryDetail({ content }), zone)).toEqual([
      { label: '收发', value: '7月18日 03:20' },
      { label: '何地', value: '东浦区清河路12号' },
      { label: '何事', value: '小区停电' },
      { label: '经手人', value: '贺云川　值班主任' },
      { label: '发件单位', value: '东浦区清河社区' },
      { label: '联系方式', value: '0690-555 0110' },
      { label: '收或发', value: '收到' },
      { label: '页数', value: '3 页' },
      { label: '处理结果', value: '已送' },
      { label: '记录', value: '林砚秋　7月18日 03:20:41' },
    ])
  })

  it('names the year of a time in another year', () => {
    const content = aContent({ occurredAt: Date.UTC(2025, 11, 31, 4) })
    expect(entryFacts(anEntryDetail({ content }), zone)[1]).toEqual({ label: '何时', value: '2025年12月31日 12:00' })
  })
})

describe('recordedText', () => {
  it('is the first wording, however often it was amended', () => {
    const amendment = (seq: number, from: string, to: string) => ({
      seq,
      at: NIGHT,
      by: anEntryDetail().recordedBy,
      byName: '林砚秋',
      reason: '口误',
      changes: [{ field: 'text', from, to }],
    })
    expect(recordedText({ amendments: [amendment(9, '二', '三'), amendment(5, '一', '二')] })).toBe('一')
    expect(recordedText({ amendments: [] })).toBeNull()
  })
})

describe('words of the log', () => {
  it('name who called, or that nobody was written down', () => {
    expect(whoWords(aRow(1))).toBe('清河社区 贺云川')
    expect(whoWords(aRow(1, { who: '' }))).toBe('来电人未记')
    expect(whoWords(aRow(1, { who: '', channel: 'note' }))).toBe('值班记事')
  })

  it('say that a receipt is waited for only while the matter is open', () => {
    expect(stateWords({ status: 'in-progress', unreceipted: 1 })).toBe('待签收')
    expect(stateWords({ status: 'in-progress', unreceipted: 0 })).toBe('办理中')
    expect(stateWords({ status: 'closed', unreceipted: 1 })).toBe('已办结')
    expect(stateWords({ status: 'struck', unreceipted: 1 })).toBe('作废')
  })

  it('name a day with its weekday, and a day of another year with its year', () => {
    expect(dayWords(20260717, 20260718, zone)).toBe('7月17日 周五')
    expect(dayWords(20251231, 20260718, zone)).toBe('2025年12月31日')
  })

  it('name a moment by its clock on the day of the recording, else with its day', () => {
    expect(shortMoment(NIGHT, NIGHT, zone)).toBe('03:20')
    expect(shortMoment(NIGHT - DAY, NIGHT, zone)).toBe('7月17日 03:20')
  })

  it('have a word for every event of an entry', () => {
    expect(Object.keys(entryEvents).filter((type) => journalWords(type) === type)).toEqual([])
    expect(journalWords('entry.something-new.2')).toBe('entry.something-new.2')
  })
})

describe('entryTitle', () => {
  it('says who and what, from the text where 何事 is empty', () => {
    expect(entryTitle(aContent())).toBe('东浦区清河社区 贺云川：小区停电')
    const nobody = { contactUnit: '', contactName: '' }
    expect(entryTitle(aContent({ ...nobody, matter: '', text: '停电\n已报' }))).toBe('来电：停电 已报')
  })
})
