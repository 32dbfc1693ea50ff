import { accountId } from '../../shared/accounts/account'
import type { HeadInstruction, MarkThread, Returned } from '../../shared/review/marks'
import { NIGHT } from './test-clock'

const person = (id: string, byName: string) => ({ by: accountId.parse(id), byName })

/** Who says and answers: the head, the recorder, and another officer. */
export const he = person('he', '何知远')
export const lin = person('lin', '林砚秋')
export const zhou = person('zhou', '周牧野')

const entry = { kind: 'entry' as const, id: 'e1' }

/** Sent back by 何知远 to 林砚秋 at NIGHT, and open, unless told otherwise. */
export function aReturn(changes: Partial<Returned> = {}): Returned {
  return {
    id: 'r1',
    record: entry,
    words: '缺何因',
    due: null,
    ...he,
    at: NIGHT,
    recorder: lin.by,
    recorderName: lin.byName,
    answer: null,
    withdrawn: null,
    ...changes,
  }
}

/** What 何知远 wants done by 周牧野, given at NIGHT and open, unless told otherwise. */
export function anInstruction(changes: Partial<HeadInstruction> = {}): HeadInstruction {
  return {
    id: 'i1',
    record: entry,
    words: '上午再报一次',
    due: null,
    ...he,
    at: NIGHT,
    owner: zhou.by,
    ownerName: zhou.byName,
    answer: null,
    ...changes,
  }
}

/** Nothing was said of the entry, unless told otherwise. */
export function aThread(changes: Partial<MarkThread> = {}): MarkThread {
  return { record: entry, reads: [], comments: [], returns: [], instructions: [], ...changes }
}
