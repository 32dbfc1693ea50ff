import { screen, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'
import { useStore } from 'zustand'
import { createCommandAttempts } from '../../../renderer/app/command-attempts'
import { useKeyScope } from '../../../renderer/app/keys/key-scope'
import { RecordMarks, RecordMarksFailure } from '../../../renderer/marks/record-marks'
import { createRecordMarksStore, type RecordMarksStore } from '../../../renderer/marks/record-marks-store'
// Read ahead, so that no test waits for a part that the page fetches when it is first used.
import '../../../renderer/ui/dialog-modal'
import type { Account } from '../../../shared/accounts/account'
import type { Handlers } from '../../../shared/ipc/contract'
import { failure, success } from '../../../shared/result'
import type { MarkThread } from '../../../shared/review/marks'
import type { RecordRef } from '../../../shared/search/search-filter'
import { anInstruction, aReturn, aThread, zhou } from '../../support/a-mark'
import { createTestIds, NIGHT } from '../../support/test-clock'
import { aPerson, lin as officer } from '../app/a-window'
import { aSetting, cheng as head } from '../shifts/a-setting'

const MINUTE = 60_000
const SCOPE = 'test-record'

interface Options {
  thread?: Partial<MarkThread>
  account?: Account
  marks?: Partial<Handlers['marks']>
}

async function openRecord({ thread = {}, account = officer, marks = {} }: Options) {
  const threads: Record<string, MarkThread> = { e1: aThread(thread) }
  const of = ({ record }: { record: RecordRef }) => success(threads[record.id] ?? { ...aThread(), record })
  const set = await aSetting({ account, answers: { marks: { of, ...marks } } })
  let record: RecordRef = { kind: 'entry', id: 'e1' }
  let shown: () => void = () => undefined
  const inSight = {
    record: () => record,
    onShown: (listen: () => void) => {
      shown = listen
      return () => undefined
    },
  }
  const store = createRecordMarksStore({ api: set.api, attempts: createCommandAttempts(createTestIds('m')), inSight })
  onTestFinished(store.follow())
  set.show(<Place store={store} setting={set.setting} />)
  await set.pass(0)
  const press = async (keys: string) => {
    await set.user.keyboard(keys)
    await set.pass(0)
  }
  const turnTo = async (id: string) => {
    record = { kind: 'entry', id }
    shown()
    await set.pass(0)
  }
  const asked = (command: keyof Handlers['marks']) =>
    set.calls.filter(({ channel }) => channel === `marks.${command}`).map(({ input }) => input)
  return { ...set, store, threads, press, turnTo, asked }
}

function Place({
  store,
  setting,
}: {
  store: RecordMarksStore
  setting: Awaited<ReturnType<typeof aSetting>>['setting']
}) {
  const thread = useStore(store, (state) => state.thread)
  useKeyScope(SCOPE, '记录', false)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: stands for a pane
    <section data-key-scope={SCOPE} aria-label="记录" tabIndex={0}>
      <RecordMarksFailure marks={store} />
      {thread && <RecordMarks marks={store} thread={thread} setting={setting} scope={SCOPE} />}
    </section>
  )
}

const lines = () => screen.queryAllByRole('listitem').map((line) => line.textContent)
const dialog = (name: string) => within(screen.getByRole('dialog', { name }))
const toPane = () => screen.getByRole('region', { name: '记录' }).focus()

describe('what was said of a record', () => {
  it('is told with who said it and when, and who answered for whom', async () => {
    const by = { by: head.id, byName: '程万里', at: NIGHT - 5 * MINUTE }
    await openRecord({
      thread: {
        returns: [
          aReturn({ due: NIGHT + 40 * MINUTE, answer: { ...zhou, at: NIGHT, words: '号码无误', how: 'explained' } }),
        ],
        instructions: [anInstruction({ answer: { ...zhou, at: NIGHT, words: '已报' } })],
        comments: [{ id: 'c1', words: '处置及时', ...by }],
        reads: [{ ...by, changedSince: true }],
      },
    })
    expect(lines()).toEqual([
      '发回补充　缺何因03:20 何知远　发回林砚秋，04:00 前03:20 周牧野　代林砚秋说明：号码无误',
      '批示交办　上午再报一次03:20 何知远　交周牧野办03:20 周牧野　已答复：已报',
      '批注　处置及时03:15 程万里',
      '03:15 程万里　已阅，阅后有更正',
    ])
  })

  it('follows what is said meanwhile, and what an amendment answers', async () => {
    const { threads, publish, pass } = await openRecord({})
    threads.e1 = aThread({ returns: [aReturn()] })
    publish('marks', 'onChanged', { record: { kind: 'entry', id: 'e1' } })
    await pass(0)
    expect(lines()).toHaveLength(1)
    threads.e1 = aThread()
    publish('entries', 'onChanged', { entryId: 'e1' as never, day: 20260718 })
    await pass(0)
    expect(lines()).toEqual([])
  })

  it('says why it could not be read', async () => {
    await openRecord({ marks: { of: () => failure('internal', '读库出错') } })
    expect(screen.getByText(/没有读到审阅/)).toBeTruthy()
  })
})

describe('the answer of an officer', () => {
  const open = { returns: [aReturn()], instructions: [anInstruction()] }

  it('is written from the keyboard, with what is answered in sight', async () => {
    const answered = aThread({ ...open, returns: [] })
    const { press, asked } = await openRecord({ thread: open, marks: { explain: () => success(answered) } })
    toPane()
    await press('{Alt>}a{/Alt}')
    expect(dialog('说明').getByText('何知远：缺何因')).toBeTruthy()
    await press('号码无误{Control>}{Enter}{/Control}')
    expect(asked('explain')).toMatchObject([{ record: { kind: 'entry', id: 'e1' }, returnId: 'r1', words: '号码无误' }])
    expect(lines()).toHaveLength(1)
    await press('{Alt>}a{/Alt}')
    expect(screen.getByRole('dialog', { name: '答复批示' })).toBeTruthy()
  })

  it('stays as it was typed where it was refused, and while another record is looked at', async () => {
    const refusal = failure('conflict', '周牧野已经答复过')
    const { press, turnTo } = await openRecord({ thread: open, marks: { explain: () => refusal } })
    toPane()
    await press('{Alt>}a{/Alt}')
    await press('号码无误{Control>}{Enter}{/Control}')
    expect(dialog('说明').getByText(/周牧野已经答复过/)).toBeTruthy()
    await turnTo('e2')
    expect(screen.queryByRole('dialog')).toBeNull()
    await turnTo('e1')
    toPane()
    await press('{Alt>}a{/Alt}')
    expect(dialog('说明').getByRole('textbox')).toHaveProperty('value', '号码无误')
  })

  it('reaches every deed by Tab and Enter', async () => {
    const { press } = await openRecord({ thread: open, account: aPerson('陆怀谷', { role: 'administrator' }) })
    toPane()
    const reached: (string | null | undefined)[] = []
    for (let step = 0; step < 3; step += 1) {
      await press('{Tab}')
      reached.push(document.activeElement?.textContent)
    }
    expect(reached).toEqual(['说明，不更正Alt+A', '收回', '答复'])
    await press('{Enter}')
    expect(screen.getByRole('dialog', { name: '答复批示' })).toBeTruthy()
  })
})

describe('the head', () => {
  it('takes back what was sent back, and answers only what is theirs to see to', async () => {
    const thread = {
      returns: [aReturn()],
      instructions: [anInstruction(), anInstruction({ id: 'i2', owner: head.id })],
    }
    const { press, asked } = await openRecord({
      thread,
      account: head,
      marks: { withdraw: () => success(aThread(thread)) },
    })
    expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['收回', '答复Alt+A'])
    screen.getByRole('button', { name: '收回' }).focus()
    await press('{Enter}')
    await press('看错了{Control>}{Enter}{/Control}')
    expect(asked('withdraw')).toMatchObject([{ returnId: 'r1', reason: '看错了' }])
  })
})
