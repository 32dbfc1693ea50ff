import { lazy, Suspense, useState } from 'react'
import { useStore } from 'zustand'
import type { Session } from '../../../shared/accounts/account'
import { assertNever } from '../../../shared/result'
import { DEFAULT_ZONE, formatClockSeconds } from '../../../shared/time/office-time'
import { NamesPanel } from '../../accounts/names-panel'
import { OwnPasswordPanel } from '../../accounts/own-password-panel'
import { PeoplePanel } from '../../accounts/people-panel'
import type { RegisterStores } from '../../handover/register/register-stores'
import type { BellStore } from '../../incidents/alarms/bell-store'
import { SoundPanel } from '../../incidents/alarms/sound-panel'
import type { PoliciesStores } from '../../incidents/policies/policies-stores'
import { JournalPanel } from '../../journal/journal-panel'
import { OfficePanel } from '../../office/office-panel'
import type { GapRulesStore } from '../../review/gaps/rules-store'
import { PaneHead } from '../../ui/pane'
import type { AppStores } from '../app-stores'
import { ChoiceList } from '../choice-list'
import { KeptViews } from '../kept-views'
import { AboutPanel } from './about-panel'
import './administration.css'
import { KeysPanel } from './keys-panel'
import { type Section, sections } from './sections'

// Read by those who look into the register of handovers.
const RecordsPanel = lazy(async () => ({
  default: (await import('../../handover/register/records-panel')).RecordsPanel,
}))
const IndexPanel = lazy(async () => ({ default: (await import('../../search-index/index-panel')).IndexPanel }))
const ChecksPanel = lazy(async () => ({ default: (await import('../../handover/register/checks-panel')).ChecksPanel }))
const CodePanel = lazy(async () => ({ default: (await import('../../handover/register/code-panel')).CodePanel }))

// Looked after now and then.
const GapRulesPanel = lazy(async () => ({ default: (await import('../../review/gaps/rules-panel')).RulesPanel }))
const PacksPanel = lazy(async () => ({ default: (await import('../../incidents/policies/packs-panel')).PacksPanel }))
const RolesPanel = lazy(async () => ({ default: (await import('../../incidents/policies/roles-panel')).RolesPanel }))

export interface AdministrationProps {
  stores: AppStores
  bell: BellStore
  session: Session
}

/** 管理: what can be set, checked and looked up. Who may not do a thing sees what stands and who may. */
export function Administration({ stores, bell, session }: AdministrationProps) {
  const [section, setSection] = useState<Section>('office')
  const zone = useStore(stores.office, (state) => state.office?.zone ?? DEFAULT_ZONE)
  const [register] = useState(() => stores.openRegister(zone))
  const [policies] = useState(stores.openPolicies)
  const [gapRules] = useState(stores.openGapRules)
  return (
    <div className="administration">
      <nav className="pane administration__sections" aria-label="管理">
        <PaneHead title="管理" />
        <ChoiceList
          label="管理"
          choices={sections.map(({ id, words }) => ({
            id,
            content: <span className="administration__section">{words}</span>,
          }))}
          chosen={section}
          onChoose={setSection}
        />
      </nav>
      <KeptViews
        views={sections.map(({ id }) => ({
          id,
          content: (
            <Suspense fallback={null}>
              <Panel
                section={id}
                stores={stores}
                bell={bell}
                session={session}
                zone={zone}
                register={register}
                policies={policies}
                gapRules={gapRules}
              />
            </Suspense>
          ),
        }))}
        shown={section}
      />
    </div>
  )
}

interface PanelProps extends AdministrationProps {
  section: Section
  zone: string
  register: RegisterStores
  policies: PoliciesStores
  gapRules: GapRulesStore
}

function Panel({ section, stores, bell, session, zone, register, policies, gapRules }: PanelProps) {
  const clockTime = (at: number) => formatClockSeconds(at, zone)
  const administers = session.account.role === 'administrator'
  switch (section) {
    case 'office':
      return <OfficePanel store={stores.office} mayChange={administers} />
    case 'people':
      return administers ? <PeoplePanel store={stores.people} /> : <NamesPanel store={stores.session} />
    case 'own-password':
      return <OwnPasswordPanel store={stores.session} />
    case 'sound':
      return <SoundPanel bell={bell} zone={zone} />
    case 'journal':
      return <JournalPanel store={stores.journal} mayRebuild={administers} clockTime={clockTime} />
    case 'search-index':
      return <IndexPanel store={stores.searchIndex} mayRebuild={administers} />
    case 'records':
      return <RecordsPanel store={register.records} zone={zone} />
    case 'checks':
      return <ChecksPanel store={register.checks} mayChange={administers} />
    case 'code':
      return <CodePanel store={register.code} />
    case 'policies':
      return <PacksPanel stores={policies} mayChange={administers} />
    case 'roles':
      return <FilledRoles stores={stores} policies={policies} mayChange={administers} />
    case 'gaps':
      return <GapRulesPanel store={gapRules} zone={zone} mayChange={administers} />
    case 'keys':
      return <KeysPanel />
    case 'about':
      return <AboutPanel office={stores.office} />
    default:
      return assertNever(section)
  }
}

function FilledRoles({
  stores,
  policies,
  mayChange,
}: {
  stores: AppStores
  policies: PoliciesStores
  mayChange: boolean
}) {
  const office = useStore(stores.office, (state) => state.office)
  return <RolesPanel stores={policies} reportTo={office?.reportTo ?? []} mayChange={mayChange} />
}
