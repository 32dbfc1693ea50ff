import { z } from 'zod'
import { accountId } from '../accounts/account'
import { instant } from '../instant'
import { idText, lineText, plainText } from '../text'

/** 请示, 转办, 领导批示, 处理意见, 处理结果. */
export const stepKind = z.enum(['consult', 'relay', 'instruction', 'opinion', 'outcome'])
export type StepKind = z.infer<typeof stepKind>
export const stepWords: Record<StepKind, string> = {
  consult: '请示',
  relay: '转办',
  instruction: '批示',
  opinion: '处理意见',
  outcome: '处理结果',
}

/** 方式: how it was said or sent. */
export const means = z.enum(['phone', 'in-person', 'fax', 'written', 'message', 'network'])
export type Means = z.infer<typeof means>
export const meansWords: Record<Means, string> = {
  phone: '电话',
  'in-person': '当面',
  fax: '传真',
  written: '书面',
  message: '短信',
  network: '网络',
}

const at = instant
const words = plainText(5_000)
const name = lineText(100)
const somebody = name.refine((text) => text !== '', '写上是谁')

/** What an officer writes of a step. `at` is when it was done (UTC ms); relays may already carry their receipt. */
export const newStep = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('consult'), at, person: somebody, means, words }),
    z.object({ kind: z.literal('relay'), at, unit: name, person: name, means, words }),
    z.object({ kind: z.literal('instruction'), at, person: somebody, means, words, readBack: z.boolean() }),
    z.object({ kind: z.literal('opinion'), at, person: name, words }),
    z.object({ kind: z.literal('outcome'), at, words }),
  ])
  .superRefine((step, context) => {
    if (step.kind === 'relay' && step.unit === '' && step.person === '') {
      context.addIssue({ code: 'custom', path: ['unit'], message: '写上转给哪个单位或哪个人' })
    }
    if (
      (step.kind === 'instruction' || step.kind === 'opinion' || step.kind === 'outcome') &&
      step.words.trim() === ''
    ) {
      context.addIssue({ code: 'custom', path: ['words'], message: '写上内容' })
    }
  })
export type NewStep = z.infer<typeof newStep>

export const stepId = idText.brand('StepId')
export type StepId = z.infer<typeof stepId>

/** 签收: who took it, and when (UTC ms). */
export const receipt = z.object({ by: somebody, at })
export type Receipt = z.infer<typeof receipt>

/** A step as it stands in the log; fields a kind does not have are null. */
export const step = z.object({
  id: stepId,
  kind: stepKind,
  at,
  unit: z.string().nullable(),
  person: z.string().nullable(),
  means: means.nullable(),
  words: z.string(),
  readBack: z.boolean().nullable(),
  receipt: receipt.nullable(),
  recordedAt: at,
  recordedBy: accountId,
  recorderName: z.string(),
})
export type Step = z.infer<typeof step>
