import type { Role } from './account'

/**
 * What a command asks for. `anyone`: also while nobody is signed in. `signed-in`: to read, and to add a remark to a closed
 * sheet. `record`: to write the log and to hand over and take over the room. `review`: to mark records as read, comment, instruct
 * and send back. `administrator`: to change accounts, office and policies.
 */
export type Access = 'anyone' | 'signed-in' | 'record' | 'review' | 'administrator'

/** What each role may do; the one table there is. */
const powers: Record<Role, readonly Access[]> = {
  officer: ['anyone', 'signed-in', 'record'],
  'duty-leader': ['anyone', 'signed-in', 'record', 'review'],
  'office-head': ['anyone', 'signed-in', 'review'],
  administrator: ['anyone', 'signed-in', 'record', 'review', 'administrator'],
}

/** Whether somebody with this role (null: nobody is signed in) may make a command. */
export function mayCall(access: Access, role: Role | null): boolean {
  return role === null ? access === 'anyone' : powers[role].includes(access)
}

/** Why a command was refused, and what can be done about it. */
export function refusalOf(access: Access, role: Role | null): string {
  if (role === null) return '已退出登录，登录后再做。草稿都在'
  if (access === 'administrator') return '只有管理员可以做'
  if (access === 'review') return '只有带班领导、办公室主任和管理员可以审阅'
  return '办公室主任的账户只查看和审阅，不写值班记录。由值班员或带班领导登录后做'
}
