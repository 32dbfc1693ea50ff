import { addDays, dayOf } from '../../shared/time/office-time'
import { parseTimeExpression } from '../../shared/time/time-expression'

/** Reads a day as officers write it: 0717, 17日, 7月17日, 昨日, -3 (days ago), 2026-07-17; null when it is none. */
export function readDay(typed: string, { now, zone }: { now: number; zone: string }): number | null {
  const text = typed.normalize('NFKC').trim()
  if (text === '') return null
  const ago = /^-\s*(\d{1,5})$/.exec(text)
  if (ago) return addDays(dayOf(now, zone), -Number(ago[1]))
  const dashed = text.replace(/^(\d{2})(\d{2})$/, '$1-$2').replace(/^(\d{1,2})\.(\d{1,2})$/, '$1-$2')
  const noon = parseTimeExpression(`${dashed.replace(/^(\d{1,2})$/, '$1日')} 12:00`, { now, zone })
  return noon.kind === 'read' ? dayOf(noon.at, zone) : null
}
