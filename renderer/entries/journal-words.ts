const words: Record<string, string> = {
  'entry.recorded': '登记',
  'entry.amended': '更正',
  'entry.step-added': '办理',
  'entry.relay-receipted': '签收',
  'entry.attachment-added': '附件',
  'entry.linked': '关联',
  'entry.closed': '办结',
  'entry.reopened': '重开',
  'entry.struck': '作废',
  'entry.printed': '打印',
  'review.read': '已阅',
  'review.commented': '批注',
  'review.returned': '发回',
  'review.return-explained': '说明',
  'review.return-withdrawn': '收回',
  'review.instructed': '交办',
  'review.instruction-answered': '答复',
}

/** What a row of the journal says happened to an entry, or was said of it; an event not known here is named as it stands. */
export function journalWords(type: string): string {
  return words[type.replace(/\.\d+$/, '')] ?? type
}
