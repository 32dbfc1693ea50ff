import type { IncidentDeed } from '../../../shared/incidents/incident-rules'
import type { IncidentDeedKind } from './deeds-store'

interface DeedWords {
  /** As the menu and the head of its dialog name it. */
  title: string
  /** What it does, for whoever is not sure. */
  sentence: string
  label: string
  deed: string
  dismiss: string
  /** What is chosen beside the sentence. */
  choice?: { label: string; none: string; lacking: string }
}

export const deedWords: Record<IncidentDeedKind, DeedWords> = {
  close: {
    title: '平稳办结',
    sentence: '不再催步骤和时限；重报期内数字变了照样提醒，还能补记、补报。',
    label: '现状',
    deed: '办结',
    dismiss: '不办结',
  },
  merge: {
    title: '并入另一起',
    sentence: '值班记录归另一起，以后在那里办；这一起的清单、台账照原样留着。',
    label: '原因',
    deed: '并入',
    dismiss: '不并',
    choice: { label: '并入', none: '没有另一起处置中的事件可并', lacking: '先选并入哪一起' },
  },
  'stand-down': {
    title: '误立',
    sentence: '本不是突发事件：时限全停，编号和记录都留着。',
    label: '原因',
    deed: '定为误立',
    dismiss: '不是误立',
  },
  'pass-lead': {
    title: '移交牵头',
    sentence: '这起事件以后由另一位牵头，记入时间线。',
    label: '交代',
    deed: '移交',
    dismiss: '不移交',
    choice: { label: '交给', none: '没有别的人可以移交', lacking: '先选交给谁' },
  },
  detach: {
    title: '移出值班记录',
    sentence: '移出的记录说的不是这起事件，以后可以归入别的事件。',
    label: '原因',
    deed: '移出',
    dismiss: '不移出',
    choice: { label: '哪一条', none: '这起事件没有值班记录', lacking: '先选移出哪一条' },
  },
  reopen: {
    title: '恢复处置',
    sentence: '步骤和时限照原来的接着算，到点照样响。',
    label: '原因',
    deed: '恢复处置',
    dismiss: '不恢复',
  },
}

/** The menu in its order; `rule` is what the state of the incident must allow. */
export const deedMenu: readonly { deed: IncidentDeedKind | 'split'; rule: IncidentDeed }[] = [
  { deed: 'close', rule: 'close' },
  { deed: 'merge', rule: 'merge' },
  { deed: 'split', rule: 'split' },
  { deed: 'stand-down', rule: 'stand-down' },
  { deed: 'pass-lead', rule: 'pass-lead' },
  { deed: 'detach', rule: 'detach' },
  { deed: 'reopen', rule: 'reopen' },
]

export const splitWords = { title: '拆出一起', sentence: '一部分值班记录说的是另一件事：拆出来另立，时限另起。' }
