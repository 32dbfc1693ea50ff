import { readFileSync } from 'node:fs'
import type { Tour } from './tour-place'

const PAPER = '交接班记录.pdf'
const PAPER_ROW = /^PDF ?交接班记录/

/** The signed sheet as a file, and its first page as the program's own viewer shows it. */
export async function savePaper(tour: Tour): Promise<void> {
  const officer = tour.officer()
  const path = tour.output(PAPER)
  await tour.program().app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await officer.press('Alt+e')
  await officer.sees(`已存为 ${PAPER}`)
  tour.say(`交接班记录存成 PDF，可打印、可归档　${PAPER}`)

  await officer.press('F2')
  await officer.atText()
  const choosing = officer.page.waitForEvent('filechooser')
  await officer.press('Control+u')
  await (await choosing).setFiles({ name: PAPER, mimeType: 'application/pdf', buffer: readFileSync(path) })
  await officer.page.getByRole('button', { name: `移去 ${PAPER}` }).waitFor()
  await officer.reach(PAPER_ROW)
  await officer.press('Enter')
  const page = officer.page.locator('[role=dialog] canvas').first()
  const picture = await page.evaluate(drawnPage)
  await tour.show('paper', '交接班记录的第一页：A4，字体在文件里，页脚有校验码和页码', Buffer.from(picture, 'base64'))
  await officer.press('Escape')
  await officer.page.getByRole('dialog').waitFor({ state: 'detached' })
  await officer.press('Control+d')
}

/** Runs in the page: waits until the foot of the page, which comes last, was drawn; answers with the page as PNG in base64. */
async function drawnPage(element: Element): Promise<string> {
  if (!(element instanceof HTMLCanvasElement)) throw new Error('a page is drawn on a canvas')
  for (;;) {
    const { width, height } = element
    const foot = Math.floor(height * 0.95)
    const pixels = element.getContext('2d')?.getImageData(0, foot, width, height - foot).data
    if (pixels?.some((value, index) => index % 4 === 0 && value < 128 && pixels[index + 3] === 255)) {
      return element.toDataURL('image/png').split(',')[1] ?? ''
    }
    await new Promise(requestAnimationFrame)
  }
}
