import type { SampleCaller } from '../../electron/office/sample-callers'
import { bureaus, companies, districts, estates, roads, towns } from '../../electron/office/sample-words'
import type { Chance } from './chance'
import type { WordList } from './word-list'
import { landmarks } from './words-of-nature'
import { familyNames, givenCharacters, shopNames } from './words-of-people'
import { spots } from './words-of-the-town'

/** The invented town: who calls, and from where. The first of each list come up most often. */
export interface Town {
  callers: readonly SampleCaller[]
  /** Desks that matters are passed on to, with whoever sits there. */
  desks: readonly { unit: string; person: string }[]
  places: WordList
}

/** A log of a few entries knows a few callers, one of a million some 40,000: most of them call once or twice. */
const MOST_CALLERS = 40_000
const FEWEST_CALLERS = 60
const ENTRIES_EACH = 12

const NUMBERS = 10_000
/** Spreads the numbers over their range: a prime that does not divide it. */
const STRIDE = 7919
/** Number ranges that no operator gives out: all have four noughts in the middle. */
const MOBILE = ['130', '131', '132', '133', '135', '136', '137', '138'] as const

export function createTown(chance: Chance, entries: number): Town {
  const count = Math.min(MOST_CALLERS, Math.max(FEWEST_CALLERS, Math.floor(entries / ENTRIES_EACH)))
  return {
    callers: Array.from({ length: count }, (_, index) => createCaller(chance, index)),
    desks: desksOf(chance),
    places: placesOf(chance),
  }
}

/** Nobody real: characters put together by chance. */
export function personName(chance: Chance): string {
  const given = chance.chance(0.25) ? 1 : 2
  let name = chance.word(familyNames)
  for (let count = 0; count < given; count += 1) name += chance.word(givenCharacters)
  return name
}

function createCaller(chance: Chance, index: number): SampleCaller {
  const number = String(((index >> 1) * STRIDE) % NUMBERS).padStart(4, '0')
  const contactName = personName(chance)
  if (index % 5 < 2) {
    const units: WordList = [
      `${chance.pick(districts)}政府值班室`,
      `${chance.pick(districts)}${chance.pick(bureaus)}`,
      `${chance.pick(towns)}${chance.pick(['党政办', '派出所', '应急办', '综合执法队', '卫生院', '供电所'])}`,
      `市${chance.pick(bureaus)}`,
      chance.pick(companies),
    ]
    const contactPost = chance.pick(['值班员', '值班长', '办公室主任', '科长', '值班民警', '调度员', '安全员', '秘书'])
    return { contactUnit: chance.pick(units), contactName, contactPost, contactPhone: `0690-555 ${number}` }
  }
  const unit = chance.chance(0.3)
    ? `${chance.word(shopNames)}${chance.pick(['商行', '饭店', '工坊', '药房', '超市', '旅社'])}`
    : ''
  const contactUnit = unit === '' && chance.chance(0.4) ? `${chance.pick(estates)}居民` : unit
  return { contactUnit, contactName, contactPost: '', contactPhone: `${chance.pick(MOBILE)} 0000 ${number}` }
}

function desksOf(chance: Chance): Town['desks'] {
  const units = [
    ...bureaus.map((bureau) => `市${bureau}`),
    ...districts.map((district) => `${district}政府值班室`),
    ...[
      '市公安局指挥中心',
      '市消防救援支队',
      '市急救中心',
      '市供电公司',
      '市自来水公司',
      '市燃气公司',
      '市气象台',
      '市信访局',
    ],
    ...towns.map((town) => `${town}值班室`),
    ...districts.flatMap((district) => bureaus.map((bureau) => `${district}${bureau}`)),
  ]
  return units.map((unit) => ({ unit, person: personName(chance) }))
}

function placesOf(chance: Chance): WordList {
  const made = new Set<string>()
  while (made.size < 1_600) {
    const road = `${chance.pick(districts)}${chance.pick(roads)}${chance.whole(1, 288)}号`
    const village = `${chance.pick(towns)}${chance.word(landmarks)}${chance.pick(['村', '自然村', '片区', '组', '路口', '桥头'])}`
    const shop = `${chance.pick(roads)}${chance.word(shopNames)}${chance.pick(['商行', '饭店', '宾馆', '大厦', '市场', '药房'])}`
    const estate = `${chance.pick(estates)}${chance.whole(1, 40)}栋`
    made.add(`${chance.pick([road, village, shop, estate])}${chance.chance(0.4) ? chance.word(spots) : ''}`)
  }
  const [first = '', ...others] = made
  return [first, ...others]
}
