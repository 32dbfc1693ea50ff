import { createHash } from 'node:crypto'
import { expect } from 'vitest'
import { canonicalBytes } from '../../electron/journal/journal-hash'
import type { HandoverId, SheetView } from '../../shared/handover/handover-contract'
import { type Desk, signIn } from './a-restarted-desk'
import { valueIn } from './an-office'

type Row = Record<string, string | number | null>

/** Reads the stored tables with statements of its own, not the program's. */
function ask(desk: Desk, statement: string): Row[] {
  return desk.app.ports.connection.raw.prepare(statement).all() as Row[]
}

/** Sheets as they were when they were first seen, by handover. */
export type Sealed = Map<string, string>

/** One shift owns the room, once it was opened; no other is on duty; at most one handover runs, and it is the room's. */
export function expectOneOwner(desk: Desk): void {
  const onDuty = ask(desk, 'SELECT id FROM shift WHERE took_over_at IS NOT NULL AND ended_at IS NULL')
  const rooms = ask(desk, 'SELECT owner, next, handover FROM room')
  expect(onDuty.map(({ id }) => id)).toEqual(rooms.map(({ owner }) => owner))
  const begun = ask(
    desk,
    'SELECT id FROM shift WHERE took_over_at IS NULL AND ended_at IS NULL AND id IN (SELECT next FROM room)',
  )
  expect(begun.map(({ id }) => id)).toEqual(rooms.flatMap(({ next }) => (next === null ? [] : [next])))
  const running = ask(desk, "SELECT id FROM handover WHERE state = 'frozen'")
  expect(running.map(({ id }) => id)).toEqual(rooms.flatMap(({ handover }) => (handover === null ? [] : [handover])))
}

/** No stored sheet is ever another than when it was frozen, and its hash is that of its bytes. */
export function expectSheetsUnchanged(desk: Desk, sealed: Sealed): void {
  for (const { id, sheet, sheet_hash: hash } of ask(desk, 'SELECT id, sheet, sheet_hash FROM handover')) {
    const known = sealed.get(String(id)) ?? `${sheet} ${hash}`
    sealed.set(String(id), known)
    expect(`${sheet} ${hash}`).toBe(known)
    expect(createHash('sha256').update(String(sheet)).digest('hex')).toBe(hash)
    expect(canonicalBytes(JSON.parse(String(sheet))).toString('utf8')).toBe(sheet)
  }
  const items = ask(
    desk,
    'SELECT h.id, i.key FROM handover h, handover_item i WHERE i.handover_id = h.id ORDER BY 1, ordinal',
  )
  const onSheets = ask(
    desk,
    `SELECT h.id, json_extract(value, '$.key') AS key FROM handover h, json_each(h.sheet, '$.items') AS item
      WHERE state <> 'withdrawn' ORDER BY h.id, item.key`,
  )
  expect(items).toEqual(onSheets)
}

/** Keys of everything that waits for somebody, read from the log. */
function openKeys(desk: Desk): string[] {
  const of = (about: string, statement: string) => ask(desk, statement).map(({ id }) => `${about}:${id}`)
  return [
    ...of(
      'entry',
      `SELECT id FROM entry WHERE status IN ('open', 'in-progress') OR (status = 'closed' AND EXISTS (
        SELECT 1 FROM entry_step WHERE entry_id = entry.id AND kind = 'relay' AND receipt_at IS NULL))`,
    ),
    ...of('draft', 'SELECT id FROM draft'),
    ...of('handover', "SELECT id FROM handover WHERE state = 'passed' AND due IS NOT NULL AND confirmed_at IS NULL"),
    ...of('joint', 'SELECT joint_before AS id FROM room WHERE joint_before IS NOT NULL'),
  ].sort()
}

/** Every open item of the log is on the running sheet, counted as often as it was handed over. */
export async function expectNothingForgotten(desk: Desk): Promise<void> {
  if (desk.signedIn === null) return
  const view = valueIn(await desk.app.api.handover.sheet({ handoverId: null }))
  if (!view) return
  const open = openKeys(desk)
  if (view.phase !== 'live') {
    const keys = view.sheet.items.map(({ key }) => key)
    expect(view.answers.map(({ key, doneSince }) => [key, doneSince])).toEqual(
      keys.map((key) => [key, !open.includes(key)]),
    )
    return
  }
  expect(view.sheet.items.map(({ key }) => key).sort()).toEqual(open)
  const times = new Map(
    ask(
      desk,
      `SELECT json_extract(value, '$.key') AS key, count(*) AS times FROM handover, json_each(handover.sheet, '$.items')
        WHERE state = 'passed' GROUP BY 1`,
    ).map(({ key, times: count }) => [key, Number(count)]),
  )
  expect(view.sheet.items.map(({ carried }) => carried)).toEqual(
    view.sheet.items.map(({ key }) => (times.get(key) ?? 0) + 1),
  )
  expect(view.sheet.counts.closed).toBe(view.sheet.done.length)
}

/** Each row of the journal names the shift that owned the room when it was written. */
export function expectJournalNamesOwners(desk: Desk): void {
  let owner: string | number | null = null
  for (const { seq, type, subject, shift } of ask(desk, 'SELECT seq, type, subject, shift FROM journal ORDER BY seq')) {
    expect([seq, shift]).toEqual([seq, owner])
    if (type === 'shift.opened.1' || type === 'shift.took-over.1') owner = subject ?? null
  }
}

/** Every entry of a shift lies on exactly one sheet: the passed ones and the running one count all, each where it belongs. */
export async function expectEachEntryOnOneSheet(desk: Desk): Promise<void> {
  await signIn(desk, desk.people[0] ?? ('' as never))
  const passed = ask(desk, "SELECT id FROM handover WHERE state = 'passed' ORDER BY took_over_seq")
  const views: SheetView[] = []
  for (const { id } of passed) {
    const view = valueIn(await desk.app.api.handover.sheet({ handoverId: String(id) as HandoverId }))
    if (view) views.push(view)
  }
  const running = valueIn(await desk.app.api.handover.sheet({ handoverId: null }))
  if (!running) return
  views.push(running)
  const during = new Map(
    ask(desk, 'SELECT shift, count(*) AS entries FROM entry GROUP BY shift').map((row) => [
      row.shift,
      Number(row.entries),
    ]),
  )
  let before = 0
  for (const [index, { sheet, added }] of views.entries()) {
    const own = during.get(sheet.shift.id) ?? 0
    expect([index, sheet.counts.total]).toEqual([index, before + own - added.length])
    expect(sheet.counts.addedWhileSigning).toBe(before)
    before = added.length
  }
  const [{ entries } = { entries: 0 }] = ask(desk, 'SELECT count(*) AS entries FROM entry WHERE shift IS NOT NULL')
  const counted = views.reduce((sum, { sheet }) => sum + sheet.counts.total, running.added.length)
  expect(counted).toBe(entries)
  const ids = views.flatMap(({ added }) => added.map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
}

/** The chain holds, and a replay into empty tables gives every row of every table again. */
export async function expectJournalHolds(desk: Desk): Promise<void> {
  await signIn(desk, desk.people[0] ?? ('' as never))
  expect(valueIn(await desk.app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
  expect(desk.app.reported).toEqual([])
}
