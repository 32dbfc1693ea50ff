import { channelForms } from '../../shared/entries/channel'
import type { EntryContent } from '../../shared/entries/entry'
import { shownLine } from '../../shared/text'

/** Characters of the text that stand in for a missing 何事. */
const SHOWN = 24

/** The matter of an entry in one line: 供电公司调度：停电230户. */
export function entryTitle(content: EntryContent): string {
  const who = [content.contactUnit, content.contactName].filter((words) => words !== '').join(' ')
  const line = content.matter || shownLine(content.text, SHOWN)
  return [who || channelForms[content.channel].words, line].filter((words) => words !== '').join('：')
}
