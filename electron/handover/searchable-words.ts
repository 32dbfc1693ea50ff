import type { Sheet } from '../../shared/handover/sheet'
import { formatShiftNumber } from '../../shared/shifts/shift'

/** Every word of a sheet that somebody may look for, one after the other, in lower case. */
export function searchableWords(sheet: Sheet): string {
  const { shift, next } = sheet
  const people = [shift, next].flatMap((each) => (each ? [each.lead, each.deputy, each.leader] : []))
  const words = [
    shift.takeover ? formatShiftNumber(shift.takeover.number) : '',
    ...people.map((member) => member?.name ?? ''),
    shift.note,
    next?.note ?? '',
    ...sheet.items.flatMap(({ number, line, who, waits, next: step }) => [
      number,
      line,
      who,
      ...waits.map((wait) => wait.words),
      step?.words ?? '',
    ]),
    ...sheet.done.flatMap(({ number, line }) => [number, line]),
    ...sheet.checks.flatMap(({ words: check, remark }) => [check, remark]),
    sheet.leaders,
    sheet.watch,
    sheet.remarks,
    ...sheet.exceptions.map((exception) => exception.words),
  ]
  return words
    .filter((word) => word !== '')
    .join('\n')
    .toLowerCase()
}
