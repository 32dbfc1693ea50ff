import { hourOf, timeWords } from '../../electron/office/sample-clock'
import type { Chance } from './chance'
import { personName, type Town } from './town'
import { animals, crops, fish, plants, trees, weathers } from './words-of-nature'
import { shopNames } from './words-of-people'
import { phrases } from './words-of-speech'
import { affairs, machines, matters, moods, quarrels, spots, trades } from './words-of-the-town'
import { chemicals, foods, goods, illnesses, tools } from './words-of-things'

/** What a sentence is put together of: each gives another word at every call. */
export interface Wording {
  chance: Chance
  /** Hour of the day at which the entry was received, 0..23. */
  hour: number
  number(least: number, most: number): number
  /** Words for so many minutes before the entry was received. */
  ago(minutes: number): string
  place(): string
  spot(): string
  phrase(): string
  person(): string
  trade(): string
  mood(): string
  desk(): string
  shop(): string
  quarrel(): string
  matter(): string
  affair(): string
  machine(): string
  tool(): string
  good(): string
  food(): string
  chemical(): string
  illness(): string
  tree(): string
  plant(): string
  crop(): string
  animal(): string
  fish(): string
  weather(): string
}

const MINUTE = 60_000

/** Words for an entry that was received at an instant (UTC ms). */
export function createWording(chance: Chance, town: Town): (receivedAt: number) => Wording {
  let at = 0
  const wording: Wording = {
    chance,
    hour: 0,
    number: chance.whole,
    ago: (minutes) => timeWords(at - minutes * MINUTE),
    place: () => chance.word(town.places),
    spot: () => chance.word(spots),
    phrase: () => chance.word(phrases),
    person: () => personName(chance),
    trade: () => chance.word(trades),
    mood: () => chance.word(moods),
    desk: () => town.desks[chance.often(town.desks.length)]?.unit ?? '',
    shop: () => chance.word(shopNames),
    quarrel: () => chance.word(quarrels),
    matter: () => chance.word(matters),
    affair: () => chance.word(affairs),
    machine: () => chance.word(machines),
    tool: () => chance.word(tools),
    good: () => chance.word(goods),
    food: () => chance.word(foods),
    chemical: () => chance.word(chemicals),
    illness: () => chance.word(illnesses),
    tree: () => chance.word(trees),
    plant: () => chance.word(plants),
    crop: () => chance.word(crops),
    animal: () => chance.word(animals),
    fish: () => chance.word(fish),
    weather: () => chance.word(weathers),
  }
  return (receivedAt) => {
    at = receivedAt
    wording.hour = hourOf(receivedAt)
    return wording
  }
}
