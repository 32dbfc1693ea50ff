import { channelForms, detailWords } from '../../shared/entries/channel'
import type { EntryContent, EntryDetail } from '../../shared/entries/entry'
import { formatClockSeconds, formatDay, formatMoment, yearOf } from '../../shared/time/office-time'
import { formLabel } from './form-field'

export interface EntryFact {
  label: string
  value: string
}

/** The elements and channel facts of an entry that were written down, in the order of the form. */
export function entryFacts({ content, recordedAt, recorderName }: EntryDetail, zone: string): readonly EntryFact[] {
  const form = channelForms[content.channel]
  const moment = (at: number) => momentWords(at, recordedAt, zone)
  const contact = [content.contactName, content.contactPost].filter((words) => words !== '').join('　')
  const facts = form.details.map((field) => {
    const value = content.details[field.key]
    return { label: field.label, value: value === undefined ? '' : detailWords(field, value) }
  })
  return [
    { label: form.received, value: moment(content.receivedAt) },
    { label: '何时', value: content.occurredAt === null ? '' : moment(content.occurredAt) },
    { label: '何地', value: content.place },
    { label: '何事', value: content.matter },
    { label: '何因', value: content.cause },
    { label: formLabel(form, 'contactName'), value: contact },
    { label: formLabel(form, 'contactUnit'), value: content.contactUnit },
    { label: '联系方式', value: content.contactPhone },
    ...facts,
    { label: '批示意见', value: content.instruction },
    { label: '处理结果', value: content.outcome },
    { label: '记录', value: `${recorderName}　${formatDay(recordedAt, zone)} ${formatClockSeconds(recordedAt, zone)}` },
  ].filter(({ value }) => value !== '')
}

/** 7月18日 03:05; with the year when it is not that of the recording. */
function momentWords(at: number, recordedAt: number, zone: string): string {
  const moment = formatMoment(at, zone)
  return yearOf(at, zone) === yearOf(recordedAt, zone) ? moment.slice(moment.indexOf('年') + 1) : moment
}

/** Where the text of an entry was amended: the wording it was recorded with; null when it never was. */
export function recordedText({ amendments }: Pick<EntryDetail, 'amendments'>): string | null {
  const changes = amendments.toSorted((a, b) => a.seq - b.seq).flatMap((amendment) => amendment.changes)
  const first = changes.find(({ field }) => field === ('text' satisfies keyof EntryContent))
  return typeof first?.from === 'string' ? first.from : null
}

/** 7月18日 01:31 on another day than the recording, else 01:31. */
export function shortMoment(at: number, recordedAt: number, zone: string): string {
  const clock = formatMoment(at, zone).slice(-5)
  return formatDay(at, zone) === formatDay(recordedAt, zone) ? clock : `${formatDay(at, zone)} ${clock}`
}
