import { describe, expect, it } from 'vitest'
import { renderEntrySheet } from '../../../electron/documents/render-entry-sheet'
import { entrySheet } from '../../../shared/entries/entry-sheet'
import { DEFAULT_ZONE } from '../../../shared/time/office-time'
import { aContent } from '../../support/an-entry'
import { aFullEntry, anEntryDetail } from '../../support/an-entry-detail'

const office = { name: '东浦市人民政府办公室' }
const page = (entry = aFullEntry()) => renderEntrySheet(entrySheet(entry, office, DEFAULT_ZONE), '/entry-sheet.css')

describe('the page of a register form', () => {
  it('escapes whatever was typed', () => {
    const hostile = '<script>x()</script> " onload=x() \' & &lt; </td>'
    const html = page(anEntryDetail({ content: aContent({ text: hostile, place: hostile, contactName: hostile }) }))
    expect(html).not.toMatch(/<script|<\/td>\s*&lt;|" onload/)
    expect(html.match(/&lt;script&gt;x\(\)&lt;\/script&gt; &quot; onload=x\(\)/g)).toHaveLength(3)
  })

  it('has no inline style and no script, as its policy demands', () => {
    expect(page()).not.toMatch(/ style=|<style|<script| on[a-z]+=/)
  })

  it('repeats the head of every list and shows both wordings of an amendment', () => {
    const html = page()
    expect(html.match(/<thead>/g)).toHaveLength(4)
    expect(html).toContain('<td class="words">清河路12号</td><td class="words">清河路21号</td>')
  })

  it('leaves out the lists that have nothing', () => {
    expect(page(anEntryDetail())).not.toContain('<thead>')
  })
})
