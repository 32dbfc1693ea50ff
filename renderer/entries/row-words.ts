import { channelForms } from '../../shared/entries/channel'
import { type EntryRow, statusWords } from '../../shared/entries/entry'

/** Who an entry came from; when nobody was written down, that. */
export function whoWords(row: Pick<EntryRow, 'channel' | 'who'>): string {
  if (row.who !== '') return row.who
  return row.channel === 'note' ? '值班记事' : `${channelForms[row.channel].contact}未记`
}

/** How an entry stands: 待签收 while a relay of it was not taken, else its status. */
export function stateWords(row: Pick<EntryRow, 'status' | 'unreceipted'>): string {
  const underWay = row.status === 'open' || row.status === 'in-progress'
  return underWay && row.unreceipted > 0 ? '待签收' : statusWords[row.status]
}
