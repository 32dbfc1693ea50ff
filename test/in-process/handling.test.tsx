import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterAll, describe, expect, it } from 'vitest'
import { aRecord } from '../support/an-entry'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { newestEntry } from '../support/newest-entry'
import { openDeskWindow, type RealWindow } from '../support/real-window'
import type { StartedApp } from '../support/start-app'

afterAll(removeFolders)

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label, { selector: 'input, textarea' })
const opened = () => within(screen.getByRole('region', { name: '打开的记录' }))
const log = () => within(screen.getByRole('listbox', { name: '今日记录' }))
const save = '{Control>}{Enter}{/Control}'

/** Puts text in place of what a field says. */
async function rewrite(user: UserEvent, label: string, text: string): Promise<void> {
  await user.clear(field(label))
  await user.type(field(label), text)
}

const oneCall = async ({ api }: StartedApp) => {
  valueIn(await api.entries.record(aRecord({ outcome: '', cause: '', matter: '小区停电' })))
}

/** The desk with one entry, opened from the log by the keyboard. */
async function withOpenedEntry(prepare: (app: StartedApp) => Promise<void> = oneCall): Promise<RealWindow> {
  const window = await openDeskWindow(prepare)
  await window.user.keyboard('{Alt>}r{/Alt}{End}{Enter}')
  await opened().findByText('〔2026〕第0001号')
  return window
}

describe('handling an entry', () => {
  it('is relayed and signed for, each step one key away', async () => {
    const { app, user, pass } = await withOpenedEntry()
    await user.keyboard('{Alt>}z{/Alt}')
    expect(document.activeElement).toBe(field('转给单位'))
    await user.keyboard('供电公司{Tab}秦望舒')
    await user.type(field('转办内容和要求'), '请派人查看并回电')
    await user.keyboard(save)
    await opened().findByText('供电公司 秦望舒 电话 请派人查看并回电')
    expect(log().getByText('待签收')).toBeTruthy()

    await pass(7 * 60_000)
    await user.keyboard('{Alt>}s{/Alt}')
    expect(field('签收人').value).toBe('秦望舒')
    await user.keyboard(save)
    expect(await opened().findByText('03:27 秦望舒 签收')).toBeTruthy()
    expect(log().queryByText('待签收')).toBeNull()
    const { steps, status } = await newestEntry(app)
    expect(status).toBe('in-progress')
    expect(steps).toMatchObject([{ kind: 'relay', unit: '供电公司', receipt: { by: '秦望舒' } }])
  })

  it('asks for a reason when it is closed with missing elements, and only then', async () => {
    const { app, user } = await withOpenedEntry()
    await user.keyboard('{Alt>}b{/Alt}')
    const dialog = within(await screen.findByRole('dialog', { name: '办结 0001' }))
    expect(dialog.getAllByText(/缺 处理结果/).length).toBeGreaterThan(0)
    await user.keyboard(save)
    expect((await newestEntry(app)).status).toBe('open')
    await user.type(dialog.getByLabelText('缺项原因'), '待供电公司书面答复')
    await user.keyboard(save)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await newestEntry(app)).toMatchObject({
      status: 'closed',
      closed: { missing: ['outcome'], reason: '待供电公司书面答复' },
    })

    await user.keyboard('{Alt>}k{/Alt}')
    await screen.findByRole('dialog', { name: '重开 0001' })
    await user.keyboard(`已有答复${save}`)
    await waitFor(async () => expect((await newestEntry(app)).status).not.toBe('closed'))
    await user.keyboard('{Alt>}b{/Alt}')
    const again = within(await screen.findByRole('dialog', { name: '办结 0001' }))
    await user.type(again.getByLabelText('处理结果'), '04:10 恢复供电')
    expect(again.queryByLabelText('缺项原因')).toBeNull()
    await user.keyboard(save)
    await waitFor(async () => expect((await newestEntry(app)).closed).toMatchObject({ missing: [], reason: '' }))
    expect(log().getByText('已办结')).toBeTruthy()
  })

  it('shows both wordings of what was amended, by whom and why', async () => {
    const { app, user } = await withOpenedEntry()
    await user.keyboard('{Alt>}g{/Alt}')
    const form = within(await screen.findByRole('region', { name: '更正' }))
    await user.clear(form.getByLabelText('何地'))
    await user.type(form.getByLabelText('何地'), '东浦区清河路21号')
    await user.keyboard(save)
    expect(await form.findByText('写一句原因')).toBeTruthy()
    expect((await newestEntry(app)).amendments).toEqual([])
    await user.type(form.getByLabelText('更正原因'), `来电人更正门牌${save}`)

    await opened().findByText('东浦区清河路21号', { selector: 'dd' })
    const amendments = within(opened().getByRole('region', { name: '更正' }))
    expect(amendments.getByRole('listitem').textContent).toMatch(/林砚秋.*12号.*21号.*原因：来电人更正门牌/)
    expect(amendments.queryByText(/东浦区清河路12号/)).toBeNull()
    await user.keyboard('{Alt>}h{/Alt}')
    expect(amendments.getByText(/何地：东浦区清河路12号/)).toBeTruthy()
    expect(log().getByText('更正 1')).toBeTruthy()
  })

  it('stays in the log, struck through, when it was recorded by mistake, and takes nothing more', async () => {
    const { app, user } = await withOpenedEntry()
    await user.keyboard('{Alt>}f{/Alt}')
    const dialog = within(await screen.findByRole('dialog', { name: '作废 0001' }))
    await user.keyboard(save)
    expect((await newestEntry(app)).status).toBe('open')
    await user.type(dialog.getByLabelText('原因'), `与 0002 号重复${save}`)
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await log().findByText('小区停电', { selector: 's' })).toBeTruthy()
    expect(log().getByText(/作废：与 0002 号重复/)).toBeTruthy()
    expect(opened().getByText('林砚秋 作废：与 0002 号重复')).toBeTruthy()
    for (const keys of ['{Alt>}g{/Alt}', '{Alt>}z{/Alt}', '{Alt>}b{/Alt}']) await user.keyboard(keys)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(opened().queryByLabelText('转给单位')).toBeNull()
  })

  it('is linked with another, and each shows the other', async () => {
    const { app, user } = await withOpenedEntry(async (started) => {
      await oneCall(started)
      valueIn(await started.api.entries.record(aRecord({ matter: '同一小区又停电', contactName: '苏晚晴' })))
    })
    await user.keyboard('{Alt>}l{/Alt}{Alt>}r{/Alt}{ArrowUp}{Enter}')
    const link = await opened().findByRole('button', { name: /苏晚晴：同一小区又停电/ })
    await user.click(link)
    expect(await opened().findByText('〔2026〕第0002号')).toBeTruthy()
    expect(opened().getByRole('button', { name: /贺云川：小区停电/ })).toBeTruthy()
    expect((await newestEntry(app)).links).toHaveLength(1)
  })

  it('keeps what is half written about it while the phone rings and another entry is opened', async () => {
    const { user } = await withOpenedEntry()
    await user.keyboard('{Alt>}z{/Alt}供电公司')
    await user.keyboard('{F2}')
    expect(document.activeElement).toBe(field('来电内容'))
    await user.keyboard(`又一个电话${save}`)
    await log().findByText('又一个电话')
    await user.keyboard('{Alt>}r{/Alt}{Home}{Enter}')
    await opened().findByText('〔2026〕第0002号')
    expect(opened().queryByLabelText('转给单位')).toBeNull()
    await user.keyboard('{Alt>}r{/Alt}{End}{Enter}')
    await opened().findByText('〔2026〕第0001号')
    expect(field('转给单位').value).toBe('供电公司')
    await user.click(field('转给单位'))
    await user.keyboard('{Escape}{Alt>}z{/Alt}')
    expect(field('转给单位').value).toBe('供电公司')
  })

  it('brings the keyboard back to the same caret when the entry is closed', async () => {
    const { user } = await openDeskWindow(oneCall)
    await user.type(field('何地'), '清河路12号')
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    await user.click(await log().findByText('小区停电'))
    await user.keyboard('{Enter}')
    await opened().findByText('〔2026〕第0001号')
    await user.keyboard('{Escape}{Escape}')
    expect(document.activeElement).toBe(field('何地'))
    expect(field('何地').selectionStart).toBe('清河路12号'.length - 2)
    await rewrite(user, '何地', '清河路')
    expect(field('何地').value).toBe('清河路')
  })
})
