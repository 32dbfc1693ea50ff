import { app, type NativeImage, Notification, nativeImage } from 'electron'
import { isWithoutDetails } from '../../shared/incidents/alarm'
import { notificationWords } from '../../shared/incidents/alarm-words'
import type { Ports } from '../duty-desk'
import type { Diagnostics } from './diagnostics'
import type { MainWindow } from './main-window'

interface Host {
  mainWindow: Pick<MainWindow, 'now' | 'show'>
  diagnostics: Pick<Diagnostics, 'note'>
}

/** Rings where the window may not be seen: the system's notification, the taskbar, the badge. The sound is the page's. */
export function alarmSignals({ mainWindow, diagnostics }: Host): Ports['ring'] {
  const mark = taskbarMark()
  // One that nobody holds is collected, and its click is lost.
  let shown: Notification | null = null
  return (ringing, fresh) => {
    const window = mainWindow.now()
    const isRinging = ringing.length > 0
    window?.flashFrame(isRinging)
    // Windows has no number on the taskbar, the others no mark.
    window?.setOverlayIcon(isRinging ? mark : null, isRinging ? `${ringing.length} 项提醒` : '')
    app.setBadgeCount(ringing.length)
    const words = notificationWords(fresh)
    // Also when whoever may read it has left.
    if (words !== null || ringing.every(isWithoutDetails)) shown?.close()
    if (words === null || !Notification.isSupported()) return
    shown = new Notification({ ...words, urgency: 'critical', timeoutType: 'never', silent: true })
    shown.on('click', mainWindow.show)
    shown.on('failed', (_event, why) => diagnostics.note(`notification not shown: ${why}`))
    shown.show()
  }
}

const MARK_SIZE = 16
/** --grave-fill of the light theme: blue, green, red and opaque, as bitmaps hold it. */
const MARK_COLOUR = [0x1c, 0x24, 0xb3, 0xff]

/** A red disc. */
function taskbarMark(): NativeImage {
  const radius = MARK_SIZE / 2
  const isInside = (index: number) => {
    const [x, y] = [index % MARK_SIZE, Math.floor(index / MARK_SIZE)]
    return Math.hypot(x + 0.5 - radius, y + 0.5 - radius) <= radius
  }
  const pixels = Array.from({ length: MARK_SIZE ** 2 }, (_, index) => (isInside(index) ? MARK_COLOUR : [0, 0, 0, 0]))
  return nativeImage.createFromBitmap(Buffer.from(pixels.flat()), { width: MARK_SIZE, height: MARK_SIZE })
}
