import type { PackDraft } from '../../../shared/incidents/policy-draft'
import { type Section, sectionWords } from '../../../shared/incidents/policy-sections'
import { useAction } from '../../app/keys/key-scope'
import { Tabs } from '../../ui/tabs'
import { movedSection, sectionsAsRead } from './pack-sections'

export interface PackTabsProps {
  pack: PackDraft
  current: Section
  onChange: (section: Section) => void
  panelId: string
}

/** The parts of a pack, each with the number of its rows. */
export function PackTabs({ pack, current, onChange, panelId }: PackTabsProps) {
  const scope = 'pack'
  const step = (by: 1 | -1) => onChange(movedSection(current, by))
  useAction({ id: 'pack.previous', keys: 'Alt+←', words: '前一部分', scope, run: () => step(-1), repeats: true })
  useAction({ id: 'pack.next', keys: 'Alt+→', words: '后一部分', scope, run: () => step(1), repeats: true })
  return (
    <div className="pack-tabs">
      <Tabs
        label="政策包的各部分"
        tabs={sectionsAsRead.map((section) => ({
          id: section,
          title: sectionWords[section],
          note: String(pack[section].length),
        }))}
        current={current}
        onChange={(id) => {
          const section = sectionsAsRead.find((each) => each === id)
          if (section !== undefined) onChange(section)
        }}
        panelId={panelId}
      />
    </div>
  )
}
