/** What 管理 holds, in the order of its list. */
export const sections = [
  { id: 'office', words: '机关设置' },
  { id: 'people', words: '人员' },
  { id: 'own-password', words: '本人密码' },
  { id: 'journal', words: '流水' },
  { id: 'keys', words: '按键' },
  { id: 'about', words: '关于' },
] as const

export type Section = (typeof sections)[number]['id']
