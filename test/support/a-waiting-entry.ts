import type { StepTaken, WaitingEntry } from '../../shared/handover/waits'
import { NIGHT } from './test-clock'

const MINUTE = 60_000

/** 03:20 of the test clock's night, and so many minutes later. */
export const after = (minutes: number) => NIGHT + minutes * MINUTE

/** A call that is being handled; change what a test is about. */
export function aWaitingEntry(changes: Partial<WaitingEntry> = {}): WaitingEntry {
  return {
    channel: 'call',
    urgency: 'ordinary',
    receivedAt: NIGHT,
    details: {},
    outcome: '',
    instruction: '',
    status: 'in-progress',
    ...changes,
  }
}

/** A step, so many minutes after the entry was received. */
export function aStepTaken(kind: StepTaken['kind'], minutes: number, changes: Partial<StepTaken> = {}): StepTaken {
  return {
    kind,
    at: after(minutes),
    unit: null,
    person: null,
    means: null,
    words: '',
    readBack: null,
    receipt: null,
    ...changes,
  }
}

export const relay = (minutes: number, changes: Partial<StepTaken> = {}) =>
  aStepTaken('relay', minutes, { unit: '市水务局', person: '', means: 'phone', ...changes })
export const signedFor = (minutes: number) => relay(minutes, { receipt: { by: '秦望舒', at: after(minutes + 2) } })
export const consult = (minutes: number, person = '许清和') =>
  aStepTaken('consult', minutes, { person, means: 'phone' })
export const instruction = (minutes: number, changes: Partial<StepTaken> = {}) =>
  aStepTaken('instruction', minutes, { person: '许清和', means: 'in-person', words: '全力抢修', ...changes })
export const outcome = (minutes: number) => aStepTaken('outcome', minutes, { words: '04:10 恢复供电' })

/** What an entry with these steps waits for, and the rule it proves. */
export interface WaitCase {
  /** What is proved. */
  rule: string
  /** Where the rule comes from. */
  source: string
  entry?: Partial<WaitingEntry>
  steps?: StepTaken[]
  waits: string[]
}
