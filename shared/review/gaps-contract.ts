import { z } from 'zod'
import { commandId } from '../entries/entries-contract'
import { statedReason } from '../incidents/incident'
import { instant } from '../instant'
import { announcement, command } from '../ipc/define'
import { recordRef } from '../search/search-filter'
import { gapRule, gapRuleId, gapRuleSettings } from './gap-rules'

/** Counted, and listed, up to here; then 1000+. */
export const MOST_GAPS = 1_000

/** A span of time, [from, until) in UTC ms. A gap lies in the span in which it became one. */
export const gapPeriod = z.object({ from: instant, until: instant }).refine(({ from, until }) => from < until, {
  message: '结束要在开始之后',
  path: ['until'],
})
export type GapPeriod = z.infer<typeof gapPeriod>

/** Something that is missing or came late. */
export const gapHit = z.object({
  /** Its identity within the rule. */
  key: z.string(),
  record: recordRef,
  /** Where in the record: key of a clock or report, id of a handling step or instruction; null: the whole. */
  step: z.string().nullable(),
  /** 0418, 事 0031, 班 0199. */
  number: z.string(),
  words: z.string(),
  /** When it became a gap (UTC ms). */
  at: instant,
  /** The times that tell of it, with a word each: 限 04:10, 办 04:19. */
  times: z.array(z.object({ words: z.string(), at: instant })),
  /** What else is to be said: 未签收; 缺 何因、处理结果. */
  note: z.string(),
  /** ms beyond the limit; null where nothing is measured in time. */
  late: z.number().int().nonnegative().nullable(),
  /** It goes on getting later. */
  lasting: z.boolean(),
  /** Said in place of `late`: 5 次. */
  tally: z.string(),
  /** Whether somebody wrote why; null where nobody is to blame. */
  explained: z.boolean().nullable(),
  /** Whether it was sent back for completion: no, and not answered yet, and answered. */
  sentBack: z.enum(['no', 'waiting', 'answered']),
  /** Every record it is about. */
  records: z.array(recordRef),
})
export type GapHit = z.infer<typeof gapHit>

/** A hit as it is found: what was said of the record since is read with the page. */
export type FoundGap = Omit<GapHit, 'sentBack'>

/** A rule with how often it was found; `count` null: it is turned off. */
export const gapCount = gapRule.extend({ count: z.number().int().nullable(), more: z.boolean() })
export type GapCount = z.infer<typeof gapCount>

/** The rules as they stand and as they ship; `changed`: who set them last, when and why. */
export const gapRulesView = z.object({
  rows: z.array(gapRule),
  shipped: z.array(gapRule),
  /** Whether the office has settings of its own. */
  own: z.boolean(),
  changed: z.object({ at: instant, byName: z.string(), reason: z.string() }).nullable(),
})
export type GapRulesView = z.infer<typeof gapRulesView>

export const gapsContract = {
  /** Looks through a period; gives up the one that is being looked through, which then answers `conflict`. */
  find: command('signed-in', gapPeriod, z.object({ rules: z.array(gapCount) })),
  /** Some of what was found, newest first; of the last period that was looked through without looking again. */
  hits: command(
    'signed-in',
    z.object({
      period: gapPeriod,
      rule: gapRuleId,
      offset: z.number().int().nonnegative(),
      limit: z.number().int().positive().max(50),
    }),
    z.array(gapHit),
  ),
  /** Every record that a rule found, each once, in the order of the hits; at most `MOST_GAPS`. */
  records: command('signed-in', z.object({ period: gapPeriod, rule: gapRuleId }), z.array(recordRef)),
  /** Gives up what is being looked through, which answers `conflict`. */
  cancel: command('signed-in', z.void(), z.null()),
  rules: command('signed-in', z.void(), gapRulesView),
  changeRules: command(
    'administrator',
    z.object({ commandId, rows: gapRuleSettings, reason: statedReason }),
    gapRulesView,
  ),
  /** Back to the rules that ship with the program. */
  resetRules: command('administrator', z.object({ commandId, reason: statedReason }), gapRulesView),

  /** How much of a long period was looked through, 0..1. */
  onProgress: announcement(z.object({ done: z.number().min(0).max(1) })),
  onRulesChanged: announcement(z.null()),
}
