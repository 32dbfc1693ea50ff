import { z } from 'zod'
import { alarmStages } from './clock-state'

/** Facts about policy packs, checked for shape alone: see entry-events.ts. */
export const policyEvents = {
  /**
   * A version of a pack, whole, as it holds from now on; the subject is the pack. `shipped`: the program's own, kept because an
   * incident was opened under it.
   */
  'policy.adopted.1': z.object({
    version: z.number().int(),
    origin: z.enum(['shipped', 'edited', 'imported']),
    pack: z.json(),
    reason: z.string(),
  }),
  /** Packs in use (the first has the say), the roles this room is itself, the daily reports it makes; the subject is the station. */
  'policy.chosen.1': z.object({
    packs: z.array(z.string()),
    ownRoles: z.array(z.string()),
    dailyReports: z.array(z.string()),
  }),
  /** Who stands for a role in this office; the subject is the role. */
  'policy.role-filled.1': z.object({
    people: z.array(
      z.object({ name: z.string(), post: z.string(), numbers: z.array(z.string()), backup: z.boolean() }),
    ),
  }),
  /** Somebody heard that a daily report is due; the subject is the station. */
  'policy.alarm-acknowledged.1': z.object({ alarm: z.string(), stage: z.enum(alarmStages) }),
  /** 零报告: nothing happened on a day; the subject is the report. */
  'policy.zero-reported.1': z.object({
    daily: z.string(),
    day: z.number().int(),
    addressee: z.string(),
    words: z.string(),
    at: z.number().int(),
  }),
} as const
