import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import type { HandoverDocuments } from '../../../electron/handover/handover-documents'
import { findHead, listJournalRows } from '../../../electron/journal/journal-repository'
import type { HandoverId, SheetView } from '../../../shared/handover/handover-contract'
import { failure, success } from '../../../shared/result'
import { acceptAll, freeze, openRoom, type Room, takeOver } from '../../support/a-shift'
import { aCommand, aRecord } from '../../support/an-entry'
import { setUpOffice, valueIn } from '../../support/an-office'
import { removeFolders } from '../../support/folders'
import { startApp } from '../../support/start-app'

afterAll(removeFolders)

let room: Room
/** What became of the last document, and the sheets that were handed to the printer: both are the test's. */
let give: Partial<HandoverDocuments>
let sheets: SheetView[]

const handoverDocuments: HandoverDocuments = {
  copy: async (view) => {
    sheets.push(view)
    await give.copy?.(view)
  },
  savePdf: async (view) => {
    sheets.push(view)
    return give.savePdf ? give.savePdf(view) : success('记录.pdf')
  },
  print: async (view) => {
    sheets.push(view)
    return give.print ? give.print(view) : success(null)
  },
}

beforeEach(async () => {
  give = {}
  sheets = []
  room = await openRoom({ ports: { handoverDocuments } })
})

const wanted = (handoverId: HandoverId | null = null) => ({ commandId: aCommand(), handoverId })
const shiftOnDuty = async () => valueIn(await room.app.api.shifts.room()).owner?.id
const newest = () => {
  const { connection } = room.app.ports
  const [row] = listJournalRows(connection, (findHead(connection)?.seq ?? 1) - 1, 1)
  return [row?.type, row?.subject, row?.actor, String(row?.payload)]
}

describe('a copy of a sheet that leaves the program', () => {
  it('is a fact about the shift while its sheet writes itself, whichever way it left', async () => {
    const { handover } = room.app.api
    const fact = async (form: string) => [
      'handover.printed.1',
      await shiftOnDuty(),
      room.people.lead,
      `{"form":"${form}"}`,
    ]
    valueIn(await handover.copySheet(wanted()))
    expect(newest()).toEqual(await fact('clipboard'))
    expect(valueIn(await handover.savePdf(wanted()))).toBe('记录.pdf')
    expect(newest()).toEqual(await fact('pdf'))
    valueIn(await handover.print(wanted()))
    expect(newest()).toEqual(await fact('paper'))
    expect(sheets.map(({ phase }) => phase)).toEqual(['live', 'live', 'live'])
  })

  it('is a fact about the handover once the sheet is frozen, asked for by name or as the one that runs', async () => {
    valueIn(await room.app.api.entries.record(aRecord()))
    const { handoverId } = await freeze(room)
    for (const asked of [null, handoverId]) {
      valueIn(await room.app.api.handover.print(wanted(asked)))
      expect(newest().slice(0, 3)).toEqual(['handover.printed.1', handoverId, room.people.nextLead])
    }
    expect(sheets.map(({ phase }) => phase)).toEqual(['frozen', 'frozen'])
  })

  it('can be made of an old sheet by whoever may only read', async () => {
    valueIn(await room.app.api.entries.record(aRecord({ matter: '水库超汛限' })))
    const frozen = await freeze(room)
    await acceptAll(room, frozen)
    await takeOver(room, frozen.handoverId)
    await room.signIn(room.people.head)
    valueIn(await room.app.api.handover.savePdf(wanted(frozen.handoverId)))
    expect(newest().slice(1)).toEqual([frozen.handoverId, room.people.head, '{"form":"pdf"}'])
    expect(sheets).toMatchObject([{ phase: 'closed', checkCode: expect.any(String) }])
  })

  it('is none when nothing left: the officer changed his mind, or there is no printer', async () => {
    const before = findHead(room.app.ports.connection)
    give = {
      savePdf: () => Promise.resolve(success(null)),
      print: () => Promise.resolve(failure('conflict', '没有打印机')),
    }
    expect(valueIn(await room.app.api.handover.savePdf(wanted()))).toBeNull()
    expect((await room.app.api.handover.print(wanted())).ok).toBe(false)
    expect(findHead(room.app.ports.connection)).toEqual(before)
  })

  it('is that of whoever asked, though he signed out while the dialog was open', async () => {
    give = {
      savePdf: async () => {
        valueIn(await room.app.api.accounts.signOut())
        return success('记录.pdf')
      },
    }
    expect(valueIn(await room.app.api.handover.savePdf(wanted()))).toBe('记录.pdf')
    expect(newest()[2]).toBe(room.people.lead)
  })

  it('is one fact however often the same command comes', async () => {
    const command = wanted()
    valueIn(await room.app.api.handover.print(command))
    const after = findHead(room.app.ports.connection)
    valueIn(await room.app.api.handover.print(command))
    expect(findHead(room.app.ports.connection)).toEqual(after)
  })

  it('does not reach the clipboard when it cannot be written down', async () => {
    room.app.ports.connection.raw.pragma('query_only = ON')
    expect(await room.app.api.handover.copySheet(wanted())).toMatchObject({ failure: { kind: 'not-stored' } })
    expect(sheets).toEqual([])
  })

  it('needs a sheet: there is none before the first shift, and none of an unknown handover', async () => {
    const app = startApp({ ports: { handoverDocuments } })
    await setUpOffice(app)
    expect(await app.api.handover.print(wanted())).toMatchObject({ failure: { kind: 'not-found' } })
    const unknown = wanted('nobody' as HandoverId)
    expect(await room.app.api.handover.savePdf(unknown)).toMatchObject({ failure: { kind: 'not-found' } })
    expect(sheets).toEqual([])
  })
})
