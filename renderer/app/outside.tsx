import type { ReactNode } from 'react'
import type { Office } from '../../shared/office/office'
import { AlarmBanner } from '../incidents/alarms/alarm-banner'
import { AppFrame } from '../ui/app-frame'
import type { AppProps } from './app'
import { useKeyRegistry } from './keys/key-scope'
import { runAction } from './run-action'
import { ShellRail } from './shell-rail'
import { ShellStrip } from './shell-strip'
import { Stage } from './stage'

export interface OutsideProps extends Pick<AppProps, 'stores' | 'theme' | 'bell' | 'print'> {
  office: Office | null
  view: string
  children: ReactNode
}

/** The window while nobody is signed in: no places, and nothing of what was recorded. */
export function Outside({ stores, theme, bell, print, office, view, children }: OutsideProps) {
  const keys = useKeyRegistry()
  return (
    <AppFrame
      strip={<ShellStrip stores={stores} bell={bell} office={office} session={null} openItems={null} />}
      rail={
        <ShellRail
          inside={null}
          theme={theme}
          onTheme={() => runAction(keys, 'app.theme')}
          onManual={stores.place.openManual}
          onKeys={() => runAction(keys, 'keys.list')}
        />
      }
    >
      <Stage
        key={view}
        views={[{ id: view, content: children }]}
        current={view}
        place={stores.place}
        failures={stores.failures}
        foot={<AlarmBanner alarms={stores.alarms} now={stores.now} />}
        onNewCall={stores.place.closeManual}
        onPrint={print}
      />
    </AppFrame>
  )
}
