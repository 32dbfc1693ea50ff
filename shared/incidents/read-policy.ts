import type { z } from 'zod'
import { failure, type Result, success } from '../result'
import { readJsonLines } from './json-lines'
import { type PolicyPack, policyPack } from './policy'
import { policyFaults } from './policy-faults'
import { fieldWords, type PolicyFault, rowLabel, type Section, sections, sectionWords } from './policy-sections'

/**
 * A pack from what the editor holds, checked as a whole; refused with a sentence that names the row at fault (`fields` maps path →
 * sentence, e.g. `clocks.2`). `others` are the packs at hand: see `policyFaults`.
 */
export function readPolicy(value: unknown, others: readonly PolicyPack[]): Result<PolicyPack> {
  return checked(value, others, () => null)
}

/** As `readPolicy`, from the text of a file: every sentence begins with the line at fault (第 12 行). */
export function readPolicyText(text: string, others: readonly PolicyPack[]): Result<PolicyPack> {
  const read = readJsonLines(text)
  if ('fault' in read) {
    const words = `第 ${read.fault.line} 行：${read.fault.words}`
    return failure('invalid-input', `政策包没有采用。${words}`, { '': words })
  }
  const { value, lines } = read.json
  return checked(value, others, (path) => {
    // What is missing stands nowhere: the line of what should hold it is told.
    for (let length = path.length; length >= 0; length -= 1) {
      const line = lines.get(path.slice(0, length).join('.'))
      if (line !== undefined) return line
    }
    return null
  })
}

type LineOf = (path: PolicyFault['path']) => number | null

function checked(value: unknown, others: readonly PolicyPack[], lineOf: LineOf): Result<PolicyPack> {
  const parsed = policyPack.safeParse(value, { error: inChinese })
  if (!parsed.success)
    return refused(
      parsed.error.issues.map((issue) => toFault(issue, value)),
      lineOf,
    )
  const faults = policyFaults(parsed.data, others)
  return faults.length === 0 ? success(parsed.data) : refused(faults, lineOf)
}

function refused(faults: readonly PolicyFault[], lineOf: LineOf): Result<PolicyPack> {
  const fields = new Map<string, string>()
  for (const { path, words } of faults) {
    const line = lineOf(path)
    const sentence = line === null ? words : `第 ${line} 行，${words}`
    if (!fields.has(path.join('.'))) fields.set(path.join('.'), sentence)
  }
  const [first = '内容不合格式'] = fields.values()
  const more = faults.length > 1 ? `（共 ${faults.length} 处，先改这一处）` : ''
  return failure('invalid-input', `政策包没有采用。${first}${more}`, Object.fromEntries(fields))
}

const isSection = (name: unknown): name is Section => sections.some((section) => section === name)

function toFault(issue: z.core.$ZodIssue, value: unknown): PolicyFault {
  const path = issue.path.map((part) => (typeof part === 'number' ? part : String(part)))
  const [section, index, ...rest] = path
  if (!isSection(section)) return { path, words: `${path.join('.') || '整个文件'}：${issue.message}` }
  if (typeof index !== 'number') return { path, words: `${sectionWords[section]}：${issue.message}` }
  const inside = rest.length > 0 ? `${rest.map(partWords).join(' ')} ` : ''
  // An empty pick is no misspelt one.
  const words = issue.code === 'invalid_format' && valueAt(value, path) === '' ? '还没有选' : issue.message
  return { path, words: `${rowLabel(section, index, idAt(value, section, index))}：${inside}${words}` }
}

/** The id a row claims to have, or nothing: what was refused may hold anything. */
function idAt(value: unknown, section: Section, index: number): string {
  const id = valueAt(value, [section, index, 'id'])
  return typeof id === 'string' ? id.slice(0, 60) : ''
}

function valueAt(value: unknown, path: PolicyFault['path']): unknown {
  return path.reduce<unknown>(memberOf, value)
}

/** A part of a row as the editor names it; one without a name as the file does. */
function partWords(part: string | number, at: number): string {
  if (typeof part === 'number') return `第 ${part + 1} 项`
  return part === 'from' && at > 0 ? '起数' : (fieldWords[part] ?? part)
}

function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

const kinds: Record<string, string> = {
  string: '文字',
  number: '数',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '一组项目',
}

/** Sentences for what the schema itself has none for. */
function inChinese(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '缺这一项' : `应当是${kinds[issue.expected] ?? issue.expected}`
    case 'invalid_value':
      return `只能是 ${issue.values.join('、')} 之一`
    case 'unrecognized_keys':
      return `多了不认识的项：${issue.keys.join('、')}`
    case 'too_small':
      return `太小或太少，至少 ${issue.minimum}`
    case 'too_big':
      return `太大或太多，至多 ${issue.maximum}`
    case 'invalid_union':
      return '种类（kind）写错了'
    default:
      return '写法不对'
  }
}
