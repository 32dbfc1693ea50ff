import type { z } from 'zod'
import { accountEvents } from '../../shared/accounts/account-events'
import { entryEvents } from '../../shared/entries/entry-events'
import { handoverEvents } from '../../shared/handover/handover-events'
import { incidentEvents } from '../../shared/incidents/incident-events'
import { policyEvents } from '../../shared/incidents/policy-events'
import { journalEvents } from '../../shared/journal/journal'
import { officeEvents } from '../../shared/office/office'
import { figureEvents } from '../../shared/review/figure-events'
import { gapEvents } from '../../shared/review/gap-events'
import { reviewEvents } from '../../shared/review/review-events'
import { timelineEvents } from '../../shared/review/timeline-events'
import { searchEvents } from '../../shared/search/search-events'
import { shiftEvents } from '../../shared/shifts/shift-events'

const schemas = {
  ...journalEvents,
  ...officeEvents,
  ...accountEvents,
  ...entryEvents,
  ...shiftEvents,
  ...handoverEvents,
  ...incidentEvents,
  ...policyEvents,
  ...reviewEvents,
  ...searchEvents,
  ...gapEvents,
  ...figureEvents,
  ...timelineEvents,
} as const

type Schemas = typeof schemas
export type EventType = keyof Schemas

/** A fact as a command decides it: what happened to which subject. */
export type NewEvent = {
  [T in EventType]: { type: T; subject: string; payload: z.input<Schemas[T]> }
}[EventType]

/** Who, when and where of a fact, as the journal holds them. Instants are UTC ms. */
export interface Envelope {
  seq: number
  id: string
  commandId: string
  recordedAt: number
  /** Account id; null for the program itself. */
  actor: string | null
  station: string
  shift: string | null
  subject: string
}

/** A fact as projections read it, always in the newest version of its shape. */
export type JournalEvent = {
  [T in EventType]: Envelope & { type: T; payload: z.output<Schemas[T]> }
}[EventType]

/** Turns an old shape into the next one: `entry.recorded.1` → `entry.recorded.2`. May be chained. */
export type Upcasters = Readonly<Record<string, { to: string; up(payload: unknown): unknown }>>

/** None yet: nothing has been released in an older shape. */
export const upcasters: Upcasters = {}

function isEventType(type: string): type is EventType {
  return Object.hasOwn(schemas, type)
}

/** Checks a decided fact and gives its payload as it will be stored. Throws when it does not have its shape: a bug. */
export function checkedPayload(event: NewEvent): unknown {
  return schemas[event.type].parse(event.payload)
}

/** Reads a stored fact, lifting old shapes. Throws when the type is unknown or the payload does not have its shape. */
export function readEvent(
  envelope: Envelope & { type: string },
  stored: unknown,
  lift: Upcasters = upcasters,
): JournalEvent {
  let { type } = envelope
  let payload = stored
  for (let next = lift[type]; next; next = lift[type]) {
    type = next.to
    payload = next.up(payload)
  }
  if (!isEventType(type)) throw new Error(`unknown event type ${type} at seq ${envelope.seq}`)
  return { ...envelope, type, payload: schemas[type].parse(payload) } as JournalEvent
}
