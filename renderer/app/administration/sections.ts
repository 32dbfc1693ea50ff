/** What 管理 holds, in the order of its list. */
export const sections = [
  { id: 'office', words: '机关设置' },
  { id: 'people', words: '人员' },
  { id: 'own-password', words: '本人密码' },
  { id: 'sound', words: '提示音' },
  { id: 'journal', words: '流水' },
  { id: 'search-index', words: '检索索引' },
  { id: 'records', words: '交接班记录册' },
  { id: 'checks', words: '检查项目' },
  { id: 'code', words: '校验码' },
  { id: 'policies', words: '政策包' },
  { id: 'roles', words: '报告角色' },
  { id: 'gaps', words: '查漏规则' },
  { id: 'keys', words: '按键' },
  { id: 'about', words: '关于' },
] as const

export type Section = (typeof sections)[number]['id']
