import type { Account } from '../../shared/accounts/account'
import { failure, type Result, success } from '../../shared/result'

type Standing = Pick<Account, 'id' | 'name' | 'role' | 'active'>

/** Whether the accounts may stand like this once `next` is among them: two in use never share a name. */
export function nameIsFree(accounts: readonly Standing[], next: Pick<Standing, 'name' | 'active'> & { id?: string }) {
  const taken = accounts.some((other) => other.id !== next.id && other.active && other.name === next.name)
  if (!next.active || !taken) return success(null)
  const sentence = `已有在用的账户叫“${next.name}”。写一个能区分的姓名，如“${next.name}（二科）”`
  return failure('conflict', sentence, { name: sentence })
}

/** Whether somebody who can administer the program is left once `next` stands like this. */
export function administratorIsLeft(accounts: readonly Standing[], next: Standing): Result<null> {
  const administers = (account: Standing) => account.active && account.role === 'administrator'
  const left = accounts.map((account) => (account.id === next.id ? next : account)).some(administers)
  if (left) return success(null)
  return failure('conflict', `${next.name}是唯一在用的管理员，不能停用或改作其他角色。先给另一个人管理员身份`)
}
