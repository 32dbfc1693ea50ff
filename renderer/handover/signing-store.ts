import { createStore } from 'zustand/vanilla'
import { type AccountId, SHORTEST_PASSWORD } from '../../shared/accounts/account'
import type { CommandId } from '../../shared/entries/entries-contract'
import type { SheetView } from '../../shared/handover/handover-contract'
import type { Api } from '../../shared/ipc/contract'
import { type Failure, failure, type Result } from '../../shared/result'
import type { ShiftPlan } from '../../shared/shifts/shift'
import type { CommandAttempts } from '../app/command-attempts'
import { type ReadableStore, readable } from '../app/readable-store'
import type { SheetStore } from './sheet-store'
import type { SigningWork } from './signing-work'

export interface SigningState {
  /** What is being signed; null: nothing. */
  work: SigningWork | null
  password: string
  busy: boolean
  /** Why it was not taken; it stays until something else is tried. */
  failure: Failure | null
  /** Counts the times the keyboard is asked to go where something is still to be said, else to the password. */
  focusTurn: number
}

export interface SigningStore extends ReadableStore<SigningState> {
  /** Begins to sign; what was written for the same deed before comes back. */
  begin(work: SigningWork): void
  change(changes: Partial<Omit<SigningWork, 'deed'>>): void
  writePassword(password: string): void
  /** On to what is still to be said. */
  goOn(): void
  /** Says why something typed does not fit. */
  refuse(sentence: string): void
  /** Takes it out of sight; only the password is thrown away. */
  putAway(): void
  /** Signs; `plan` is the shift that takes over in one step. True when the signature stands. */
  submit(plan?: ShiftPlan): Promise<boolean>
}

interface SigningNeeds {
  api: Pick<Api, 'handover'>
  attempts: CommandAttempts
  sheet: SheetStore
  /** Stores what is typed and not stored yet; answers whether nothing is left. */
  flush: () => Promise<boolean>
}

const unstored: Failure = {
  kind: 'not-stored',
  message: '没有签字：正在写的还没有存下。字都在屏幕上，存下后再签',
}

/** A hand that is used to signing types the password into whatever has the keyboard; there it would be read by everybody. */
const exposed: Failure = {
  kind: 'invalid-input',
  message: '没有签字：原因里写着密码，会印在记录上。删去后再签',
}

/** Shorter ones are no passwords, and stand in any sentence. */
const exposes = ({ why, reason, crew }: SigningWork, password: string) =>
  password.length >= SHORTEST_PASSWORD && [why, reason, crew.note].some((text) => text.includes(password))

const gone = failure('conflict', '这份交接班记录已不在交接中，没有签字。关上再看一遍')

/** Signing with one's own password, whoever is signed in at the PC. */
export function createSigningStore(needs: SigningNeeds): SigningStore {
  const store = createStore<SigningState>(() => ({
    work: null,
    password: '',
    busy: false,
    failure: null,
    focusTurn: 0,
  }))
  const { getState, setState } = store
  const putAside = new Map<string, SigningWork>()
  const refuse = (refused: Failure) =>
    setState(({ focusTurn }) => ({ failure: refused, password: '', focusTurn: focusTurn + 1 }))

  return {
    ...readable(store),
    begin: (work) => setState({ work: putAside.get(work.deed) ?? work, password: '', failure: null }),
    change: (changes) => setState(({ work }) => ({ work: work && { ...work, ...changes } })),
    writePassword: (password) => setState({ password }),
    goOn: () => setState(({ focusTurn }) => ({ focusTurn: focusTurn + 1 })),
    refuse: (message) => setState({ failure: { kind: 'invalid-input', message } }),
    putAway: () => {
      const { work } = getState()
      if (work) putAside.set(work.deed, work)
      setState({ work: null, password: '', failure: null })
    },
    submit: async (plan) => {
      const { work, password, busy } = getState()
      if (!work || busy) return false
      const { signer } = work
      if (signer === null || password === '') return false
      if (exposes(work, password)) {
        refuse(exposed)
        return false
      }
      setState({ busy: true, failure: null })
      try {
        if (!(await needs.flush())) {
          refuse(unstored)
          return false
        }
        const signed = await needs.sheet.ask(() => send(needs, work, { signer, password, plan }))
        if (!signed.ok) {
          refuse(signed.failure)
          return false
        }
        needs.attempts.done(subjectOf(work))
        putAside.clear()
        setState({ work: null, password: '', failure: null })
        needs.sheet.takeKeyboard()
        return true
      } finally {
        setState({ busy: false })
      }
    },
  }
}

const subjectOf = ({ deed }: SigningWork) => `sign:${deed}`

interface Signer {
  signer: AccountId
  password: string
  plan: ShiftPlan | undefined
}

async function send(
  needs: SigningNeeds,
  work: SigningWork,
  { signer, password, plan }: Signer,
): Promise<Result<SheetView>> {
  const { attempts, sheet } = needs
  const { handover } = needs.api
  const { capacity, why, jointWork } = work
  const signing = { accountId: signer, password, capacity, reason: capacity === 'self' ? '' : work.reason }
  // The password is no part of what is asked: tried again after a slip of the finger it is the same command.
  const commandId: CommandId = attempts.idFor(subjectOf(work), work)
  if (work.deed === 'freeze') return handover.freeze({ commandId, signing })
  if (work.deed === 'take-over-urgently') {
    if (!plan) return failure('invalid-input', '写上接班的主班，值到几点')
    const { crew, until } = plan
    return handover.takeOverUrgently({ commandId, crew, until, signing, reason: why, jointWork })
  }
  const handoverId = sheet.getState().view?.handoverId
  if (!handoverId) return gone
  const which = { commandId, handoverId, signing }
  switch (work.deed) {
    case 'take-over':
      return handover.takeOver({ ...which, reason: why, jointWork })
    case 'confirm':
      return handover.confirm(which)
    case 'outgoing-deputy':
    case 'incoming-deputy':
      return handover.signDeputy({ ...which, party: work.deed })
  }
}
