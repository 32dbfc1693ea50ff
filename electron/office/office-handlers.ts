import type { Account } from '../../shared/accounts/account'
import type { Clock, IdSource } from '../../shared/clock'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import type { Office, OfficeSettings, SetUp } from '../../shared/office/office'
import { failure, type Result, success } from '../../shared/result'
import { createAccount, getAccount } from '../accounts/account-administration'
import type { Passwords } from '../accounts/passwords'
import type { SessionKeeper } from '../accounts/session'
import { beginSession, signInFacts } from '../accounts/sign-in'
import type { Connection } from '../db/connection'
import type { Alarms } from '../incidents/alarms'
import type { Journal } from '../journal/journal'
import { findOffice, getOffice } from './office-repository'
import { OFFICE_SUBJECT, officeSetUp } from './office-set-up'
import { SAMPLE_PASSWORD, samplePeople } from './sample-office'
import type { SampleDesk, SamplePerson } from './sample-recording'

export interface OfficeDependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  clock: Clock
  ids: IdSource
  publish: Publish
  passwords: Passwords
  sampleDesk: SampleDesk
  alarms: Pick<Alarms, 'refresh'>
}

const setUpBefore = failure('conflict', '本机已经设置过机关，不能再设一次。要改动，由管理员在设置里改')

/** The office that this PC keeps the log of. */
export function officeHandlers(dependencies: OfficeDependencies): Handlers['office'] {
  const { db, journal, session, ids, publish } = dependencies
  return {
    current: () => success(findOffice(db) ?? null),
    setUp: (input) => setUp(dependencies, input),
    setUpSample: () => setUpSample(dependencies),
    change(settings) {
      if (sameSettings(getOffice(db), settings)) return success(getOffice(db))
      const done = journal.execute({ commandId: ids.next(), actor: session.actor() }, () =>
        success([{ type: 'office.changed.1', subject: OFFICE_SUBJECT, payload: settings }]),
      )
      if (!done.ok) return done
      publish('office', 'onChanged', getOffice(db))
      return success(getOffice(db))
    },
  }
}

async function setUp(dependencies: OfficeDependencies, input: SetUp): Promise<Result<Office>> {
  const { db, journal, session, ids, passwords } = dependencies
  if (findOffice(db)) return setUpBefore
  const { password, ...person } = input.administrator
  const phc = await passwords.hash(password)
  const id = ids.next()
  let at = 0
  const done = journal.execute({ commandId: ids.next(), actor: id }, (tx, now) => {
    if (findOffice(tx)) return setUpBefore
    at = now
    return success([
      officeSetUp(input.office, journal.station),
      createAccount(tx, id, { ...person, role: 'administrator' }, phc),
      ...signInFacts(session, id),
    ])
  })
  return done.ok ? success(open(dependencies, getAccount(db, id), at)) : done
}

/** The whole sample or nothing: an office half filled could neither be used nor set up again. */
async function setUpSample(dependencies: OfficeDependencies): Promise<Result<Office>> {
  const { db, journal, session, clock, ids, passwords } = dependencies
  if (findOffice(db)) return setUpBefore
  // Read by those who fill it in: most of the offices never do.
  const { recordSampleOffice } = await import('./sample-recording')
  const people: SamplePerson[] = []
  // One after the other: each hash takes 64 MiB while it is made.
  for (const person of samplePeople) people.push({ person, phc: await passwords.hash(SAMPLE_PASSWORD) })
  if (findOffice(db)) return setUpBefore
  const now = clock.now()
  const administrator = recordSampleOffice(dependencies, people, now)
  // Through the real journal, which notes the newest row beside the database.
  const done = journal.execute({ commandId: ids.next(), actor: administrator }, () =>
    success(signInFacts(session, administrator)),
  )
  if (!done.ok) return done
  const office = open(dependencies, getAccount(db, administrator), now)
  dependencies.alarms.refresh()
  return success(office)
}

function open(dependencies: OfficeDependencies, administrator: Account, at: number): Office {
  const office = getOffice(dependencies.db)
  dependencies.publish('office', 'onChanged', office)
  beginSession(dependencies, administrator, at)
  return office
}

function sameSettings(office: OfficeSettings, settings: OfficeSettings): boolean {
  const told = ({ name, dutyPhone, fax, internalLine, areaCode, reportTo }: OfficeSettings) =>
    JSON.stringify([
      name,
      dutyPhone,
      fax,
      internalLine,
      areaCode,
      reportTo.map((one) => [one.post, one.name, one.phone]),
    ])
  return told(office) === told(settings)
}
