import { describe, expect, it } from 'vitest'
import { draftTitle } from '../../../renderer/entries/draft-title'
import { newDraft } from '../../../renderer/entries/open-drafts'
import type { Channel } from '../../../shared/entries/channel'
import { type DraftForm, type DraftId, emptyForm } from '../../../shared/entries/draft'
import { NIGHT } from '../../support/test-clock'

const title = (channel: Channel, changes: Partial<DraftForm>) => {
  const draft = newDraft('d1' as DraftId, NIGHT, channel)
  return draftTitle({ ...draft, form: { ...emptyForm(channel), ...changes } }, 'Asia/Shanghai')
}

const file = { sha256: 'a'.repeat(64), name: '传真.pdf', mediaType: 'application/pdf', size: 1 }

describe('draftTitle', () => {
  it.each<[string, Channel, Partial<DraftForm>, string]>([
    ['an empty form', 'call', {}, '新来电'],
    ['an empty form of another channel', 'visit', {}, '新来访'],
    ['a form in which only the urgency was chosen', 'call', { urgency: 'grave' }, '新来电'],
    ['a text', 'fax', { text: '停电' }, '传真 03:20 停电'],
    ['the place before all else', 'call', { text: '停电', matter: '停电', place: '清河路' }, '来电 03:20 清河路'],
    ['the matter before unit and text', 'call', { text: '喂', contactUnit: '社区', matter: '停电' }, '来电 03:20 停电'],
    ['the unit before the text', 'call', { text: '喂', contactUnit: '社区' }, '来电 03:20 社区'],
    ['blanks for nothing', 'call', { place: ' 　', text: '停电' }, '来电 03:20 停电'],
    ['eight characters whole', 'call', { place: '一二三四五六七八' }, '来电 03:20 一二三四五六七八'],
    ['more than eight cut', 'call', { place: '一二三四五六七八九' }, '来电 03:20 一二三四五六七八…'],
    ['rare characters as one each', 'call', { place: '𠮷㛃𠮷㛃𠮷㛃𠮷㛃𠮷' }, '来电 03:20 𠮷㛃𠮷㛃𠮷㛃𠮷㛃…'],
    ['lines as one', 'call', { text: '停电\n\n  了' }, '来电 03:20 停电 了'],
    ['only a file', 'fax', { attachments: [file] }, '传真 03:20'],
  ])('shows %s', (_, channel, changes, words) => {
    expect(title(channel, changes)).toBe(words)
  })
})
