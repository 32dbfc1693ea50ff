import { describe, expect, it } from 'vitest'
import { renderHandoverSheet } from '../../../electron/documents/render-handover-sheet'
import { sheetWords } from '../../../shared/handover/sheet-words'
import { aClosedView, aFrozenView, aLiveView, anAddedRow, anOpenItem, aSheet } from '../../support/a-sheet-view'

const page = (view = aClosedView()) => renderHandoverSheet(sheetWords(view), '/handover-sheet.css')

describe('the page of a handover sheet', () => {
  it('escapes whatever was typed', () => {
    const hostile = '<script>x()</script> " onload=x() \' & &lt; </td>'
    const items = [anOpenItem({ line: hostile, who: hostile, next: { words: hostile, due: null } })]
    const html = page(aFrozenView({ sheet: aSheet({ items, watch: hostile, leaders: hostile }) }))
    expect(html).not.toMatch(/<script|<\/td>\s*&lt;|" onload/)
    expect(html.match(/&lt;script&gt;x\(\)&lt;\/script&gt; &quot; onload=x\(\)/g)).toHaveLength(5)
  })

  it('has no inline style and no script, as its policy demands', () => {
    expect(page()).not.toMatch(/ style=|<style|<script| on[a-z]+=/)
  })

  it('keeps an item and what was said about it in one body, so that no page comes between them', () => {
    const items = page()
    const [, grave = ''] = items.split('<tbody><tr><td class="no"')
    expect(grave.split('</tbody>')[0]).toContain('八点一刻先问消防支队')
    expect(items).toContain('<td class="no" rowSpan="3">1</td>')
  })

  it('leaves a line to read back by hand on a sheet that is not taken over', () => {
    expect(page(aFrozenView())).toContain('<tr class="note-row blank"><th scope="row">复述</th>')
    expect(page()).not.toContain('note-row blank')
  })

  it('has the check code only when both have signed, and a place to sign by hand for each', () => {
    expect(page()).toContain('<b>1234-7KQM-X2NP-0D5</b>')
    expect(page(aLiveView())).not.toContain('check-code')
    expect(
      page(aLiveView())
        .split('手签')[1]
        ?.match(/<td><\/td><\/tr>/g),
    ).toHaveLength(5)
  })

  it('leaves out the lists that have nothing', () => {
    const bare = page(aClosedView({ sheet: aSheet({ items: [], done: [], checks: [] }) }))
    expect(bare.match(/<h2>[^<]+/g)).toEqual(['<h2>未办结事项', '<h2>签字'])
    const full = page(aClosedView({ added: [anAddedRow()], remarks: [{ at: 0, byName: '林砚秋', words: '已核' }] }))
    expect(full.match(/<h2>[^<]+/g)).toEqual([
      '<h2>未办结事项',
      '<h2>交班签字以后新增的记录',
      '<h2>检查',
      '<h2>本班办结',
      '<h2>签字',
      '<h2>签字以后的补记',
    ])
  })
})
