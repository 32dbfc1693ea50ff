import type { Passwords } from '../../electron/accounts/passwords'

/** Hashing properly takes a quarter of a second for each signature; what is signed and refused does not depend on it. */
export const quickPasswords: Passwords = {
  hash: (password) => Promise.resolve(`hash of ${password}`),
  verify: (phc, password) => Promise.resolve(phc === `hash of ${password}`),
}
