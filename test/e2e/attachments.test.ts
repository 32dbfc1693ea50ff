import { appendFileSync, chmodSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { FileChooser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOffice, valueIn } from '../support/an-office'
import { removeFolders } from '../support/folders'
import { type LaunchedDesk, launchDesk } from './support/launch'
import { aDrawnPdf, aPng, aTiff, aWav } from './support/some-files'

let desk: LaunchedDesk
let onChooser: (chooser: FileChooser) => void

beforeAll(async () => {
  desk = await launchDesk()
  // Listened to from the start: the first dialog would open before a later listener takes hold.
  desk.page.on('filechooser', (chooser) => onChooser(chooser))
  valueIn(await desk.page.evaluate((office) => window.api.office.setUp(office), anOffice()))
  // The draft takes the keyboard by itself once it is there.
  await desk.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
})

afterAll(async () => {
  await desk.end()
  removeFolders()
})

/** Chooses files in the dialog that Ctrl+U opens. */
async function choose(...files: { name: string; buffer: Buffer }[]): Promise<void> {
  const opened = new Promise<FileChooser>((resolve) => {
    onChooser = resolve
  })
  await desk.page.keyboard.press('Control+u')
  const chooser = await opened
  await chooser.setFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })))
}

const row = (name: string) => desk.page.getByRole('button', { name: new RegExp(name) }).first()
const viewer = () => desk.page.getByRole('dialog', { name: /^附件/ })

/** Share of black in the middle of the page that the viewer drew. */
const blackness = () =>
  viewer()
    .locator('canvas')
    .evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas
      const pixels = canvas.getContext('2d')?.getImageData(0, height / 2, width, height / 4).data ?? []
      let black = 0
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at + 3] === 255 && (pixels[at] ?? 255) < 40) black += 1
      }
      return pixels.length === 0 ? 0 : black / (pixels.length / 4)
    })

describe('attachments in the real window', () => {
  it.each([
    ['停电范围图.pdf', aDrawnPdf],
    ['现场照片.png', aPng],
    ['传真.tif', aTiff],
  ])('shows %s inside the program', async (name, make) => {
    await choose({ name, buffer: make() })
    await row(name).click()
    await expect.poll(blackness).toBeGreaterThan(0.2)
    await desk.picture(`attachment-${name.split('.').at(-1)}`)
    await desk.page.keyboard.press('Escape')
    await viewer().waitFor({ state: 'detached' })
  })

  it('plays a recording', async () => {
    await choose({ name: '通话录音.wav', buffer: aWav() })
    await row('通话录音.wav').click()
    const seconds = () =>
      viewer()
        .locator('audio')
        .evaluate((audio: HTMLAudioElement) => audio.duration)
    await expect.poll(seconds).toBeCloseTo(0.1)
    await desk.page.keyboard.press('Escape')
    await viewer().waitFor({ state: 'detached' })
  })

  it('refuses a program whatever it is called, and says so', async () => {
    await choose(
      { name: '通知.pdf', buffer: Buffer.from('MZ\u0090\u0000program') },
      { name: 'setup.exe', buffer: Buffer.from('MZ') },
    )
    await desk.page.getByText('没有收下“通知.pdf”').waitFor()
    await desk.page.getByText('没有收下“setup.exe”').waitFor()
  })

  it.each([
    [
      'altered',
      '与登记不符',
      (path: string) => {
        chmodSync(path, 0o600)
        appendFileSync(path, 'x')
      },
    ],
    ['missing', '不见了', (path: string) => rmSync(path)],
  ])('does not show a file that is %s', async (state, words, damage) => {
    const name = `原件-${state}.pdf`
    await choose({ name, buffer: Buffer.concat([aDrawnPdf(), Buffer.from(`% ${state}\n`)]) })
    await row(name).waitFor()
    const { sha256 } = await storedAs(name)
    damage(storedFiles().find((path) => path.endsWith(sha256)) ?? '')
    await row(name).click()
    await viewer().getByText(words).waitFor()
    expect(await viewer().locator('canvas').count()).toBe(0)
    await desk.page.keyboard.press('Escape')
    await viewer().waitFor({ state: 'detached' })
  })

  it('takes a picture that was pasted', async () => {
    const before = await attached()
    await desk.page.getByRole('textbox', { name: '来电内容' }).focus()
    // The clipboard of the system is another one in each version of Electron; what the page gets of it is the same.
    await desk.page.evaluate(
      (bytes) => {
        const clipboardData = new DataTransfer()
        clipboardData.items.add(new File([new Uint8Array(bytes)], 'image.png', { type: 'image/png' }))
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      },
      [...aPng(), 0],
    )
    await expect.poll(async () => (await attached()).length).toBe(before.length + 1)
  })
})

/** The draft's attachments as the main process keeps them. */
async function attached() {
  const [draft] = valueIn(await desk.page.evaluate(() => window.api.drafts.list()))
  return draft?.form.attachments ?? []
}

async function storedAs(name: string) {
  await expect.poll(async () => (await attached()).some((file) => file.name === name)).toBe(true)
  const found = (await attached()).find((file) => file.name === name)
  if (!found) throw new Error(`${name} is not attached`)
  return found
}

function storedFiles(): string[] {
  const folder = join(desk.folder, 'attachments')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))
}
