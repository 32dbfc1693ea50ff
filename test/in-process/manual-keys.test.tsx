import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
// Loaded with the test file and not first by the window, so that nothing waits for a module.
import '../../renderer/incidents/incident-place'
import { manualChapters } from '../../renderer/manual/manual-chapters'
import type { Run } from '../../renderer/manual/manual-text'
import { aRecord } from '../support/an-entry'
import { valueIn } from '../support/an-office'
import { aDutyRoom, openFire } from '../support/an-opened-incident'
import { removeFolders } from '../support/folders'
import { openDeskWindow, openRealWindow, type RealWindow } from '../support/real-window'

afterAll(removeFolders)

/** Keys under a heading of the manual's chapter of keys. */
function keysOfManual(heading: string): Set<string> {
  const blocks = manualChapters.find(({ title }) => title === '快捷键')?.blocks ?? []
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text === heading)
  const table = blocks[at + 1]
  if (table?.kind !== 'table') throw new Error(`no table under ${heading}`)
  const runs: readonly Run[] = table.rows.flat(2)
  return new Set(runs.filter(({ kind }) => kind === 'keys').map(({ text }) => text))
}

/** Keys that the list of keys shows now, by group. */
async function keysShown({ user }: RealWindow): Promise<{ group: string; keys: string[] }[]> {
  await user.keyboard('{Control>}/{/Control}')
  const dialog = await screen.findByRole('dialog', { name: '按键一览' })
  const groups = within(dialog)
    .getAllByRole('region')
    .map((region) => ({
      group: region.getAttribute('aria-label') ?? '',
      keys: [...region.querySelectorAll('kbd')].flatMap(({ textContent }) =>
        textContent === '↑↓' ? ['↑', '↓'] : [textContent ?? ''],
      ),
    }))
  await user.keyboard('{Escape}')
  return groups
}

/** Keys that work now and that the manual does not name; `places` says under which of its headings each group stands. */
async function keysUnsaid(window: RealWindow, places: Record<string, string[]>): Promise<string[]> {
  return (await keysShown(window)).flatMap(({ group, keys }) => {
    const known = new Set((places[group] ?? []).flatMap((heading) => [...keysOfManual(heading)]))
    return keys.filter((key) => !known.has(key)).map((key) => `${group} ${key}`)
  })
}

describe('the keys in the manual', () => {
  it('are all that the program has, pane by pane', async () => {
    const window = await openDeskWindow(async ({ api }) => {
      valueIn(await api.entries.record(aRecord()))
    })
    const { user } = window
    await user.keyboard('{Alt>}r{/Alt}{Enter}')
    await screen.findByRole('region', { name: '打开的记录' })
    const places: Record<string, string[]> = {
      各处: ['各处', '正在写的记录', '今日记录', '打开的记录'],
      正在写的记录: ['正在写的记录'],
      今日记录: ['今日记录'],
      待办: ['各处'],
      打开的记录: ['打开的记录'],
    }
    expect(await keysUnsaid(window, places)).toEqual([])
  })

  it('are those of an incident, too', async () => {
    const app = await aDutyRoom()
    await openFire(app)
    const window = openRealWindow(app)
    await window.pass(0)
    await window.user.keyboard('{Alt>}2{/Alt}')
    await screen.findByRole('region', { name: '现在办' })
    const here = ['各处', '突发事件']
    const panes = ['各处', '突发事件', '现在办', '上报清单', '批示指示', '报告', '时间线']
    const places = { ...Object.fromEntries(panes.map((pane) => [pane, here])), 待办: ['各处'] }
    expect(await keysUnsaid(window, places)).toEqual([])
  })
})
