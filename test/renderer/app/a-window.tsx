import { createStore } from 'zustand/vanilla'
import { App } from '../../../renderer/app/app'
import { createAppStores } from '../../../renderer/app/app-stores'
import type { OpenDesk } from '../../../renderer/app/open-desk'
import { createThemeStore } from '../../../renderer/app/theme'
import type { Account, AccountId, Session } from '../../../shared/accounts/account'
import { accountId } from '../../../shared/accounts/account'
import type { OpenItems } from '../../../shared/entries/entries-contract'
import type { Handlers } from '../../../shared/ipc/contract'
import type { Office } from '../../../shared/office/office'
import { success } from '../../../shared/result'
import type { Room } from '../../../shared/shifts/room'
import { aBell } from '../../support/a-bell'
import { emptyRoom } from '../../support/a-room'
import { fakeApi } from '../../support/fake-api'
import { createTestClock, createTestIds, NIGHT } from '../../support/test-clock'
// Read ahead, so that no test waits for a part that the page fetches when it is first used.
import '../../../renderer/manual/keys-chapter'
import '../../../renderer/manual/manual-pane'
import '../../../renderer/ui/dialog-modal'
import { renderWithKeys } from './keys/with-keys'

export function aPerson(name: string, changes: Partial<Account> = {}): Account {
  return {
    id: accountId.parse(`id-${encodeURIComponent(name).replaceAll('%', '')}`),
    name,
    post: '值班科科员',
    role: 'officer',
    active: true,
    ...changes,
  }
}

export const lin = aPerson('林砚秋')
export const zhou = aPerson('周牧野')
export const he = aPerson('何知远', { post: '办公室主任', role: 'administrator' })

export function aSession(account: Account = lin): Session {
  return { account, since: NIGHT - 3_600_000 }
}

export function theOffice(changes: Partial<Office> = {}): Office {
  return {
    name: '东浦市人民政府办公室',
    dutyPhone: '0690-555 0100',
    fax: '',
    internalLine: '8100',
    areaCode: '0690',
    reportTo: [{ post: '办公室主任', name: '何知远', phone: '130 0000 0117' }],
    station: 'A',
    zone: 'Asia/Shanghai',
    ...changes,
  }
}

type Answers = { [F in keyof Handlers]?: Partial<Handlers[F]> }

export interface WindowOptions {
  office?: Office | null
  session?: Session | null
  answers?: Answers
  lastHere?: AccountId
  openItems?: OpenItems
  room?: Room
}

/** The whole window over a main process that answers as told, with a desk that only has a text field. */
export function openWindow({ office = theOffice(), session = null, ...options }: WindowOptions = {}) {
  const { answers = {} } = options
  const fake = fakeApi({
    ...answers,
    office: { current: () => success(office), ...answers.office },
    incidents: {
      alarms: () => success([]),
      clocks: () => success({ known: null, knownCount: 0, ahead: [] }),
      ...answers.incidents,
    },
    marks: { waiting: () => success({ returns: [], instructions: [] }), ...answers.marks },
    shifts: { room: () => success(options.room ?? emptyRoom), ...answers.shifts },
    accounts: {
      current: () => success(session),
      names: () => success([lin, zhou, he]),
      lastHere: () => success(options.lastHere ?? null),
      signOut: () => success(null),
      list: () => success([lin, zhou, he]),
      ...answers.accounts,
    },
  })
  const clock = createTestClock()
  const stores = createAppStores({ api: fake.api, clock, ids: createTestIds() })
  const done: string[] = []
  const desk: OpenDesk = {
    view: ({ name }) => <textarea aria-label="正文" defaultValue={`在${name}值班`} />,
    handover: ({ shifts }) => <section aria-label="交接班">{shifts.getState().room?.owner?.lead.name}</section>,
    incidents: () => <section aria-label="突发事件" />,
    review: () => <section aria-label="审阅查询" />,
    running: createStore(() => ({ rows: [] })),
    openItems: createStore(() => ({ openItems: options.openItems ?? { total: 0, urgent: 0, grave: 0, rows: [] } })),
    start: () => {
      done.push('start')
      return () => done.push('end')
    },
    flush: async () => {
      done.push('flush')
      return true
    },
    newCall: () => done.push('new call'),
    openEntry: (id) => done.push(`open ${id}`),
    openIncident: (id) => done.push(`incident ${id}`),
    beginIncident: (entry) => done.push(`new incident ${entry}`),
    openSheet: (id) => done.push(`sheet ${id}`),
    showSearch: () => done.push('search'),
    showOpenItems: () => done.push('open items'),
  }
  renderWithKeys(
    <App
      stores={stores}
      theme={createThemeStore('day', () => undefined)}
      bell={aBell(stores, (voice, volume) => done.push(`sound ${voice} ${volume}`))}
      openDesk={() => desk}
      systemIsDark={() => false}
      print={() => done.push('print')}
    />,
  )
  return { ...fake, clock, stores, done }
}
