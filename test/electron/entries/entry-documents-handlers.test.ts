import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { EntryDocuments } from '../../../electron/entries/entry-documents'
import { findHead, listJournalRows } from '../../../electron/journal/journal-repository'
import type { EntryId } from '../../../shared/entries/entry'
import { failure, success } from '../../../shared/result'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { type StartedApp, startApp } from '../../support/start-app'

afterAll(removeFolders)

let app: StartedApp
let entryId: EntryId
let officer: string
/** What became of the last document: the printer, the clipboard and the dialog are the test's. */
let give: Partial<EntryDocuments>

beforeEach(async () => {
  give = {}
  app = startApp({
    ports: {
      documents: {
        copy: (entry) => (give.copy ?? (() => Promise.resolve()))(entry),
        savePdf: (entry) => (give.savePdf ?? (() => Promise.resolve(success('单.pdf'))))(entry),
        print: (entry) => (give.print ?? (() => Promise.resolve(success(null))))(entry),
      },
    },
  })
  officer = await setUpOffice(app)
  entryId = valueIn(await app.api.entries.record(aRecord())).id
})

const wanted = () => ({ commandId: aCommand(), entryId })
const newest = () => {
  const { connection } = app.ports
  const [row] = listJournalRows(connection, (findHead(connection)?.seq ?? 1) - 1, 1)
  return [row?.type, row?.actor, String(row?.payload)]
}
const fact = (form: string) => ['entry.printed.1', officer, `{"form":"${form}"}`]

describe('a copy that leaves the program', () => {
  it('is a fact in the journal, whichever way it left', async () => {
    valueIn(await app.api.entries.copySheet(wanted()))
    expect(newest()).toEqual(fact('clipboard'))
    valueIn(await app.api.entries.savePdf(wanted()))
    expect(newest()).toEqual(fact('pdf'))
    valueIn(await app.api.entries.print(wanted()))
    expect(newest()).toEqual(fact('paper'))
  })

  it('is none when nothing left: the officer changed his mind, or there is no printer', async () => {
    const before = findHead(app.ports.connection)
    give = {
      savePdf: () => Promise.resolve(success(null)),
      print: () => Promise.resolve(failure('conflict', '没有打印机')),
    }
    expect(valueIn(await app.api.entries.savePdf(wanted()))).toBeNull()
    expect((await app.api.entries.print(wanted())).ok).toBe(false)
    expect(findHead(app.ports.connection)).toEqual(before)
  })

  it('is that of whoever asked, though he signed out while the dialog was open', async () => {
    give = {
      savePdf: async () => {
        valueIn(await app.api.accounts.signOut())
        return success('单.pdf')
      },
    }
    expect(valueIn(await app.api.entries.savePdf(wanted()))).toBe('单.pdf')
    expect(newest()).toEqual(fact('pdf'))
  })

  it('is written down as soon as a rebuild lets it', async () => {
    let resume = () => undefined as unknown
    give = {
      print: () => {
        resume = app.journal.suspend('正在重建')
        return Promise.resolve(success(null))
      },
    }
    const printing = app.api.entries.print(wanted())
    await app.api.entries.policy()
    resume()
    valueIn(await printing)
    expect(newest()).toEqual(fact('paper'))
  })

  it('does not reach the clipboard when it cannot be written down', async () => {
    let copied = false
    give = {
      copy: async () => {
        copied = true
      },
    }
    app.ports.connection.raw.pragma('query_only = ON')
    expect(await app.api.entries.copySheet(wanted())).toMatchObject({ failure: { kind: 'not-stored' } })
    expect(copied).toBe(false)
  })

  it('needs an entry', async () => {
    const nobody = { commandId: aCommand(), entryId: 'nobody' as EntryId }
    expect(await app.api.entries.print(nobody)).toMatchObject({ failure: { kind: 'not-found' } })
  })
})
