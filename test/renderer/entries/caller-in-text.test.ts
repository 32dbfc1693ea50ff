import { describe, expect, it } from 'vitest'
import { findCallerInText } from '../../../renderer/entries/caller-in-text'

describe('findCallerInText', () => {
  it.each([
    ['园区值班主任贺云川来电：约三点零五分，储罐起火', '贺云川', ''],
    ['北屿水库贺云川来电，水位上涨', '贺云川', ''],
    ['贺云川报告水位上涨', '贺云川', ''],
    ['群众来电反映小区停电', '', ''],
    ['0690-555 0110 来电，园区停电', '', '0690-555 0110'],
    ['值班主任贺云川（130 0000 0037）来电', '', '130 0000 0037'],
    ['库水位118.12米，超汛限0.12米', '', ''],
    ['2026年7月18日3时，停电230户', '', ''],
    ['', '', ''],
  ])('of %j', (text, name, phone) => {
    expect(findCallerInText(text)).toEqual({ name, phone })
  })

  it('looks only at the beginning, where officers say who calls', () => {
    expect(findCallerInText(`${'停电。'.repeat(100)}贺云川来电`)).toEqual({ name: '', phone: '' })
  })
})
