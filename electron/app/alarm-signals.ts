import { app, Notification } from 'electron'
import { isWithoutDetails } from '../../shared/incidents/alarm'
import { notificationWords } from '../../shared/incidents/alarm-words'
import type { Ports } from '../duty-desk'
import type { MainWindow } from './main-window'

/** Rings where the window may not be seen: the system's notification, the taskbar, the badge. The sound is the page's. */
export function alarmSignals(mainWindow: Pick<MainWindow, 'now' | 'show'>): Ports['ring'] {
  // One that nobody holds is collected, and its click is lost.
  let shown: Notification | null = null
  return (ringing, fresh) => {
    mainWindow.now()?.flashFrame(ringing.length > 0)
    app.setBadgeCount(ringing.length)
    const words = notificationWords(fresh)
    // Also when whoever may read it has left.
    if (words !== null || ringing.every(isWithoutDetails)) shown?.close()
    if (words === null || !Notification.isSupported()) return
    shown = new Notification({ ...words, urgency: 'critical', timeoutType: 'never', silent: true })
    shown.on('click', mainWindow.show)
    shown.show()
  }
}
