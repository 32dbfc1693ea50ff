import type { Contract } from './define'

/** What a contract names, without its schemas. */
export type Outline = Record<string, Record<string, { kind: 'command' | 'announcement' }>>

/** All of a contract that `buildApi` reads: the build puts it into the preload script in place of the schemas. */
export function outlineOf(contract: Contract): Outline {
  const features = Object.entries(contract).map(([feature, members]) => {
    const kinds = Object.entries(members).map(([member, { kind }]) => [member, { kind }])
    return [feature, Object.fromEntries(kinds)]
  })
  return Object.fromEntries(features)
}
