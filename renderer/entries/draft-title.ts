import { channelForms } from '../../shared/entries/channel'
import { isUntouched } from '../../shared/entries/draft'
import { formatClock } from '../../shared/time/office-time'
import type { OpenDraft } from './open-drafts'

/** Characters of the matter that a tab shows. */
const SHOWN = 8

/** What a tab is called: 来电 03:20 东浦化工园区. */
export function draftTitle({ form, openedAt }: OpenDraft, zone: string): string {
  const about = [form.place, form.matter, form.contactUnit, form.text].find((words) => words.trim() !== '') ?? ''
  const channel = channelForms[form.channel].short
  if (isUntouched(form)) return `新${channel}`
  const words = Array.from(about.trim().replace(/\s+/g, ' '))
  const short = words.length > SHOWN ? `${words.slice(0, SHOWN).join('')}…` : words.join('')
  return `${channel} ${formatClock(openedAt, zone)} ${short}`.trim()
}
