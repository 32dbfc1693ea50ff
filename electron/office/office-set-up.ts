import type { OfficeSettings } from '../../shared/office/office'
import { DEFAULT_ZONE } from '../../shared/time/office-time'
import type { NewEvent } from '../journal/event-catalogue'

/** What facts about the office are about. */
export const OFFICE_SUBJECT = 'office'

/** The fact that the office was set up at this PC. */
export function officeSetUp(settings: OfficeSettings, station: string): NewEvent {
  return { type: 'office.set-up.1', subject: OFFICE_SUBJECT, payload: { ...settings, station, zone: DEFAULT_ZONE } }
}
