import { buildApi } from '../../shared/ipc/build-api'
import { type Api, contract, type Handlers, type Publish } from '../../shared/ipc/contract'
import { channelOf } from '../../shared/ipc/define'

type Answers = { [F in keyof Handlers]?: Partial<Handlers[F]> }

export interface FakeApi {
  api: Api
  /** Every call so far: `office.change` and its input. */
  calls: { channel: string; input: unknown }[]
  /** Announces as the main process would. */
  publish: Publish
}

/** The main process as a test wants it: answers by feature and command; a call that has none fails the test. */
export function fakeApi(answers: Answers): FakeApi {
  const calls: FakeApi['calls'] = []
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const handlers = new Map<string, (input: unknown) => unknown>()
  for (const [feature, members] of Object.entries(answers)) {
    for (const [member, handler] of Object.entries(members)) handlers.set(channelOf(feature, member), handler)
  }
  const api = buildApi(contract, {
    call: async (channel, input) => {
      calls.push({ channel, input })
      const handler = handlers.get(channel)
      if (!handler) throw new Error(`the test has no answer for ${channel}`)
      return structuredClone(await handler(structuredClone(input)))
    },
    listen: (channel, listener) => {
      const heard = listeners.get(channel) ?? new Set()
      listeners.set(channel, heard.add(listener))
      return () => heard.delete(listener)
    },
  })
  const publish: Publish = (feature, member, payload) => {
    for (const listener of listeners.get(channelOf(feature, String(member))) ?? []) listener(structuredClone(payload))
  }
  return { api, calls, publish }
}
