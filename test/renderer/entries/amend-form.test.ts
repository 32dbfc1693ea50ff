import { describe, expect, it } from 'vitest'
import { changesIn, toAmendForm } from '../../../renderer/entries/amend-form'
import { channel, channelForms, type DetailField, type Details } from '../../../shared/entries/channel'
import type { DraftForm } from '../../../shared/entries/draft'
import type { EntryContent } from '../../../shared/entries/entry'
import { aContent } from '../../support/an-entry'
import { NIGHT } from '../../support/test-clock'

const MINUTE = 60_000
const zone = 'Asia/Shanghai'
const later = { now: NIGHT + 3 * 24 * 60 * MINUTE, zone }

const changed = (content: EntryContent, change: (form: DraftForm) => Partial<DraftForm>) => {
  const form = toAmendForm(content, zone)
  return changesIn({ ...form, ...change(form) }, content, later)
}

/** A value that a channel fact may have. */
function someValue(field: DetailField): Details[string] {
  switch (field.kind) {
    case 'text':
      return '市委办'
    case 'number':
      return field.least
    case 'choice':
      return field.options[0]?.value ?? ''
    case 'tick':
      return true
  }
}

const everyFact = (of: EntryContent['channel']): Details =>
  Object.fromEntries(channelForms[of].details.map((field) => [field.key, someValue(field)]))

describe('an amendment', () => {
  it.each(channel.options)('of %s changes nothing while nothing was touched', (each) => {
    const times = { receivedAt: NIGHT + 41_500, occurredAt: NIGHT - 15 * MINUTE - 1 }
    const content = aContent({ channel: each, ...times, details: everyFact(each), instruction: '尽快\n恢复' })
    expect(changed(content, () => ({}))).toEqual({ ok: true, changes: [] })
    expect(changed(aContent({ channel: each, occurredAt: null }), () => ({}))).toEqual({ ok: true, changes: [] })
  })

  it('names what was changed, with both wordings', () => {
    expect(changed(aContent(), () => ({ place: '清河路21号', urgency: 'urgent' }))).toEqual({
      ok: true,
      changes: [
        { field: 'urgency', from: 'ordinary', to: 'urgent' },
        { field: 'place', from: '东浦区清河路12号', to: '清河路21号' },
      ],
    })
  })

  it('leaves the seconds of a time that was not touched when another was', () => {
    const content = aContent({ receivedAt: NIGHT + 41_500, occurredAt: null })
    expect(changed(content, () => ({ occurred: '0305' }))).toEqual({
      ok: true,
      changes: [{ field: 'occurredAt', from: null, to: NIGHT - 15 * MINUTE }],
    })
  })

  it('takes times as of the day of the entry, not of the amending', () => {
    expect(changed(aContent({ occurredAt: null }), () => ({ occurred: '昨日2310' }))).toEqual({
      ok: true,
      changes: [{ field: 'occurredAt', from: null, to: NIGHT - 250 * MINUTE }],
    })
  })

  it('empties a time and an element', () => {
    expect(changed(aContent(), () => ({ occurred: '', cause: '' }))).toEqual({
      ok: true,
      changes: [
        { field: 'occurredAt', from: NIGHT - 15 * MINUTE, to: null },
        { field: 'cause', from: '线路跳闸', to: '' },
      ],
    })
  })

  it('adds, changes and takes away channel facts', () => {
    const fax = aContent({ channel: 'fax', details: { pages: 3, direction: 'received' } })
    expect(changed(fax, () => ({ details: { pages: '４', legible: 'clear' } }))).toEqual({
      ok: true,
      changes: [
        { field: 'details.pages', from: 3, to: 4 },
        { field: 'details.direction', from: 'received', to: null },
        { field: 'details.legible', from: null, to: 'clear' },
      ],
    })
  })

  it('takes away the facts that another channel does not have, and says so', () => {
    const fax = aContent({ channel: 'fax', details: { pages: 3, direction: 'received' } })
    const moved = changed(fax, ({ details }) => ({ channel: 'letter', details: { ...details, copies: '2' } }))
    expect(moved.ok && moved.changes).toEqual(
      expect.arrayContaining([
        { field: 'channel', from: 'fax', to: 'letter' },
        { field: 'details.pages', from: 3, to: null },
        { field: 'details.direction', from: 'received', to: null },
        { field: 'details.copies', from: null, to: 2 },
      ]),
    )
  })

  it.each<[Partial<DraftForm>, string]>([
    [{ place: 'a\u0000' }, 'place'],
    [{ occurred: '饭点' }, 'occurred'],
    [{ contactName: '名'.repeat(101) }, 'contactName'],
  ])('says at its field what cannot be taken: %j', (change, field) => {
    const built = changed(aContent(), () => change)
    expect(built.ok ? [] : Object.keys(built.faults)).toEqual([field])
  })

  it('refuses to empty the record altogether', () => {
    const content = aContent()
    const blank = { text: '', place: '', matter: '', cause: '', contactUnit: '', contactName: '' }
    const built = changed(content, () => ({ ...blank, contactPost: '', contactPhone: '' }))
    expect(built.ok ? {} : built.faults).toEqual({ text: expect.stringContaining('还没有写内容') })
  })
})
