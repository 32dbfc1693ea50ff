import { describe, expect, it } from 'vitest'
import {
  editedDraft,
  findNextDraft,
  getCurrentDraft,
  newDraft,
  type OpenDraft,
  type OpenDrafts,
  withCurrent,
  withoutDraft,
  withReplaced,
  withStored,
} from '../../../renderer/entries/open-drafts'
import type { DraftId } from '../../../shared/entries/draft'
import { aDraft, aForm } from '../../support/a-draft'
import { NIGHT } from '../../support/test-clock'

const id = (name: string) => name as DraftId
const empty = (name: string): OpenDraft => newDraft(id(name), NIGHT, 'call')
const written = (name: string): OpenDraft => ({ ...empty(name), form: aForm({ text: name }) })
const desk = (current: string, ...drafts: OpenDraft[]): OpenDrafts => ({ drafts, currentId: id(current) })
const tabs = ({ drafts, currentId }: OpenDrafts) =>
  drafts.map((draft) => draft.id + (draft.id === currentId ? '*' : ''))

describe('the open drafts', () => {
  it('take the first keystroke for the moment the call came in', () => {
    const typed = editedDraft(empty('a'), { text: '停' }, NIGHT + 5_000)
    expect(typed.openedAt).toBe(NIGHT + 5_000)
    expect(editedDraft(typed, { text: '停电' }, NIGHT + 9_000).openedAt).toBe(NIGHT + 5_000)
  })

  it('do not take a choice of the urgency for a keystroke', () => {
    const chosen = editedDraft(empty('a'), { urgency: 'grave' }, NIGHT + 5_000)
    expect(editedDraft(chosen, { text: '停' }, NIGHT + 9_000).openedAt).toBe(NIGHT + 9_000)
  })

  it('put another form in front and let an empty one that is left go', () => {
    const both = desk('a', written('a'), written('b'))
    expect(tabs(withCurrent(both, written('b')))).toEqual(['a', 'b*'])
    expect(tabs(withCurrent(desk('a', empty('a'), written('b')), written('b')))).toEqual(['b*'])
    expect(tabs(withCurrent(both, empty('c')))).toEqual(['a', 'b', 'c*'])
    expect(tabs(withCurrent(both, written('a')))).toEqual(['a*', 'b'])
  })

  it('go round from the last to the first', () => {
    const three = [written('a'), written('b'), written('c')]
    expect(findNextDraft(desk('a', ...three))?.id).toBe('b')
    expect(findNextDraft(desk('c', ...three))?.id).toBe('a')
    expect(findNextDraft(desk('a', written('a')))).toBeUndefined()
  })

  it('put the neighbour in front when a form is closed, and a fresh one after the last', () => {
    const three = [written('a'), written('b'), written('c')]
    const fresh = () => empty('new')
    expect(tabs(withoutDraft(desk('b', ...three), id('b'), fresh))).toEqual(['a', 'c*'])
    expect(tabs(withoutDraft(desk('c', ...three), id('c'), fresh))).toEqual(['a', 'b*'])
    expect(tabs(withoutDraft(desk('a', ...three), id('b'), fresh))).toEqual(['a*', 'c'])
    expect(tabs(withoutDraft(desk('a', written('a')), id('a'), fresh))).toEqual(['new*'])
    expect(tabs(withoutDraft(desk('a', written('a')), id('gone'), fresh))).toEqual(['a*'])
  })

  it('put a form in the place of another, in front or not', () => {
    const three = [written('a'), written('b'), written('c')]
    expect(tabs(withReplaced(desk('b', ...three), id('b'), written('new')))).toEqual(['a', 'new*', 'c'])
    expect(tabs(withReplaced(desk('c', ...three), id('b'), written('new')))).toEqual(['a', 'new', 'c*'])
  })

  it('fail plainly when nothing is in front', () => {
    expect(() => getCurrentDraft(desk('gone', written('a')))).toThrow('no current draft')
  })
})

describe('drafts that were stored', () => {
  const early = aDraft('early', { openedAt: NIGHT - 9_000, savedAt: NIGHT - 1_000 })
  const late = aDraft('late', { openedAt: NIGHT - 5_000, savedAt: NIGHT - 3_000 })

  it('come back in the order they were opened, the one stored last in front', () => {
    expect(tabs(withStored(desk('a', empty('a')), [late, early]))).toEqual(['early*', 'late'])
  })

  it('stay behind what is being typed already', () => {
    expect(tabs(withStored(desk('a', written('a')), [early, late]))).toEqual(['early', 'late', 'a*'])
  })

  it('do not replace a form that is open already', () => {
    const open = desk('early', { ...written('early'), form: aForm({ text: '更新的' }) })
    expect(getCurrentDraft(withStored(open, [early])).form.text).toBe('更新的')
    expect(tabs(withStored(open, [early]))).toEqual(['early*'])
  })

  it('leave the desk as it was when there are none', () => {
    const open = desk('a', empty('a'))
    expect(withStored(open, [])).toEqual(open)
  })
})
