import { z } from 'zod'
import { textFault } from '../text'

/** 来文来电方式: how a matter reached (or left) the duty room. */
export const channel = z.enum([
  'call',
  'outgoing-call',
  'fax',
  'telegram',
  'letter',
  'visit',
  'oral',
  'paper',
  'instruction',
  'note',
])
export type Channel = z.infer<typeof channel>

/** A fact that only some channels have. `choice` stores the option's value, `tick` a boolean, `number` whole digits. */
export type DetailField =
  | { key: string; label: string; kind: 'text'; longest: number }
  | { key: string; label: string; kind: 'number'; least: number; most: number; unit: string }
  | { key: string; label: string; kind: 'choice'; options: readonly { value: string; words: string }[] }
  | { key: string; label: string; kind: 'tick'; words: string }

/** Wording of one channel's form. Labels have at most four characters: they are justified in the form. */
export interface ChannelForm {
  /** The word of the glossary, as on the register: 来电. */
  words: string
  /** Its two-character form for narrow columns and the channel row of the form. */
  short: string
  /** Label of the received time: 接报, 拨出, 收到… */
  received: string
  /** Label of the person on the other side: 来电人, 来访人… */
  contact: string
  /** Label of that person's unit. */
  unit: string
  /** What the main text box is for, shown while it is empty. */
  textHint: string
  details: readonly DetailField[]
}

const text = (key: string, label: string, longest = 200): DetailField => ({ key, label, kind: 'text', longest })
const pages: DetailField = { key: 'pages', label: '页数', kind: 'number', least: 1, most: 9999, unit: '页' }

export const channelForms: Record<Channel, ChannelForm> = {
  call: {
    words: '来电',
    short: '来电',
    received: '接报',
    contact: '来电人',
    unit: '单位',
    textHint: '听到什么写什么，半句也可以先存',
    details: [text('alreadyTold', '已告知谁')],
  },
  'outgoing-call': {
    words: '去电',
    short: '去电',
    received: '拨出',
    contact: '受话人',
    unit: '单位',
    textHint: '说了什么，对方怎么答',
    details: [
      {
        key: 'reached',
        label: '接听',
        kind: 'choice',
        options: [
          { value: 'reached', words: '接通' },
          { value: 'no-answer', words: '无人接听' },
          { value: 'busy', words: '占线' },
          { value: 'wrong-number', words: '空号错号' },
        ],
      },
    ],
  },
  fax: {
    words: '传真',
    short: '传真',
    received: '收发',
    contact: '经手人',
    unit: '发件单位',
    textHint: '传真标题和要点',
    details: [
      {
        key: 'direction',
        label: '收或发',
        kind: 'choice',
        options: [
          { value: 'received', words: '收到' },
          { value: 'sent', words: '发出' },
        ],
      },
      pages,
      {
        key: 'legible',
        label: '清晰',
        kind: 'choice',
        options: [
          { value: 'clear', words: '清晰' },
          { value: 'unclear', words: '不清' },
          { value: 'incomplete', words: '缺页' },
        ],
      },
    ],
  },
  telegram: {
    words: '电报',
    short: '电报',
    received: '收到',
    contact: '联系人',
    unit: '发电单位',
    textHint: '电报标题和要点',
    details: [
      {
        key: 'grade',
        label: '等级',
        kind: 'choice',
        options: [
          { value: 'most-urgent', words: '特提' },
          { value: 'very-urgent', words: '特急' },
          { value: 'urgent', words: '加急' },
          { value: 'ordinary', words: '平急' },
        ],
      },
      text('documentNumber', '电报号', 60),
      pages,
    ],
  },
  letter: {
    words: '来函',
    short: '来函',
    received: '收到',
    contact: '联系人',
    unit: '来函单位',
    textHint: '来函标题和要点',
    details: [text('documentNumber', '文号', 60), { ...pages, key: 'copies', label: '份数', unit: '份' }],
  },
  visit: {
    words: '来访',
    short: '来访',
    received: '到访',
    contact: '来访人',
    unit: '单位住址',
    textHint: '来意和反映的情况',
    details: [
      { key: 'visitors', label: '人数', kind: 'number', least: 1, most: 99_999, unit: '人' },
      text('identity', '身份证件', 80),
      text('visitee', '接洽', 80),
    ],
  },
  oral: {
    words: '口述',
    short: '口述',
    received: '听取',
    contact: '口述人',
    unit: '单位',
    textHint: '当面讲了什么',
    details: [text('onBehalfOf', '受谁委托', 80)],
  },
  paper: {
    words: '呈件',
    short: '呈件',
    received: '收到',
    contact: '送件人',
    unit: '呈报单位',
    textHint: '呈件标题和要点',
    details: [text('documentNumber', '文号', 60), pages, text('submittedTo', '呈送', 80)],
  },
  instruction: {
    words: '领导指示',
    short: '指示',
    received: '接到',
    contact: '领导',
    unit: '单位',
    textHint: '领导原话，逐字写',
    details: [
      {
        key: 'means',
        label: '方式',
        kind: 'choice',
        options: [
          { value: 'phone', words: '电话' },
          { value: 'in-person', words: '当面' },
          { value: 'written', words: '书面' },
          { value: 'message', words: '短信' },
        ],
      },
      { key: 'readBack', label: '复述', kind: 'tick', words: '已向领导复述' },
    ],
  },
  note: {
    words: '值班记事',
    short: '记事',
    received: '时间',
    contact: '相关人',
    unit: '单位',
    textHint: '值班室里的事：查岗、设备、巡查',
    details: [],
  },
}

/** Above every channel's own limits: drafts keep facts as typed, of whichever channels the form had. */
const LONGEST_DETAIL = 1_000
const MOST_DETAILS = 40

const detailValue = z.union([z.string().max(LONGEST_DETAIL), z.number(), z.boolean()])

/** Channel facts by `DetailField.key`; a fact not known is absent. */
export const details = z
  .record(z.string().max(40), detailValue)
  .refine((facts) => Object.keys(facts).length <= MOST_DETAILS, '项目过多')
export type Details = z.infer<typeof details>

/** What is wrong with one channel fact, as a Chinese sentence, or null. */
export function detailFault(field: DetailField, value: Details[string]): string | null {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? textFault(value, field.longest) : `写至多 ${field.longest} 字`
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && value >= field.least && value <= field.most
        ? null
        : `写 ${field.least} 到 ${field.most} 之间的整数`
    case 'choice':
      return field.options.some((option) => option.value === value) ? null : '从所列的里选一项'
    case 'tick':
      return typeof value === 'boolean' ? null : '只有勾与不勾'
  }
}

/** A channel fact as the officers would say it: 特急, 3 页, 已向领导复述. */
export function detailWords(field: DetailField, value: Details[string]): string {
  switch (field.kind) {
    case 'choice':
      return field.options.find((option) => option.value === value)?.words ?? String(value)
    case 'number':
      return `${value} ${field.unit}`
    case 'tick':
      return value ? field.words : ''
    case 'text':
      return String(value)
  }
}
