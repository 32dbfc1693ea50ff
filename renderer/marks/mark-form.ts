import type { RecordRef } from '../../shared/search/search-filter'

/** What is being said of a record: 批注, 发回补充, 批示交办; or, to something said before (`to`, its id), 说明, 收回, 答复. */
export type MarkDraft =
  | { kind: 'comment' | 'return' | 'instruct'; record: RecordRef }
  | { kind: 'explain' | 'withdraw' | 'answer'; record: RecordRef; to: string }
export type MarkKind = MarkDraft['kind']

export const markWords: Record<MarkKind, { title: string; field: string; deed: string; dismiss: string }> = {
  comment: { title: '批注', field: '批注', deed: '记下批注', dismiss: '先放着' },
  return: { title: '发回补充', field: '缺什么', deed: '发回', dismiss: '先放着' },
  instruct: { title: '批示交办', field: '办什么', deed: '交办', dismiss: '先放着' },
  explain: { title: '说明', field: '说明', deed: '记下说明', dismiss: '先放着' },
  withdraw: { title: '收回发回', field: '原因', deed: '收回', dismiss: '不收回' },
  answer: { title: '答复批示', field: '答复', deed: '记下答复', dismiss: '先放着' },
}

/** What is typed; `owner` as a name, `due` as officers write a time. */
export interface MarkForm {
  words: string
  owner: string
  due: string
}

export const noMark: MarkForm = { words: '', owner: '', due: '' }

/** Where what is typed is kept: by what it is to become, and what it is about. */
export function formKey(draft: MarkDraft): string {
  const { kind, record } = draft
  return 'to' in draft ? `${kind}:${draft.to}` : `${kind}:${record.kind}:${record.id}`
}
