import { describe, expect, it } from 'vitest'
import { sheetText } from '../../../shared/handover/sheet-text'
import { aClosedView, aLiveView, aSheet } from '../../support/a-sheet-view'

describe('the sheet as text', () => {
  it('has every part, headed and numbered, and the codes last', () => {
    const parts = sheetText(aClosedView()).split('\n\n')
    expect(parts.map((part) => part.split('\n')[0])).toEqual([
      '东浦市人民政府办公室',
      '班次：2026年7月17日 08:00 至 7月18日 08:00　实接 7月17日 08:03，迟 3 分',
      '未办结事项　2 项，其中重特大 1、跨班 1；接收 2',
      '本班办结',
      '检查',
      '签字',
      '校验码：1234-7KQM-X2NP-0D5',
    ])
    expect(parts[2]).toBe(
      [
        '未办结事项　2 项，其中重特大 1、跨班 1；接收 2',
        '1．【重特大】　0031　东浦区甲源化工厂罐区火灾，明火已扑灭，仍在搜救 2 人',
        '　　市消防支队 秦望舒　7月18日 03:00 起　首次移交　接收　7月18日 07:48',
        '　　未了：许清和批示，07:20，未反馈',
        '　　未了：转市生态环境局，06:30 发出，未签收',
        '　　下一步：7月18日 08:15　问消防支队搜救情况，报带班领导',
        '　　复述：火已灭，还有 2 人在搜，八点一刻先问消防支队（顾长宁，7月18日 07:48）',
        '2．0418　北屿水库超汛限，请市水务局派员查看',
        '　　北屿镇政府 贺云川　7月18日 03:00 起　2 次移交　接收　7月18日 07:48',
        '　　未了：转市水务局，04:00 发出，未签收',
      ].join('\n'),
    )
  })

  it('says first of all that it is not signed, and begins texts of several lines below their label', () => {
    const lines = sheetText(aLiveView({ sheet: aSheet({ watch: '' }) })).split('\n')
    expect(lines[3]).toBe('未签字：截至 7月18日 07:41，双方都没有签字，内容还会随记录变化')
    expect(lines).toContain('在岗领导：')
    expect(lines).toContain('沈书言　内线 8101')
    expect(lines).toContain('注意事项：（未写）')
    expect(lines).toContain('交班主班：林砚秋　（未签）')
  })
})
