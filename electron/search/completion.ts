import { channel, channelForms } from '../../shared/entries/channel'
import { urgency, urgencyWords } from '../../shared/entries/entry'
import { classId, classWords, grade, gradeWords } from '../../shared/incidents/incident-kind'
import { foldText } from '../../shared/search/fold'
import type { SearchField } from '../../shared/search/query'
import type { CallersIndex } from '../contacts/callers-index'
import { type Db, sql } from '../db/connection'
import type { NamesByInitials } from './names-by-initials'
import { listAccountNames } from './search-accounts'

/** As many as can be taken in at a glance. */
const MOST = 12

interface Dependencies {
  reading: Db
  callers: CallersIndex
  names: NamesByInitials
}

/** What a field word may be followed by: what begins with the typed text first, then what holds it, then what its initials stand for. */
export async function completionsOf(
  { reading, callers, names }: Dependencies,
  { field, text }: { field: SearchField; text: string },
): Promise<string[]> {
  const typed = foldText(text).trim()
  const offered = await optionsOf(reading, callers, field)
  const fitting = offered.filter((option) => foldText(option).includes(typed))
  const first = fitting.filter((option) => foldText(option).startsWith(typed))
  const initials = field === 'person' || field === 'unit' ? (await names.find(typed, field)).names : []
  const meant = new Set(initials)
  const byInitials = meant.size === 0 ? [] : offered.filter((option) => meant.has(foldText(option)))
  return [...new Set([...first, ...fitting, ...byInitials])].slice(0, MOST)
}

/** Everything there is, the most frequent first. */
async function optionsOf(db: Db, callers: CallersIndex, field: SearchField): Promise<string[]> {
  switch (field) {
    case 'class':
      return [
        ...channel.options.map((one) => channelForms[one].words),
        ...classId.options.map((one) => classWords[one]),
      ]
    case 'grade':
      return [
        ...new Set([
          ...urgency.options.map((one) => urgencyWords[one]),
          ...grade.options.map((one) => gradeWords[one]),
        ]),
      ]
    case 'time':
      return ['今天', '昨天', '前天', '本周', '上周', '本月', '上月', '今年', '去年']
    case 'attachment':
      return listNewestFiles(db)
    default:
      await callers.catchUp()
      return [...(field === 'person' ? listAccountNames(db) : []), ...callersBy(callers, field)]
  }
}

function callersBy(callers: CallersIndex, field: 'person' | 'unit' | 'phone'): string[] {
  const times = new Map<string, number>()
  for (const { name, unit, phone, times: called } of callers.people()) {
    const what = field === 'person' ? name : field === 'unit' ? unit : phone
    if (what !== '') times.set(what, (times.get(what) ?? 0) + called)
  }
  return [...times].sort(([, one], [, other]) => other - one).map(([what]) => what)
}

/** Names of the files attached last. */
function listNewestFiles(db: Db): string[] {
  return db
    .all(sql.selectFrom('entry_attachment').select('name').orderBy('seq', 'desc').orderBy('ordinal').limit(200))
    .map(({ name }) => name)
}
