import type { Person } from './person'
import type { Spelling } from './spelling-store'

/** Most people offered below a field: as many as can be taken in at a glance. */
const MOST_OFFERED = 8

const bare = (typed: string) => typed.normalize('NFKC').trim()

/** Whether letters were typed, so that the spelling of the names is needed. */
export function isLetters(typed: string): boolean {
  return /^[a-z' ]+$/i.test(bare(typed))
}

/** Whoever fits what is typed of a name: its characters, its initials (gcn) or its spelling (guchang). All when nothing is typed. */
export function fittingPeople(
  people: readonly Person[],
  typed: string,
  spelling: ReadonlyMap<string, Spelling>,
): readonly Person[] {
  const text = bare(typed)
  const letters = isLetters(typed) ? text.toLowerCase().replace(/[' ]/g, '') : null
  const fits = ({ id, name }: Person) => {
    if (name.includes(text)) return true
    const spelled = spelling.get(id)
    return letters !== null && spelled !== undefined && startsWith(spelled, letters)
  }
  return people.filter(fits).slice(0, MOST_OFFERED)
}

/** The person of exactly this name; no two accounts in use share one. */
export function personNamed(people: readonly Person[], typed: string): Person | undefined {
  return people.find(({ name }) => name === bare(typed))
}

function startsWith({ initials, full }: Spelling, letters: string): boolean {
  return initials.startsWith(letters) || full.startsWith(letters)
}
