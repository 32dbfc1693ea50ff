import { useAction } from '../app/keys/key-scope'
import type { ReminderStore } from './reminder-store'

/** F6 while there is something to acknowledge: in dialogs too, and while the room is locked. */
export function AcknowledgeKey({ reminders }: { reminders: ReminderStore }) {
  useAction({
    id: 'shift.acknowledge',
    keys: 'F6',
    words: '知悉交班提醒',
    scope: 'always',
    run: reminders.acknowledge,
  })
  return null
}
