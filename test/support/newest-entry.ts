import type { EntryDetail } from '../../shared/entries/entry'
import { valueIn } from './an-office'
import type { StartedApp } from './start-app'

/** The entry recorded last, read through the contract. */
export async function newestEntry({ api, journal }: StartedApp): Promise<EntryDetail> {
  const filter = { channel: null, urgency: null, status: null, text: '' }
  const days = valueIn(await api.entries.days({ filter, until: null }))
  const pages = days.map(({ day, count }) => api.entries.rows({ day, filter, offset: 0, limit: Math.min(count, 500) }))
  const rows = (await Promise.all(pages)).flatMap(valueIn)
  const [newest] = rows.toSorted((a, b) => b.number.number - a.number.number)
  if (!newest) throw new Error(`nothing was recorded at ${journal.station}`)
  return valueIn(await api.entries.find({ entryId: newest.id }))
}
