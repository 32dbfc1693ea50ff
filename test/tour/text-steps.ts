import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { LogFilter } from '../../shared/entries/entries-contract'
import { type EntryNumber, formatEntryNumber } from '../../shared/entries/entry'
import type { Suggested } from '../incident-reports/suggested'
import { openFrom, suggestedFrom } from './incident-steps'
import { readText } from './read-text'
import type { Tour } from './tour-place'

/** A text file after it was recorded as the text of a call, with what the program suggests of it. */
export interface RecordedText extends Suggested {
  file: string
  /** Number of its entry; null when it was not taken. */
  entry: string | null
  /** Whether the entry says character for character what the file says, byte order mark and line ends aside. */
  readBack: boolean
  /** Name of the incident opened from it; null when it was not taken. */
  incident: string | null
}

interface Saved {
  id: string
  number: EntryNumber
  text: string
}

const everything: LogFilter = { channel: null, urgency: null, status: null, text: '' }

/** Records each file through the form: the first typed character by character, the others put in at once, as pasted. */
export async function recordTexts(tour: Tour, files: readonly string[]): Promise<RecordedText[]> {
  const recorded: RecordedText[] = []
  for (const path of files) {
    const text = readText(readFileSync(path))
    const saved = await recordText(tour, text, recorded.length === 0)
    const entry = saved && formatEntryNumber(saved.number)
    const told = { file: basename(path), entry, readBack: saved?.text === text }
    tour.say(`${told.readBack ? '✓' : '✗'} ${entry ?? '没有存下'}　${text.length} 字　${told.file}`)
    const suggested = await suggestedFrom(tour, text)
    tour.say(`   ${suggested.understood}`)
    recorded.push({ ...told, ...suggested, incident: saved && (await openFrom(tour, saved.id)) })
    if (recorded.length === 1) await tour.show('first-text', '逐字打入的第一篇，已在今日记录里')
  }
  // Rows that were just saved are tinted for a moment.
  await tour.officer().page.locator('.log-row--tinted').first().waitFor({ state: 'detached' })
  await tour.show('all-texts', `${recorded.length} 篇都记完了`)
  const opened = recorded.filter(({ incident }) => incident !== null).length
  tour.say(`从 ${opened} 篇各立了一起事件，类别照原文所示`)
  return recorded
}

async function recordText(tour: Tour, text: string, byCharacter: boolean): Promise<Saved | null> {
  const officer = tour.officer()
  await officer.press('F2')
  await officer.atText()
  const before = await officer.page.evaluate(newestEntry, everything)
  if (byCharacter) await officer.page.keyboard.type(text)
  else await officer.say(text)
  await officer.press('Control+Enter')
  const refusal = await officer.page.evaluate(untilSavedOrRefused)
  if (refusal !== null) {
    tour.say(refusal)
    await officer.press('Control+d')
    return null
  }
  const saved = await officer.page.evaluate(newestEntry, everything)
  return saved && saved.number.number === (before?.number.number ?? 0) + 1 ? saved : null
}

/** Runs in the page: reads the newest entry of the log, as the window would. */
async function newestEntry(filter: LogFilter): Promise<Saved | null> {
  const { entries } = window.api
  const days = await entries.days({ filter, until: null })
  const [newest] = days.ok ? days.value : []
  if (!newest) return null
  const rows = await entries.rows({ day: newest.day, filter, offset: 0, limit: 1 })
  const [row] = rows.ok ? rows.value : []
  const found = row && (await entries.find({ entryId: row.id }))
  return row && found?.ok ? { id: row.id, number: found.value.number, text: found.value.content.text } : null
}

/** Runs in the page: waits until the form is empty again, or says why it was not taken. */
async function untilSavedOrRefused(): Promise<string | null> {
  for (;;) {
    const form = document.querySelector('[data-key-scope=form]')
    const refusal = form?.querySelector('.form-fault, [role=alert]')?.textContent
    if (refusal) return refusal
    if (form?.querySelector('[data-field=text] textarea:placeholder-shown')) return null
    await new Promise(requestAnimationFrame)
  }
}
