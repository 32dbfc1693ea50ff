import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { failure } from '../../../shared/result'
import { aFrozenView, aGraveItem, anAnswer, anOpenItem, aSheet } from '../../support/a-sheet-view'
import { heldAnswers } from '../../support/held-answers'
import { watchKeyPresses } from '../../support/key-presses'
import { lin } from '../app/a-window'
import { xu } from '../shifts/a-setting'
import { compose, endComposition } from '../ui/composing'
import { openHandover } from './a-handover'

const accept = '{Control>}{Enter}{/Control}'
const question = '{Alt>}y{/Alt}'
const sendBack = '{Alt>}t{/Alt}'
const explain = '{Alt>}b{/Alt}'
const focused = () => document.activeElement
const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name })
const name = () =>
  screen.getByRole('heading', { level: 2, name: (_, { className }) => className === 'item__name' }).textContent
const tally = () => document.querySelector('.sheet__tally')?.textContent
const fault = () => document.querySelector('.answer__fault')?.textContent
const button = (words: string) => screen.getByRole('button', { name: words })

const many = (count: number) =>
  Array.from({ length: count }, (_, at) =>
    anOpenItem({
      key: `entry:e${at}`,
      number: String(at + 1).padStart(4, '0'),
      line: `第 ${at + 1} 件`,
      urgency: at < 2 ? 'grave' : 'ordinary',
    }),
  )
const aLongView = (count: number) => {
  const items = many(count)
  return aFrozenView({ sheet: aSheet({ items }), answers: items.map(({ key }) => anAnswer(key)) })
}

describe('the keyboard while items are confirmed', () => {
  it('begins in the read-back of a grave item', async () => {
    await openHandover()
    expect(name()).toBe(aGraveItem().line)
    expect(focused()).toBe(box('复述'))
  })

  it('takes 30 items on by keys alone, in as many presses as there are items and words', async () => {
    const { user, asked, view } = await openHandover({ view: aLongView(30) })
    const pressed = watchKeyPresses()
    for (const readBack of ['火已灭，还有两人在搜', '船已找到，两人平安']) {
      await user.paste(readBack)
      await user.keyboard(accept)
    }
    for (let item = 2; item < 30; item += 1) await user.keyboard(accept)
    expect(asked('handover.answer')).toHaveLength(30)
    expect(view().answers.every(({ answer }) => answer === 'accepted')).toBe(true)
    expect(pressed).toHaveLength(60)
    expect(button('签字接班').getAttribute('aria-disabled')).toBeNull()
  }, 30_000)

  it('stays in the pane of an ordinary item, where its keys work, and is never asked to leave it', async () => {
    const { user, pass, publish } = await openHandover()
    await user.keyboard(`火已灭，还有两人在搜${accept}`)
    expect(name()).toBe(anOpenItem().line)
    expect(focused()).toBe(screen.getByRole('region', { name: '事项' }))
    await user.keyboard(question)
    publish('handover', 'onChanged', { handoverId: null })
    await pass(10)
    expect(focused()).toBe(box('疑问'))
  })

  it('goes from item to item by PgUp and PgDn, from a text too, and keeps what is typed in each', async () => {
    const { user } = await openHandover()
    await user.keyboard('火已灭{PageDown}')
    expect(name()).toBe(anOpenItem().line)
    await user.keyboard('{PageUp}')
    expect(focused()).toBe(box('复述'))
    expect(box('复述').value).toBe('火已灭')
    await user.keyboard('，两人在搜')
    expect(box('复述').value).toBe('火已灭，两人在搜')
  })

  it('belongs to the input method while it composes: nothing is answered, and no hint moves', async () => {
    const { user, asked } = await openHandover()
    const field = box('复述')
    await user.keyboard('火已灭，还有')
    const hints = () => screen.getByText('未提到').parentElement?.textContent
    const before = hints()
    compose(field, ['l', 'li', '2人'])
    await user.keyboard(accept)
    expect(asked('handover.answer')).toEqual([])
    expect(hints()).toBe(before)
    endComposition(field, '火已灭，还有 2 人')
    expect(hints()).not.toBe(before)
  })

  it('does not take the next item on by a second press that came too early', async () => {
    const held = heldAnswers<unknown, never>()
    const { user, asked } = await openHandover({ view: aLongView(4), answers: { handover: { answer: held.handler } } })
    await user.keyboard(`火已灭，还有两人在搜${accept}${accept}`)
    expect(asked('handover.answer')).toHaveLength(1)
  })
})

describe('an item', () => {
  it('that is grave is not taken on without a read-back in one’s own words', async () => {
    const { user, asked } = await openHandover()
    await user.keyboard(accept)
    expect(fault()).toMatch(/用自己的话复述/)
    expect(focused()).toBe(box('复述'))
    expect(asked('handover.answer')).toEqual([])
  })

  it('is accepted with a question: both boxes for a grave one, and the missing one has the keyboard', async () => {
    const { user, asked } = await openHandover()
    await user.keyboard(`${question}家属谁在联系${accept}`)
    expect(focused()).toBe(box('复述'))
    await user.keyboard(`火已灭，还有两人在搜${accept}`)
    expect(asked('handover.answer')).toMatchObject([
      { answer: 'questioned', words: '家属谁在联系', readBack: '火已灭，还有两人在搜' },
    ])
    expect(tally()).toBe('接收 0　有疑问 1　退回 0　未确认 1')
  })

  it('is sent back with a reason, put right, and answered anew', async () => {
    const { user } = await openHandover()
    await user.keyboard(`${sendBack}伤员数与台账不一致${accept}`)
    await user.keyboard(`{PageUp}`)
    expect(screen.getByText(/退回/, { selector: '.item-thread__kind' })).toBeTruthy()
    await user.keyboard(`${explain}台账更正为 5 人${accept}`)
    expect(name()).toBe(aGraveItem().line)
    expect(screen.getByText(/退回后再确认/)).toBeTruthy()
    expect(focused()).toBe(box('复述'))
    await user.keyboard(`火已灭，重伤五人${accept}`)
    expect(name()).toBe(anOpenItem().line)
  })

  it('keeps the answer that was begun when one thinks better of it by Esc', async () => {
    const { user } = await openHandover()
    await user.keyboard(`${sendBack}伤员数{Escape}`)
    expect(screen.queryByRole('textbox', { name: '退回原因' })).toBeNull()
    await user.keyboard(sendBack)
    expect(box('退回原因').value).toBe('伤员数')
  })

  it('keeps the words of an answer that was refused, and says why at the item', async () => {
    const refused = failure('conflict', '交班人已撤回签字')
    const { user } = await openHandover({ answers: { handover: { answer: () => refused } } })
    await user.keyboard(`火已灭，还有两人在搜${accept}`)
    expect(fault()).toBe('交班人已撤回签字')
    expect(box('复述').value).toBe('火已灭，还有两人在搜')
    await user.keyboard('{PageDown}')
    expect(fault()).toBeUndefined()
  })

  it('is asked for again with the same command id after an answer that never came', async () => {
    let broken = true
    const { user, asked, pass } = await openHandover({
      answers: {
        handover: {
          answer: () => {
            if (broken) return failure('internal', '程序出错')
            return failure('conflict', '已答过')
          },
        },
      },
    })
    await user.keyboard(`火已灭，还有两人在搜${accept}`)
    broken = false
    await pass(0)
    await user.keyboard(accept)
    const [first, second] = asked('handover.answer') as { commandId: string }[]
    expect(second?.commandId).toBe(first?.commandId)
  })
})

describe('half-typed words', () => {
  it('are kept while they are typed, and no more once they were said', async () => {
    const { user, asked, pass } = await openHandover()
    await user.keyboard('火已灭，还有')
    await pass(300)
    expect(asked('handover.keepWords')).toMatchObject([
      { key: aGraveItem().key, words: expect.stringContaining('火已灭，还有') },
    ])
    await user.keyboard(`两人在搜${accept}`)
    await pass(5_000)
    expect(asked('handover.keepWords')).toHaveLength(1)
  })

  it('come back after the program was closed, with the caret behind them', async () => {
    const kept = JSON.stringify({ kind: 'accepted', readBack: '火已灭，还有', words: '' })
    const view = aFrozenView()
    const { user } = await openHandover({
      view: {
        ...view,
        answers: view.answers.map((answer) => ({ ...answer, kept: answer.key === aGraveItem().key ? kept : '' })),
      },
    })
    await user.keyboard('两人在搜')
    expect(box('复述').value).toBe('火已灭，还有两人在搜')
  })

  it('are stored before somebody leaves, and nothing is left', async () => {
    const { user, stores, asked } = await openHandover()
    await user.keyboard('火已灭')
    expect(await stores.flush()).toBe(true)
    expect(asked('handover.keepWords')).toHaveLength(1)
  })
})

describe('whoever is signed in', () => {
  it('of the outgoing side reads along, and takes the signature back with a reason', async () => {
    const { user, asked } = await openHandover({ account: lin })
    expect(screen.queryByRole('button', { name: '接收' })).toBeNull()
    await user.keyboard('{Alt>}w{/Alt}')
    const dialog = within(await screen.findByRole('dialog', { name: '撤回签字' }))
    await user.type(dialog.getByRole('textbox', { name: '原因' }), '漏了一件传真')
    await user.keyboard(accept)
    expect(asked('handover.withdraw')).toMatchObject([{ reason: '漏了一件传真' }])
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(screen.getByText(/随记随成/)).toBeTruthy()
  })

  it('puts right what was sent back, but does not answer for the incoming side', async () => {
    const items = [anOpenItem()]
    const view = aFrozenView({
      sheet: aSheet({ items }),
      answers: [anAnswer(anOpenItem().key, { answer: 'sent-back', words: [] })],
    })
    const { user, asked, pass } = await openHandover({ account: lin, view })
    await user.keyboard(`${question}${accept}`)
    expect(asked('handover.answer')).toEqual([])
    await user.keyboard(`${explain}已问过水务局`)
    await pass(300)
    await user.keyboard(accept)
    expect(asked('handover.explain')).toMatchObject([{ words: '已问过水务局' }])
    await pass(300)
    expect(asked('handover.keepWords').at(-1)).toMatchObject({ words: '' })
  })

  it('as duty leader of the outgoing shift may withdraw, and only that', async () => {
    await openHandover({ account: xu })
    expect(button('撤回签字')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '接收，有疑问' })).toBeNull()
  })
})

describe('a call that comes in between', () => {
  it('is taken by the button of F2', async () => {
    const { user, done } = await openHandover()
    await user.click(button('中断接电'))
    expect(done).toEqual(['new call'])
  })
})

describe('2,000 items', () => {
  it('are a list of which only what is in sight is drawn, and which follows the item in hand', async () => {
    const { user, pass } = await openHandover({ view: aLongView(2_000) })
    const rows = () => screen.getAllByRole('option')
    expect(rows().length).toBeLessThan(60)
    expect(tally()).toBe('接收 0　有疑问 0　退回 0　未确认 2000')
    await user.click(screen.getByRole('listbox', { name: '未办结事项' }))
    await user.keyboard('{End}{Enter}')
    await pass(0)
    expect(name()).toBe('第 2000 件')
    expect(rows().some((row) => row.getAttribute('aria-selected') === 'true')).toBe(true)
  })
})
