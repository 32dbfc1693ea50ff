import { describe, expect, it } from 'vitest'
import type { EntryStatus } from '../../../shared/entries/entry'
import { amend, closingFault, type EntryAction, fieldLabel, mayDo } from '../../../shared/entries/entry-rules'
import { aContent } from '../../support/an-entry'

describe('what may be done to an entry', () => {
  // Rows: status; columns: action. Nothing is ever deleted; amendments stay possible after closing (更正/补记).
  const table: Record<EntryStatus, Record<EntryAction, boolean>> = {
    open: {
      amend: true,
      'add-step': true,
      receipt: true,
      attach: true,
      link: true,
      close: true,
      reopen: false,
      strike: true,
    },
    'in-progress': {
      amend: true,
      'add-step': true,
      receipt: true,
      attach: true,
      link: true,
      close: true,
      reopen: false,
      strike: true,
    },
    closed: {
      amend: true,
      'add-step': false,
      receipt: true,
      attach: true,
      link: true,
      close: false,
      reopen: true,
      strike: true,
    },
    struck: {
      amend: false,
      'add-step': false,
      receipt: false,
      attach: false,
      link: false,
      close: false,
      reopen: false,
      strike: false,
    },
  }
  const cases = Object.entries(table).flatMap(([status, actions]) =>
    Object.entries(actions).map(([action, allowed]) => [status, action, allowed] as const),
  )
  it.each(cases)('%s: %s is allowed: %s', (status, action, allowed) => {
    const result = mayDo(action as EntryAction, { status: status as EntryStatus, number: { number: 7 } })
    expect(result.ok).toBe(allowed)
    if (!result.ok)
      expect(result.failure).toMatchObject({ kind: 'conflict', message: expect.stringContaining('0007 号') })
  })
})

describe('an amendment', () => {
  it('keeps both values of every element that changed, and of no other', () => {
    const result = amend(aContent(), [
      { field: 'matter', to: '小区停电，停 230 户' },
      { field: 'place', to: aContent().place },
      { field: 'occurredAt', to: null },
    ])
    expect(result.ok && result.value.changes).toEqual([
      { field: 'occurredAt', from: aContent().occurredAt, to: null },
      { field: 'matter', from: '小区停电', to: '小区停电，停 230 户' },
    ])
  })

  it('takes away the facts that a new channel does not have, and says so', () => {
    const fax = aContent({ channel: 'fax', details: { pages: 3, direction: 'received' } })
    const result = amend(fax, [{ field: 'channel', to: 'telegram' }])
    expect(result.ok && result.value.content.details).toEqual({ pages: 3 })
    expect(result.ok && result.value.changes).toEqual([
      { field: 'channel', from: 'fax', to: 'telegram' },
      { field: 'details.direction', from: 'received', to: null },
    ])
  })

  it.each([
    ['nothing changes', [{ field: 'place', to: aContent().place }], '没有改动'],
    ['the element does not exist', [{ field: 'recordedAt', to: 1 }], '没有“recordedAt”这一项'],
    ['the prototype is meant', [{ field: 'constructor', to: 'x' }], '没有“constructor”这一项'],
    ['the channel does not exist', [{ field: 'channel', to: '__proto__' }], ''],
    ['the channel is no word at all', [{ field: 'channel', to: null }], ''],
    [
      'a channel fact is of another channel',
      [
        { field: 'matter', to: '停水' },
        { field: 'details.pages', to: 3 },
      ],
      '没有“details.pages”这一项',
    ],
    [
      'a channel fact has the prototype for its name',
      [
        { field: 'matter', to: '停水' },
        { field: 'details.__proto__', to: 'x' },
      ],
      '没有“details.__proto__”这一项',
    ],
    ['a value has the wrong kind', [{ field: 'receivedAt', to: '昨天' }], ''],
    [
      'a channel fact does not fit',
      [
        { field: 'channel', to: 'fax' },
        { field: 'details.pages', to: 0 },
      ],
      '写 1 到 9999',
    ],
    ['a control character is in it', [{ field: 'place', to: 'a\u0000b' }], '不可见的控制符（U+0000）'],
  ])('is refused when %s', (_, changes, sentence) => {
    const result = amend(aContent(), changes)
    expect(result.ok).toBe(false)
    if (!result.ok)
      expect(result.failure).toMatchObject({ kind: 'invalid-input', message: expect.stringContaining(sentence) })
  })

  it('may not leave an entry without any words', () => {
    const bare = aContent({
      place: '',
      matter: '',
      cause: '',
      contactUnit: '',
      contactName: '',
      contactPost: '',
      contactPhone: '',
    })
    expect(amend(bare, [{ field: 'text', to: ' ' }]).ok).toBe(false)
  })

  it('labels elements and channel facts as the form does', () => {
    expect([
      fieldLabel('matter', { channel: 'call' }),
      fieldLabel('details.pages', { channel: 'fax' }),
      fieldLabel('details.pages', { channel: 'call' }),
      fieldLabel('toString', { channel: 'call' }),
    ]).toEqual(['何事', '页数', null, null])
  })
})

describe('closing', () => {
  it('names what is missing, and takes a reason instead', () => {
    expect(closingFault(['cause', 'outcome'], ' ')).toBe('缺 何因、处理结果。补上，或写一句原因再办结')
    expect(closingFault(['cause'], '来电人失联')).toBeNull()
    expect(closingFault([], '')).toBeNull()
  })
})
