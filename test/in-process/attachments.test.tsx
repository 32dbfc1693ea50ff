import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
import { valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { newestEntry } from '../support/newest-entry'
import { openDeskWindow, restartedWindow } from '../support/real-window'
import type { StartedApp } from '../support/start-app'

afterAll(removeFolders)

const PDF = '%PDF-1.7\n%% 停电范围\n'
const pdf = (name: string, words = PDF) => new File([words], name, { type: 'application/pdf' })

const form = () => screen.getByRole('region', { name: '正在写的记录' })
const text = () => screen.getByLabelText<HTMLTextAreaElement>('来电内容')
const opened = () => within(screen.getByRole('region', { name: '打开的记录' }))
const log = () => within(screen.getByRole('listbox', { name: '今日记录' }))
const save = '{Control>}{Enter}{/Control}'

const dropOn = (target: HTMLElement, files: File[]) =>
  fireEvent.drop(target, { dataTransfer: { types: ['Files'], files, getData: () => '' } })
const pasteOn = (target: HTMLElement, files: File[], types: string[]) =>
  fireEvent.paste(target, { clipboardData: { types, files, getData: () => '' } })

/** The only stored file of an attachment. */
function storedFile({ ports }: StartedApp): string {
  const [folder] = readdirSync(ports.attachmentsDir).filter((name) => name.length === 2)
  const [file] = readdirSync(join(ports.attachmentsDir, folder ?? ''))
  return join(ports.attachmentsDir, folder ?? '', file ?? '')
}

describe('files', () => {
  it('come by drop, paste and dialog, and are of the entry once it is saved', async () => {
    const { app, user } = await openDeskWindow()
    await user.keyboard('停电范围见图')
    dropOn(text(), [pdf('拖入.pdf')])
    await within(form()).findByText('拖入.pdf')
    pasteOn(text(), [pdf('粘贴.pdf', `${PDF}二`)], ['Files'])
    await within(form()).findByText('粘贴.pdf')
    await user.upload(within(form()).getByLabelText('选附件'), [pdf('选取.pdf', `${PDF}三`)])
    await within(form()).findByText('选取.pdf')
    expect(text().value).toBe('停电范围见图')
    await user.click(within(form()).getByRole('button', { name: '移去 粘贴.pdf' }))
    await user.keyboard(save)
    await log().findByText('附件 2')
    expect((await newestEntry(app)).attachments.map(({ name }) => name)).toEqual(['拖入.pdf', '选取.pdf'])
  })

  it('are left to the text when a table is pasted that comes as a picture too', async () => {
    await openDeskWindow()
    const kept = pasteOn(text(), [pdf('表格.pdf')], ['text/plain', 'text/html', 'Files'])
    expect(kept).toBe(true)
    expect(within(form()).queryByText('表格.pdf')).toBeNull()
  })

  it.each([
    ['a program', '安装.exe', 'MZ\u0090', /不收程序文件/],
    ['a program by another name', '说明.txt', 'MZ', /内容是程序/],
    ['a damaged pdf', '损坏.pdf', '不是 pdf', /内容与扩展名不符/],
    ['an empty file', '空.pdf', '', /文件是空的/],
  ])('that are not taken say why, and keep nothing else from being saved: %s', async (_, name, content, sentence) => {
    const { app, user } = await openDeskWindow()
    await user.keyboard('停电')
    dropOn(text(), [new File([content], name)])
    expect(await within(form()).findByText(sentence)).toBeTruthy()
    await user.click(within(form()).getByRole('button', { name: '知道了' }))
    expect(within(form()).queryByText(sentence)).toBeNull()
    await user.keyboard(save)
    await log().findByText('停电')
    expect((await newestEntry(app)).attachments).toEqual([])
  })

  it('of a draft come back with it', async () => {
    const window = await openDeskWindow()
    await window.user.keyboard('停电范围见图')
    dropOn(text(), [pdf('停电范围.pdf')])
    await within(form()).findByText('停电范围.pdf')
    await window.pass(1_000)
    window.kill()
    await restartedWindow(window)
    expect(await within(form()).findByText('停电范围.pdf')).toBeTruthy()
  })

  it('are added to an entry later, also to one that is closed', async () => {
    const { app, user } = await openDeskWindow()
    await user.keyboard(`停电${save}`)
    await log().findByText('停电')
    await user.keyboard('{Alt>}r{/Alt}{Enter}')
    await opened().findByText('〔2026〕第0001号')
    await user.upload(opened().getByLabelText('选附件'), [pdf('回函.pdf')])
    expect(await opened().findByText('回函.pdf')).toBeTruthy()
    expect(log().getByText('附件 1')).toBeTruthy()
    expect((await newestEntry(app)).attachments).toMatchObject([{ name: '回函.pdf' }])
  })

  it.each([
    ['altered', (path: string) => writeFileSync(path, '别的内容'), /已被改动/],
    ['taken away', (path: string) => rmSync(path), /不在|不见|丢失|找不到/],
  ])('are not opened when they were %s since, and that is said plainly', async (_, spoil, sentence) => {
    const { app, user } = await openDeskWindow()
    await user.keyboard('停电')
    dropOn(text(), [pdf('停电范围.pdf')])
    await within(form()).findByText('停电范围.pdf')
    await user.keyboard(save)
    await user.click(await log().findByText('停电'))
    await user.keyboard('{Enter}')
    const file = storedFile(app)
    chmodSync(file, 0o644)
    spoil(file)
    await user.click(await opened().findByText('停电范围.pdf'))
    const viewer = within(await screen.findByRole('dialog', { name: '附件 停电范围.pdf' }))
    expect(await viewer.findByText(sentence)).toBeTruthy()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(valueIn(await app.api.journal.verify()).firstBad).toBeNull()
  })
})
