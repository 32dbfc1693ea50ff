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

/** Parts of a row, as sentences about them name them. */
export const fieldWords: Readonly<Record<string, string>> = {
  title: '名称',
  source: '依据',
  from: '报告人',
  to: '收报对象',
  means: '方式',
  limit: '时限',
  minutes: '分钟数',
  repeat: '重复',
  times: '次数',
  days: '天数',
  at: '钟点',
  scope: '适用',
  subclasses: '子类',
  bounds: '分级',
  below: '都不到时的等级',
  grades: '等级',
  hints: '提示词',
  lines: '条目',
  words: '内容',
  role: '通知对象',
  fallback: '后备角色',
  stages: '用于',
  elements: '要素',
  occasion: '何时报',
  body: '正文',
  dead: '死亡',
  'gravely-injured': '重伤',
  loss: '直接损失',
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
