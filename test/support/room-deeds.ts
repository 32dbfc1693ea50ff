import type { AccountId } from '../../shared/accounts/account'
import type { SheetView } from '../../shared/handover/handover-contract'
import { emptyHandoverForm } from '../../shared/handover/handover-form'
import type { Result } from '../../shared/result'
import type { Shift } from '../../shared/shifts/shift'
import { pick, roomOf } from './a-restarted-desk'
import { aCommand } from './an-entry'
import { PASSWORD } from './an-office'
import type { Attempt } from './room-acts'

type Deed = (attempt: Attempt) => Promise<Result<unknown> | null>

const MINUTE = 60_000
const READ_BACK = '火已扑灭，两人在搜救，九点前续报'

/** The shift whose turn it is, where there is one. */
const turnOf = async ({ desk }: Attempt, side: 'owner' | 'next'): Promise<Shift | null> => (await roomOf(desk))[side]

/** Remembers the handover that a sheet belongs to. */
function seen({ desk }: Attempt, done: Result<SheetView>): Result<SheetView> {
  const id = done.ok ? done.value.handoverId : null
  if (id !== null && !desk.handovers.includes(id)) desk.handovers.push(id)
  return done
}

const sheetOf = async ({ desk, handoverId }: Attempt) => {
  const found = await desk.app.api.handover.sheet({ handoverId })
  return found.ok ? found.value : null
}

/** Somebody of the incoming shift signs in, as a person at the desk would before answering. */
async function incomingSignsIn(attempt: Attempt): Promise<void> {
  const lead = (await turnOf(attempt, 'next'))?.lead.id
  if (!attempt.fitting || lead === undefined) return
  const { ok } = await attempt.desk.app.api.accounts.signIn({ accountId: lead, password: PASSWORD })
  if (ok) attempt.desk.signedIn = lead
}

async function answerOne(attempt: Attempt, key: string, kind: 'accepted' | 'questioned' | 'sent-back') {
  const words = kind === 'accepted' ? '' : '写清楚些'
  const { desk, handoverId } = attempt
  const command = { commandId: aCommand(), handoverId, key, answer: kind, words, readBack: READ_BACK }
  return seen(attempt, await desk.app.api.handover.answer(command))
}

const planOf = ({ desk, crew, minutes, pick: index }: Attempt) => {
  const from = desk.clock.now() + minutes * MINUTE
  return { crew, from, until: from + (index % 5 === 0 ? -1 : 12 + index) * 60 * MINUTE }
}

/** Everything that may be done to the room, by anybody. */
export const roomDeeds: Record<string, Deed> = {
  open: (attempt) => attempt.desk.app.api.shifts.open({ commandId: aCommand(), plan: planOf(attempt) }),
  plan: (attempt) => attempt.desk.app.api.shifts.plan({ commandId: aCommand(), plan: planOf(attempt) }),
  change: ({ desk, crew, minutes }) =>
    desk.app.api.shifts.change({
      commandId: aCommand(),
      deputy: crew.deputy,
      leader: crew.leader,
      until: desk.clock.now() + minutes * MINUTE,
      reason: '副班换人',
    }),
  'late-relief': ({ desk }) => desk.app.api.shifts.noteLateRelief({ commandId: aCommand(), words: '已报带班领导' }),
  async form(attempt) {
    const { desk, minutes } = attempt
    const key = (await desk.app.api.handover.sheet({ handoverId: null })).ok ? `entry:${pick(desk.entries, 0)}` : 'x'
    const next = { [key]: { words: `再催 ${minutes}`, due: desk.clock.now() + minutes * MINUTE } }
    return desk.app.api.handover.keepForm({ form: { ...emptyHandoverForm, watch: `注意 ${minutes}`, next } })
  },
  async words(attempt) {
    const key = pick((await sheetOf(attempt))?.sheet.items ?? [], attempt.pick)?.key ?? 'none'
    const { desk, handoverId } = attempt
    return desk.app.api.handover.keepWords({ handoverId, key, words: '半句' })
  },
  async freeze(attempt) {
    const signing = attempt.signing((await turnOf(attempt, 'owner'))?.lead.id)
    return seen(attempt, await attempt.desk.app.api.handover.freeze({ commandId: aCommand(), signing }))
  },
  withdraw: ({ desk, handoverId }) =>
    desk.app.api.handover.withdraw({ commandId: aCommand(), handoverId, reason: '还要补' }),
  async answer(attempt) {
    await incomingSignsIn(attempt)
    const key = pick((await sheetOf(attempt))?.sheet.items ?? [], attempt.pick)?.key ?? 'none'
    return answerOne(
      attempt,
      key,
      pick(['accepted', 'questioned', 'sent-back'] as const, attempt.minutes + 30) ?? 'accepted',
    )
  },
  async 'answer-all'(attempt) {
    await incomingSignsIn(attempt)
    let last: Result<unknown> | null = null
    for (const { key } of (await sheetOf(attempt))?.sheet.items ?? []) last = await answerOne(attempt, key, 'accepted')
    return last
  },
  async explain(attempt) {
    const answers = (await sheetOf(attempt))?.answers ?? []
    const key = answers.find(({ answer }) => answer === 'sent-back')?.key ?? 'none'
    const { desk, handoverId } = attempt
    return desk.app.api.handover.explain({ commandId: aCommand(), handoverId, key, words: '已写清楚' })
  },
  async 'sign-deputy'(attempt) {
    const side = attempt.other % 2 === 0 ? ('owner' as const) : ('next' as const)
    const party = side === 'owner' ? ('outgoing-deputy' as const) : ('incoming-deputy' as const)
    const signing = attempt.signing((await turnOf(attempt, side))?.deputy?.id)
    const { desk, handoverId } = attempt
    return desk.app.api.handover.signDeputy({ commandId: aCommand(), handoverId, party, signing })
  },
  async 'take-over'(attempt) {
    const { desk, handoverId, pick: index } = attempt
    const signing = attempt.signing((await turnOf(attempt, 'next'))?.lead.id)
    const jointWork = index % 4 === 0
    const command = { commandId: aCommand(), handoverId, signing, reason: index % 7 === 0 ? '' : '堵车', jointWork }
    return desk.app.api.handover.takeOver(command)
  },
  async 'take-over-urgently'(attempt) {
    const { desk, crew, pick: index } = attempt
    const until = desk.clock.now() + 12 * 60 * MINUTE
    const rest = { reason: '突发疾病送医', jointWork: index % 2 === 0 }
    const command = { commandId: aCommand(), crew, until, signing: attempt.signing(crew.lead), ...rest }
    return seen(attempt, await desk.app.api.handover.takeOverUrgently(command))
  },
  async confirm(attempt) {
    const { desk, handoverId } = attempt
    const lead: AccountId | undefined = (await turnOf(attempt, 'owner'))?.lead.id
    if (lead !== undefined && attempt.rightPassword) await signInIfPossible(attempt, lead)
    for (const { key } of (await sheetOf(attempt))?.sheet.items ?? []) await answerOne(attempt, key, 'accepted')
    return desk.app.api.handover.confirm({ commandId: aCommand(), handoverId, signing: attempt.signing(lead) })
  },
  calm: ({ desk }) => desk.app.api.handover.declareCalm({ commandId: aCommand(), words: '明火已灭' }),
  remark: ({ desk, handoverId }) =>
    desk.app.api.handover.remark({ commandId: aCommand(), handoverId, words: '补记一句' }),
}

async function signInIfPossible({ desk }: Attempt, accountId: AccountId): Promise<void> {
  const { ok } = await desk.app.api.accounts.signIn({ accountId, password: PASSWORD })
  if (ok) desk.signedIn = accountId
}
