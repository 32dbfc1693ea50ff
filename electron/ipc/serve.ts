import type { z } from 'zod'
import { mayCall, refusalOf } from '../../shared/accounts/access'
import type { Role } from '../../shared/accounts/account'
import type { Command, Contract, HandlersOf } from '../../shared/ipc/define'
import { channelOf } from '../../shared/ipc/define'
import { failure, type Result } from '../../shared/result'
import { storageFailure } from '../db/storage-failure'

/** Answers one call; never throws. */
export type Answer = (input: unknown) => Promise<Result<unknown>>

interface Served {
  /** Role of whoever is signed in now, null when nobody is. */
  roleNow: () => Role | null
  /** Told of every exception: a bug, or a disk that failed. Content must not reach the log. */
  report: (channel: string, error: unknown) => void
  /** Also checks what handlers answer. On in development and tests. */
  checkOutput: boolean
}

/**
 * The one gate of the main process, for every command of the contract: may this person call it, is the input whole, then
 * the handler, then exceptions turned into failures. Knows nothing of Electron.
 */
export function serve<C extends Contract>(contract: C, handlers: HandlersOf<C>, served: Served): Map<string, Answer> {
  const answers = new Map<string, Answer>()
  for (const [feature, members] of Object.entries(contract)) {
    for (const [member, defined] of Object.entries(members)) {
      if (defined.kind !== 'command') continue
      const channel = channelOf(feature, member)
      const handler = (handlers as Record<string, Record<string, Handler>>)[feature]?.[member]
      if (!handler) throw new Error(`no handler for ${channel}`)
      answers.set(channel, (input) => answer(channel, defined, handler, input, served))
    }
  }
  return answers
}

type Handler = (input: unknown) => Result<unknown> | Promise<Result<unknown>>

async function answer(
  channel: string,
  command: Command,
  handler: Handler,
  input: unknown,
  { roleNow, report, checkOutput }: Served,
): Promise<Result<unknown>> {
  try {
    const role = roleNow()
    if (!mayCall(command.access, role)) {
      return failure('not-allowed', refusalOf(command.access, role))
    }
    const parsed = command.input.safeParse(input)
    if (!parsed.success) return invalidInput(parsed.error)
    const result = await handler(parsed.data)
    if (result.ok && checkOutput) command.output.parse(result.value)
    return result
  } catch (error) {
    report(channel, error)
    return storageFailure(error) ?? failure('internal', '程序出错，没有做成。草稿都在，错误已记入日志，告诉管理员')
  }
}

function invalidInput(error: z.ZodError): Result<never> {
  const fields = Object.fromEntries(error.issues.map((issue) => [issue.path.join('.'), issue.message]))
  const [first] = error.issues
  return failure('invalid-input', first?.code === 'custom' ? first.message : '填写的内容不合规定，改正后再存', fields)
}
