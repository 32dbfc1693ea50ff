import type { Scope } from './clock-rule'
import { classWords, gradeWords } from './incident-kind'
import type { PolicyPack } from './policy'
import { classesOf, lookupIn, type PolicyLookup } from './policy-lookup'
import { type PolicyFault, rowFault, type Section, sections } from './policy-sections'
import { roleCycles } from './role-cycles'
import { thresholdFaults } from './threshold-faults'

/**
 * What of a pack contradicts itself or refers to nothing, each as a Chinese sentence that names the row. `others` are the
 * packs at hand; those the pack `uses` must be among them, and lend it their roles, classes and elements.
 */
export function policyFaults(pack: PolicyPack, others: readonly PolicyPack[]): PolicyFault[] {
  const base = others.filter(({ id }) => id !== pack.id && pack.uses.includes(id))
  const lookup = lookupIn([pack, ...base])
  return [
    ...pack.uses
      .filter((id) => !base.some((each) => each.id === id))
      .map((id) => ({ path: ['uses'], words: `引用的政策包“${id}”不在，先导入它` })),
    ...doubleIds(pack),
    ...roleCycles(pack, lookup),
    ...roleFaults(pack, lookup),
    ...scopeFaults(pack, lookup),
    ...clockFaults(pack, lookup),
    ...thresholdFaults(pack, lookup),
    ...classFaults(pack, base),
    ...templateFaults(pack, lookup),
  ]
}

function doubleIds(pack: PolicyPack): PolicyFault[] {
  return sections.flatMap((section) => {
    const ids = pack[section].map(({ id }) => id)
    return ids.flatMap((id, index) =>
      ids.indexOf(id) < index ? [rowFault(section, index, id, '标识与前面一行相同')] : [],
    )
  })
}

function roleFaults(pack: PolicyPack, { roles }: PolicyLookup): PolicyFault[] {
  const unknown = (section: Section, named: (row: number) => readonly (readonly [string, string | null])[]) =>
    pack[section].flatMap(({ id }, index) =>
      named(index)
        .filter(([, role]) => role !== null && !roles.has(role))
        .map(([what, role]) => rowFault(section, index, id, `${what}“${role}”不在角色里`)),
    )
  return [
    ...unknown('roles', (row) => [['后备角色', pack.roles[row]?.fallback ?? null]]),
    ...unknown('clocks', (row) => [
      ['报告人', pack.clocks[row]?.from ?? null],
      ['收报对象', pack.clocks[row]?.to ?? null],
    ]),
    ...unknown('checklists', (row) =>
      (pack.checklists[row]?.lines ?? []).map(({ role }) => ['通知对象', role] as const),
    ),
    ...unknown('specialNotifications', (row) => [
      ['报告人', pack.specialNotifications[row]?.from ?? null],
      ['收报对象', pack.specialNotifications[row]?.to ?? null],
    ]),
    ...unknown('dailyReports', (row) => [['收报对象', pack.dailyReports[row]?.to ?? null]]),
  ]
}

function scopeFaults(pack: PolicyPack, lookup: PolicyLookup): PolicyFault[] {
  const faultsOf = (section: Section, rows: readonly { id: string; scope: Scope }[]) =>
    rows.flatMap(({ id, scope }, index) => {
      const fault = (words: string) => rowFault(section, index, id, words)
      const noClass = scope.classes
        .filter((each) => !lookup.grades.has(each))
        .map((each) => fault(`类别“${classWords[each]}”不在本包和所引用的包里`))
      const noSubclass = scope.subclasses.flatMap((each) => {
        const known = lookup.subclasses.get(each)
        if (!known) return [fault(`子类“${each}”不在本包和所引用的包里`)]
        if (scope.classes.length === 0 || scope.classes.includes(known.class)) return []
        return [fault(`子类“${known.title}”属于${classWords[known.class]}，这一行不含这个类别`)]
      })
      return [...noClass, ...noSubclass]
    })
  return [
    ...faultsOf('thresholds', pack.thresholds),
    ...faultsOf('clocks', pack.clocks),
    ...faultsOf('reReportWindows', pack.reReportWindows),
    ...faultsOf('checklists', pack.checklists),
    ...faultsOf('elementLists', pack.elementLists),
  ]
}

function clockFaults(pack: PolicyPack, lookup: PolicyLookup): PolicyFault[] {
  return pack.clocks.flatMap((clock, index) => {
    const fault = (words: string) => rowFault('clocks', index, clock.id, words)
    const toItself = clock.from === clock.to ? [fault('报告人和收报对象是同一个角色')] : []
    if (clock.when.kind === 'always') return toItself
    const { grades, sensitive, grave } = clock.when
    if (grades.length === 0 && !sensitive && grave === 'never') {
      return [...toItself, fault('没有写任何触发条件，永远不会起算')]
    }
    // Without any class named, a row speaks of whichever classes are graded; with classes named, of each of them.
    const named = clock.scope.classes.length > 0 || clock.scope.subclasses.length > 0
    const classes = named ? classesOf(clock.scope, lookup) : []
    const foreign = classes.flatMap((each) => {
      const has = lookup.grades.get(each)
      const wrong = has ? grades.filter((one) => !has.includes(one)) : []
      return wrong.map((one) => fault(`${classWords[each]}没有“${gradeWords[one]}”这一级`))
    })
    return [...toItself, ...foreign]
  })
}

function classFaults(pack: PolicyPack, base: readonly PolicyPack[]): PolicyFault[] {
  const lent = lookupIn(base)
  const own = new Set<string>()
  return pack.classes.flatMap((each, index) => {
    const fault = (words: string) => rowFault('classes', index, each.id, words)
    const grades = lent.grades.get(each.id)
    const regraded = grades && grades.join() !== each.grades.join() ? [fault('分级与所引用的包不同')] : []
    const doubled = each.subclasses.flatMap(({ id, title }) => {
      const taken = own.has(id) || lent.subclasses.has(id)
      own.add(id)
      return taken ? [fault(`子类“${title}”的标识“${id}”已经用过`)] : []
    })
    return [...regraded, ...doubled]
  })
}

/** Placeholders that every template may use beside the elements. */
const OWN_PLACEHOLDERS = ['name', 'number', 'office', 'changes']

function templateFaults(pack: PolicyPack, { elements }: PolicyLookup): PolicyFault[] {
  return pack.reportTemplates.flatMap(({ id, title, body }, index) => {
    const used = [title, ...body].flatMap((line) => [...line.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name))
    return used
      .filter((name) => !OWN_PLACEHOLDERS.includes(name) && !elements.has(name))
      .map((name) => rowFault('reportTemplates', index, id, `占位“{${name}}”不是报告要素`))
  })
}
