import { textPairs } from '../entries/text-pairs'
import { formatClock } from '../time/office-time'
import { toTypedWords } from '../time/typed-words'
import type { OpenItem } from './open-item'

/** One fact of an item that a read-back should have, and whether it was found in it. */
export interface ReadBackHint {
  words: string
  mentioned: boolean
}

/** More would be read by nobody while two people talk. */
const MOST_HINTS = 8

/** Words after or before a number that make it a figure: what has neither is a number of a house, a file or a tank. */
const UNITS =
  /^(?:人|户|名|辆|栋|间|处|个|起|艘|架|头|只|台|套|件|份|页|次|条|亩|公顷|公里|千米|厘米|毫米|米|公斤|千克|吨|立方|万|亿|元|小时|分钟|天|度|℃|%)/u
const LOSSES = /(?:死亡|遇难|失踪|失联|重伤|轻伤|受伤|被困|中毒|感染|转移|搜救|死|伤|亡)\s*$/u

/**
 * Facts of an item that its read-back should mention: figures, clock times, whoever is waited for, and the next step, whose
 * time is that of `zone`. Found as one says them: 八点半 is 08:30, 许书记 is 许清和. Only a hint: the two of them judge.
 */
export function readBackHints(
  item: Pick<OpenItem, 'line' | 'waits' | 'next'>,
  text: string,
  zone: string,
): ReadBackHint[] {
  const told = toldIn(text)
  const hints = [
    ...figures(item.line, told),
    ...times(item.line, told),
    ...waited(item, told),
    ...next(item, told, zone),
  ]
  const firsts = hints.filter(({ words }, index) => hints.findIndex((each) => each.words === words) === index)
  return firsts.slice(0, MOST_HINTS)
}

/** What was said, taken apart once. */
interface Told {
  text: string
  numbers: ReadonlySet<string>
  times: ReadonlySet<number>
}

function toldIn(typed: string): Told {
  const { words } = toTypedWords(typed)
  const rest = withoutTimes(words)
  return {
    text: typed.normalize('NFKC'),
    numbers: new Set(rest.match(/\d+(?:\.\d+)?/g) ?? []),
    times: new Set(timesIn(words).map(({ minutes }) => minutes)),
  }
}

/** 03:26, 3点26分, 8点; a part of a longer number is no time. */
const TIME = /(?<!\d)(\d{1,2})(?::(\d{2})(?!\d)|[点时](?:(\d{1,2})分?)?)/g
const DATE = /\d+[年月日号]/g

/** Clock times in minutes of half a day: who says eight in the evening means 20:00. */
function timesIn(words: string): { minutes: number; shown: string }[] {
  return [...words.matchAll(TIME)].flatMap(([, hour = '', colonMinute, wordMinute]) => {
    const minute = Number(colonMinute ?? wordMinute ?? 0)
    if (Number(hour) > 24 || minute > 59) return []
    const shown = `${hour.padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    return [{ minutes: (Number(hour) % 12) * 60 + minute, shown }]
  })
}

function withoutTimes(words: string): string {
  return words.replace(TIME, ' ').replace(DATE, ' ')
}

/** 死亡3, 131人 */
function figures(line: string, { numbers }: Told): ReadBackHint[] {
  const plain = withoutTimes(line.normalize('NFKC'))
  return [...plain.matchAll(/(?<![\d.A-Za-z])\d+(?:\.\d+)?/g)].flatMap(({ 0: number, index }) => {
    const [unit = ''] = UNITS.exec(plain.slice(index + number.length).trimStart()) ?? []
    const [loss = ''] = LOSSES.exec(plain.slice(0, index)) ?? []
    if (unit === '' && loss === '') return []
    return [{ words: `${loss.trim()}${number}${unit}`, mentioned: numbers.has(number) }]
  })
}

function times(words: string, told: Told): ReadBackHint[] {
  return timesIn(toTypedWords(words).words).map(({ minutes, shown }) => ({
    words: shown,
    mentioned: told.times.has(minutes),
  }))
}

/** Units and people something is waited for from: 转市水务局, 请示许清和, 许清和批示. */
function waited({ waits }: Pick<OpenItem, 'waits'>, told: Told): ReadBackHint[] {
  return waits.flatMap(({ kind, words }) => {
    const [head = ''] = words.split(/[，：]/)
    const [, name = ''] = /^(?:转|请示|呈送)?(.+?)(?:批示|指示)?$/u.exec(head) ?? []
    const isNamed = kind === 'receipt' || kind === 'answer' || kind === 'relay' || kind === 'feedback'
    return isNamed ? [{ words: head, mentioned: isMentioned(name, told.text) }] : []
  })
}

/** By its name, a unit also without the place before it (东浦区水务局: 水务局), a person also by title (许书记). */
function isMentioned(name: string, text: string): boolean {
  if (text.includes(name)) return true
  const unit = name.replace(/^.{0,6}?[省市州县区镇乡]/u, '')
  if (unit.length >= 2 && unit !== name && text.includes(unit)) return true
  return name.length >= 2 && name.length <= 3 && isTitled(name.slice(0, 1), text)
}

/** 许书记, 许副秘书长 */
function isTitled(surname: string, text: string): boolean {
  const rests = text.split(surname).slice(1)
  return rests.some((rest) => /^[^，。；]{0,3}[长任记总]/u.test(rest))
}

/** The next step: by its time and the times in it, else by the words it shares. */
function next({ next: step }: Pick<OpenItem, 'next'>, told: Told, zone: string): ReadBackHint[] {
  if (step === null) return []
  const within = times(step.words, told)
  if (step.due === null)
    return within.length > 0 ? within : [{ words: brief(step.words), mentioned: shares(step.words, told.text) }]
  const due = formatClock(step.due, zone)
  const [isDueSaid] = times(due, told)
  const whole = { words: `${due} ${brief(step.words)}`.trim(), mentioned: isDueSaid?.mentioned ?? false }
  return [whole, ...within.filter(({ words }) => words !== due)]
}

const LONGEST_BRIEF = 12

/** The first thing of several. */
function brief(words: string): string {
  const [first = ''] = words.trim().split(/[；;。\n]/)
  const letters = [...first]
  return letters.length <= LONGEST_BRIEF ? letters.join('') : `${letters.slice(0, LONGEST_BRIEF).join('')}…`
}

/** Whether half of the pairs of letters are there: the same thing in other words is about that. */
function shares(words: string, text: string): boolean {
  const spoken = new Set(textPairs(text).map(({ first, second }) => `${first} ${second}`))
  const pairs = textPairs(words)
  return (
    pairs.length > 0 && pairs.filter(({ first, second }) => spoken.has(`${first} ${second}`)).length * 2 >= pairs.length
  )
}
