import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import type { IncidentDetail } from '../../../../shared/incidents/incident-detail'
import type { Measure } from '../../../../shared/incidents/incident-kind'
import { aCommand } from '../../../support/an-entry'
import { PASSWORD, valueIn } from '../../../support/an-office'
import { MINUTE, openFire } from '../../../support/an-opened-incident'
import { removeFolders } from '../../../support/folders'
import type { StartedApp } from '../../../support/start-app'
import { type FireWindow, openFireWindow, primary } from '../reports/a-report-window'

afterAll(removeFolders)

const record = '{Alt>}k{/Alt}'
const rows = '{Alt>}g{/Alt}'
function pane(): HTMLElement {
  const section = document.querySelector<HTMLElement>('section[aria-label="伤亡损失台账"]')
  if (!section) throw new Error('the pane is not in sight')
  return section
}
const field = (label: string) => within(pane()).getByLabelText<HTMLInputElement>(label, { selector: 'input' })
const row = (measure: string) =>
  [...pane().querySelectorAll('tbody tr')].find(({ textContent }) => textContent.startsWith(measure))?.textContent
const listed = () =>
  within(pane())
    .getAllByRole('option')
    .map((each) => each.textContent)
const offer = () => within(pane()).queryByLabelText('建议等级')
const shown = () => pane().querySelector('section[aria-label=记一笔]')

async function say(app: StartedApp, { id }: IncidentDetail, measure: Measure, figure: number, confirmed = true) {
  const said = { measure, figure, reach: 'all' as const, confirmed, source: '急救中心', at: app.clock.now() }
  return valueIn(
    await app.api.incidents.recordFigure({
      commandId: aCommand(),
      incidentId: id,
      ...said,
      corrects: null,
      reason: '',
    }),
  )
}

/** Begins a row, so that the keyboard is in the pane, and types it. */
async function type(window: FireWindow, figure: string, source = '') {
  await window.user.type(field(labelOf()), figure)
  if (source !== '') await window.user.type(field('来源'), source)
}

const labelOf = () => pane().querySelector('[role=radio][aria-checked=true]')?.textContent ?? ''

describe('a row of the ledger', () => {
  it('is written by keys alone, and the next one of the same source at once', async () => {
    const window = await openFireWindow()
    await window.press(record)
    await window.user.keyboard('２')
    await window.user.type(field('来源'), '急救中心')
    await window.press(primary)
    expect(row('死亡')).toBe('死亡202急救中心03:20')
    expect(document.activeElement).toBe(field('死亡'))
    await window.user.keyboard('{ArrowDown}{ArrowDown}')
    await window.user.keyboard('四')
    await window.press(primary)
    expect(row('重伤')).toBe('重伤404急救中心03:20')
    expect(row('被困')).toBe('被困未报—')
    expect((await window.detail()).ledger.rows).toHaveLength(2)
  })

  it('that nobody vouches for stands in its own box, and a loss in the unit that fits', async () => {
    const window = await openFireWindow()
    await window.press(record)
    await type(window, '3', '园区管委会')
    await window.user.click(within(pane()).getByRole('radio', { name: '待核实' }))
    await window.press(primary)
    await window.user.click(within(pane()).getByRole('radio', { name: '损失' }))
    await type(window, '1200万')
    expect(within(pane()).getByText('1200 万元')).toBeTruthy()
    await window.press(primary)
    expect(row('死亡')).toBe('死亡033园区管委会03:20')
    expect(document.querySelector('.ledger-table__unsure')?.textContent).toBe('3')
    expect(row('直接损失')).toBe('直接损失万元012001200园区管委会03:20')
  })

  it.each([
    ['-3', '死亡不能是负数'],
    ['99999999999', '死亡超过 10,000,000 人，核对后再记'],
    ['很多', '认不出，写一个数，如 3 或 十二；约数写在来源里'],
  ])('of %s is not stored, says why at the figure, and keeps what was typed', async (figure, sentence) => {
    const window = await openFireWindow()
    await window.press(record)
    await type(window, figure, '急救中心')
    await window.press(primary)
    expect(within(pane()).getByText(sentence)).toBeTruthy()
    expect(field('死亡').value).toBe(figure)
    expect(document.activeElement).toBe(field('死亡'))
    expect((await window.detail()).ledger.rows).toEqual([])
  })

  it('without figure or source asks for both', async () => {
    const window = await openFireWindow()
    await window.press(record)
    await window.press(primary)
    expect(within(pane()).getByText('没有写数')).toBeTruthy()
    expect(within(pane()).getByText('写上是谁说的')).toBeTruthy()
  })

  it('that lets a total fall is asked for its reason and sent again', async () => {
    const window = await openFireWindow((app, fire) => say(app, fire, 'dead', 3).then(() => undefined))
    await window.press(record)
    await type(window, '2', '急救中心')
    await window.press(primary)
    expect(document.activeElement).toBe(field('原因'))
    await window.user.keyboard('一人重复统计')
    await window.press(primary)
    const { ledger } = await window.detail()
    expect(ledger.totals.dead?.all).toBe(2)
    expect(ledger.rows.at(-1)?.reason).toBe('一人重复统计')
  })

  it('half typed is found again after another incident was looked at', async () => {
    const window = await openFireWindow((app) => openFire(app).then(() => undefined))
    await window.press(record)
    await type(window, '3', '急救')
    await window.press('{F4}')
    expect(shown()).toBeNull()
    await window.press('{F4}')
    expect(field('死亡').value).toBe('3')
  })

  it('half typed is found again after the window was locked', async () => {
    const window = await openFireWindow()
    await window.press(record)
    await type(window, '3', '急救')
    await window.press('{Control>}l{/Control}')
    await window.user.type(await screen.findByLabelText('密码'), PASSWORD)
    await window.press('{Enter}')
    await window.press('{Alt>}2{/Alt}')
    await screen.findByLabelText('伤亡损失台账', { selector: 'section' })
    expect(field('来源').value).toBe('急救')
  })
})

describe('the rows behind the totals', () => {
  it('say who said and who wrote them, and are corrected and withdrawn by rows', async () => {
    const window = await openFireWindow(async (app, fire) => {
      await say(app, fire, 'dead', 2)
      await say(app, fire, 'missing', 4, false)
    })
    pane().focus()
    await window.press(rows)
    expect(listed()[0]).toContain('失踪 4 人待核实')
    expect(listed()[0]).toContain('急救中心')
    await window.press('g')
    await window.user.clear(field('失踪'))
    await window.user.keyboard('5')
    await window.press(primary)
    expect(listed()).toHaveLength(3)
    expect(listed()[0]).toContain('失踪 5 人')
    expect(listed()[1]).toContain('已更正')
    await window.press('x')
    await window.user.keyboard('都已找到')
    await window.press(primary)
    expect(listed()[0]).toContain('失踪　撤销')
    expect(listed()[1]).toContain('已撤销')
    await window.press(rows)
    expect(row('失踪')).toBe('失踪未报—')
  })
})

describe('the grade that figures suggest', () => {
  const graver = (app: StartedApp, fire: IncidentDetail) => say(app, fire, 'dead', 3, false).then(() => undefined)

  it('says why, what it rests on and what it would start, and is taken by one key', async () => {
    const window = await openFireWindow(graver)
    expect(offer()?.textContent).toContain('建议定为较大（III级）')
    expect(offer()?.textContent).toContain('死亡合计 3 人，达到“3 人以上”（含）')
    expect(offer()?.textContent).toContain('采纳后')
    expect(offer()?.textContent).toContain('依据')
    await window.press('{Alt>}c{/Alt}')
    expect((await window.detail()).facts.grade).toBe('III')
    expect(offer()).toBeNull()
  })

  it('is not taken for a reason, and comes again with the next figure', async () => {
    const window = await openFireWindow(graver)
    await window.press('{Alt>}b{/Alt}')
    await window.user.type(await screen.findByRole('textbox', { name: '原因' }), '等医院核实')
    await window.press(primary)
    expect(offer()).toBeNull()
    expect((await window.detail()).facts.grade).toBeNull()
    await say(window.app, window.fire, 'dead', 4)
    await window.pass(0)
    expect(offer()).not.toBeNull()
  })
})

describe('the ledger of an incident that is over', () => {
  it('says until when a change is reported again, takes figures, and says what to report', async () => {
    const window = await openFireWindow((app, fire) => say(app, fire, 'dead', 2).then(() => undefined))
    const { incidents } = window.app.api
    valueIn(await incidents.close({ commandId: aCommand(), incidentId: window.fire.id, reason: '火已灭' }))
    await window.pass(MINUTE)
    expect(within(pane()).getByLabelText('补报').textContent).toContain('补报期')
    pane().focus()
    await window.press(record)
    await type(window, '3', '市一医院')
    await window.press(primary)
    expect(within(pane()).getByLabelText('补报').textContent).toContain('要补报　死亡 2 → 3 人')
  })
})
