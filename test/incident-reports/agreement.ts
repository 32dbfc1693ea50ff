import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { Suggested } from './suggested'

const figure = z.number().int().nullable()

/** What a reader found in a text; null where it tells no figure. `injured` has the gravely injured in it. */
const answer = z.object({
  subclass: z.string().nullable(),
  dead: figure,
  injured: figure,
  missing: figure,
  poisoned: figure,
})
export type Answer = z.infer<typeof answer>
export type Answers = Readonly<Record<string, Answer>>

const asked = { subclass: '类别', dead: '死亡', injured: '受伤', missing: '失踪', poisoned: '中毒' } as const
type Asked = keyof typeof asked

/** How far what was suggested agrees with the answers, for one thing asked. */
export interface Agreement {
  what: string
  texts: number
  agree: number
  /** Texts that tell something of it: that both say nothing is the easy part. */
  told: number
  toldAgree: number
  /** Told, and nothing suggested; and the other way round. */
  missed: number
  invented: number
  wrong: string[]
}

export function readAnswers(path: string): Answers {
  return z.record(z.string(), answer).parse(JSON.parse(readFileSync(path, 'utf8')))
}

/** Of the files that have an answer. */
export function agreementOf(rows: readonly (Suggested & { file: string })[], answers: Answers): Agreement[] {
  const answered = rows.flatMap((row) => {
    const right = answers[row.file]
    return right ? [{ row, right }] : []
  })
  return (Object.keys(asked) as Asked[]).map((what) => {
    const wrong = answered.filter(({ row, right }) => row[what] !== right[what])
    const told = answered.filter(({ right }) => right[what] !== null)
    return {
      what: asked[what],
      texts: answered.length,
      agree: answered.length - wrong.length,
      told: told.length,
      toldAgree: told.filter(({ row, right }) => row[what] === right[what]).length,
      missed: wrong.filter(({ row }) => row[what] === null).length,
      invented: wrong.filter(({ right }) => right[what] === null).length,
      wrong: wrong.map(({ row, right }) => {
        return `${asked[what]}：建议 ${row[what] ?? '无'}，原文 ${right[what] ?? '无'}　${row.file}（${row.why}）`
      }),
    }
  })
}

/** A line for each thing asked, then one for each disagreement. */
export function agreementLines(agreements: readonly Agreement[]): string[] {
  return [
    ...agreements.map(
      ({ what, texts, agree, told, toldAgree, missed, invented }) =>
        `${what}　${agree} / ${texts} 篇相符　原文说到的 ${toldAgree} / ${told}　漏 ${missed}　多 ${invented}`,
    ),
    ...agreements.flatMap(({ wrong }) => wrong),
  ]
}
