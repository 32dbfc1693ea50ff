import { channel, channelForms } from '../entries/channel'
import { urgencyWords } from '../entries/entry'
import type { SheetFact } from '../entries/entry-sheet'
import { minutesLate, punctualityWords } from '../shifts/punctuality'
import { type Shift, takeoverWords } from '../shifts/shift'
import { formatClock, formatDay, formatMoment } from '../time/office-time'
import type { SheetView } from './handover-contract'
import type { SheetCounts } from './sheet'

const short = (label: string, value: string): SheetFact => ({ label, value, short: true })
const wide = (label: string, value: string): SheetFact => ({ label, value, short: false })
const joined = (...parts: string[]) => parts.filter((part) => part !== '').join('　')

/** The head of the sheet: both shifts, how the room passed, what came in and went out, what the outgoing side wrote. */
export function sheetFacts({ sheet, takenOverBy, phase }: SheetView): SheetFact[] {
  const { shift, zone, counts, items } = sheet
  const next = takenOverBy ?? sheet.next
  const written = (text: string) => (text === '' && phase !== 'live' ? '无' : text)
  const notes = joined(shift.note && `交班：${shift.note}`, next?.note ? `接班：${next.note}` : '')
  return [
    wide('班次', spanWords(shift, zone)),
    short('交班', crewWords(shift)),
    short('带班领导', shift.leader?.name ?? ''),
    short('接班', next ? crewWords(next) : ''),
    short('带班领导', next?.leader?.name ?? ''),
    ...(notes === '' ? [] : [wide('人员说明', notes)]),
    wide('接班时间', takenOverBy ? passingWords(takenOverBy, zone) : ''),
    wide('记录', countWords(counts)),
    short('办结', `${counts.closed}`),
    short('未办结', `${items.length}`),
    wide('在岗领导', written(sheet.leaders)),
    wide('注意事项', written(sheet.watch)),
    wide('交班说明', written(sheet.remarks)),
  ]
}

function crewWords({ lead, deputy }: Shift): string {
  return joined(`主班 ${lead.name}`, deputy ? `副班 ${deputy.name}` : '')
}

/** 2026年7月17日 08:00 至 7月18日 08:00　实接 7月17日 08:03，迟 3 分 */
function spanWords({ plannedFrom, plannedUntil, takeover }: Shift, zone: string): string {
  const until = `${formatDay(plannedUntil, zone)} ${formatClock(plannedUntil, zone)}`
  const planned = `${formatMoment(plannedFrom, zone)} 至 ${until}`
  if (takeover === null) return planned
  const actual = `${formatDay(takeover.at, zone)} ${formatClock(takeover.at, zone)}`
  if (takeover.kind === 'opened') return joined(planned, `${actual} ${takeoverWords.opened}`)
  return joined(planned, `实接 ${actual}，${punctualityWords(minutesLate(plannedFrom, takeover.at))}`)
}

/** When and how the next shift took over, against its planned beginning, and why. */
function passingWords({ plannedFrom, takeover }: Shift, zone: string): string {
  if (takeover === null) return ''
  const { at, kind, reason } = takeover
  const late = punctualityWords(minutesLate(plannedFrom, at))
  return joined(`${formatMoment(at, zone)}，${late}`, takeoverWords[kind], reason)
}

/** 65 条　来电 31　传真 7　重特大 1　其中 2 条在上一班签字以后记下 */
function countWords({ total, byChannel, byUrgency, addedWhileSigning }: SheetCounts): string {
  const channels = channel.options.flatMap((each) => {
    const many = byChannel[each] ?? 0
    return many === 0 ? [] : [`${channelForms[each].words} ${many}`]
  })
  const stressed = (['grave', 'urgent'] as const)
    .filter((urgency) => byUrgency[urgency] > 0)
    .map((urgency) => `${urgencyWords[urgency]} ${byUrgency[urgency]}`)
  const while_ = addedWhileSigning === 0 ? '' : `其中 ${addedWhileSigning} 条在上一班签字以后记下`
  return joined(`${total} 条`, ...channels, ...stressed, while_)
}
