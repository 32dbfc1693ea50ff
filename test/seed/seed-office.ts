import { createPasswords, type Passwords } from '../../electron/accounts/passwords'
import { createSessionKeeper } from '../../electron/accounts/session'
import { type OpenData, openData } from '../../electron/app/open-data'
import { createAttachmentStore } from '../../electron/attachments/attachment-store'
import { loadElementsPolicy } from '../../electron/entries/load-elements-policy'
import { loadChecksPolicy } from '../../electron/handover/load-checks-policy'
import { createAlarms } from '../../electron/incidents/alarms'
import { incidentsHandlers } from '../../electron/incidents/incidents-handlers'
import { policyLoader } from '../../electron/incidents/load-policies'
import { createPackShelf } from '../../electron/incidents/pack-shelf'
import { type BulkJournal, createBulkJournal } from '../../electron/journal/bulk-journal'
import { officeSetUp } from '../../electron/office/office-set-up'
import { sampleOffice } from '../../electron/office/sample-office'
import { sampleRoles } from '../../electron/office/sample-roles'
import { markForRebuild } from '../../electron/search/index-state-repository'
import { indexWork } from '../../electron/search/index-work'
import type { Attachment } from '../../shared/attachments/attachment'
import type { Clock } from '../../shared/clock'
import type { OfficeSettings } from '../../shared/office/office'
import { success } from '../../shared/result'
import { dayStart } from '../../shared/time/office-day'
import { DEFAULT_ZONE, dayOf } from '../../shared/time/office-time'
import { createAgenda } from './agenda'
import { arrivals, spanOf } from './arrivals'
import { type Chance, createChance } from './chance'
import { createEntryCourse } from './entry-course'
import { createIncidentCourse } from './incident-course'
import { createRoomCourse, type RoomCourse } from './room-course'
import type { SeedRun } from './seed-run'
import { seededIds } from './seeded-ids'
import { createStaff, joined, type Staff } from './staff'
import { storeFiles } from './stored-files'
import { createTown } from './town'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Shifts change at eight. */
const CHANGE = 8 * HOUR
const STATION = 'A'
/** Entries that become durable together. */
const BATCH = 5_000

export interface Seeding {
  /** A folder that holds no data yet. */
  folder: string
  /** Folder of the program's resources. */
  resources: string
  entries: number
  seed: number
  /** Nothing is recorded later, UTC ms. */
  until: number
  /** When the first entry comes in (UTC ms); left out: as many days before as a room needs for so many. */
  from?: number
  /** Password of everybody. */
  password: string
  office?: OfficeSettings
  passwords?: Passwords
  /** Told how many entries came in so far; answers whether to go on. */
  onProgress?: (entries: number) => boolean
  /** Told which part of the index is made, 0..1; answers whether to go on. */
  onIndexed?: (done: number) => boolean
}

export interface Seeded {
  /** Facts in the journal. */
  facts: number
  /** Whether it was stopped on the way: then the folder is of no use. */
  stopped: boolean
}

/**
 * Fills an empty folder with an office that has worked for years: the same seed and end give the same words, facts and ids. All
 * goes through the journal and its projections; only its index and durability wait for the end.
 */
export async function seedOffice(seeding: Seeding): Promise<Seeded> {
  const { folder, password, passwords = createPasswords() } = seeding
  const data = openData(folder, seeding.until)
  if (data.kind === 'refused') throw new Error(data.sentence)
  try {
    hurry(data)
    const chance = createChance(seeding.seed)
    const idChance = createChance(seeding.seed + 1)
    const store = createAttachmentStore({ folder: data.paths.attachments, ids: { next: () => `${idChance.next()}` } })
    const files = await storeFiles(store, chance)
    const seeded = await fill(seeding, data, { chance, idChance, files, phc: await passwords.hash(password) })
    return { ...seeded, stopped: seeded.stopped || !(await finish(data, seeding)) }
  } finally {
    data.close()
  }
}

/** Whoever is interrupted here begins anew: nothing has to survive a power cut before the end. */
function hurry({ connection }: OpenData): void {
  connection.raw.pragma('synchronous = OFF')
  connection.raw.pragma('cache_size = -400000')
  // It is made in one go at the end, when it can be told what is common.
  connection.inTransaction(markForRebuild)
}

interface Prepared {
  chance: Chance
  idChance: Chance
  files: readonly Attachment[]
  phc: string
}

async function fill(seeding: Seeding, data: OpenData, prepared: Prepared): Promise<Seeded> {
  const { entries, until, onProgress = () => true } = seeding
  const from = seeding.from ?? until - spanOf(entries)
  const { run, staff, room, clock } = compose(seeding, data, prepared, from)
  const { journal, agenda, chance } = run
  const incidents = createIncidentCourse(incidentDesk(seeding, data, run))
  const entry = createEntryCourse(run, incidents)
  let head = journal.inOneTransaction(() => {
    openOffice(run, staff, prepared.phc, seeding.office ?? sampleOffice)
    room.open()
  })
  const coming = arrivals(chance, { from, until: until - MINUTE, entries })
  let came = 0
  while (came < entries) {
    head = journal.inOneTransaction(() => {
      for (let batch = 0; batch < BATCH && came < entries; batch += 1) {
        const next = coming.next()
        if (next.done) break
        agenda.carryOutBefore(next.value, clock.set)
        entry.receive(next.value)
        came += 1
      }
      if (came === entries) agenda.carryOutBefore(until, clock.set)
    })
    data.headFile.write(head)
    if (!onProgress(came)) return { facts: head.seq, stopped: true }
    await new Promise(setImmediate)
  }
  return { facts: head.seq, stopped: false }
}

function compose(seeding: Seeding, data: OpenData, prepared: Prepared, from: number) {
  const { resources, until, entries } = seeding
  const { chance, idChance, files, phc } = prepared
  let at = from - 5 * MINUTE
  const now = () => at
  const ids = seededIds(idChance, now)
  const journal: BulkJournal = createBulkJournal({ connection: data.connection, now, ids, station: STATION })
  const staff = createStaff(chance, ids.next)
  const agenda = createAgenda()
  let room: RoomCourse | undefined
  const crew = () => {
    if (!room) throw new Error('the room is not open yet')
    return room.crewAt(at)
  }
  const town = createTown(chance, entries)
  const policy = loadElementsPolicy(resources)
  const run: SeedRun = { chance, journal, agenda, ids, town, policy, now, until, crew, head: staff.head, files }
  const firstChange = dayStart(dayOf(at, DEFAULT_ZONE), DEFAULT_ZONE) + CHANGE
  const checks = loadChecksPolicy(resources).rows
  room = createRoomCourse({ run, staff, checks, firstChange, phc })
  for (let day = 0; firstChange + day * DAY <= until; day += 1) {
    if (firstChange + day * DAY - 15 * MINUTE > at) room.planChange(day)
  }
  const set = (instant: number) => {
    at = instant
  }
  return { run, staff, room, clock: { set } }
}

/** The commands of incidents, as at a desk that rings nowhere and tells no window. */
function incidentDesk({ resources }: Seeding, { connection: db }: OpenData, run: SeedRun) {
  const session = createSessionKeeper()
  const clock: Clock = { now: run.now, after: () => () => undefined }
  const shelf = createPackShelf(policyLoader(resources).all)
  const fail = (_where: string, error: unknown) => {
    throw error
  }
  const own = { db, journal: run.journal, session, clock, ids: run.ids, shelf, publish: () => undefined }
  const { ringing, running } = createAlarms({ ...own, ring: () => undefined, report: fail })
  const alarms = { ringing, running, refresh: () => undefined }
  const noPaper = () => Promise.reject(new Error('nothing is printed while an office is filled'))
  const incidents = incidentsHandlers({ ...own, alarms }, { copy: noPaper, savePdf: noPaper, print: noPaper })
  return { run, incidents, session }
}

/** The office, its people and whom it calls for the roles of its policies. */
function openOffice({ journal, ids }: SeedRun, staff: Staff, phc: string, settings: OfficeSettings): void {
  const actor = staff.administrator.id
  const opened = journal.execute({ commandId: ids.next(), actor }, (tx) =>
    success([officeSetUp(settings, STATION), ...staff.everybody().map((one) => joined(tx, one, phc))]),
  )
  if (!opened.ok) throw new Error(opened.failure.message)
  journal.append(
    actor,
    sampleRoles.map(({ role, people }) => {
      return {
        type: 'policy.role-filled.1',
        subject: role,
        payload: { people: people.map((one) => ({ ...one, numbers: [...one.numbers] })) },
      }
    }),
  )
}

/** The index in one piece, the log in the database file, and both on the disk; false: it was stopped. */
async function finish({ connection }: OpenData, { onIndexed = () => true }: Seeding): Promise<boolean> {
  // A clock that stands still: parts as large as there are, as nobody is kept waiting.
  for (const done of indexWork(connection, () => 0)) {
    if (!onIndexed(done)) return false
    await new Promise(setImmediate)
  }
  connection.raw.exec("INSERT INTO search (search) VALUES ('optimize')")
  connection.raw.pragma('synchronous = FULL')
  connection.raw.pragma('wal_checkpoint(TRUNCATE)')
  return true
}
