import { describe, expect, it } from 'vitest'
import { createDraftsStore } from '../../../renderer/entries/drafts-store'
import { createLookupsStore, LOOKUP_MS } from '../../../renderer/entries/lookups-store'
import type { Caller } from '../../../shared/contacts/contacts-contract'
import type { SimilarEntry } from '../../../shared/entries/entries-contract'
import { failure, success } from '../../../shared/result'
import { aRow } from '../../support/a-draft'
import { fakeApi } from '../../support/fake-api'
import { everythingSettled, heldAnswers } from '../../support/held-answers'
import { createTestClock, createTestIds, NIGHT } from '../../support/test-clock'

const he: Caller = {
  unit: '东浦化工园区',
  name: '贺云川',
  post: '值班主任',
  phone: '0690-555 0110',
  times: 2,
  lastAt: NIGHT,
  foundBy: 'phone',
}

function openLookups(answers: Parameters<typeof fakeApi>[0] = {}) {
  const clock = createTestClock()
  const fake = fakeApi({
    drafts: {
      list: () => success([]),
      save: () => success({ savedAt: clock.now() }),
      discard: () => success(null),
    },
    contacts: { suggest: () => success([he]) },
    entries: {
      similar: () => success([{ row: aRow(7), text: '园区起火', spans: [[0, 2]] } satisfies SimilarEntry]),
      history: () => success([aRow(3)]),
    },
    ...answers,
  })
  const drafts = createDraftsStore({ api: fake.api, clock, ids: createTestIds() })
  const lookups = createLookupsStore({ api: fake.api, clock, drafts })
  const end = lookups.start()
  const pause = async () => {
    clock.advance(LOOKUP_MS)
    await everythingSettled()
  }
  const asked = (channel: string) => fake.calls.filter((call) => call.channel === channel).map(({ input }) => input)
  return { drafts, lookups, clock, pause, asked, end }
}

describe('the look-ups', () => {
  it('offer callers, their earlier entries and similar entries once the typing pauses', async () => {
    const { drafts, lookups, pause, asked } = openLookups()
    drafts.edit({ contactPhone: '0690' })
    drafts.edit({ contactPhone: '0690555', text: '园区储罐起火' })
    await pause()
    expect(lookups.getState()).toMatchObject({
      callers: [he],
      history: [{ id: 'e3' }],
      similar: [{ text: '园区起火' }],
    })
    expect(asked('contacts.suggest')).toEqual([{ phone: '0690555', name: '', unit: '' }])
  })

  it('look up whom the text names before any field is typed in, and what he called about', async () => {
    const { drafts, pause, asked } = openLookups()
    drafts.edit({ text: '贺云川来电：储罐起火' })
    await pause()
    expect(asked('contacts.suggest')).toEqual([{ phone: '', name: '贺云川', unit: '' }])
    expect(asked('entries.history')).toEqual([{ name: '贺云川', phone: '0690-555 0110' }])
  })

  it('wait while the input method composes', async () => {
    const { drafts, pause, asked } = openLookups()
    drafts.edit({ contactName: 'he yun chuan' }, true)
    await pause()
    expect(asked('contacts.suggest')).toEqual([])
    drafts.edit({ contactName: '贺云川' })
    await pause()
    expect(asked('contacts.suggest')).toEqual([{ phone: '', name: '贺云川', unit: '' }])
  })

  it('ask nothing again for a change that says nothing new of the caller or the matter', async () => {
    const { drafts, pause, asked } = openLookups()
    drafts.edit({ contactPhone: '0690555' })
    await pause()
    drafts.edit({ urgency: 'grave', outcome: '已答复' })
    await pause()
    expect(asked('contacts.suggest')).toHaveLength(1)
  })

  it('show nothing of another form, and drop what comes too late for it', async () => {
    const held = heldAnswers<unknown, Caller[]>()
    const { drafts, lookups, pause } = openLookups({
      drafts: { list: () => success([]), save: () => success({ savedAt: NIGHT }), discard: () => success(null) },
      contacts: { suggest: held.handler },
      entries: { similar: () => success([]), history: () => success([]) },
    })
    drafts.edit({ contactPhone: '0690555', text: '园区储罐起火' })
    await pause()
    drafts.openNew('call')
    await pause()
    held.call(0).answer(success([he]))
    await everythingSettled()
    expect(lookups.getState()).toMatchObject({ callers: [], history: [], similar: [] })
  })

  it('say why nothing could be looked up', async () => {
    const { drafts, lookups, pause } = openLookups({
      drafts: { list: () => success([]), save: () => success({ savedAt: NIGHT }), discard: () => success(null) },
      contacts: { suggest: () => failure('internal', '通讯录读不出') },
      entries: { similar: () => success([]), history: () => success([]) },
    })
    drafts.edit({ contactPhone: '0690555' })
    await pause()
    expect(lookups.getState()).toMatchObject({ callers: [], failure: { message: '通讯录读不出' } })
  })

  it('end with the desk', async () => {
    const { drafts, pause, asked, end } = openLookups()
    drafts.edit({ contactPhone: '0690555' })
    end()
    await pause()
    expect(asked('contacts.suggest')).toEqual([])
  })
})
