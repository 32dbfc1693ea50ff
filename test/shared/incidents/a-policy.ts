import type { ClockRule } from '../../../shared/incidents/clock-rule'
import type { PolicyPack, Role, Threshold } from '../../../shared/incidents/policy'

/** Whatever the class. */
export const scope = { classes: [], subclasses: [] }
export const sourced = { source: '某规定第一条', verified: true }

/** 首报 by phone, 30 minutes after the call, as a file may hold it. */
export const clock = (changes: Partial<Record<keyof ClockRule, unknown>> = {}) => ({
  id: 'first',
  title: '首报',
  scope,
  when: { kind: 'always' },
  start: 'received',
  from: 'duty-room',
  to: 'leader',
  means: ['phone'],
  limit: { kind: 'minutes', minutes: 30 },
  repeat: null,
  note: '',
  ...sourced,
  ...changes,
})

export const role = (id: string, fallback: string | null = null): Role => ({ id, title: `角色 ${id}`, fallback })

/** 30 dead and 10 dead. */
export const threshold = (changes: Partial<Threshold> = {}): Threshold => ({
  id: 'bounds',
  scope: { classes: ['accident'], subclasses: [] },
  countsAsGravelyInjured: ['gravely-injured'],
  bounds: [
    { grade: 'I', from: { dead: 30 } },
    { grade: 'II', from: { dead: 10 } },
  ],
  below: 'III',
  ...sourced,
  ...changes,
})

/** A pack of two roles, two classes and one clock. */
export const aPack = (changes: Partial<Record<keyof PolicyPack, unknown>> = {}) => ({
  id: 'ours',
  version: 1,
  title: '本机关',
  uses: [],
  roles: [role('duty-room'), role('leader')],
  classes: [
    {
      id: 'accident',
      grades: ['I', 'II', 'III', 'IV'],
      subclasses: [{ id: 'fire', title: '火灾', code: '', hints: [], ...sourced }],
      ...sourced,
    },
    { id: 'social-security', grades: [], subclasses: [], ...sourced },
  ],
  thresholds: [],
  sensitive: [],
  clocks: [clock()],
  reReportWindows: [],
  checklists: [],
  elementLists: [],
  specialNotifications: [],
  dailyReports: [],
  reportTemplates: [],
  ...changes,
})
