import { join } from 'node:path'
import { PASSWORD } from '../support/an-office'
import type { BenchPlace } from './bench-place'
import type { ProbedStart } from './probed-program'

/** Folders with an office whose log holds few and many entries. */
export interface Offices {
  few: string
  many: string
}

const SIGN_IN_FIELD = 'input[type=password]'
/** The main text of the form. */
const DESK_FIELD = 'textarea'

export function emptyWindow(place: BenchPlace, dataFolder: string): ProbedStart {
  return { target: join(place.root, 'test/bench/empty-window'), dataFolder, field: 'input' }
}

/** The program on an office's data, opened as far as the sign-in. */
export function dutyDesk(place: BenchPlace, dataFolder: string): ProbedStart {
  return { target: place.root, dataFolder, field: SIGN_IN_FIELD }
}

/** The program with its administrator at the desk. */
export function signedInDesk(place: BenchPlace, dataFolder: string): ProbedStart {
  return { ...dutyDesk(place, dataFolder), signIn: { password: PASSWORD, desk: DESK_FIELD } }
}

export const FEW = 100

/** Records both logs. */
export async function seedOffices(place: BenchPlace, many: number): Promise<Offices> {
  const resources = join(place.root, 'resources')
  const offices = { few: place.newFolder('few'), many: place.newFolder('many') }
  await place.run('seed', { folder: offices.few, resources, entries: FEW })
  await place.run('seed', { folder: offices.many, resources, entries: many })
  return offices
}
