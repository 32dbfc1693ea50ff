import { SetupFailure } from '../failure.mjs'

/** Where Electron, better-sqlite3 and argon2 are all to be had. */
const SUPPORTED = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64', 'win32-x64', 'win32-arm64']

/**
 * @param {{ platform: string, arch: string, node: string }} machine
 * @returns {string} the machine in a few words
 */
export function requireSupportedMachine({ platform, arch, node }) {
  const kind = `${platform}-${arch}`
  if (!SUPPORTED.includes(kind)) {
    throw new SetupFailure(`This machine is ${kind}; the program runs on ${SUPPORTED.join(', ')}.`, {
      advice: arch === 'ia32' || arch === 'arm' ? 'Use a 64-bit system and a 64-bit Node.' : '',
    })
  }
  return `${kind}, Node ${node}`
}
