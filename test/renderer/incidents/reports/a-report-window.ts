import { screen, within } from '@testing-library/react'
import { onTestFinished } from 'vitest'
// Read ahead, so that no test waits for a part that the page fetches when it is first used.
import '../../../../renderer/incidents/incident-place'
import '../../../../renderer/ui/dialog-modal'
import type { IncidentDetail } from '../../../../shared/incidents/incident-detail'
import type { ReportDraft } from '../../../../shared/incidents/report'
import { aCommand } from '../../../support/an-entry'
import { valueIn } from '../../../support/an-office'
import { openFire } from '../../../support/an-opened-incident'
import { openDeskWindow, type RealWindow } from '../../../support/real-window'
import type { StartedApp } from '../../../support/start-app'

export const primary = '{Control>}{Enter}{/Control}'
export const write = '{Alt>}r{/Alt}'

export interface FireWindow extends RealWindow {
  fire: IncidentDetail
  press(keys: string): Promise<void>
  detail(): Promise<IncidentDetail>
}

/** The window at 突发事件 with a fire under way; `prepare` is what was done about it before. */
export async function openFireWindow(
  prepare?: (app: StartedApp, fire: IncidentDetail) => Promise<void>,
): Promise<FireWindow> {
  const opened: IncidentDetail[] = []
  const window = await openDeskWindow(async (app) => {
    const fire = await openFire(app)
    opened.push(fire)
    await prepare?.(app, fire)
  })
  const [fire] = opened
  if (!fire) throw new Error('no fire was opened')
  let over = false
  const kill = () => {
    if (!over) window.kill()
    over = true
  }
  onTestFinished(kill)
  return atIncidents({ ...window, kill }, fire)
}

/** Goes to 突发事件 in a window that just opened, with the keyboard in the pane of reports. */
export async function atIncidents(window: RealWindow, fire: IncidentDetail): Promise<FireWindow> {
  const press = async (keys: string) => {
    await window.user.keyboard(keys)
    await window.pass(0)
  }
  await press('{Alt>}2{/Alt}')
  const pane = await screen.findByLabelText('报告', { selector: 'section' })
  pane.focus()
  const detail = async () => valueIn(await window.app.api.incidents.find({ incidentId: fire.id }))
  return { ...window, fire, press, detail }
}

export const reports = () => screen.getByLabelText('报告', { selector: 'section' })
export const timeline = () => screen.getByLabelText('时间线', { selector: 'section' })
export const inReports = () => within(reports())
export const field = (label: string) =>
  screen.getByLabelText<HTMLTextAreaElement>(label, { selector: 'input, textarea' })

export const draftOf = (stage: ReportDraft['stage'], values: Record<string, string> = {}): ReportDraft => {
  return { stage, values, title: '', body: '' }
}

/** The first report went out in writing to the superior's room. */
export async function sendFirst(app: StartedApp, { id }: IncidentDetail, values: Record<string, string> = {}) {
  const at = app.clock.now()
  const sending = { role: 'superior-duty-room', addressee: '上级总值班室', means: 'written' as const, at }
  const draft = draftOf('first', values)
  return valueIn(
    await app.api.incidents.sendReport({ commandId: aCommand(), incidentId: id, draft, sending, steps: [] }),
  )
}
