import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { channel } from '../../../shared/entries/channel'
import { type Element, elements, elementsOf, elementsPolicy, missingToClose } from '../../../shared/entries/elements'
import type { StepKind } from '../../../shared/entries/step'
import { aContent } from '../../support/an-entry'

const shipped = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../resources/policies/record-elements.json'), 'utf8'),
)
const policy = elementsPolicy.parse(shipped)

/** A call at its barest: somebody said something. */
const bare = {
  occurredAt: null,
  place: '',
  matter: '',
  cause: '',
  contactUnit: '',
  contactName: '',
  contactPost: '',
  contactPhone: '',
}

const step = (kind: StepKind) => ({ kind })

describe('the elements of a record', () => {
  // The nine of the duty-room rules, article 7, each with what alone fills it.
  it.each<[Element, Partial<ReturnType<typeof aContent>>, StepKind[]]>([
    ['occurred', { occurredAt: 1 }, []],
    ['place', { place: '清河路' }, []],
    ['matter', { matter: '停电' }, []],
    ['cause', { cause: '跳闸' }, []],
    ['contact', { contactName: '贺云川' }, []],
    ['contactPhone', { contactPhone: '8012' }, []],
    ['instruction', { instruction: '请电力公司尽快恢复' }, []],
    ['instruction', {}, ['instruction']],
    ['instruction', {}, ['opinion']],
    ['outcome', { outcome: '已恢复' }, []],
    ['outcome', {}, ['outcome']],
  ])('%s is there with %j and steps %j', (element, told, kinds) => {
    const without = aContent({ ...bare, text: '', contactUnit: '清河社区' })
    expect(elementsOf(policy, without, []).missing).toContain(element)
    expect(elementsOf(policy, { ...without, ...told }, kinds.map(step)).missing).not.toContain(element)
  })

  it('counts nine for a call and finds six of them in what one hears first', () => {
    const heard = aContent({ urgency: 'grave', cause: '', instruction: '', outcome: '' })
    const state = elementsOf(policy, heard, [])
    expect(state.expected).toEqual(elements)
    expect(state.missing).toEqual(['cause', 'instruction', 'outcome'])
  })

  it('takes the main text for 何事, and blanks for nothing', () => {
    expect(elementsOf(policy, aContent({ ...bare, text: '小区停电' }), []).missing).not.toContain('matter')
    expect(elementsOf(policy, aContent({ ...bare, text: ' \n　' }), []).missing).toContain('matter')
  })

  it('takes the wording of an instruction for the instruction', () => {
    const told = aContent({ ...bare, channel: 'instruction', contactName: '许清和' })
    expect(elementsOf(policy, told, []).missing).toEqual(['outcome'])
  })

  it('never asks more of closing than the meter shows', () => {
    for (const row of policy.rows) expect(row.expected).toEqual(expect.arrayContaining(row.toClose))
  })

  it.each([
    ['ordinary' as const, ['contact', 'outcome']],
    ['grave' as const, ['occurred', 'place', 'cause', 'contact', 'contactPhone', 'instruction', 'outcome']],
  ])('asks for a reason before a %s call with gaps is closed', (urgency, missing) => {
    expect(missingToClose(policy, aContent({ ...bare, urgency }), [])).toEqual(missing)
  })
})

describe('the policy of record elements', () => {
  it('is refused when a channel has no row, and says which', () => {
    const rows = policy.rows.filter((row) => !row.channels.includes('telegram') || row.urgencies.includes('grave'))
    const result = elementsPolicy.safeParse({ ...shipped, rows })
    expect(result.success).toBe(false)
    expect(result.error?.issues[0]?.message).toBe('no row for fax, ordinary')
  })

  it('names a source for every row', () => {
    expect(policy.rows.every((row) => row.source !== '')).toBe(true)
    expect(channel.options.length).toBe(10)
  })
})
