import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { listAccounts } from '../../electron/accounts/accounts-repository'
import { systemClock } from '../../electron/app/system'
import { type DraftId, emptyForm } from '../../shared/entries/draft'
import type { CommandId } from '../../shared/entries/entries-contract'
import type { EntryContent } from '../../shared/entries/entry'
import { valueIn } from '../support/an-office'
import { openRealDesk, type RealDesk } from '../support/real-desk'
import { createWords } from './bench-office'
import { profileCalls, type Share } from './where-time-goes'

const wordsAt = createWords()

/** A desk with somebody signed in, as if by password. */
export function openSignedIn(folder: string, resources: string): RealDesk {
  const real = openRealDesk({ folder, resources })
  const account = listAccounts(real.connection).find(({ role }) => role === 'administrator')
  if (!account) throw new Error('the office must be set up before')
  real.desk.session.start(account, systemClock.now())
  return real
}

/** Saves one entry as the window does, out of a draft, through the whole command path; ms of the saving alone. */
export async function saveOne(
  desk: RealDesk,
  name: string,
  content: EntryContent = wordsAt(systemClock.now()),
): Promise<number> {
  const draftId = await typeDraft(desk, name, content.text)
  const command = { commandId: name as CommandId, draftId, content, attachments: [], linkedTo: [] }
  const startedAt = performance.now()
  const saved = await desk.api.entries.record(command)
  const took = performance.now() - startedAt
  valueIn(saved)
  return took
}

async function typeDraft({ api }: RealDesk, name: string, text: string): Promise<DraftId> {
  const id = `draft-${name}` as DraftId
  valueIn(await api.drafts.save({ id, openedAt: 0, form: { ...emptyForm('call'), text }, focus: null }))
  return id
}

/** One-row inserts of the same words, each durable by itself: the least that any program could do. */
function bareTable(folder: string) {
  const raw = new BetterSqlite3(join(folder, 'bare.db'))
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  raw.exec('CREATE TABLE IF NOT EXISTS bare (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
  const insert = raw.prepare('INSERT INTO bare (text) VALUES (?)')
  return {
    insert(text: string): number {
      const startedAt = performance.now()
      insert.run(text)
      return performance.now() - startedAt
    },
    close: () => raw.close(),
  }
}

/** Saves and bare inserts in turn, in one process, ms each. */
export async function measureSaving(options: { folder: string; resources: string; saves: number }) {
  const real = openSignedIn(options.folder, options.resources)
  const bare = bareTable(options.folder)
  const run = `${systemClock.now()}`
  const figures = { saves: [] as number[], bare: [] as number[] }
  for (let index = 0; index < options.saves; index += 1) {
    const content = wordsAt(systemClock.now())
    figures.saves.push(await saveOne(real, `${run}-${index}`, content))
    figures.bare.push(bare.insert(content.text))
  }
  bare.close()
  real.close()
  return figures
}

/** Commands that save drafts which are there already. */
async function typeDrafts(real: RealDesk, count: number) {
  const run = `drafted-${systemClock.now()}`
  const commands = []
  for (let index = 0; index < count; index += 1) {
    const content = wordsAt(systemClock.now())
    const draftId = await typeDraft(real, `${run}-${index}`, content.text)
    commands.push({ commandId: `${run}-${index}` as CommandId, draftId, content, attachments: [], linkedTo: [] })
  }
  return commands
}

/** Types drafts and saves some of them, for counting what a save asks of the operating system. */
export async function saveOnly(options: {
  folder: string
  resources: string
  drafts: number
  saves: number
}): Promise<void> {
  const real = openSignedIn(options.folder, options.resources)
  const drafted = await typeDrafts(real, options.drafts)
  for (const command of drafted.slice(0, options.saves)) valueIn(await real.api.entries.record(command))
  real.close()
}

/** Where the time of a save goes, ms each, the longest first. The drafts are typed before, unobserved. */
export async function profileSaving(options: { folder: string; resources: string; saves: number }): Promise<Share[]> {
  const real = openSignedIn(options.folder, options.resources)
  const commands = await typeDrafts(real, options.saves)
  const shares = await profileCalls(options.saves, async () => {
    for (const command of commands) valueIn(await real.api.entries.record(command))
  })
  real.close()
  return shares
}
