import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadGapPolicy } from '../../../electron/review/load-gap-policy'
import type { GapRuleSetting } from '../../../shared/review/gap-rules'
import { aCommand, aRecord } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE } from '../../support/an-opened-incident'
import { newFolder, removeFolders } from '../../support/folders'
import { queryPlansOf } from '../../support/query-plans'
import type { StartedApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

const DAY = 24 * 60 * MINUTE
const period = { from: NIGHT - DAY, until: NIGHT + DAY }

const settingsOf = async ({ api }: StartedApp) =>
  valueIn(await api.gaps.rules()).rows.map(
    ({ id, on, threshold, within }): GapRuleSetting => ({ id, on, threshold, within }),
  )

const withRecording = (rows: readonly GapRuleSetting[], changes: Partial<GapRuleSetting>) =>
  rows.map((row) => (row.id === 'late-recording' ? { ...row, ...changes } : row))

const countOf = async ({ api }: StartedApp) =>
  valueIn(await api.gaps.find(period)).rules.find(({ id }) => id === 'late-recording')?.count

const forty = { threshold: { value: 40, unit: 'minutes' as const } }

describe('the rules for gaps', () => {
  it('are changed with a reason, hold at once, and go back to what ships', async () => {
    const app = await aDutyRoom()
    const { gaps } = app.api
    valueIn(await app.api.entries.record(aRecord({ receivedAt: NIGHT - 35 * MINUTE })))
    expect(await countOf(app)).toBe(1)
    const rows = withRecording(await settingsOf(app), forty)
    const changed = valueIn(await gaps.changeRules({ commandId: aCommand(), rows, reason: '夜间只有一人' }))
    expect(changed).toMatchObject({ own: true, changed: { at: NIGHT, byName: '林砚秋', reason: '夜间只有一人' } })
    expect(await countOf(app)).toBe(0)
    const off = withRecording(rows, { on: false })
    valueIn(await gaps.changeRules({ commandId: aCommand(), rows: off, reason: '不看' }))
    expect(await countOf(app)).toBeNull()
    const reset = valueIn(await gaps.resetRules({ commandId: aCommand(), reason: '照旧' }))
    expect(reset).toMatchObject({ own: false, changed: { reason: '照旧' } })
    expect(reset.rows).toEqual(reset.shipped)
    expect(await countOf(app)).toBe(1)
    expect(app.published.filter(({ channel }) => channel === 'gaps.onRulesChanged')).toHaveLength(3)
    expect(valueIn(await app.api.journal.verify())).toMatchObject({ firstBad: null, differing: [] })
    app.stop()
  })

  it('are refused without a reason, with a threshold out of bounds, or with a rule missing', async () => {
    const app = await aDutyRoom()
    const rows = await settingsOf(app)
    const change = (changed: GapRuleSetting[], reason = '试') =>
      app.api.gaps.changeRules({ commandId: aCommand(), rows: changed, reason })
    expect(await change(rows, ' ')).toMatchObject({ failure: { fields: { reason: '写一句原因' } } })
    const tooShort = withRecording(rows, { threshold: { value: 4, unit: 'minutes' } })
    expect(await change(tooShort)).toMatchObject({
      failure: { fields: { 'rows.3.threshold': '写 5 到 10080 之间的整数' } },
    })
    expect(await change(rows.slice(1))).toMatchObject({ failure: { kind: 'invalid-input' } })
    expect(await settingsOf(app)).toEqual(rows)
    app.stop()
  })
})

describe('a broken file of rules', () => {
  it.each([
    ['is no JSON', (text: string) => text.slice(0, -20)],
    ['lacks a rule', (text: string) => text.replace('"late-clock"', '"late-clocks"')],
    ['has a threshold out of bounds', (text: string) => text.replace('"value": 60', '"value": 0')],
  ])('is not taken: it %s', (_, spoil) => {
    const folder = newFolder()
    cpSync('resources/policies', join(folder, 'policies'), { recursive: true })
    const path = join(folder, 'policies', 'review-gaps.json')
    writeFileSync(path, spoil(readFileSync(path, 'utf8')))
    expect(() => loadGapPolicy(folder)).toThrow()
  })
})

it('looks for gaps by indexes alone', async () => {
  const app = await aDutyRoom()
  const plans = await queryPlansOf(app.ports.reading, async () => valueIn(await app.api.gaps.find(period)))
  const steps = plans.filter((detail) => /\b(SCAN|SEARCH)\b/.test(detail))
  expect(
    steps.filter((detail) => /SCAN (entry|entry_step|incident|incident_instruction|handover)\b(?! USING)/.test(detail)),
  ).toEqual([])
  for (const index of [
    'entry_recorded_late',
    'entry_closed_incomplete',
    'entry_step_unreceipted',
    'entry_step_instruction',
    'incident_instruction_due',
    'incident_ended',
    'review_instruction_due',
    'incident_open',
    'handover_passed',
    'entry_received',
  ]) {
    expect(steps.join('\n')).toContain(index)
  }
  app.stop()
})
