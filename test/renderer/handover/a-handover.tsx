import { HandoverPlace } from '../../../renderer/handover/handover-place'
import { createHandoverStores } from '../../../renderer/handover/handover-stores'
// Read ahead, so that no test waits for a part that the page fetches when it is first used.
import '../../../renderer/ui/dialog-modal'
import { onTestFinished } from 'vitest'
import type { Account } from '../../../shared/accounts/account'
import type { ItemAnswer, SheetView } from '../../../shared/handover/handover-contract'
import type { Handlers } from '../../../shared/ipc/contract'
import { failure, success } from '../../../shared/result'
import type { Room } from '../../../shared/shifts/room'
import { aRoom } from '../../support/a-room'
import {
  aClosedView,
  aFrozenView,
  aLiveView,
  anAnswer,
  aShift,
  aSignature,
  CHANGE,
  theNextShift,
} from '../../support/a-sheet-view'
import { anEntryDetail } from '../../support/an-entry-detail'
import { createTestIds } from '../../support/test-clock'
import { aSetting, gu } from '../shifts/a-setting'
import { giveElementsSize } from '../ui/element-sizes'

type Answers = { [F in keyof Handlers]?: Partial<Handlers[F]> }

/** 07:54:20, fourteen minutes after the sheet was frozen. */
export const AT = CHANGE - 5 * 60_000 - 40_000

export interface HandoverOptions {
  /** The sheet as the main process has it; commands change it. */
  view?: SheetView | null
  room?: Room
  account?: Account
  answers?: Answers
}

/** A main process with one sheet, which keeps to what is asked of it so far as the screen can tell. */
export function aSheetKeeper(first: SheetView | null) {
  let view = first
  const running = () => {
    if (!view) throw new Error('the test has no sheet')
    return view
  }
  const change = (changes: Partial<SheetView>) => {
    view = { ...running(), ...changes }
    return success(view)
  }
  const say = (key: string, word: Partial<ItemAnswer['words'][number]>, answer: ItemAnswer['answer']) =>
    change({
      answers: running().answers.map((one) =>
        one.key === key
          ? {
              ...one,
              answer,
              kept: '',
              words: [...one.words, { kind: 'accepted', words: '', readBack: '', at: AT, byName: gu.name, ...word }],
            }
          : one,
      ),
    })
  const handover: Answers['handover'] = {
    sheet: () => success(view),
    keepForm: ({ form }) => {
      change({ form })
      return success({ savedAt: AT })
    },
    keepWords: () => success({ savedAt: AT }),
    answer: ({ key, answer, words, readBack }) => say(key, { kind: answer, words, readBack }, answer),
    explain: ({ key, words }) => say(key, { kind: 'explained', words }, null),
    freeze: () => {
      view = aFrozenView({ sheet: running().sheet })
      return success(view)
    },
    withdraw: () => {
      view = aLiveView({ sheet: running().sheet })
      return success(view)
    },
    signDeputy: ({ party }) => change({ signatures: [...running().signatures, aSignature(party)] }),
    takeOver: () => {
      view = aClosedView({ sheet: running().sheet })
      return success(view)
    },
    takeOverUrgently: () =>
      change({
        ...aFrozenView({ sheet: running().sheet }),
        phase: 'owed',
        takenOverBy: theNextShift(),
        due: AT + 60 * 60_000,
      }),
    confirm: () => change({ phase: 'closed' }),
    remark: ({ words }) => change({ remarks: [{ at: AT, byName: gu.name, words }] }),
  }
  return { handover, view: running }
}

/** 交接班 over such a main process, with the incoming lead signed in unless told otherwise. */
export async function openHandover(options: HandoverOptions = {}) {
  const { view = aFrozenView(), account = gu, answers = {} } = options
  const keeper = aSheetKeeper(view)
  const set = await aSetting({
    room: options.room ?? aRoom(aShift(), { next: theNextShift() }),
    account,
    at: AT,
    answers: {
      ...answers,
      entries: { find: () => success(anEntryDetail()), ...answers.entries },
      handover: { ...keeper.handover, ...answers.handover },
    },
  })
  const stores = createHandoverStores({ api: set.api, clock: set.clock, ids: createTestIds('h') })
  const takeSizeAway = giveElementsSize(600, 400)
  onTestFinished(() => {
    stores.end()
    takeSizeAway()
  })
  const done: string[] = []
  const page = set.show(
    <HandoverPlace
      stores={stores}
      shift={set.setting}
      onNewCall={() => done.push('new call')}
      onOpenEntry={(id) => done.push(`open ${id}`)}
      onOpenIncident={(id) => done.push(`incident ${id}`)}
    />,
  )
  await set.pass(0)
  const asked = (channel: string) => set.calls.filter((call) => call.channel === channel).map(({ input }) => input)
  return { ...set, stores, page, done, asked, view: keeper.view }
}

/** An answer with what is kept of half-typed words. */
export function aKeptAnswer(key: string, kept: string): ItemAnswer {
  return anAnswer(key, { kept })
}

export const wrongPassword = failure('not-allowed', '密码不对，没有签字')
