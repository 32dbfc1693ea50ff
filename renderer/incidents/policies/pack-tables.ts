import { classWords, gradeWords, type Measure, measureWords } from '../../../shared/incidents/incident-kind'
import { stageWords } from '../../../shared/incidents/policy'
import type { PackDraft } from '../../../shared/incidents/policy-draft'
import type { PolicyLookup } from '../../../shared/incidents/policy-lookup'
import type { Section } from '../../../shared/incidents/policy-sections'
import {
  conditionWords,
  gradesWords,
  limitWords,
  lineKindWords,
  meansWords,
  repeatWords,
  roleWords,
  shortScopeWords,
  startPointWords,
} from './policy-words'

/** A row as it is read at a glance. */
export interface TableRow {
  /** Where it stands in the pack: `clocks.2`, `classes.0.subclasses.3`. */
  path: string
  /** A cell for each head. */
  cells: readonly string[]
  /** Second line: what else holds, and the source. */
  second: string
  /** null where a row has no source: roles. */
  verified: boolean | null
  /** A part of the row above. */
  isPart?: boolean
}

export interface PackTable {
  /** Empty where the cell speaks for itself. */
  heads: readonly string[]
  rows: readonly TableRow[]
}

type Words<S extends Section> = (row: PackDraft[S][number], lookup: PolicyLookup) => Omit<TableRow, 'path' | 'verified'>
type TableWords = { [S in Section]: { heads: readonly string[]; words: Words<S> } }

const parted = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('　')

const tables: TableWords = {
  roles: {
    heads: ['角色', '接不通时转'],
    words: ({ id, title, fallback }, lookup) => ({ cells: [title, roleWords(fallback, lookup)], second: id }),
  },
  classes: {
    heads: ['类别', '事件编码', '等级、提示词'],
    words: ({ id, grades, subclasses, source }) => ({
      cells: [classWords[id], `${subclasses.length} 个子类`, grades.length === 0 ? '不分级' : gradesWords(grades)],
      second: source,
    }),
  },
  thresholds: {
    heads: ['适用', '分级（以上含，以下不含）'],
    words: (row, lookup) => ({
      cells: [shortScopeWords(row.scope, lookup), boundsWords(row)],
      second: parted(
        `计入重伤：${row.countsAsGravelyInjured.map((each) => measureWords[each]).join('、') || '不计'}`,
        row.source,
      ),
    }),
  },
  sensitive: {
    heads: ['敏感情形', '提示词'],
    words: ({ title, hints, source }) => ({ cells: [title, hints.join('、')], second: source }),
  },
  clocks: {
    heads: ['事项', '什么情形', '起算', '报给', '方式', '时限'],
    words: (row, lookup) => ({
      cells: [
        row.title,
        parted(shortScopeWords(row.scope, lookup), conditionWords(row.when)),
        startPointWords[row.start],
        roleWords(row.to, lookup),
        row.means.map((each) => meansWords[each]).join('、'),
        limitWords(row.limit),
      ],
      second: parted(
        `报告人 ${roleWords(row.from, lookup)}`,
        row.repeat === null ? '' : repeatWords(row.repeat),
        row.source,
      ),
    }),
  },
  reReportWindows: {
    heads: ['适用', '补报期'],
    words: ({ scope, days, source }, lookup) => ({
      cells: [shortScopeWords(scope, lookup), `${days} 天`],
      second: source,
    }),
  },
  checklists: {
    heads: ['适用', '条数', '内容'],
    words: ({ scope, lines, source }, lookup) => ({
      cells: [
        shortScopeWords(scope, lookup),
        `${lines.length} 条`,
        lines.map(({ kind, words }) => `${lineKindWords[kind]} ${words}`).join('；'),
      ],
      second: source,
    }),
  },
  elementLists: {
    heads: ['用于', '适用', '要素'],
    words: ({ stages, scope, elements, source }, lookup) => ({
      cells: [
        stages.map((each) => stageWords[each]).join('、'),
        shortScopeWords(scope, lookup),
        `${elements.length} 项：${elements.map(({ title }) => title).join('、')}`,
      ],
      second: source,
    }),
  },
  specialNotifications: {
    heads: ['情形', '通报给', '提示词'],
    words: ({ title, from, to, hints, source }, lookup) => ({
      cells: [title, roleWords(to, lookup), hints.join('、')],
      second: parted(`报告人 ${roleWords(from, lookup)}`, source),
    }),
  },
  dailyReports: {
    heads: ['报告', '每日', '报给', '何时报'],
    words: ({ title, at, to, occasion, source }, lookup) => ({
      cells: [title, at, roleWords(to, lookup), occasion],
      second: source,
    }),
  },
  reportTemplates: {
    heads: ['报告', '题名', '正文'],
    words: ({ stage, title, body, source }) => ({ cells: [stageWords[stage], title, body.join(' ')], second: source }),
  },
}

/** The rows of a section; sub-classes stand below their class. */
export function tableOf(section: Section, pack: PackDraft, lookup: PolicyLookup): PackTable {
  return section === 'classes' ? classesTable(pack, lookup) : plainTable(section, pack, lookup)
}

function plainTable<S extends Section>(section: S, pack: PackDraft, lookup: PolicyLookup): PackTable {
  const { heads, words } = tables[section]
  const rows: readonly PackDraft[S][number][] = pack[section]
  return {
    heads,
    rows: rows.map((row, at) => ({ path: `${section}.${at}`, verified: markOf(row), ...words(row, lookup) })),
  }
}

function classesTable(pack: PackDraft, lookup: PolicyLookup): PackTable {
  const { heads, rows } = plainTable('classes', pack, lookup)
  return {
    heads,
    rows: rows.flatMap((row, at) => [
      row,
      ...(pack.classes[at]?.subclasses ?? []).map(
        ({ title, code, hints, source, verified }, nth): TableRow => ({
          path: `${row.path}.subclasses.${nth}`,
          cells: [title, code === '' ? '编码未导入' : code, hints.join('、')],
          second: source,
          verified,
          isPart: true,
        }),
      ),
    ]),
  }
}

function markOf(row: object): boolean | null {
  return 'verified' in row ? row.verified === true : null
}

/** 特别重大 死亡 30、损失 1 亿元；…；以下一般. */
function boundsWords({ bounds, below }: PackDraft['thresholds'][number]): string {
  const each = bounds.map(({ grade, from }) => `${gradeWords[grade]} ${figuresWords(from)}`)
  return [...each, `以下${gradeWords[below]}`].join('；')
}

type Figures = PackDraft['thresholds'][number]['bounds'][number]['from']

export function figuresWords(from: Figures): string {
  const measures = ['dead', 'gravely-injured', 'loss'] as const satisfies readonly Measure[]
  const told = measures.flatMap((measure) => {
    const figure = from[measure]
    if (figure === undefined) return []
    return [`${measureWords[measure]} ${measure === 'loss' ? moneyWords(figure) : `${figure} 人`}`]
  })
  return told.length === 0 ? '没有写数' : told.join('、')
}

/** 5000 万元, 1 亿元: zeros are not counted by eye. */
export function moneyWords(yuan: number | string): string {
  if (typeof yuan === 'string') return `“${yuan}”`
  if (yuan % 100_000_000 === 0) return `${yuan / 100_000_000} 亿元`
  return yuan % 10_000 === 0 ? `${yuan / 10_000} 万元` : `${yuan} 元`
}
