import type { Clock } from '../../shared/clock'
import type { Api } from '../../shared/ipc/contract'
import type { CommandAttempts } from '../app/command-attempts'

/** What commands on an opened entry are made with. */
export interface EntryNeeds {
  api: Pick<Api, 'entries' | 'journal'>
  clock: Clock
  zone: string
  attempts: CommandAttempts
}
