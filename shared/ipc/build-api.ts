import type { ApiOf, Contract } from './define'
import { channelOf } from './define'

/** How calls travel: Electron's IPC in the product, a direct call in tests. */
export interface Wire {
  call(channel: string, input: unknown): Promise<unknown>
  listen(channel: string, listener: (payload: unknown) => void): () => void
}

/** Builds the renderer's whole view of the main process from the contract: closures only, no generic call. */
export function buildApi<C extends Contract>(contract: C, wire: Wire): ApiOf<C> {
  const features = Object.entries(contract).map(([feature, members]) => {
    const calls = Object.entries(members).map(([member, defined]) => {
      const channel = channelOf(feature, member)
      const reach =
        defined.kind === 'command'
          ? (input: unknown) => wire.call(channel, input)
          : (listener: (payload: unknown) => void) => wire.listen(channel, listener)
      return [member, reach]
    })
    return [feature, Object.fromEntries(calls)]
  })
  return Object.fromEntries(features) as ApiOf<C>
}
