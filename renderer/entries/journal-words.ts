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
}

/** What a row of the journal says happened to an entry; an event not known here is named as it stands. */
export function journalWords(type: string): string {
  return words[type.replace(/\.\d+$/, '')] ?? type
}
