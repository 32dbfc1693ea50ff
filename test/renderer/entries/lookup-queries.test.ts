import { describe, expect, it } from 'vitest'
import { findCallerInText } from '../../../renderer/entries/caller-in-text'
import { callerQuery, similarQuery } from '../../../renderer/entries/lookup-queries'
import { emptyForm } from '../../../shared/entries/draft'
import { aForm } from '../../support/a-draft'

describe('findCallerInText', () => {
  it.each([
    ['园区值班主任贺云川来电：清河路停电', '贺云川', ''],
    ['清河社区居民周牧野反映小区停电', '周牧野', ''],
    ['市应急局张卫国报告：现场已控制', '张卫国', ''],
    ['周牧野同志打来电话，0690-555 0110', '周牧野', '0690-555 0110'],
    ['13000000117 来电，说清河路停电', '', '13000000117'],
    ['１３００００００１１７来电，说清河路停电', '', '13000000117'],
    ['+86 130 0000 0117 来电', '', '+86 130 0000 0117'],
    ['居民反映小区停电', '', ''],
    ['局长来电询问', '', ''],
    ['接110指挥中心电话，化工厂起火', '', ''],
    ['2026年7月18日03时15分，化工厂起火', '', ''],
    ['', '', ''],
  ])('finds in %j name %j and number %j', (text, name, phone) => {
    expect(findCallerInText(text)).toEqual({ name, phone })
  })

  it('reads only the beginning of a long text', () => {
    expect(findCallerInText(`${'无关的话。'.repeat(50)}周牧野来电 13000000117`)).toEqual({ name: '', phone: '' })
  })
})

describe('callerQuery', () => {
  it('asks for nobody when nothing says who it is', () => {
    expect(callerQuery(emptyForm('call'))).toBeNull()
    expect(callerQuery(aForm({ contactName: ' 　' }))).toBeNull()
  })

  it('asks for what was typed before what the text says', () => {
    const text = '周牧野来电 13000000117'
    expect(callerQuery(aForm({ text }))).toEqual({ name: '周牧野', phone: '13000000117', unit: '' })
    expect(callerQuery(aForm({ text, contactName: ' hyc ' }))).toEqual({ name: 'hyc', phone: '', unit: '' })
    expect(callerQuery(aForm({ text, contactUnit: '园区' }))).toEqual({ name: '', phone: '', unit: '园区' })
  })
})

describe('similarQuery', () => {
  it('asks once six characters or a place are written', () => {
    expect(similarQuery(emptyForm('call'))).toBeNull()
    expect(similarQuery(aForm({ text: '停电了吗？' }))).toBeNull()
    expect(similarQuery(aForm({ text: '小区停电了吗' }))).toEqual({ text: '小区停电了吗', place: '', phone: '' })
    expect(similarQuery(aForm({ text: '', place: ' 清河路 ' }))).toEqual({ text: '', place: '清河路', phone: '' })
  })

  it('asks for matter and text together, and for no more than the beginning of a long text', () => {
    expect(similarQuery(aForm({ matter: '停电', text: '清河路12号' }))?.text).toBe('停电 清河路12号')
    expect(similarQuery(aForm({ text: '长'.repeat(20_000) }))?.text).toHaveLength(2_000)
  })
})
