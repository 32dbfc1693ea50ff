import type { Channel, Details } from '../../shared/entries/channel'
import type { EntryContent, Urgency } from '../../shared/entries/entry'
import type { Chance } from './chance'
import { openingOf } from './openings'
import { particularsUpTo } from './particulars'
import { textLength } from './text-lengths'
import { personName, type Town } from './town'
import { createWording, type Wording } from './wording'

const MINUTE = 60_000

/** Shares of a hundred by which matters reach the room. */
const CHANNELS: readonly (readonly [Channel, number])[] = [
  ['call', 57],
  ['outgoing-call', 8],
  ['fax', 8],
  ['note', 8],
  ['visit', 4],
  ['paper', 4],
  ['letter', 3.5],
  ['instruction', 3],
  ['oral', 2.5],
  ['telegram', 2],
]

const URGENT = 0.06
const GRAVE = 0.003

/** A sentence is about so long: a text ends near the wanted length, not always behind it. */
const HALF_A_SENTENCE = 20

export type Compose = (receivedAt: number, about?: EntryContent) => EntryContent

/** What is written down of a matter received at an instant (UTC ms); `about`: it goes on with that one. */
export function createContents(chance: Chance, town: Town): Compose {
  const wordingAt = createWording(chance, town)
  return (receivedAt, about) => {
    const w = wordingAt(receivedAt)
    const channel = about ? 'call' : channelOf(chance)
    const urgency = about?.urgency ?? urgencyOf(chance, channel)
    const opening = about ? { matter: about.matter, text: `接续：${about.matter}，` } : openingOf(w, channel, urgency)
    const isKnown = urgency !== 'ordinary' || chance.chance(0.55)
    return {
      channel,
      urgency,
      receivedAt,
      occurredAt: isKnown ? receivedAt - Math.round(chance.around(25)) * MINUTE : null,
      text: particularsUpTo(w, opening.text, textLength(chance) - HALF_A_SENTENCE),
      place: about?.place ?? (isKnown ? w.place() : ''),
      matter: opening.matter,
      cause: opening.cause ?? '',
      ...contactOf(chance, town, channel),
      instruction: '',
      outcome: '',
      details: detailsOf(w, channel),
    }
  }
}

function channelOf(chance: Chance): Channel {
  let left = chance.next() * 100
  for (const [channel, share] of CHANNELS) {
    left -= share
    if (left < 0) return channel
  }
  return 'call'
}

function urgencyOf(chance: Chance, channel: Channel): Urgency {
  if (channel === 'note') return 'ordinary'
  const drawn = chance.next()
  if (drawn < GRAVE) return 'grave'
  return drawn < GRAVE + URGENT ? 'urgent' : 'ordinary'
}

function contactOf(chance: Chance, town: Town, channel: Channel) {
  if (channel === 'note' || chance.chance(0.04)) {
    return { contactUnit: '', contactName: '', contactPost: '', contactPhone: '' }
  }
  const [first] = town.callers
  const caller = town.callers[chance.often(town.callers.length)] ?? first
  if (!caller) throw new Error('the town has no callers')
  return { ...caller }
}

function detailsOf(w: Wording, channel: Channel): Details {
  const { chance } = w
  const year = 2_006 + chance.whole(0, 20)
  switch (channel) {
    case 'call':
      return chance.chance(0.2) ? { alreadyTold: w.desk() } : {}
    case 'outgoing-call':
      return { reached: chance.chance(0.85) ? 'reached' : chance.pick(['no-answer', 'busy', 'wrong-number']) }
    case 'fax':
      return {
        direction: chance.chance(0.8) ? 'received' : 'sent',
        pages: chance.whole(1, 12),
        legible: chance.chance(0.9) ? 'clear' : chance.pick(['unclear', 'incomplete']),
      }
    case 'telegram':
      return {
        grade: chance.pick(['ordinary', 'ordinary', 'urgent', 'very-urgent', 'most-urgent']),
        documentNumber: `办电〔${year}〕${chance.whole(1, 400)}号`,
        pages: chance.whole(1, 8),
      }
    case 'letter':
      return { documentNumber: `函〔${year}〕${chance.whole(1, 900)}号`, copies: chance.whole(1, 4) }
    case 'visit':
      return { visitors: chance.whole(1, 12), visitee: personName(chance) }
    case 'oral':
      return chance.chance(0.5) ? { onBehalfOf: personName(chance) } : {}
    case 'paper':
      return {
        documentNumber: `呈〔${year}〕${chance.whole(1, 900)}号`,
        pages: chance.whole(1, 30),
        submittedTo: '办公室主任',
      }
    case 'instruction':
      return { means: chance.pick(['phone', 'in-person', 'written', 'message']), readBack: chance.chance(0.9) }
    case 'note':
      return {}
  }
}
