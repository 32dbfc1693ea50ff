import { type Measure, measure, measureWords } from '../../shared/incidents/incident-kind'
import type { Suggestion } from '../../shared/incidents/suggest'

/** What a text suggests, in short. People; null: the text tells no figure. `injured` has the gravely injured in it. */
export interface Suggested {
  class: string | null
  subclass: string | null
  dead: number | null
  injured: number | null
  missing: number | null
  poisoned: number | null
  /** The words it rests on. */
  why: string
  /** In one sentence, as an officer would say it back. */
  understood: string
}

export function suggestedOf({ kinds, figures }: Suggestion): Suggested {
  const [kind] = kinds
  const found = new Map(figures.map((each) => [each.measure, each]))
  const figure = (of: Measure) => found.get(of)?.figure ?? null
  const [hurt, gravely] = [figure('injured'), figure('gravely-injured')]
  const told = measure.options.flatMap((of) => found.get(of) ?? [])
  const reasons = [
    ...(kind ? [`类别：${kind.why}`] : []),
    ...told.map((each) => `${measureWords[each.measure]}：“${each.why}”`),
  ]
  return {
    class: kind?.class ?? null,
    subclass: kind?.subclass ?? null,
    dead: figure('dead'),
    injured: hurt === null && gravely === null ? null : (hurt ?? 0) + (gravely ?? 0),
    missing: figure('missing'),
    poisoned: figure('poisoned'),
    why: reasons.join('；'),
    understood: [kind?.title ?? '看不出是哪一类', ...told.map(figureWordsOf)].join('，'),
  }
}

function figureWordsOf({ measure: of, figure, upTo, inexact }: Suggestion['figures'][number]): string {
  if (figure === null) return `${measureWords[of]}有，没有说数`
  const unit = of === 'loss' ? '元' : '人'
  const number = upTo === null ? `${figure}` : `${figure} 至 ${upTo}`
  return `${measureWords[of]} ${number} ${unit}${inexact && upTo === null ? '（约）' : ''}`
}
