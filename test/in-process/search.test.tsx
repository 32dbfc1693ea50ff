import { act, screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { compose, endComposition } from '../renderer/ui/composing'
// Read ahead, so that no test waits for a place that the page fetches when it is first opened.
import '../../renderer/review/review-place'
import '../../renderer/review/review-stores'
import { aRecord } from '../support/an-entry'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { openDeskWindow } from '../support/real-window'
import type { StartedApp } from '../support/start-app'

afterAll(removeFolders)

const leak = '三号储罐阀门处泄漏，已关闭进料阀，现场留两个编队'

const aNight = async ({ api, clock }: StartedApp) => {
  for (const text of ['群众询问停水何时恢复', leak, '查岗，全员在岗']) {
    valueIn(await api.entries.record(aRecord({ matter: '', text, receivedAt: clock.now() })))
    clock.advance(600_000)
  }
}

const box = () => screen.findByRole<HTMLInputElement>('combobox', { name: '查询' })
const hits = () => screen.findByRole('listbox', { name: '命中' })

describe('the search of a real office', () => {
  it('finds what an input method typed, opens it, and comes back to the same hit', async () => {
    const { user, pass } = await openDeskWindow(aNight)
    await act(() => user.keyboard('{Control>}k{/Control}'))
    const field = await box()
    await pass(0)
    expect(document.activeElement).toBe(field)
    expect(await within(await hits()).findAllByRole('option')).toHaveLength(3)

    compose(field, ['xie', 'xielou'])
    endComposition(field, '泄漏')
    await pass(0)
    const [row, ...others] = within(await hits()).getAllByRole('option')
    expect(others).toEqual([])
    expect(row?.querySelector('mark')?.textContent).toBe('泄漏')

    await user.keyboard('{Enter}{Enter}')
    await pass(0)
    const opened = await screen.findByRole('region', { name: '打开的记录' })
    await within(opened).findByText(leak, { selector: 'p' })

    await user.keyboard('{Alt>}4{/Alt}')
    await pass(0)
    expect(document.activeElement).toBe(await hits())
    expect(within(await hits()).getByRole('option', { selected: true }).textContent).toContain('泄漏')
    expect((await box()).value).toBe('泄漏')
  })

  it('tells of a record that came in since,', async () => {
    const { app, user, pass } = await openDeskWindow(aNight)
    await act(() => user.keyboard('{Control>}k{/Control}'))
    await user.type(await box(), '泄漏')
    await pass(0)
    valueIn(await app.api.entries.record(aRecord({ matter: '', text: '又有泄漏', receivedAt: app.clock.now() })))
    await pass(0)
    expect(screen.getByText('有新记录或改动 1 条')).toBeTruthy()
    expect(within(await hits()).getAllByRole('option')).toHaveLength(1)
    await user.keyboard('{F5}')
    await pass(0)
    expect(within(await hits()).getAllByRole('option')).toHaveLength(2)
  })
})
