import type { ClassId } from './incident-kind'
import type { PolicyPack, ReportTemplate, Stage } from './policy'
import { isWithin } from './policy-lookup'

/** An element that a report of a stage should have. */
export interface ReportElement {
  id: string
  title: string
}

/** What is known of the elements, by id; what is not there or blank is missing. */
export type ElementValues = Readonly<Record<string, string>>

/** The elements of a report under the packs in use, each once, in the order of packs and rows. */
export function elementsFor(
  packs: readonly PolicyPack[],
  kind: { class: ClassId | null; subclass: string | null },
  stage: Stage,
): ReportElement[] {
  const lists = packs
    .flatMap(({ elementLists }) => elementLists)
    .filter((list) => list.stages.includes(stage) && isWithin(list.scope, kind))
  return [...new Map(lists.flatMap(({ elements }) => elements).map((element) => [element.id, element])).values()]
}

/** The elements that are asked for afterwards: a first report goes out without them (先掌握先报告，及时补报). */
export function missingElements(elements: readonly ReportElement[], values: ElementValues): ReportElement[] {
  return elements.filter(({ id }) => !isTold(values, id))
}

/** An element whose words changed since the last report, or were told for the first time (`from` null). */
export interface ElementChange extends ReportElement {
  from: string | null
  to: string
}

/** What a follow-up reports: only what changed since the last report, which is not told again. */
export function changesSince(
  elements: readonly ReportElement[],
  last: ElementValues,
  now: ElementValues,
): ElementChange[] {
  return elements.flatMap(({ id, title }) => {
    const [before, after] = [wordsOf(last, id), wordsOf(now, id)]
    if (after === '' || after === before) return []
    return [{ id, title, from: before === '' ? null : before, to: after }]
  })
}

/** The template of a stage: of the first pack that has one. */
export function templateFor(packs: readonly PolicyPack[], stage: Stage): ReportTemplate | null {
  return packs.flatMap(({ reportTemplates }) => reportTemplates).find((each) => each.stage === stage) ?? null
}

/** What stands for the placeholders that are no elements: `name` of the incident, `number` of the follow-up from 1. */
export interface ReportFacts {
  name: string
  number: number
  office: string
  changes: readonly ElementChange[]
}

/** What stands where a sentence has some of its elements, and this one not. */
const TO_COME = '（待核实）'

/** A report as a template composes it. Sentences none of whose elements are known are left out; the officer edits the rest. */
export function composeReport(
  template: Pick<ReportTemplate, 'title' | 'body'>,
  values: ElementValues,
  facts: ReportFacts,
): { title: string; body: string } {
  const own: ElementValues = {
    name: facts.name,
    office: facts.office,
    number: chineseNumber(facts.number),
    changes: facts.changes.map(({ title, to }) => `${title}：${withoutFullStop(to)}。`).join('\n'),
  }
  const paragraphs = template.body.map((line) =>
    (line.match(/[^。]+。?/g) ?? []).map((sentence) => filled(sentence, values, own)).join(''),
  )
  return {
    title: template.title.replace(PLACEHOLDER, (_, id: string) => wordsOf({ ...values, ...own }, id)),
    body: paragraphs.filter((paragraph) => paragraph !== '').join('\n'),
  }
}

const PLACEHOLDER = /\{([^{}]*)\}/g

function filled(sentence: string, values: ElementValues, own: ElementValues): string {
  const asked = [...sentence.matchAll(PLACEHOLDER)].map(([, id = '']) => id)
  const elements = asked.filter((id) => !Object.hasOwn(own, id))
  const nothingTold = elements.length > 0 && !elements.some((id) => isTold(values, id))
  if (nothingTold) return ''
  const isLast = (offset: number, all: string) => sentence.slice(offset + all.length).startsWith('。')
  return sentence.replace(PLACEHOLDER, (all: string, id: string, offset: number) => {
    if (Object.hasOwn(own, id)) return wordsOf(own, id)
    const told = wordsOf(values, id) || TO_COME
    return isLast(offset, all) ? withoutFullStop(told) : told
  })
}

/** The template has the full stop. */
const withoutFullStop = (text: string) => text.replace(/。+$/, '')

function wordsOf(values: ElementValues, id: string): string {
  return Object.hasOwn(values, id) ? (values[id] ?? '').trim() : ''
}

const isTold = (values: ElementValues, id: string) => wordsOf(values, id) !== ''

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

/** 续报一, 续报十一, 续报二十; above 99 in digits. */
export function chineseNumber(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) return String(number)
  const [tens, ones] = [Math.floor(number / 10), number % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${head}${DIGITS[ones]}`
}
