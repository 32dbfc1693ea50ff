import { describe, expect, it } from 'vitest'
import { hitsAsHtml, hitsAsText, tableHead, tableLine } from '../../../shared/search/hits-table'
import type { HitRow } from '../../../shared/search/search-contract'
import { NIGHT } from '../../support/test-clock'

const ZONE = 'Asia/Shanghai'

function aRow(title: string, said: string): HitRow {
  return {
    ...{ kind: 'entry', id: 'e1', at: NIGHT, recordedAt: NIGHT, number: '0418', channel: 'call', status: 'open' },
    ...{ urgency: 'ordinary', title, amendments: 0, attachments: 0, place: '正文', further: 0, read: false },
    parts: [{ words: said, hit: false }],
  } as const satisfies HitRow
}

/** The cell of what was said, as the file has it. */
const cellOf = (said: string) =>
  tableLine(aRow('', said), ZONE)
    .replace(/^(?:[^,]*,){8}/, '')
    .replace(/,[^,]*$/, '')

describe('the table as a file', () => {
  it('keeps the number of a record, and leaves times to the program that opens it', () => {
    expect(tableHead).toBe('\uFEFF时间,类别,编号,方式,紧急程度,状态,来自,所在,内容,登记时间\r\n')
    expect(tableLine(aRow('市水务局', '停电'), ZONE)).toBe(
      '2026年7月18日 03:20,值班记录,"=""0418""",来电,一般,待办,市水务局,正文,停电,2026年7月18日 03:20\r\n',
    )
  })

  it.each(['0418', '06905550110', '0690-555 0110', '13000000117', '1-2', '7月18日', '1e5', '-5', '86.7%'])(
    'keeps %s as it was written',
    (said) => {
      expect(cellOf(said)).toBe(`"=""${said}"""`)
    },
  )

  it.each(['=1+1', '+A1', '-甲', '@SUM(A1)', ' =A1', '＝1+1', '＋甲', '="0418"', "-2+3+cmd|' /C calc'!A0"])(
    'takes %s for no formula',
    (said) => {
      expect(cellOf(said).replace(/^"/, '')).toMatch(/^'/)
    },
  )

  it.each(['〔2026〕0123', '3人受伤', '班0199'])('leaves %s alone', (said) => {
    expect(cellOf(said)).toBe(said)
  })
})

describe('the table on the clipboard', () => {
  it('is text in every cell but the times, where tables are understood', () => {
    const html = hitsAsHtml([aRow('<b>', '0418')], ZONE)
    expect(html).toContain('<td>2026年7月18日 03:20</td>')
    expect(html).toContain(`<td style="mso-number-format:'\\@'">0418</td>`)
    expect(html).toContain('&lt;b&gt;')
  })

  it('is cells that nothing can break or reckon with, where they are not', () => {
    expect(hitsAsText([aRow('=1+1', '一\t二')], ZONE)).toBe(
      '时间\t类别\t编号\t方式\t紧急程度\t状态\t来自\t所在\t内容\t登记时间\r\n' +
        "2026年7月18日 03:20\t值班记录\t0418\t来电\t一般\t待办\t'=1+1\t正文\t一 二\t2026年7月18日 03:20\r\n",
    )
  })
})
