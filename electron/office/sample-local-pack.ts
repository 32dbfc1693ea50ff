import type { Condition, Means } from '../../shared/incidents/clock-rule'
import type { PolicyPack } from '../../shared/incidents/policy'

const SOURCE = '虚构的本市规定，仅供示例'

const anyIncident = { classes: [], subclasses: [] }

const when = (changes: Partial<Extract<Condition, { kind: 'any-of' }>>): Condition => ({
  kind: 'any-of',
  grades: [],
  sensitive: false,
  grave: 'never',
  ...changes,
})

const graveOrGraded = when({ grades: ['I', 'II', 'III'], sensitive: true, grave: 'always' })

const fromHere = {
  start: 'received',
  from: 'duty-room',
  repeat: null,
  note: '',
  source: SOURCE,
  verified: false,
} as const

const within = (minutes: number) => ({ kind: 'minutes', minutes }) as const
const atOnce = { kind: 'at-once' } as const
const by = (...means: Means[]) => means

/** The packs in use, the office's own first, and what this duty room is among their roles. */
export const sampleChoice = {
  packs: ['chengpu', 'duty-room', 'national', 'production-safety', 'public-health', 'checklists'],
  ownRoles: ['duty-room', 'region-or-department'],
  dailyReports: [],
}

/** The rules that the sample office made for itself, beside those that ship. No real office's. */
export const sampleLocalPack: PolicyPack = {
  id: 'chengpu',
  version: 1,
  title: '澄浦市值班规定（示例）',
  uses: ['national', 'production-safety', 'checklists'],
  roles: [],
  classes: [],
  thresholds: [],
  sensitive: [],
  clocks: [
    {
      ...fromHere,
      id: 'leader-at-once',
      title: '报告情况',
      scope: anyIncident,
      when: graveOrGraded,
      to: 'duty-leader',
      means: by('phone'),
      limit: atOnce,
    },
    {
      ...fromHere,
      id: 'publicity',
      title: '通报舆情',
      scope: anyIncident,
      when: graveOrGraded,
      to: 'publicity',
      means: by('phone'),
      limit: within(90),
    },
    {
      ...fromHere,
      id: 'ecology',
      title: '通报环境影响',
      scope: { classes: ['accident'], subclasses: ['hazardous-chemicals'] },
      when: { kind: 'always' },
      to: 'ecology',
      means: by('phone'),
      limit: within(50),
    },
    {
      ...fromHere,
      id: 'safety-brief',
      title: '事故快报',
      scope: { classes: ['accident'], subclasses: [] },
      when: when({ grades: ['I', 'II', 'III', 'IV'], sensitive: true, grave: 'always' }),
      to: 'superior-safety-department',
      means: by('written'),
      limit: within(60),
    },
    {
      ...fromHere,
      id: 'larger-network',
      title: '较大以上专报',
      scope: anyIncident,
      when: when({ grades: ['I', 'II', 'III'] }),
      to: 'superior-duty-room',
      means: by('network'),
      limit: within(60),
    },
    {
      ...fromHere,
      id: 'larger-leader',
      title: '报告分管领导',
      scope: anyIncident,
      when: when({ grades: ['I', 'II', 'III'] }),
      to: 'leader-in-charge',
      means: by('phone'),
      limit: within(75),
    },
    {
      ...fromHere,
      id: 'follow-up',
      title: '续报',
      scope: anyIncident,
      when: graveOrGraded,
      to: 'superior-duty-room',
      means: by('written', 'network'),
      limit: within(120),
      repeat: { kind: 'every', minutes: 120 },
    },
  ],
  reReportWindows: [],
  checklists: [],
  elementLists: [],
  specialNotifications: [],
  dailyReports: [],
  reportTemplates: [],
}
