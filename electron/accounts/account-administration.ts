import type { Account } from '../../shared/accounts/account'
import type { IdSource } from '../../shared/clock'
import type { Handlers, Publish } from '../../shared/ipc/contract'
import { failure, type Result, success } from '../../shared/result'
import type { Connection, Db, Tx } from '../db/connection'
import type { NewEvent } from '../journal/event-catalogue'
import type { Journal } from '../journal/journal'
import { administratorIsLeft, nameIsFree } from './account-rules'
import { findAccount, listAccounts, saveCredential } from './accounts-repository'
import { setCredential } from './password-change'
import { credentialDigest, type Passwords } from './passwords'
import type { SessionKeeper } from './session'

interface Dependencies {
  db: Connection
  journal: Journal
  session: SessionKeeper
  ids: IdSource
  publish: Publish
  passwords: Passwords
}

type Administration = Pick<Handlers['accounts'], 'list' | 'create' | 'change' | 'setPassword'>

export type NewPerson = Pick<Account, 'name' | 'post' | 'role'>

/** What the administrator does with other people's accounts. */
export function accountAdministration(dependencies: Dependencies): Administration {
  const { db, journal, session, ids, passwords } = dependencies
  // Taken when the command comes in: hashing takes a while, and the one who asked may be gone by then.
  const command = () => ({ commandId: ids.next(), actor: session.actor() })
  return {
    list: () => success(listAccounts(db)),
    async create({ password, ...person }) {
      const meta = command()
      const phc = await passwords.hash(password)
      const done = journal.execute(meta, (tx) => {
        const free = nameIsFree(listAccounts(tx), { ...person, active: true })
        return free.ok ? success([createAccount(tx, ids.next(), person, phc)]) : free
      })
      return done.ok ? success(getAccount(db, done.value.subject)) : done
    },
    change: ({ accountId, ...wanted }) => changeAccount(dependencies, { id: accountId, ...wanted }),
    async setPassword({ accountId, next }) {
      const meta = command()
      const phc = await passwords.hash(next)
      const done = journal.execute(meta, (tx) =>
        findAccount(tx, accountId) ? success([setCredential(tx, accountId, phc)]) : notFound,
      )
      return done.ok ? success(null) : done
    },
  }
}

/** Stores the password's hash of a new account and gives the fact that it was created. */
export function createAccount(tx: Tx, id: string, person: NewPerson, phc: string): NewEvent {
  saveCredential(tx, { account_id: id, phc, failures: 0, paused_until: 0 })
  return { type: 'account.created.1', subject: id, payload: { ...person, credential: credentialDigest(phc) } }
}

/** The account; throws when there is none with this id. */
export function getAccount(db: Db, id: string): Account {
  const account = findAccount(db, id)
  if (!account) throw new Error(`account ${id} is missing after its own command`)
  return account
}

const notFound = failure('not-found', '找不到这个账户')

function changeAccount({ db, journal, session, ids, publish }: Dependencies, wanted: Account): Result<Account> {
  const before = findAccount(db, wanted.id)
  if (!before) return notFound
  if (sameAccount(before, wanted)) return success(before)
  const leaves = !wanted.active && session.current()?.account.id === wanted.id
  const done = journal.execute({ commandId: ids.next(), actor: session.actor() }, (tx) => {
    const accounts = listAccounts(tx)
    const free = nameIsFree(accounts, wanted)
    if (!free.ok) return free
    const left = administratorIsLeft(accounts, wanted)
    if (!left.ok) return left
    const { id, name, post, role, active } = wanted
    const changed: NewEvent = { type: 'account.changed.1', subject: id, payload: { name, post, role, active } }
    return success(leaves ? [changed, { type: 'account.signed-out.1', subject: id, payload: {} }] : [changed])
  })
  if (!done.ok) return done
  const account = getAccount(db, wanted.id)
  if (session.current()?.account.id === wanted.id) {
    if (leaves) session.end()
    else session.update(account)
    publish('accounts', 'onSession', session.current())
  }
  return success(account)
}

function sameAccount(one: Account, other: Account): boolean {
  const { name, post, role, active } = other
  return one.name === name && one.post === post && one.role === role && one.active === active
}
