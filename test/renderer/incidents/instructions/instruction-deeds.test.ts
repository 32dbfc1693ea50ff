import { describe, expect, it } from 'vitest'
import {
  countWords,
  deedsOf,
  type InstructionDeed,
  inOrder,
  overdueOf,
} from '../../../../renderer/incidents/instructions/instruction-deeds'
import { type Instruction, instructionId } from '../../../../shared/incidents/instruction'

const MINUTE = 60_000
const relay = { id: 'r1', to: '市水务局', means: 'phone', at: 2, arrival: null } as const
const arrived = { ...relay, arrival: { by: '吴江宁', at: 3 } }
const heard = { words: '已停泵', by: '市水务局', at: 4 }
const closed = { at: 5, words: '' }

function anInstruction(changes: Partial<Instruction> = {}): Instruction {
  return {
    id: instructionId.parse('i1'),
    words: '先停雨水泵',
    from: '副主任 沈书言',
    means: 'phone',
    at: 1,
    readBackAt: 1,
    feedbackDue: null,
    relays: [],
    feedback: [],
    closed: null,
    recordedAt: 1,
    recorderName: '林砚秋',
    ...changes,
  }
}

describe('what is done with an instruction', () => {
  it.each<[string, Partial<Instruction>, InstructionDeed[]]>([
    ['that was not read back', { readBackAt: null }, ['read-back', 'relay', 'feedback', 'want', 'close']],
    ['that was read back', {}, ['relay', 'feedback', 'want', 'close']],
    ['that is on its way', { relays: [relay] }, ['arrive', 'feedback', 'relay', 'want', 'close']],
    ['that arrived', { relays: [arrived] }, ['feedback', 'relay', 'want', 'close']],
    ['that was answered', { relays: [arrived], feedback: [heard] }, ['close', 'relay', 'feedback', 'want']],
    ['that is closed', { closed }, []],
  ])('%s, the next step first', (_, changes, deeds) => {
    expect(deedsOf(anInstruction(changes))).toEqual(deeds)
  })
})

describe('the list of instructions', () => {
  it('has the open ones first, the newest of them on top', () => {
    const [old, done, late] = ['old', 'done', 'late'].map((id) => instructionId.parse(id))
    if (!old || !done || !late) throw new Error('three ids')
    const rows = [
      anInstruction({ id: old, at: 1 }),
      anInstruction({ id: done, at: 2, closed }),
      anInstruction({ id: late, at: 3 }),
    ]
    expect(inOrder(rows).map(({ id }) => id)).toEqual(['late', 'old', 'done'])
  })

  it('counts what still waits', () => {
    expect(countWords([anInstruction({ closed })])).toBe('1 条')
    expect(countWords([anInstruction(), anInstruction({ feedback: [heard] }), anInstruction({ closed })])).toBe(
      '3 条，未反馈 1，未办结 1',
    )
  })

  it('counts answers that should have come, also where they were due at once', () => {
    const due = 10 * MINUTE
    const rows = [
      anInstruction({ feedbackDue: due }),
      anInstruction({ feedbackDue: due, feedback: [heard] }),
      anInstruction({ feedbackDue: due, closed }),
      anInstruction({ at: due, feedbackDue: due }),
    ]
    expect(overdueOf(rows, due - 1)).toBe(0)
    expect(overdueOf(rows, due)).toBe(2)
  })
})
