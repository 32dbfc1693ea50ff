import { describe, expect, it } from 'vitest'
import { RECORDS_SEARCH_MS } from '../../../../renderer/handover/register/records-store'
import type { HandoverId, HandoverRow } from '../../../../shared/handover/handover-contract'
import { failure, type Result, success } from '../../../../shared/result'
import { everythingSettled } from '../../../support/held-answers'
import { aHandoverRow, aRegister, manyRows, someFigures } from './a-register'

const all = { from: null, to: null }
const first = { text: '', ...all, offset: 0, limit: 100 }

describe('the register', () => {
  it('is read when it comes into sight, and again when something changes, until it is left', async () => {
    const { store, asked, publish } = aRegister()
    const leave = store.follow()
    await everythingSettled()
    expect(store.getState()).toMatchObject({ total: 1, figures: someFigures, failure: null })
    publish('handover', 'onChanged', { handoverId: null })
    await everythingSettled()
    leave()
    publish('handover', 'onChanged', { handoverId: null })
    await everythingSettled()
    expect(asked('list')).toEqual([first, first])
    expect(asked('figures')).toEqual([all, all])
  })

  it('is narrowed shortly after the last keystroke, and not while the input method has not finished', async () => {
    const { store, clock, asked } = aRegister()
    store.search('b', true)
    clock.advance(RECORDS_SEARCH_MS)
    store.search(' 北屿', false)
    clock.advance(RECORDS_SEARCH_MS - 1)
    expect(asked('list')).toEqual([])
    clock.advance(1)
    await everythingSettled()
    expect(asked('list')).toEqual([{ ...first, text: '北屿' }])
    expect(store.getState().search).toBe(' 北屿')
  })

  it('is looked at by span, figures too', async () => {
    const { store, asked } = aRegister()
    store.take('last-month')
    await everythingSettled()
    const june = { from: 20260601, to: 20260630 }
    expect(asked('figures')).toEqual([june])
    expect(asked('list')).toEqual([{ ...first, ...june }])
  })

  it('drops an answer that was overtaken by a later question', async () => {
    const held: ((answer: Result<{ total: number; rows: HandoverRow[] }>) => void)[] = []
    const { store } = aRegister({ list: () => new Promise((resolve) => held.push(resolve)) })
    store.take('this-year')
    store.take('all')
    await everythingSettled()
    held[1]?.(success({ total: 1, rows: [aHandoverRow()] }))
    await everythingSettled()
    held[0]?.(success({ total: 0, rows: [] }))
    await everythingSettled()
    expect(store.getState().total).toBe(1)
  })

  it('reads on when the end of what was read comes into sight, once', async () => {
    const rows = manyRows(250)
    const { store, asked } = aRegister({
      list: ({ offset, limit }) => success({ total: 250, rows: rows.slice(offset, offset + limit) }),
    })
    store.follow()
    await everythingSettled()
    store.show(40)
    store.show(85)
    store.show(90)
    await everythingSettled()
    expect(asked('list')).toEqual([first, { ...first, offset: 100 }])
    expect(store.getState().rows).toEqual(rows.slice(0, 200))
  })

  it('opens a sheet and keeps it live; opening another one shows that', async () => {
    const { store, asked, publish } = aRegister()
    store.follow()
    store.open('h1' as HandoverId)
    await everythingSettled()
    expect(store.sheet.getState().view).toMatchObject({ handoverId: 'h1', phase: 'closed' })
    store.open('h2' as HandoverId)
    await everythingSettled()
    const before = asked('sheet').length
    publish('handover', 'onChanged', { handoverId: 'h2' as HandoverId })
    await everythingSettled()
    expect(asked('sheet').slice(before)).toEqual([{ handoverId: 'h2' }])
    expect(store.sheet.getState().view).toMatchObject({ handoverId: 'h2' })
  })

  it('does not read the sheet of the shift on duty: nobody asked for it', async () => {
    const { store, asked } = aRegister()
    store.follow()
    await everythingSettled()
    expect(asked('sheet')).toEqual([])
  })

  it('says why it could not be read, and keeps what was read before', async () => {
    let broken = false
    const { store, publish } = aRegister({
      list: () => (broken ? failure('internal', '程序出错，没有做成') : success({ total: 1, rows: [aHandoverRow()] })),
    })
    store.follow()
    await everythingSettled()
    broken = true
    publish('handover', 'onChanged', { handoverId: null })
    await everythingSettled()
    expect(store.getState()).toMatchObject({ total: 1, failure: { message: '程序出错，没有做成' } })
  })
})
