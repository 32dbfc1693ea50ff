import './app/no-eval'
import './styles/tokens.css'
import './styles/base.css'
import { createRoot } from 'react-dom/client'
import { v7 as uuid } from 'uuid'
import type { Clock, IdSource } from '../shared/clock'
import { App } from './app/app'
import { createAppStores } from './app/app-stores'
import { deskOpener } from './app/desk-opener'
import { ErrorSurface } from './app/error-surface'
import { createKeyRegistry } from './app/keys/key-registry'
import { KeyRegistryContext } from './app/keys/key-scope'
import { readTheme, rememberTheme } from './app/remembered-theme'
import { applyTheme, createThemeStore } from './app/theme'
import { followWindowColour } from './app/window-colour'
import { createBellStore } from './incidents/alarms/bell-store'
import { readSound, rememberSound } from './incidents/alarms/remembered-sound'
import { createSoundPlayer } from './incidents/alarms/sound-player'
import { preloadDialog } from './ui/dialog'

const { api } = window
const clock: Clock = {
  now: () => Date.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
const ids: IdSource = { next: () => uuid() }

const systemDark = matchMedia('(prefers-color-scheme: dark)')
const theme = createThemeStore(readTheme(localStorage), (chosen) => rememberTheme(localStorage, chosen))
applyTheme(theme, document.documentElement)
followWindowColour(theme, systemDark, document)

const keys = createKeyRegistry({ mac: navigator.userAgent.includes('Macintosh'), strict: import.meta.env.DEV })
keys.listen(document)

const stores = createAppStores({ api, clock, ids })
const bell = createBellStore({
  alarms: stores.alarms,
  now: stores.now,
  initial: readSound(localStorage),
  remember: (setting) => rememberSound(localStorage, setting),
  play: createSoundPlayer(),
  report: stores.failures.report,
})
addEventListener('unhandledrejection', () =>
  stores.failures.report({ kind: 'internal', message: '程序出错，刚才那一步没有做成。内容都在草稿里，再做一次' }),
)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <ErrorSurface reload={() => location.reload()}>
    <KeyRegistryContext value={keys}>
      <App
        stores={stores}
        theme={theme}
        bell={bell}
        openDesk={deskOpener({ api, clock, ids }, stores.now)}
        systemIsDark={() => systemDark.matches}
        print={() => print()}
      />
    </KeyRegistryContext>
  </ErrorSurface>,
)

// The first dialog must not be waited for: a reason is written while somebody holds the line.
requestIdleCallback(() => void preloadDialog())
