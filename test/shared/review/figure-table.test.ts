import { describe, expect, it } from 'vitest'
import { tablesAsHtml, tablesAsText } from '../../../shared/review/figure-table'

const table = {
  title: '单位 <前 20>',
  rows: [
    ['项目', '本期'],
    ['市教育局', '1,204'],
    ['=1+1', '86.7%'],
    ['A\tB', '无'],
  ],
}

describe('copied tables', () => {
  it('paste as cells where only text is understood, and nothing is taken for a formula', () => {
    expect(tablesAsText([table])).toBe("单位 <前 20>\n项目\t本期\n市教育局\t1204\n'=1+1\t86.7%\nA B\t无\n")
  })

  it('paste as a table, numbers as numbers and text as text', () => {
    const html = tablesAsHtml([table])
    expect(html).toContain('<caption>单位 &lt;前 20&gt;</caption>')
    expect(html).toContain('<td>1204</td>')
    expect(html).toContain(`<td style="mso-number-format:'\\@'">=1+1</td>`)
  })

  it('stand apart', () => {
    expect(tablesAsText([table, table]).split('\n\n')).toHaveLength(2)
  })
})
