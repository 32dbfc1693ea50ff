import { createHash } from 'node:crypto'
import type { Options } from '@node-rs/argon2'

/** Turns passwords into what is kept of them. Both calls take about a quarter of a second, off the main loop. */
export interface Passwords {
  /** The password's argon2id hash as a PHC string, with a salt of its own. */
  hash(password: string): Promise<string>
  /** Whether a password fits; with no hash to compare it takes as long, and answers false. */
  verify(phc: string | null, password: string): Promise<boolean>
}

/** argon2id is the library's default; 64 MiB and 3 passes as measured in Electron: slow to guess, quick enough to wait for. */
const cost = { memoryCost: 64 * 1024, timeCost: 3, parallelism: 1 } satisfies Options

/** Hash of no one's password, of the same cost: an account that is not there takes as long to refuse as one that is. */
const NOBODY = '$argon2id$v=19$m=65536,t=3,p=1$AGdSZv6H2sIyZqY2XQi+dQ$mJrnK8sqAn310FYSFgJ6jXVtrvz8XcGSA2sEGWq6dmI'

const library = () => import('./argon2')

export function createPasswords(): Passwords {
  return {
    async hash(password) {
      const { hash } = await library()
      return hash(normalised(password), cost)
    },
    async verify(phc, password) {
      const { verify } = await library()
      const fits = await verify(phc ?? NOBODY, normalised(password))
      return phc !== null && fits
    },
  }
}

/** SHA-256 (hex) of a password hash: what the journal knows of it. */
export function credentialDigest(phc: string): string {
  return createHash('sha256').update(phc, 'utf8').digest('hex')
}

/** One keyboard composes é, another sends e and an accent: the same password either way. */
function normalised(password: string): string {
  return password.normalize('NFC')
}
