import { createSampleRandom } from './sample-random'
import { bureaus, districts, estates, givenNames, surnames, towns } from './sample-words'

/** Somebody who calls the sample duty room, again and again. */
export interface SampleCaller {
  contactUnit: string
  contactName: string
  contactPost: string
  contactPhone: string
}

/** Numbers of each sort, so that everybody has one of their own. */
const MOST_NUMBERS = 10_000

/** Spreads the numbers over their range: a prime that does not divide it. */
const STRIDE = 7919

/** People of offices and of the town, the same for the same seed; numbers are clearly unreal. At most 20,000. */
export function sampleCallers(seed: number, count: number): readonly [SampleCaller, ...SampleCaller[]] {
  if (count < 1 || count > 2 * MOST_NUMBERS) throw new Error(`there are 1 to ${2 * MOST_NUMBERS} sample callers`)
  const random = createSampleRandom(seed)
  const make = (index: number): SampleCaller => {
    const number = String(((index >> 1) * STRIDE) % MOST_NUMBERS).padStart(4, '0')
    const isOfficial = index % 2 === 0
    const name = random.pick(surnames) + random.pick(givenNames)
    if (!isOfficial) {
      const unit = random.chance(0.4) ? `${random.pick(estates)}居民` : ''
      return { contactUnit: unit, contactName: name, contactPost: '', contactPhone: `130 0000 ${number}` }
    }
    const district = random.pick(districts)
    const units = [
      `${district}政府值班室`,
      `${district}${random.pick(bureaus)}`,
      `${random.pick(towns)}${random.pick(['党政办', '派出所', '应急办'])}`,
      `市${random.pick(bureaus)}`,
    ] as const
    const post = random.pick(['值班员', '值班长', '办公室主任', '科长'])
    return { contactUnit: random.pick(units), contactName: name, contactPost: post, contactPhone: `0690-555 ${number}` }
  }
  const others = Array.from({ length: count - 1 }, (_, index) => make(index + 1))
  return [make(0), ...others]
}
