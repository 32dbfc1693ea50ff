import type { FilledRole } from '../../../shared/incidents/policies-contract'

export type RoleFilter = 'all' | 'clocks' | 'holes'

export const roleFilters = [
  { value: 'all', words: '全部' },
  { value: 'clocks', words: '时限要报的' },
  { value: 'holes', words: '缺人的' },
] as const satisfies readonly { value: RoleFilter; words: string }[]

/** What is missing to call a role, as the checklist will show it; null when somebody can be called. */
export function holeWords({ people }: Pick<FilledRole, 'people'>): string | null {
  if (people.length === 0) return '谁也没有'
  return people.every(({ numbers }) => numbers.length === 0) ? '没有号码' : null
}

/** A clock of this room would come upon nobody. */
export function inNeed(role: FilledRole): boolean {
  return role.clocks > 0 && !role.isOwn && holeWords(role) !== null
}

/** Those that clocks report to first, holes before the rest; otherwise in the order of the packs. */
export function rolesShown(roles: readonly FilledRole[], filter: RoleFilter): readonly FilledRole[] {
  const turn = (role: FilledRole) => (role.isOwn ? 3 : role.clocks > 0 ? 0 : role.lines > 0 ? 1 : 2)
  return roles
    .filter((role) => {
      if (filter === 'all') return true
      return filter === 'clocks' ? role.clocks > 0 && !role.isOwn : !role.isOwn && holeWords(role) !== null
    })
    .toSorted((one, other) => turn(one) - turn(other))
}

/** 3 个时限要报，检查单等 5 处提到. */
export function usesWords({ clocks, lines, isOwn }: FilledRole): string {
  if (isOwn) return '本值班室自己'
  const parts = [clocks > 0 ? `${clocks} 个时限` : '', lines > 0 ? `检查单等 ${lines} 处` : '']
  return parts.filter((part) => part !== '').join('，') || '本值班室用不到'
}
