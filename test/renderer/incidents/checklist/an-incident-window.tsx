import { screen, waitFor, within } from '@testing-library/react'
import { expect } from 'vitest'
// Loaded with the test file and not first by the window, so that nothing waits for a module.
import '../../../../renderer/incidents/incident-place'
import type { IncidentDetail } from '../../../../shared/incidents/incident-detail'
import type { IncidentFacts } from '../../../../shared/incidents/incident-facts'
import { valueIn } from '../../../support/an-office'
import { aDutyRoom, openFire } from '../../../support/an-opened-incident'
import { openRealWindow, type RealWindow } from '../../../support/real-window'
import type { StartedApp } from '../../../support/start-app'

export const alt = (key: string) => `{Alt>}${key}{/Alt}`
export const primary = '{Control>}{Enter}{/Control}'

/** The window at 突发事件, with the fire among tanks in sight. */
export interface IncidentWindow extends RealWindow {
  fire: IncidentDetail
  /** How the incident stands in the main process. */
  read(): Promise<IncidentDetail>
}

export async function openIncidentWindow(
  options: { facts?: Partial<IncidentFacts>; prepare?: (app: StartedApp, fire: IncidentDetail) => Promise<void> } = {},
): Promise<IncidentWindow> {
  const app = await aDutyRoom()
  const fire = await openFire(app, options.facts)
  await options.prepare?.(app, fire)
  const window = openRealWindow(app)
  await window.pass(0)
  await window.user.keyboard(alt('2'))
  await window.pass(0)
  await waitFor(() => expect(now().getByText(/^(现在办|选定)/)).toBeTruthy())
  return { ...window, fire, read: async () => valueIn(await app.api.incidents.find({ incidentId: fire.id })) }
}

/** The now block. */
export const now = () => within(screen.getByRole('region', { name: '现在办' }))

/** Whom and on which number the now block says to call. */
export function whom(): string {
  const block = screen.getByRole('region', { name: '现在办' })
  const words = (name: string) => block.querySelector(`.now-block__${name}`)?.textContent ?? ''
  return `${words('whom')} ${words('number')}`.trim()
}

/** The steps as they are listed: stamp, whom and clock. */
export function steps(): string[] {
  const part = (row: HTMLElement, name: string) => row.querySelector(name)?.textContent ?? ''
  return screen
    .getAllByRole('option')
    .filter((row) => row.classList.contains('step-row'))
    .map((row) =>
      ['.step-stamp', '.step-row__role', '.step-row__whom b', '.step-row__figure']
        .map((name) => part(row, name))
        .filter((words) => words !== '')
        .join(' '),
    )
}
