import { constants, cpSync } from 'node:fs'
import { join } from 'node:path'
import { samplePeople } from '../../electron/office/sample-office'
import { PASSWORD } from '../support/an-office'
import type { BenchPlace } from './bench-place'
import type { ProbedStart } from './probed-program'

/** Folders with an office whose log holds few and many entries. */
export interface Offices {
  few: string
  many: string
}

/** Who signs in: somebody of the list of names. */
const ADMINISTRATOR = samplePeople[0]?.name ?? ''

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
  return { ...dutyDesk(place, dataFolder), signIn: { person: ADMINISTRATOR, password: PASSWORD, desk: DESK_FIELD } }
}

export const FEW = 100

/** Records both logs; a large one that is there already is copied once for all parts, because what is measured writes. */
export async function seedOffices(
  place: BenchPlace,
  { entries, office }: { entries: number; office: string | null },
): Promise<Offices> {
  const resources = join(place.root, 'resources')
  const offices = { few: place.newFolder('few'), many: place.newFolder('many') }
  await place.run('seed', { folder: offices.few, resources, entries: FEW, oneDay: true })
  if (office === null) await place.run('seed', { folder: offices.many, resources, entries, oneDay: false })
  // Shares the blocks where the file system can.
  else cpSync(office, offices.many, { recursive: true, mode: constants.COPYFILE_FICLONE })
  return offices
}
