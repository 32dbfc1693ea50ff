import type { Role } from './account'

/** Who may make a command: anybody at the PC, whoever is signed in, or the administrator. */
export type Access = 'anyone' | 'signed-in' | 'administrator'

/** Whether somebody with this role (null: nobody is signed in) may make a command. */
export function mayCall(access: Access, role: Role | null): boolean {
  if (access === 'anyone') return true
  if (role === null) return false
  return access === 'signed-in' || role === 'administrator'
}
