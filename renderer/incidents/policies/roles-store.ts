import { createStore } from 'zustand/vanilla'
import type { Caller } from '../../../shared/contacts/contacts-contract'
import type { FilledRole, RolePerson } from '../../../shared/incidents/policies-contract'
import type { Api } from '../../../shared/ipc/contract'
import type { Failure } from '../../../shared/result'
import type { CommandAttempts } from '../../app/command-attempts'
import { type ReadableStore, readable } from '../../app/readable-store'
import type { PoliciesStore } from './policies-store'

/** Somebody as being written: the numbers as one line, in the order in which they are tried. */
export interface PersonDraft {
  name: string
  post: string
  numbers: string
  backup: boolean
}

export interface RolesState {
  /** Role in sight. */
  role: string | null
  /** People written and not stored yet, by role; kept over a change of role and place. */
  drafts: Readonly<Record<string, readonly PersonDraft[]>>
  /** Why a role was not stored, by role. */
  failures: Readonly<Record<string, Failure>>
  busy: boolean
  /** Earlier callers who fit the name being written. */
  callers: readonly Caller[]
  /** Why nobody could be looked up; it takes nothing from what is written. */
  lookUpFailure: Failure | null
}

export interface RolesStore extends ReadableStore<RolesState> {
  choose(role: string): void
  write(role: string, people: readonly PersonDraft[]): void
  discard(role: string): void
  save(role: string): Promise<void>
  /** Looks for people of whom the desk knows a number. */
  lookFor(name: string): Promise<void>
}

export interface RolesNeeds {
  api: Pick<Api, 'policies' | 'contacts'>
  attempts: CommandAttempts
  policies: PoliciesStore
}

/** Who stands for the roles, as the administrator is writing them. */
export function createRolesStore({ api, attempts, policies }: RolesNeeds): RolesStore {
  const store = createStore<RolesState>(() => ({
    role: null,
    drafts: {},
    failures: {},
    busy: false,
    callers: [],
    lookUpFailure: null,
  }))
  const { getState, setState } = store
  let turn = 0
  const settle = (role: string, failure: Failure | null) =>
    setState(({ failures: { [role]: _, ...others } }) => ({
      failures: failure ? { ...others, [role]: failure } : others,
    }))
  const drop = (role: string) => setState(({ drafts: { [role]: _, ...drafts } }) => ({ drafts }))
  return {
    ...readable(store),
    choose: (role) => setState({ role, callers: [] }),
    write(role, people) {
      setState(({ drafts }) => ({ drafts: { ...drafts, [role]: people } }))
      settle(role, null)
    },
    discard(role) {
      drop(role)
      settle(role, null)
    },
    async save(role) {
      const draft = getState().drafts[role]
      if (draft === undefined || getState().busy) return
      setState({ busy: true })
      const people = draft.map(toPerson)
      const commandId = attempts.idFor(`role ${role}`, people)
      const filled = await api.policies.fillRole({ commandId, role, people }).finally(() => setState({ busy: false }))
      if (!filled.ok) return settle(role, filled.failure)
      attempts.done(`role ${role}`)
      policies.accept(filled.value)
      if (getState().drafts[role] === draft) drop(role)
      settle(role, null)
    },
    async lookFor(name) {
      const mine = ++turn
      const found = name.trim() === '' ? null : await api.contacts.suggest({ phone: '', name, unit: '' })
      if (mine !== turn) return
      setState({
        callers: found?.ok ? found.value.filter((each) => each.name !== '' && each.phone !== '') : [],
        lookUpFailure: found === null || found.ok ? null : found.failure,
      })
    },
  }
}

/** Numbers are parted by 、 or another stop, never by a space: 0690-555 0110 is one. */
const BETWEEN_NUMBERS = /[、，,；;\n]+/u

export function numbersIn(text: string): string[] {
  return text
    .split(BETWEEN_NUMBERS)
    .map((number) => number.trim())
    .filter((number) => number !== '')
}

export function draftOf({ people }: Pick<FilledRole, 'people'>): PersonDraft[] {
  return people.map(({ name, post, numbers, backup }) => ({ name, post, numbers: numbers.join('、'), backup }))
}

function toPerson({ name, post, numbers, backup }: PersonDraft): RolePerson {
  return { name, post, numbers: numbersIn(numbers), backup }
}
