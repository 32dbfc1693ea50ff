import { resolve } from 'node:path'
import { act } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { onTestFinished } from 'vitest'
import { loadElementsPolicy } from '../../../electron/entries/load-elements-policy'
import { createNowStore } from '../../../renderer/app/now-store'
import { Desk } from '../../../renderer/entries/desk'
import { createDeskStores } from '../../../renderer/entries/desk-stores'
import { mayCall } from '../../../shared/accounts/access'
import { type AccountId, type Role, session } from '../../../shared/accounts/account'
import { office } from '../../../shared/office/office'
import { success } from '../../../shared/result'
import { anEntryDetail } from '../../support/an-entry-detail'
import { type FakeApi, fakeApi } from '../../support/fake-api'
import { everythingSettled } from '../../support/held-answers'
import { createTestClock, createTestIds, NIGHT } from '../../support/test-clock'
import { renderWithKeys } from '../app/keys/with-keys'
import { giveElementsSize } from '../ui/element-sizes'

const resources = resolve(import.meta.dirname, '../../../resources')

type Answers = Parameters<typeof fakeApi>[0]

const quiet: Answers = {
  drafts: {
    list: () => success([]),
    save: () => success({ savedAt: NIGHT }),
    discard: () => success(null),
  },
  entries: {
    policy: () => success(loadElementsPolicy(resources)),
    days: () => success([]),
    rows: () => success([]),
    openItems: () => success({ total: 0, urgent: 0, grave: 0, rows: [] }),
    similar: () => success([]),
    history: () => success([]),
    find: () => success(anEntryDetail()),
  },
  contacts: { suggest: () => success([]) },
  incidents: { marks: () => success([]) },
  journal: { of: () => success([]) },
  marks: { of: ({ record }) => success({ record, reads: [], comments: [], returns: [], instructions: [] }) },
}

const sessionOf = (role: Role) =>
  session.parse({
    account: { id: 'a1' as AccountId, name: '林砚秋', post: '主班', role, active: true },
    since: NIGHT,
  })

const anOffice = office.parse({
  name: '东浦市人民政府办公室',
  dutyPhone: '0690-555 0100',
  fax: '',
  internalLine: '',
  areaCode: '0690',
  reportTo: [{ post: '带班领导', name: '许清和', phone: '130 0000 0286' }],
  station: 'A',
  zone: 'Asia/Shanghai',
})

/** The desk over a main process that has nothing to say, unless a test tells it otherwise, feature by feature. */
export async function openDesk(
  answers: Answers = {},
  role: Role = 'officer',
): Promise<FakeApi & ReturnType<typeof deskOf>> {
  const merged = Object.fromEntries(
    [...new Set([...Object.keys(quiet), ...Object.keys(answers)])].map((feature) => {
      const key = feature as keyof Answers
      return [feature, { ...quiet[key], ...answers[key] }]
    }),
  )
  const fake = fakeApi(merged)
  const desk = deskOf(fake, role)
  await desk.pass(0)
  return { ...fake, ...desk }
}

function deskOf({ api }: FakeApi, role: Role) {
  const clock = createTestClock()
  const mayRecord = mayCall('record', role)
  const stores = createDeskStores({ api, clock, ids: createTestIds(), zone: anOffice.zone, mayRecord })
  const takeSizeAway = giveElementsSize(600, 600)
  const now = createNowStore(clock)
  const ends = [stores.start(), now.start()]
  onTestFinished(() => {
    for (const end of ends) end()
    takeSizeAway()
  })
  const wanted: string[] = []
  renderWithKeys(
    <Desk
      stores={stores}
      office={anOffice}
      session={sessionOf(role)}
      now={now}
      onOpenIncident={(id) => wanted.push(`incident ${id}`)}
      onMakeIncident={(entry) => wanted.push(`new incident ${entry}`)}
    />,
  )
  return {
    stores,
    /** Ways out of the desk that were taken. */
    wanted,
    clock,
    user: userEvent.setup({ delay: null, pointerEventsCheck: 0 }),
    /** Moves the clock on and lets everything happen that comes of it. */
    pass: (ms: number) =>
      act(async () => {
        clock.advance(ms)
        await everythingSettled()
      }),
  }
}
