import { describe, expect, it } from 'vitest'
import { createEntryFactsStore } from '../../../renderer/handover/entry-facts-store'
import { createSheetStore } from '../../../renderer/handover/sheet-store'
import type { EntryDetail, EntryId } from '../../../shared/entries/entry'
import { failure, success } from '../../../shared/result'
import type { HeadInstruction } from '../../../shared/review/marks'
import type { RecordRef } from '../../../shared/search/search-filter'
import { anInstruction } from '../../support/a-mark'
import { aGraveItem, aLiveView, anOpenItem, aSheet } from '../../support/a-sheet-view'
import { anEntryDetail } from '../../support/an-entry-detail'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'

const draft = anOpenItem({ key: 'draft:d1' })

const ofTheHead = anOpenItem({ key: 'review:i1' })

async function aStore({ items = [aGraveItem(), anOpenItem(), draft], about = anInstruction() } = {}) {
  const held = heldAnswers<{ entryId: EntryId }, EntryDetail>()
  const fake = fakeApi({
    entries: { find: held.handler },
    marks: { instruction: () => success(about satisfies HeadInstruction) },
    handover: { sheet: () => success(aLiveView({ sheet: aSheet({ items }) })) },
  })
  const sheet = createSheetStore(fake.api)
  const facts = createEntryFactsStore(fake.api, sheet)
  const ends = [sheet.follow(), facts.follow()]
  await everythingSettled()
  const asked = () => held.calls.map(({ input }) => input.entryId)
  return { ...fake, sheet, facts, held, ends, asked }
}

describe('the entry behind an item', () => {
  it('is read when the item comes into sight', async () => {
    const { facts, held, asked } = await aStore()
    expect(asked()).toEqual(['e31'])
    held.call(0).answer(success(anEntryDetail()))
    await everythingSettled()
    expect(facts.getState()).toMatchObject({ key: aGraveItem().key, detail: { id: 'e1' } })
  })

  it('that was left before it was read is not shown at another', async () => {
    const { facts, sheet, held } = await aStore()
    sheet.choose(anOpenItem().key)
    await everythingSettled()
    held.call(0).answer(success(anEntryDetail()))
    await everythingSettled()
    expect(facts.getState()).toMatchObject({ key: anOpenItem().key, detail: null, failure: null })
  })

  it('is read again when it changes, and only then', async () => {
    const { publish, held, asked } = await aStore()
    held.call(0).answer(success(anEntryDetail()))
    publish('entries', 'onChanged', { entryId: 'e9', day: 20260718 })
    await everythingSettled()
    expect(asked()).toEqual(['e31'])
    publish('entries', 'onChanged', { entryId: 'e31', day: 20260718 })
    await everythingSettled()
    expect(asked()).toEqual(['e31', 'e31'])
  })

  it('is none for a draft, and what failed before is not said there', async () => {
    const { facts, sheet, held, asked } = await aStore()
    held.call(0).answer(failure('internal', '读库出错'))
    await everythingSettled()
    expect(facts.getState().failure?.message).toBe('读库出错')
    sheet.choose(draft.key)
    await everythingSettled()
    expect(facts.getState()).toEqual({ key: null, record: null, detail: null, failure: null })
    expect(asked()).toEqual(['e31'])
  })
})

describe('the record behind an item', () => {
  const incident: RecordRef = { kind: 'incident', id: 'i7' }
  const sheet: RecordRef = { kind: 'handover', id: 'h7' }
  const entry: RecordRef = { kind: 'entry', id: 'e1' }
  it.each<[string, string, RecordRef, RecordRef]>([
    ['an entry', 'entry:e1', entry, entry],
    ['an incident', 'incident:i7', entry, incident],
    ['what the head wants done about an entry', ofTheHead.key, entry, entry],
    ['what the head wants done about an incident', ofTheHead.key, incident, incident],
    ['what the head wants done about a sheet', ofTheHead.key, sheet, sheet],
  ])('is found for %s', async (_, key, of, record) => {
    const { facts, asked } = await aStore({ items: [anOpenItem({ key })], about: anInstruction({ record: of }) })
    expect(facts.getState()).toMatchObject({ key, record, failure: null })
    expect(asked()).toEqual(record.kind === 'entry' ? ['e1'] : [])
  })
})
