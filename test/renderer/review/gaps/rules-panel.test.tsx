import { readFileSync } from 'node:fs'
import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { RulesPanel } from '../../../../renderer/review/gaps/rules-panel'
import { createGapRulesStore } from '../../../../renderer/review/gaps/rules-store'
// Read ahead, so that no test waits for a part that the page fetches when it is first used.
import '../../../../renderer/ui/dialog-modal'
import type { Handlers } from '../../../../shared/ipc/contract'
import { failure, success } from '../../../../shared/result'
import { gapPolicy, rulesInUse } from '../../../../shared/review/gap-rules'
import type { GapRulesView } from '../../../../shared/review/gaps-contract'
import { fakeApi } from '../../../support/fake-api'
import { everythingSettled } from '../../../support/held-answers'
import { createTestIds, NIGHT } from '../../../support/test-clock'
import { renderWithKeys } from '../../app/keys/with-keys'

const shipped = gapPolicy.parse(JSON.parse(readFileSync('resources/policies/review-gaps.json', 'utf8')))
const asShipped: GapRulesView = { rows: shipped.rows, shipped: shipped.rows, own: false, changed: null }

async function openRules(answers: Partial<Handlers['gaps']> = {}, mayChange = true) {
  const fake = fakeApi({
    gaps: {
      rules: () => success(asShipped),
      changeRules: ({ rows, reason }) =>
        success({
          rows: rulesInUse(shipped, rows),
          shipped: shipped.rows,
          own: true,
          changed: { at: NIGHT, byName: '林砚秋', reason },
        }),
      resetRules: ({ reason }) => success({ ...asShipped, changed: { at: NIGHT, byName: '林砚秋', reason } }),
      ...answers,
    },
  })
  const store = createGapRulesStore({ api: fake.api, ids: createTestIds() })
  renderWithKeys(<RulesPanel store={store} zone="Asia/Shanghai" mayChange={mayChange} />)
  await act(everythingSettled)
  const asked = (command: keyof Handlers['gaps']) =>
    fake.calls.filter(({ channel }) => channel === `gaps.${command}`).map(({ input }) => input)
  return { asked }
}

const save = async () => {
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await act(everythingSettled)
}
const rewrite = async (label: string, text: string) => {
  await userEvent.clear(screen.getByLabelText(label))
  await userEvent.type(screen.getByLabelText(label), text)
}
const giveReason = async (text: string) => {
  await userEvent.type(await screen.findByLabelText('为什么改'), text)
  await save()
}

describe('the editor of rules', () => {
  it('asks why, stores every rule, and goes back to what ships', async () => {
    const { asked } = await openRules()
    await rewrite('转办无签收界限', '90')
    await userEvent.click(screen.getByRole('checkbox', { name: '单方交接' }))
    await save()
    expect(asked('changeRules')).toEqual([])
    await giveReason('夜间传真慢')
    expect(asked('changeRules')).toMatchObject([{ reason: '夜间传真慢' }])
    const [stored] = asked('changeRules') as Parameters<Handlers['gaps']['changeRules']>
    expect(stored.rows).toHaveLength(shipped.rows.length)
    expect(stored.rows[1]).toEqual({
      id: 'relay-receipt',
      on: true,
      threshold: { value: 90, unit: 'minutes' },
      within: null,
    })
    expect(stored.rows.find(({ id }) => id === 'one-sided-handover')?.on).toBe(false)
    expect(screen.getByText(/林砚秋修改：夜间传真慢/)).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: '改回随程序的规则' }))
    await giveReason('照旧')
    expect(asked('resetRules')).toMatchObject([{ reason: '照旧' }])
    expect(screen.getByLabelText<HTMLInputElement>('转办无签收界限').value).toBe('60')
  })

  it.each(['4', '10081', '一小时', ''])('questions a figure that cannot be: %j', async (typed) => {
    const { asked } = await openRules()
    await userEvent.clear(screen.getByLabelText('转办无签收界限'))
    if (typed !== '') await userEvent.type(screen.getByLabelText('转办无签收界限'), typed)
    await save()
    expect(screen.getByText('写 5 到 10080 之间的整数')).toBeDefined()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(asked('changeRules')).toEqual([])
  })

  it('keeps what was typed when it was not stored, and says why', async () => {
    await openRules({ changeRules: () => failure('not-stored', '磁盘已满') })
    await rewrite('事后补记界限', '45')
    await save()
    await giveReason('试')
    expect(screen.getByText(/磁盘已满/)).toBeDefined()
    expect(screen.getByLabelText<HTMLInputElement>('事后补记界限').value).toBe('45')
  })

  it('is read by everybody else, with thresholds and sources', async () => {
    await openRules({}, false)
    const list = within(screen.getByRole('list', { name: '查漏规则' }))
    expect(list.getAllByRole('listitem').map((item) => item.textContent)).toContain('转办无签收超过 60 分本室约定')
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.getByText('由管理员修改')).toBeDefined()
  })
})
