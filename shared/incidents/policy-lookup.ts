import type { Scope } from './clock-rule'
import { type ClassId, classId, type Grade } from './incident-kind'
import type { PolicyPack, Role, Subclass } from './policy'

/** What rows of other packs refer to. */
export type Lending = Pick<PolicyPack, 'roles' | 'classes' | 'elementLists'>

/** What rows refer to by id, from all packs together; the first pack that has a role or sub-class has the say. */
export interface PolicyLookup {
  roles: ReadonlyMap<string, Role>
  subclasses: ReadonlyMap<string, Subclass & { class: ClassId }>
  /** Grades of each class; a class that no pack has is not there. */
  grades: ReadonlyMap<ClassId, readonly Grade[]>
  elements: ReadonlySet<string>
}

export function lookupIn(packs: readonly Lending[]): PolicyLookup {
  const roles = new Map<string, Role>()
  const subclasses = new Map<string, Subclass & { class: ClassId }>()
  const grades = new Map<ClassId, readonly Grade[]>()
  const elements = new Set<string>()
  for (const pack of packs) {
    for (const role of pack.roles) if (!roles.has(role.id)) roles.set(role.id, role)
    for (const each of pack.classes) {
      if (!grades.has(each.id)) grades.set(each.id, each.grades)
      for (const subclass of each.subclasses) {
        if (!subclasses.has(subclass.id)) subclasses.set(subclass.id, { ...subclass, class: each.id })
      }
    }
    for (const { elements: rows } of pack.elementLists) for (const { id } of rows) elements.add(id)
  }
  return { roles, subclasses, grades, elements }
}

/** The classes a scope can apply to. */
export function classesOf(scope: Scope, lookup: PolicyLookup): readonly ClassId[] {
  if (scope.classes.length > 0) return scope.classes
  if (scope.subclasses.length === 0) return classId.options
  const of = scope.subclasses.flatMap((id) => lookup.subclasses.get(id)?.class ?? [])
  return [...new Set(of)]
}

/** Whether a rule of this scope applies to an incident; what is not known yet fits only a scope that does not ask for it. */
export function isWithin(scope: Scope, of: { class: ClassId | null; subclass: string | null }): boolean {
  const classFits = scope.classes.length === 0 || (of.class !== null && scope.classes.includes(of.class))
  const subclassFits = scope.subclasses.length === 0 || (of.subclass !== null && scope.subclasses.includes(of.subclass))
  return classFits && subclassFits
}
