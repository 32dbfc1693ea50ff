import type { PolicyPack } from './policy'
import type { PolicyLookup } from './policy-lookup'
import { type PolicyFault, rowFault } from './policy-sections'

/** Roles of a pack whose fallback leads back to themselves: nobody would ever be reached. Named once, at their first row. */
export function roleCycles(pack: PolicyPack, { roles }: PolicyLookup): PolicyFault[] {
  const told = new Set<string>()
  return pack.roles.flatMap(({ id }, index) => {
    const way = wayFrom(id, (from) => roles.get(from)?.fallback ?? null)
    if (way.at(-1) !== id || way.length < 2 || told.has(id)) return []
    for (const each of way) told.add(each)
    const titles = way.map((each) => roles.get(each)?.title ?? each).join(' → ')
    return [rowFault('roles', index, id, `后备角色绕回了自己：${titles}`)]
  })
}

/** A role and its fallbacks one after another, up to and with the first that was there before. */
export function wayFrom(id: string, fallbackOf: (id: string) => string | null): string[] {
  const way = [id]
  for (let next = fallbackOf(id); next !== null; next = fallbackOf(next)) {
    const seen = way.includes(next)
    way.push(next)
    if (seen) break
  }
  return way
}
