import { afterAll, describe, expect, it } from 'vitest'
import type { TimelineScope } from '../../../shared/review/timeline-contract'
import type { RecordRef } from '../../../shared/search/search-filter'
import { openRoom, type Room } from '../../support/a-shift'
import { aCommand } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { fillRoles, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import { queryPlansOf } from '../../support/query-plans'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const HOUR = 60 * MINUTE
const wholeDay = { kind: 'span' as const, from: NIGHT - 200 * MINUTE, until: NIGHT - 200 * MINUTE + 24 * HOUR }

/** A fire and its call, reviewed: the call sent back and explained by another officer, the incident commented and an instruction given. */
async function aReviewedFire() {
  const room = await openRoom()
  await fillRoles(room.app)
  const fire = await openFire(room.app)
  const { api, clock } = room.app
  const call: RecordRef = { kind: 'entry', id: fire.entryId }
  const incident: RecordRef = { kind: 'incident', id: fire.id }
  await room.signIn(room.people.head)
  clock.advance(10 * MINUTE)
  valueIn(await api.marks.read({ commandId: aCommand(), records: [incident, call] }))
  const [sentBack] = valueIn(
    await api.marks.sendBack({ commandId: aCommand(), record: call, words: '缺联系方式', due: null }),
  ).returns
  clock.advance(MINUTE)
  valueIn(await api.marks.comment({ commandId: aCommand(), record: incident, words: '处置及时' }))
  const instruct = { record: incident, words: '两小时一报', owner: room.people.lead, due: null }
  valueIn(await api.marks.instruct({ commandId: aCommand(), ...instruct }))
  await room.signIn(room.people.deputy)
  clock.advance(MINUTE)
  const explained = { record: call, returnId: sentBack?.id ?? '', words: '来电人不肯说' }
  valueIn(await api.marks.explain({ commandId: aCommand(), ...explained }))
  await room.signIn(room.people.head)
  return { room, fire }
}

const marksIn = async ({ app }: Room, scope: TimelineScope) =>
  valueIn(await app.api.timeline.lines({ scope })).lines.flatMap(({ kind, words }) =>
    kind === 'review' ? [words] : [],
  )

describe('what was said in reviewing', () => {
  it('stands in the timelines of the day and of the shift when it was said', async () => {
    const { room } = await aReviewedFire()
    const expected = [
      '何知远已阅 2 条：事 0001、0001',
      '何知远发回 0001，由林砚秋补充：缺联系方式',
      '何知远批注事 0001：处置及时',
      '何知远就事 0001 批示林砚秋办：两小时一报',
      '周牧野代林砚秋答复发回的 0001：来电人不肯说',
    ]
    expect(await marksIn(room, wholeDay)).toEqual(expected)
    const shift = valueIn(await room.app.api.shifts.room()).owner
    if (!shift) throw new Error('no shift')
    expect(await marksIn(room, { kind: 'shift', id: shift.id })).toEqual(expected)
    expect(await marksIn(room, { ...wholeDay, until: NIGHT + 11 * MINUTE })).toEqual(expected.slice(0, 2))
  })

  it('stands in the timeline of its incident, with what was said of its entries, also long afterwards', async () => {
    const { room, fire } = await aReviewedFire()
    const { api, clock } = room.app
    clock.advance(72 * HOUR)
    const record = { kind: 'incident' as const, id: fire.id as string }
    valueIn(await api.marks.comment({ commandId: aCommand(), record, words: '归入案例' }))
    const scope = { kind: 'incident' as const, id: fire.id }
    expect(await marksIn(room, scope)).toEqual([
      '何知远已阅 2 条：本事件、0001',
      '何知远发回 0001，由林砚秋补充：缺联系方式',
      '何知远批注：处置及时',
      '何知远批示林砚秋办：两小时一报',
      '周牧野代林砚秋答复发回的 0001：来电人不肯说',
      '何知远批注：归入案例',
    ])
    const { until, lines } = valueIn(await api.timeline.lines({ scope }))
    expect(lines.every(({ at }) => at < until)).toBe(true)
  })

  it('is for those who may review', async () => {
    const { room } = await aReviewedFire()
    await room.signIn(room.people.deputy)
    expect(await marksIn(room, wholeDay)).toEqual([])
    await room.signIn(room.people.leader)
    expect(await marksIn(room, wholeDay)).toHaveLength(5)
  })

  it('is found by its time, by indexes alone', async () => {
    const { room, fire } = await aReviewedFire()
    const plans = await queryPlansOf(room.app.ports.connection, async () => {
      await marksIn(room, wholeDay)
      await marksIn(room, { kind: 'incident', id: fire.id })
    })
    expect(plans.filter((step) => /^SCAN .*review/.test(step))).toEqual([])
    for (const index of [
      'review_read_at',
      'review_comment_at',
      'review_return_at',
      'review_return_answered',
      'review_return_withdrawn',
      'review_instruction_at',
      'review_instruction_answered',
    ]) {
      expect(plans).toContainEqual(expect.stringContaining(`INDEX ${index} (`))
    }
  })
})
