import { figureWords, type Totals } from './casualties'
import {
  type ClassId,
  type Grade,
  gradeWithNumber,
  gradeWords,
  isGraver,
  type Measure,
  measureWords,
} from './incident-kind'
import type { PolicyPack, Threshold } from './policy'

type Kind = { class: ClassId | null; subclass: string | null }
type Figures = Readonly<Record<'dead' | 'gravely-injured' | 'loss', number>>

/** Why a grade is reached: the figure, and the bound it is not below. */
export interface GradeReason {
  grade: Grade
  measure: Measure
  figure: number
  bound: number
}

/**
 * The grades that the figures make: by what is confirmed, by all, and by all if everyone missing were dead; null where no figure says
 * anything. `reasons` are of `all`.
 */
export interface SuggestedGrade {
  confirmed: Grade | null
  all: Grade | null
  ifMissingAreDead: Grade | null
  reasons: readonly GradeReason[]
  source: string
  verified: boolean
}

/** The grade suggested for an incident's figures, or null where the packs in use have no thresholds for its kind. */
export function suggestGrade(packs: readonly PolicyPack[], kind: Kind, totals: Totals): SuggestedGrade | null {
  const threshold = thresholdFor(packs, kind)
  if (!threshold) return null
  const all = figuresOf(threshold, totals, 'all')
  const reached = gradeFor(threshold, all)
  const { source, verified } = threshold
  return {
    confirmed: gradeFor(threshold, figuresOf(threshold, totals, 'confirmed')),
    all: reached,
    ifMissingAreDead: gradeFor(threshold, { ...all, dead: all.dead + (totals.missing?.all ?? 0) }),
    reasons: reasonsFor(threshold, all, reached),
    source,
    verified,
  }
}

/** The thresholds that figures of an incident's kind are held against, if any. */
function thresholdFor(packs: readonly PolicyPack[], kind: Kind): Threshold | undefined {
  return packs.flatMap(({ thresholds }) => thresholds).find((each) => mayApply(each, kind))
}

/** Measures that count as gravely injured beside those who are (计入重伤). */
export function countedAsGrave(packs: readonly PolicyPack[], kind: Kind): Measure[] {
  const counted = thresholdFor(packs, kind)?.countsAsGravelyInjured ?? []
  return counted.filter((each) => each !== 'gravely-injured')
}

/** As long as the sub-class is not known, any row of the class may apply. */
function mayApply({ scope }: Threshold, kind: Kind): boolean {
  if (kind.class === null) return false
  const classFits = scope.classes.length === 0 || scope.classes.includes(kind.class)
  return (
    classFits && (scope.subclasses.length === 0 || kind.subclass === null || scope.subclasses.includes(kind.subclass))
  )
}

function figuresOf({ countsAsGravelyInjured }: Threshold, totals: Totals, which: 'confirmed' | 'all'): Figures {
  const figure = (of: Measure) => totals[of]?.[which] ?? 0
  const gravely = countsAsGravelyInjured.reduce((sum, each) => sum + figure(each), 0)
  return { dead: figure('dead'), 'gravely-injured': gravely, loss: figure('loss') }
}

const counted = ['dead', 'gravely-injured', 'loss'] as const

/** 以上含本数: a bound is reached by its own figure. */
function gradeFor({ bounds, below }: Threshold, figures: Figures): Grade | null {
  const reached = bounds.find(({ from }) =>
    counted.some((each) => figures[each] >= (from[each] ?? Number.POSITIVE_INFINITY)),
  )
  if (reached) return reached.grade
  return counted.some((each) => figures[each] > 0) ? below : null
}

function reasonsFor({ bounds }: Threshold, figures: Figures, reached: Grade | null): GradeReason[] {
  const from = bounds.find(({ grade }) => grade === reached)?.from ?? {}
  return counted.flatMap((each) => {
    const bound = from[each]
    if (reached === null || bound === undefined || figures[each] < bound) return []
    return [{ grade: reached, measure: each, figure: figures[each], bound }]
  })
}

/** What to put before the officer when the figures make another grade than the one decided; `to` is never applied unasked. */
export interface GradeChange {
  from: Grade | null
  to: Grade
  direction: 'up' | 'down'
  /** Only figures that are not confirmed reach it. */
  unconfirmed: boolean
  words: string
}

/** The change of grade that a suggestion amounts to, or null. */
export function gradeChange(decided: Grade | null, suggestion: SuggestedGrade | null): GradeChange | null {
  const to = suggestion?.all ?? null
  if (suggestion === null || to === null || to === decided) return null
  const direction = isGraver(to, decided) ? 'up' : 'down'
  const unconfirmed = isGraver(to, suggestion.confirmed)
  return {
    from: decided,
    to,
    direction,
    unconfirmed,
    words: changeWords({ from: decided, to, direction, unconfirmed }, suggestion),
  }
}

function changeWords(change: Omit<GradeChange, 'words'>, { reasons, confirmed }: SuggestedGrade): string {
  const { from, to, direction, unconfirmed } = change
  const verb = from === null ? '建议定为' : direction === 'up' ? '建议升为' : '建议降为'
  const why = reasons.map(reasonWords).join('；') || '各项都不到上一级的标准'
  const sure = confirmed === null ? '只算已确认，够不上等级' : `只算已确认为${gradeWords[confirmed]}`
  return `${verb}${gradeWithNumber(to)}：${why}${unconfirmed ? `；${sure}` : ''}`
}

/** 死亡合计 3 人，达到“3 人以上”（含） */
function reasonWords({ measure, figure, bound }: GradeReason): string {
  return `${measureWords[measure]}合计 ${figureWords(measure, figure)}，达到“${figureWords(measure, bound)}以上”（含）`
}
