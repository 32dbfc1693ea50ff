import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { serve } from '../../../electron/ipc/serve'
import type { Role } from '../../../shared/accounts/account'
import { buildApi } from '../../../shared/ipc/build-api'
import { announcement, command, type HandlersOf } from '../../../shared/ipc/define'
import { failure, success } from '../../../shared/result'
import { plainText } from '../../../shared/text'

const contract = {
  desk: {
    open: command('anyone', z.void(), z.string()),
    write: command('signed-in', z.object({ text: plainText(10) }), z.string()),
    settle: command('administrator', z.void(), z.string()),
    onTick: announcement(z.number()),
  },
} as const

type Desk = HandlersOf<typeof contract>['desk']

function serving(role: Role | null, desk: Partial<Desk> = {}) {
  const reported: string[] = []
  const handlers = {
    desk: {
      open: () => success('open'),
      write: ({ text }: { text: string }) => success(text),
      settle: () => success('settled'),
      ...desk,
    },
  }
  const answers = serve(contract, handlers, {
    roleNow: () => role,
    report: (channel, error) => reported.push(`${channel}: ${error instanceof Error ? error.message : error}`),
    checkOutput: true,
  })
  const call = async (channel: string, input?: unknown) => answers.get(channel)?.(input)
  return { call, reported, answers }
}

describe('serving the contract', () => {
  it.each<[Role | null, string[]]>([
    [null, ['desk.open']],
    ['officer', ['desk.open', 'desk.write']],
    ['administrator', ['desk.open', 'desk.write', 'desk.settle']],
  ])('lets %s call %j and nothing else', async (role, allowed) => {
    const { call, answers } = serving(role)
    const outcomes = await Promise.all(
      [...answers.keys()].map(
        async (channel) =>
          [channel, await call(channel, channel === 'desk.write' ? { text: 'a' } : undefined)] as const,
      ),
    )
    expect(outcomes.filter(([, result]) => result?.ok).map(([channel]) => channel)).toEqual(allowed)
    for (const [channel, result] of outcomes) {
      if (!allowed.includes(channel)) expect(result).toMatchObject({ failure: { kind: 'not-allowed' } })
    }
  })

  it.each([
    ['nothing', undefined],
    ['a wrong type', { text: 7 }],
    ['an array', []],
    ['a polluted prototype', JSON.parse('{"__proto__": {"text": "x"}}')],
  ])('answers %s with invalid-input and never reaches the handler', async (_, input) => {
    let reached = false
    const { call } = serving('officer', {
      write: () => {
        reached = true
        return success('')
      },
    })
    expect(await call('desk.write', input)).toMatchObject({ ok: false, failure: { kind: 'invalid-input' } })
    expect(reached).toBe(false)
  })

  it('names the field at fault in the officer’s words', async () => {
    const { call } = serving('officer')
    expect(await call('desk.write', { text: 'a\u0000' })).toMatchObject({
      failure: { message: expect.stringContaining('控制符'), fields: { text: expect.stringContaining('控制符') } },
    })
  })

  it('hands the handler the cleaned input', async () => {
    const { call } = serving('officer')
    expect(await call('desk.write', { text: 'e\u0301\r\n', role: 'administrator' })).toEqual(success('é\n'))
  })

  it('turns an exception into internal, reports it and tells the renderer nothing of it', async () => {
    const { call, reported } = serving('officer', {
      write: () => {
        throw new Error('secret detail')
      },
    })
    const answer = await call('desk.write', { text: 'a' })
    expect(answer).toMatchObject({ failure: { kind: 'internal' } })
    expect(JSON.stringify(answer)).not.toContain('secret')
    expect(reported).toEqual(['desk.write: secret detail'])
  })

  it.each([
    ['SQLITE_FULL', '磁盘已满'],
    ['SQLITE_BUSY', '占用'],
    ['SQLITE_READONLY_DBMOVED', '只读'],
    ['SQLITE_IOERR_WRITE', '读写出错'],
    ['SQLITE_CORRUPT_INDEX', '已损坏'],
    ['ENOSPC', '磁盘已满'],
  ])('says for %s what did not happen and that the text is safe', async (code, words) => {
    const { call } = serving('officer', {
      write: () => {
        throw Object.assign(new Error('disk'), { code })
      },
    })
    expect(await call('desk.write', { text: 'a' })).toMatchObject({
      failure: { kind: 'not-stored', message: expect.stringMatching(new RegExp(`没有存下.*${words}.*草稿`)) },
    })
  })

  it('passes expected failures on as they are', async () => {
    const { call } = serving('officer', { write: () => failure('conflict', '已作废') })
    expect(await call('desk.write', { text: 'a' })).toEqual(failure('conflict', '已作废'))
  })

  it('reports an output that breaks the contract', async () => {
    const { call, reported } = serving(null, { open: () => success(7 as unknown as string) })
    expect(await call('desk.open')).toMatchObject({ failure: { kind: 'internal' } })
    expect(reported).toHaveLength(1)
  })

  it('does not start without a handler for every command', () => {
    const handlers = { desk: { open: () => success('') } } as unknown as HandlersOf<typeof contract>
    expect(() =>
      serve(contract, handlers, { roleNow: () => null, report: () => undefined, checkOutput: true }),
    ).toThrow('no handler for desk.write')
  })
})

describe('the api of the window', () => {
  it('has one function a command and one a announcement, on names nobody wrote', async () => {
    const calls: unknown[] = []
    const api = buildApi(contract, {
      call: (channel, input) => {
        calls.push([channel, input])
        return Promise.resolve(success('x'))
      },
      listen: (channel, listener) => {
        listener(channel)
        return () => calls.push('gone')
      },
    })
    await api.desk.write({ text: 'a' })
    const heard: unknown[] = []
    api.desk.onTick((tick) => heard.push(tick))()
    expect([calls, heard]).toEqual([[['desk.write', { text: 'a' }], 'gone'], ['desk.onTick']])
  })
})
