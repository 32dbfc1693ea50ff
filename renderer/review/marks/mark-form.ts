import type { RecordRef } from '../../../shared/search/search-filter'

/** 批注, 发回补充, 批示交办. */
export type MarkKind = 'comment' | 'return' | 'instruct'

export const markWords: Record<MarkKind, { title: string; deed: string; field: string }> = {
  comment: { title: '批注', deed: '记下批注', field: '批注' },
  return: { title: '发回补充', deed: '发回', field: '缺什么' },
  instruct: { title: '批示交办', deed: '交办', field: '办什么' },
}

/** What is typed about one record; `owner` as a name, `due` as officers write a time. */
export interface MarkForm {
  words: string
  owner: string
  due: string
}

export const noMark: MarkForm = { words: '', owner: '', due: '' }

/** Where what is typed is kept: by what it is to become, and the record. */
export function formKey(kind: MarkKind, record: RecordRef): string {
  return `${kind}:${record.kind}:${record.id}`
}
