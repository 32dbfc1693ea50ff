import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { useKeyScope } from '../../../../renderer/app/keys/key-scope'
import { HITS_SCOPE } from '../../../../renderer/review/hits/hits-scopes'
import { Marks } from '../../../../renderer/review/marks/marks'
import { UnreadCount } from '../../../../renderer/review/marks/unread-count'
import type { Handlers } from '../../../../shared/ipc/contract'
import { failure, success } from '../../../../shared/result'
import type { RecordName } from '../../../../shared/review/marks'
import type { RecordRef } from '../../../../shared/search/search-filter'
import { aThread } from '../../../support/a-mark'
import { heldAnswers } from '../../../support/held-answers'
import { NIGHT } from '../../../support/test-clock'
import { cheng, su } from '../../shifts/a-setting'
import { openReviewPart } from '../a-review-part'

const MINUTE = 60_000
const record = { kind: 'entry' as const, id: 'e1' }

function MarksAboveHits() {
  useKeyScope(HITS_SCOPE, '命中', false)
  return (
    <>
      <UnreadCount />
      <div role="listbox" aria-label="命中" data-key-scope={HITS_SCOPE} tabIndex={0} />
      <Marks />
    </>
  )
}

/** The marks of a head with one record in sight, over a main process that answers as told. */
async function openMarks(marks: Partial<Handlers['marks']> = {}, mayReview = true) {
  const part = await openReviewPart(<MarksAboveHits />, {
    account: cheng,
    answers: {
      marks: {
        unread: () => success({ total: 3, exact: true, grave: 1, urgent: 0, since: NIGHT }),
        nameOf: ({ record: { id } }) => success({ number: '0418', words: `市水务局：${id} 号泵站已关` }),
        read: () => success(null),
        comment: () => success(aThread()),
        sendBack: () => success(aThread()),
        instruct: () => success(aThread()),
        catchUp: () => success(null),
        ...marks,
      },
    },
    chosen: record,
    mayReview,
  })
  /** From the list of hits, but while something is being written. */
  const press = async (keys: string) => {
    if (screen.queryByRole('dialog') === null) screen.getByRole('listbox', { name: '命中' }).focus()
    await part.user.keyboard(keys)
    await part.pass(0)
  }
  return { ...part, press, asked: (command: keyof Handlers['marks']) => part.asked(`marks.${command}`) }
}

const dialog = (name: string) => within(screen.getByRole('dialog', { name }))

describe('what the head says of the record in sight', () => {
  it('is that it was read', async () => {
    const { stores, asked } = await openMarks()
    expect(await stores.marks.read()).toBe(true)
    expect(asked('read')).toEqual([{ commandId: expect.any(String), records: [record] }])
  })

  it('is a comment', async () => {
    const { press, asked } = await openMarks()
    await press('{Alt>}n{/Alt}')
    await press('处置及时{Control>}{Enter}{/Control}')
    expect(asked('comment')).toEqual([{ commandId: expect.any(String), record, words: '处置及时' }])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('批注已记下')).toBeTruthy()
  })

  it.each([
    ['{Alt>}n{/Alt}', '批注'],
    ['{Alt>}s{/Alt}', '发回补充'],
    ['{Alt>}p{/Alt}', '批示交办'],
  ])('is written with its number and matter in sight: %s', async (keys, title) => {
    const { press, stores } = await openMarks()
    await press(keys)
    const named = (words: string) => dialog(title).getByTitle(`0418 ${words}`).textContent
    expect(named('市水务局：e1 号泵站已关')).toBe('0418市水务局：e1 号泵站已关')
    await press('{Escape}')
    stores.sight.choose({ kind: 'incident', id: 'i2' })
    await press(keys)
    expect(named('市水务局：i2 号泵站已关')).toBe('0418市水务局：i2 号泵站已关')
  })

  it('names no record by the answer about another one', async () => {
    const held = heldAnswers<{ record: RecordRef }, RecordName>()
    const { press, stores, pass } = await openMarks({ nameOf: held.handler })
    await press('{Alt>}n{/Alt}{Escape}')
    stores.sight.choose({ kind: 'entry', id: 'e2' })
    await press('{Alt>}n{/Alt}')
    held.call(1).answer(success({ number: '0419', words: '后一条' }))
    held.call(0).answer(success({ number: '0418', words: '前一条' }))
    await pass(0)
    expect(dialog('批注').getByTitle('0419 后一条')).toBeTruthy()
  })

  it('is written all the same where its name could not be read, which is said', async () => {
    const { press, asked } = await openMarks({ nameOf: () => failure('internal', '读库出错') })
    await press('{Alt>}n{/Alt}')
    expect(dialog('批注').getByText(/没有读到是哪一条/)).toBeTruthy()
    await press('处置及时{Control>}{Enter}{/Control}')
    expect(asked('comment')).toHaveLength(1)
  })

  it('is what is missing, by a time or with none', async () => {
    const { press, asked } = await openMarks()
    await press('{Alt>}s{/Alt}')
    expect(dialog('发回补充').getByText('空着，不限时间')).toBeTruthy()
    await press('缺何因{Control>}{Enter}{/Control}')
    await press('{Alt>}s{/Alt}')
    await press('缺何地{Tab}0400{Control>}{Enter}{/Control}')
    expect(asked('sendBack')).toMatchObject([
      { record, words: '缺何因', due: null },
      { record, words: '缺何地', due: NIGHT + 40 * MINUTE },
    ])
  })

  it('is what somebody is to do', async () => {
    const { press, asked } = await openMarks()
    await press('{Alt>}p{/Alt}')
    await press('上午再报一次{Control>}{Enter}{/Control}')
    expect(dialog('批示交办').getByText('先写承办人')).toBeTruthy()
    await press('{Tab}苏问渠{Tab}0400{Control>}{Enter}{/Control}')
    const due = NIGHT + 40 * MINUTE
    expect(asked('instruct')).toMatchObject([{ record, words: '上午再报一次', owner: su.id, due }])
  })

  it.each([
    ['0319', '这个时间已经过了，改一改'],
    ['九十点', '时间没有读懂，改一改'],
  ])('is not sent with the time %s', async (typed, sentence) => {
    const { press, asked } = await openMarks()
    await press('{Alt>}s{/Alt}')
    await press(`缺何因{Tab}7月18日${typed}{Control>}{Enter}{/Control}`)
    expect(dialog('发回补充').getByText(sentence)).toBeTruthy()
    expect(asked('sendBack')).toEqual([])
  })

  it('stays as it was typed where it could not be stored, and is not stored twice', async () => {
    const answers = [failure('not-stored', '磁盘已满'), success(aThread())]
    const { press, asked } = await openMarks({ comment: () => answers.shift() ?? success(aThread()) })
    await press('{Alt>}n{/Alt}')
    await press('处置及时{Control>}{Enter}{/Control}')
    expect(dialog('批注').getByText(/磁盘已满/)).toBeTruthy()
    expect(dialog('批注').getByRole('textbox')).toHaveProperty('value', '处置及时')
    await press('{Control>}{Enter}{/Control}')
    const [first, second] = asked('comment')
    expect([first, screen.queryByRole('dialog')]).toEqual([second, null])
  })

  it('is kept when it is put away, apart for each record', async () => {
    const { press, stores } = await openMarks()
    await press('{Alt>}n{/Alt}')
    await press('写了一半{Escape}')
    stores.sight.choose({ kind: 'entry', id: 'e2' })
    await press('{Alt>}n{/Alt}')
    expect(dialog('批注').getByRole('textbox')).toHaveProperty('value', '')
    await press('{Escape}')
    stores.sight.choose(record)
    await press('{Alt>}n{/Alt}')
    expect(dialog('批注').getByRole('textbox')).toHaveProperty('value', '写了一半')
  })

  it('needs a record', async () => {
    const { press, stores } = await openMarks()
    stores.sight.choose(null)
    await press('{Alt>}n{/Alt}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText('先选一条记录')).toBeTruthy()
  })

  it('is for those who review', async () => {
    const { press } = await openMarks({}, false)
    await press('{Alt>}n{/Alt}{Alt>}s{/Alt}{Alt>}p{/Alt}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.queryByRole('button', { name: '全部已阅' })).toBeNull()
  })
})

describe('what nobody has read yet', () => {
  it('is counted, and passed over after asking once more', async () => {
    const { user, press, asked } = await openMarks()
    expect(screen.getByText(/^未阅/).textContent).toBe('未阅 3 条，重特大 1')
    await user.click(screen.getByRole('button', { name: '全部已阅' }))
    expect(asked('catchUp')).toEqual([])
    await press('{Control>}{Enter}{/Control}')
    expect(asked('catchUp')).toHaveLength(1)
    expect(screen.getByText('到此刻为止的都标为已阅')).toBeTruthy()
  })
})
