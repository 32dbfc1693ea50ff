import type { BulkJournal } from '../../electron/journal/bulk-journal'
import type { Role } from '../../shared/accounts/account'
import type { Attachment } from '../../shared/attachments/attachment'
import type { IdSource } from '../../shared/clock'
import type { ElementsPolicy } from '../../shared/entries/elements'
import type { Agenda } from './agenda'
import type { Chance } from './chance'
import type { Town } from './town'

/** Somebody with an account. */
export interface Colleague {
  id: string
  name: string
  post: string
  role: Role
}

/** Who is in the room. */
export interface Crew {
  lead: Colleague
  deputy: Colleague
  leader: Colleague
}

/** All that the courses of entries, shifts and incidents share while an office is being filled. */
export interface SeedRun {
  chance: Chance
  journal: BulkJournal
  agenda: Agenda
  ids: IdSource
  town: Town
  policy: ElementsPolicy
  /** The instant that is being recorded, UTC ms. */
  now(): number
  /** Nothing is recorded at or after this instant, UTC ms. */
  until: number
  crew(): Crew
  head: Colleague
  /** Files in the store. */
  files: readonly Attachment[]
}
