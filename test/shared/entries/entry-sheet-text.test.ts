import { describe, expect, it } from 'vitest'
import { channel } from '../../../shared/entries/channel'
import { entrySheet } from '../../../shared/entries/entry-sheet'
import { entrySheetText } from '../../../shared/entries/entry-sheet-text'
import { DEFAULT_ZONE } from '../../../shared/time/office-time'
import { aContent } from '../../support/an-entry'
import { aFullEntry, anEntryDetail, aStep } from '../../support/an-entry-detail'
import { NIGHT } from '../../support/test-clock'

const office = { name: '东浦市人民政府办公室' }

describe('the register form as text', () => {
  it('says every element, blanks too, and nothing that did not happen', () => {
    const entry = anEntryDetail({ content: aContent({ cause: '', instruction: '', outcome: '' }) })
    expect(entrySheetText(entry, office, DEFAULT_ZONE)).toBe(`东浦市人民政府办公室
电话记录单
〔2026〕第0123号　来电　一般　待办

接报时间：2026年7月18日 03:20
发生时间：2026年7月18日 03:05
来电人：贺云川
职务：值班主任
单位：东浦区清河社区
联系方式：0690-555 0110
已告知谁：（未记）
何地：东浦区清河路12号
何事：小区停电
记录内容：东浦区居民反映小区停电，询问何时恢复
何因：（未记）
领导批示和处理意见：（未记）
处理结果：（未记）

记录：2026年7月18日 03:20:41　林砚秋
`)
  })

  it('carries steps with receipts, both wordings of an amendment, attachments, links and the closing', () => {
    const text = entrySheetText(aFullEntry(), office, DEFAULT_ZONE)
    expect(text.slice(text.indexOf('记录内容'))).toBe(`记录内容：
居民𠮷某、㛃某反映：
小区自 03:00 起停电。
<b>询问何时恢复 & 由谁负责</b>
何因：线路跳闸
领导批示和处理意见：（未记）
处理结果：（未记）

办理经过
1．2026年7月18日 03:25　转办　东浦供电公司 调度值班（电话）　请派人查看并回电　秦望舒　2026年7月18日 03:29签收
2．2026年7月18日 03:25　批示　何知远（电话）　尽快恢复　已复述
3．2026年7月18日 03:25　处理结果　04:10 恢复供电

更正
1．2026年7月18日 03:50　陆听澜　原因：来电人更正门牌
何地　原：清河路12号　现：清河路21号
何时　原：（空）　现：2026年7月18日 03:00
紧急程度　原：紧急　现：一般

附件
1．现场照片.jpg（121 KB）

关联记录
1．〔2026〕第0120号　来访　清河社区 贺云川　同一小区停电

办结：2026年7月18日 04:20　林砚秋办结。　缺 何因。原因待供电公司书面答复
记录：2026年7月18日 03:20:41　林砚秋
`)
  })

  it('says first that an entry is void, and why', () => {
    const struck = { at: NIGHT, by: anEntryDetail().recordedBy, byName: '林砚秋', reason: '重复记录' }
    const text = entrySheetText(anEntryDetail({ status: 'struck', struck }), office, DEFAULT_ZONE)
    expect(text.split('\n')[3]).toBe('作废：2026年7月18日 03:20　林砚秋作废。重复记录')
  })
})

describe('the register form', () => {
  it('has a title and facts of its own for each channel', () => {
    const titles = channel.options.map((each) => {
      const sheet = entrySheet(anEntryDetail({ content: aContent({ channel: each }) }), office, DEFAULT_ZONE)
      return [each, sheet.title, sheet.facts[0]?.label]
    })
    expect(titles).toEqual([
      ['call', '电话记录单', '接报时间'],
      ['outgoing-call', '去电记录单', '拨出时间'],
      ['fax', '传真登记单', '收发时间'],
      ['telegram', '电报登记单', '收到时间'],
      ['letter', '来函登记单', '收到时间'],
      ['visit', '来访登记单', '到访时间'],
      ['oral', '口述记录单', '听取时间'],
      ['paper', '呈件登记单', '收到时间'],
      ['instruction', '领导指示记录单', '接到时间'],
      ['note', '值班记事单', '时间'],
    ])
  })

  it('puts channel facts into words, before and after an amendment of the channel', () => {
    const entry = anEntryDetail({
      content: aContent({ channel: 'fax', details: { direction: 'received', pages: 3 } }),
      amendments: [
        {
          seq: 4,
          at: NIGHT,
          by: anEntryDetail().recordedBy,
          byName: '林砚秋',
          reason: '其实是传真',
          changes: [
            { field: 'channel', from: 'visit', to: 'fax' },
            { field: 'details.visitors', from: 12, to: null },
            { field: 'details.direction', from: null, to: 'received' },
          ],
        },
      ],
    })
    const sheet = entrySheet(entry, office, DEFAULT_ZONE)
    expect(sheet.facts.filter(({ label }) => ['收或发', '页数', '清晰'].includes(label))).toEqual([
      { label: '收或发', value: '收到', short: true },
      { label: '页数', value: '3 页', short: true },
      { label: '清晰', value: '', short: true },
    ])
    expect(sheet.amendments[0]?.changes).toEqual([
      { label: '方式', from: '来访', to: '传真' },
      { label: '人数', from: '12 人', to: '（空）' },
      { label: '收或发', from: '（空）', to: '收到' },
    ])
  })

  it('marks a relay that nobody signed for, and an instruction that was not read back', () => {
    const steps = [aStep(), aStep({ kind: 'instruction', readBack: false }), aStep({ kind: 'opinion' })]
    const sheet = entrySheet(anEntryDetail({ steps }), office, DEFAULT_ZONE)
    expect(sheet.steps.map(({ answer }) => answer)).toEqual(['待签收', '未复述', ''])
  })
})
