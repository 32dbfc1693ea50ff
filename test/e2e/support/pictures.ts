import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where pictures of test runs are left to be looked at: `DUTY_DESK_PICTURES`, else a folder of the system's temporary one. */
const folder = process.env.DUTY_DESK_PICTURES ?? join(tmpdir(), 'duty-desk-pictures')

/** Takes a picture of the window as it is; answers with its path. */
export async function picture(page: Page, name: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path })
  return path
}
