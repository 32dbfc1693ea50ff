import type { PolicyPack } from './policy'

/** The lists of a pack that have rows, in the order in which they stand in the file. */
export const sections = [
  'roles',
  'classes',
  'thresholds',
  'sensitive',
  'clocks',
  'reReportWindows',
  'checklists',
  'elementLists',
  'specialNotifications',
  'dailyReports',
  'reportTemplates',
] as const satisfies readonly (keyof PolicyPack)[]
export type Section = (typeof sections)[number]

export const sectionWords: Record<Section, string> = {
  roles: '角色',
  classes: '类别',
  thresholds: '分级标准',
  sensitive: '敏感情形',
  clocks: '时限',
  reReportWindows: '补报期',
  checklists: '检查单',
  elementLists: '报告要素',
  specialNotifications: '专门通报',
  dailyReports: '每日报告',
  reportTemplates: '报告模板',
}

/** 时限第 3 行“first-phone”; `index` counts from 0. */
export function rowLabel(section: Section, index: number, id: string): string {
  return `${sectionWords[section]}第 ${index + 1} 行${id === '' ? '' : `“${id}”`}`
}

/** What is wrong with a pack: a sentence naming the row, and where it stands (`path` as zod gives it). */
export interface PolicyFault {
  path: readonly (string | number)[]
  words: string
}

export function rowFault(section: Section, index: number, id: string, words: string): PolicyFault {
  return { path: [section, index], words: `${rowLabel(section, index, id)}：${words}` }
}
