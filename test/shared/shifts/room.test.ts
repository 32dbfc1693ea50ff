import { describe, expect, it } from 'vitest'
import { mayDoToRoom, type RoomDeed, type RoomState, roomDeeds } from '../../../shared/shifts/room'
import { fc } from '../../support/property'

/** The room as it would be led: every shift that ever owned it, and whom a signing is for. */
interface Model {
  /** Ids of the shifts that own it now: from the first one on exactly one. */
  owners: readonly number[]
  next: number | null
  /** The shift that the frozen sheet is for. */
  frozenFor: number | null
  joint: boolean
  /** Shifts so far; also the id of the last. */
  shifts: number
}

const closedRoom: Model = { owners: [], next: null, frozenFor: null, joint: false, shifts: 0 }

function stateOf({ owners, next, frozenFor, joint }: Model): RoomState {
  return { opened: owners.length > 0, planned: next !== null, signing: frozenFor === null ? 'none' : 'frozen', joint }
}

/** What a deed comes to when nobody asks whether it may be done. */
function done(model: Model, deed: RoomDeed, leavesJointWork: boolean): Model {
  const { owners, next, frozenFor, joint, shifts } = model
  switch (deed) {
    case 'open':
      return { ...model, owners: [...owners, shifts + 1], shifts: shifts + 1 }
    case 'plan':
      // Planned anew, by other people: whoever signed has signed for somebody else.
      return { ...model, next: shifts + 1, shifts: shifts + 1 }
    case 'freeze':
      return { ...model, frozenFor: next }
    case 'withdraw':
      return { ...model, frozenFor: null }
    case 'take-over':
      return passed(model, frozenFor, joint || leavesJointWork)
    case 'take-over-urgently':
      return passed({ ...model, shifts: shifts + 1 }, shifts + 1, joint || leavesJointWork)
    case 'declare-calm':
      return { ...model, joint: false }
    case 'change':
    case 'note-late-relief':
    case 'answer':
      return model
  }
}

function passed(model: Model, to: number | null, joint: boolean): Model {
  const [, ...others] = model.owners
  return { ...model, owners: to === null ? others : [...others, to], next: null, frozenFor: null, joint }
}

/** Does what may be done and leaves out what may not, as the main process does. */
function carriedOut(model: Model, deed: RoomDeed, leavesJointWork = false): Model {
  return mayDoToRoom(deed, stateOf(model)).ok ? done(model, deed, leavesJointWork) : model
}

const deeds = fc.array(fc.tuple(fc.constantFrom(...roomDeeds), fc.boolean()), { maxLength: 60 })

describe('whatever is done to the room', () => {
  it('nobody owns it before it is opened, and exactly one shift does ever after', () => {
    fc.assert(
      fc.property(deeds, (sequence) => {
        let model = closedRoom
        for (const [deed, joint] of sequence) {
          const before = model.owners.length
          model = carriedOut(model, deed, joint)
          expect(model.owners).toHaveLength(before === 1 || deed === 'open' ? 1 : 0)
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('whoever takes over is the one that the sheet was signed for', () => {
    fc.assert(
      fc.property(deeds, (sequence) => {
        let model = closedRoom
        for (const [deed, joint] of sequence) {
          const signedFor = model.frozenFor
          model = carriedOut(model, deed, joint)
          if (model.frozenFor !== null) expect(model.next).toBe(model.frozenFor)
          if (deed === 'take-over' && signedFor !== null) expect(model.owners).toEqual([signedFor])
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('each shift owns it once and never again', () => {
    fc.assert(
      fc.property(deeds, (sequence) => {
        const owners: number[] = []
        let model = closedRoom
        for (const [deed, joint] of sequence) {
          model = carriedOut(model, deed, joint)
          const [owner] = model.owners
          if (owner !== undefined && owner !== owners.at(-1)) owners.push(owner)
        }
        expect(owners).toEqual([...new Set(owners)].sort((left, right) => left - right))
      }),
    )
  })
})

/** Every state that can be come to, each once. */
function reachable(): Map<string, Model> {
  const found = new Map<string, Model>()
  const waiting = [closedRoom]
  for (let model = waiting.pop(); model; model = waiting.pop()) {
    const key = JSON.stringify(stateOf(model))
    if (found.has(key)) continue
    found.set(key, model)
    for (const deed of roomDeeds) for (const joint of [true, false]) waiting.push(carriedOut(model, deed, joint))
  }
  return found
}

/** Whether the room can come to another shift by these deeds alone. */
function canChangeHands(from: Model, allowed: readonly RoomDeed[]): boolean {
  const seen = new Set<string>()
  const waiting = [from]
  for (let model = waiting.pop(); model; model = waiting.pop()) {
    if (model.owners.length === 1 && model.owners[0] !== from.owners[0]) return true
    const key = JSON.stringify(stateOf(model))
    if (seen.has(key)) continue
    seen.add(key)
    for (const deed of allowed) waiting.push(carriedOut(model, deed))
  }
  return false
}

describe('the room never stops (issue 3: it never deadlocks; hmis #11623)', () => {
  const states = [...reachable()]

  it('has seven states and no more', () => {
    // Closed; open with or without a plan, or signing, each with joint work or without.
    expect(states).toHaveLength(7)
  })

  it.each(states)('from %s it can be handed over, by both sides signing', (_, model) => {
    expect(canChangeHands(model, ['open', 'plan', 'freeze', 'take-over'])).toBe(true)
  })

  it.each(states.filter(([, { owners }]) => owners.length > 0))(
    'from %s it can be taken over in one step',
    (_, model) => {
      expect(carriedOut(model, 'take-over-urgently').owners).not.toEqual(model.owners)
    },
  )

  it.each(states)('from %s there is something to do, and every refusal says what', (_, model) => {
    const results = roomDeeds.map((deed) => mayDoToRoom(deed, stateOf(model)))
    expect(results.some(({ ok }) => ok)).toBe(true)
    for (const result of results) {
      if (!result.ok)
        expect(result.failure).toMatchObject({ kind: 'conflict', message: expect.stringMatching(/\S{5}/) })
    }
  })
})

const closed: RoomState = { opened: false, planned: false, signing: 'none', joint: false }
const onDuty: RoomState = { ...closed, opened: true }
const planned: RoomState = { ...onDuty, planned: true }
const signing: RoomState = { ...planned, signing: 'frozen' }
const joint: RoomState = { ...onDuty, joint: true }

describe('a deed', () => {
  const yes = null
  const table: Record<RoomDeed, [rule: string, state: RoomState, refusal: string | null][]> = {
    open: [
      ['the first shift is opened once', closed, yes],
      ['and never a second time: the room would have two owners', onDuty, '已经开过班'],
    ],
    plan: [
      ['who comes next is written by the shift on duty', onDuty, yes],
      ['and anew when it changes', planned, yes],
      ['not while it is signed: the sheet is for somebody', signing, '正在交接'],
      ['not before there is a shift', closed, '还没有开班'],
    ],
    change: [
      ['deputy and leader change at any time', onDuty, yes],
      ['also while it is signed: illness does not wait', signing, yes],
      ['not before there is a shift', closed, '还没有开班'],
    ],
    'note-late-relief': [
      ['late relief is written down at any time', planned, yes],
      ['also when nobody was planned', onDuty, yes],
      ['not before there is a shift', closed, '还没有开班'],
    ],
    freeze: [
      ['the outgoing lead signs for somebody', planned, yes],
      ['not for nobody', onDuty, '还没有写下一班是谁'],
      ['not twice', signing, '正在交接'],
      ['not before there is a shift', closed, '还没有开班'],
    ],
    withdraw: [
      ['a signature is taken back while the other side has not signed', signing, yes],
      ['not when there is none', planned, '交班人还没有签字'],
    ],
    answer: [
      ['items are confirmed once the outgoing side has signed', signing, yes],
      ['not before', planned, '交班人还没有签字'],
    ],
    'take-over': [
      ['the room is taken over once the outgoing side has signed', signing, yes],
      ['not before: that is the one step', planned, '交班人还没有签字'],
      ['not of nobody', closed, '还没有开班'],
    ],
    'take-over-urgently': [
      ['in one step with nobody planned', onDuty, yes],
      ['with somebody planned', planned, yes],
      ['with the signing half done', signing, yes],
      ['with a grave matter led jointly', joint, yes],
      ['not of nobody', closed, '还没有开班'],
    ],
    'declare-calm': [
      ['a grave matter led jointly is declared calm', joint, yes],
      ['also while it is signed', { ...signing, joint: true }, yes],
      ['not when there is none', onDuty, '没有联合值守'],
    ],
  }
  const cases = Object.entries(table).flatMap(([deed, rows]) => rows.map((row) => [deed as RoomDeed, ...row] as const))

  it.each(cases)('%s: %s', (deed, _, state, refusal) => {
    const result = mayDoToRoom(deed, state)
    expect(result.ok ? null : result.failure.message).toEqual(
      refusal === null ? null : expect.stringContaining(refusal),
    )
  })
})
