const words: Readonly<Record<string, string>> = {
  office: '机关设置',
  account: '人员',
  entry: '值班记录',
  entry_amendment: '更正',
  entry_step: '办理步骤',
  entry_attachment: '附件登记',
  entry_link: '关联',
  log_day: '每日条数',
  caller: '来电人',
  search: '检索索引',
}

/** What a projected table holds, in the officers' words; a table they have no word for by its own name. */
export function tableWords(table: string): string {
  return words[table] ?? table
}
