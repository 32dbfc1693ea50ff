import { type Contract, channelOf } from './define'

/** What a contract names, without its schemas. */
export type Outline = Record<string, Record<string, { kind: 'command' | 'announcement' }>>

/** What the build puts in place of the contract where its schemas would only cost time. */
export function outlineOf(contract: Contract): Outline {
  const features = Object.entries(contract).map(([feature, members]) => {
    const kinds = Object.entries(members).map(([member, { kind }]) => [member, { kind }])
    return [feature, Object.fromEntries(kinds)]
  })
  return Object.fromEntries(features)
}

/** The channel of every command. */
export function commandChannels(outline: Outline): string[] {
  return Object.entries(outline).flatMap(([feature, members]) =>
    Object.entries(members)
      .filter(([, { kind }]) => kind === 'command')
      .map(([member]) => channelOf(feature, member)),
  )
}
