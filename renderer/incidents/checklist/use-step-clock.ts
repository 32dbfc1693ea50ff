import { useStore } from 'zustand'
import type { ClockPhase } from '../../../shared/incidents/clock-state'
import { clockState } from '../../../shared/incidents/clock-state'
import type { StepView } from '../../../shared/incidents/incident-detail'
import { useIncidents } from '../incident-context'
import { timesOf } from './step-reading'
import { type ClockWords, clockWords } from './step-words'

/** Where the clock of a step stands; tells only when that changes, not each second. */
export function usePhase(step: StepView): ClockPhase {
  const { now } = useIncidents()
  return useStore(now, (state) => clockState(timesOf(step), state.now).phase)
}

/** What the clock of a step says; tells when the words change, so that what shows no seconds stands still. */
export function useClockWords(step: StepView): ClockWords {
  const { now } = useIncidents()
  const said = useStore(now, (state) => {
    const { word, figure } = clockWords(step, state.now)
    return `${word}|${figure}`
  })
  const phase = usePhase(step)
  const [word = '', figure = ''] = said.split('|')
  return { word: isWord(word) ? word : '', figure, phase }
}

const isWord = (word: string): word is ClockWords['word'] => ['余', '超', '已', '迟', ''].includes(word)
