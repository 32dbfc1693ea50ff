import { classWords, gradeWords, measureWords } from '../../../shared/incidents/incident-kind'
import { stageWords } from '../../../shared/incidents/policy'
import type { PackDraft } from '../../../shared/incidents/policy-draft'
import type { PolicyLookup } from '../../../shared/incidents/policy-lookup'
import type { Section } from '../../../shared/incidents/policy-sections'
import { placeOf } from './pack-sections'
import { figuresWords } from './pack-tables'
import {
  conditionWords,
  gradesWords,
  limitWords,
  lineKindWords,
  meansWords,
  repeatWords,
  roleWords,
  scopeWords,
  startPointWords,
} from './policy-words'

/** One fact of a row: a label of two to four characters, and what it says in one or several lines. */
export interface RowFact {
  label: string
  lines: readonly string[]
}

type Facts = { [S in Section]: (row: PackDraft[S][number], lookup: PolicyLookup) => readonly RowFact[] }
const fact = (label: string, ...lines: readonly string[]): RowFact => ({ label, lines })
const told = (words: string) => (words === '' ? '无' : words)

const sourceFacts = ({ source, verified }: { source: string; verified: boolean }) => [
  fact('依据', source),
  fact('核对', verified ? '已核对原文' : '未核对原文，不能当作规定引用'),
]

const facts: Facts = {
  roles: ({ id, title, fallback }, lookup) => [
    fact('角色', title),
    fact('后备', told(roleWords(fallback, lookup))),
    fact('标识', id),
  ],
  classes: (row) => [
    fact('类别', classWords[row.id]),
    fact('等级', row.grades.length === 0 ? '不分级' : gradesWords(row.grades)),
    fact('子类', told(row.subclasses.map(({ title }) => title).join('、'))),
    ...sourceFacts(row),
  ],
  thresholds: (row, lookup) => [
    fact('适用', scopeWords(row.scope, lookup)),
    fact(
      '分级',
      ...row.bounds.map(({ grade, from }) => `${gradeWords[grade]}　${figuresWords(from)}以上`),
      `都不到　${gradeWords[row.below]}`,
    ),
    fact('计重伤', told(row.countsAsGravelyInjured.map((each) => measureWords[each]).join('、'))),
    ...sourceFacts(row),
  ],
  sensitive: (row) => [fact('情形', row.title), fact('提示词', told(row.hints.join('、'))), ...sourceFacts(row)],
  clocks: (row, lookup) => [
    fact('事项', row.title),
    fact('适用', scopeWords(row.scope, lookup)),
    fact('情形', conditionWords(row.when)),
    fact('起算', startPointWords[row.start]),
    fact('报告人', roleWords(row.from, lookup)),
    fact('报给', roleWords(row.to, lookup)),
    fact('方式', row.means.map((each) => meansWords[each]).join('、')),
    fact('时限', limitWords(row.limit)),
    fact('重复', repeatWords(row.repeat)),
    fact('说明', told(row.note)),
    ...sourceFacts(row),
  ],
  reReportWindows: (row, lookup) => [
    fact('适用', scopeWords(row.scope, lookup)),
    fact('补报期', `${row.days} 天`),
    ...sourceFacts(row),
  ],
  checklists: (row, lookup) => [
    fact('适用', scopeWords(row.scope, lookup)),
    ...row.lines.map(({ kind, words, role }) =>
      fact(lineKindWords[kind], role === null ? words : `${words}（${roleWords(role, lookup)}）`),
    ),
    ...sourceFacts(row),
  ],
  elementLists: (row, lookup) => [
    fact('用于', row.stages.map((each) => stageWords[each]).join('、')),
    fact('适用', scopeWords(row.scope, lookup)),
    fact('要素', ...row.elements.map(({ title }, at) => `${at + 1}　${title}`)),
    ...sourceFacts(row),
  ],
  specialNotifications: (row, lookup) => [
    fact('情形', row.title),
    fact('报告人', roleWords(row.from, lookup)),
    fact('通报给', roleWords(row.to, lookup)),
    fact('提示词', told(row.hints.join('、'))),
    ...sourceFacts(row),
  ],
  dailyReports: (row, lookup) => [
    fact('报告', row.title),
    fact('何时报', row.occasion),
    fact('每日', row.at),
    fact('报给', roleWords(row.to, lookup)),
    ...sourceFacts(row),
  ],
  reportTemplates: (row) => [
    fact('报告', stageWords[row.stage]),
    fact('题名', row.title),
    fact('正文', ...row.body),
    ...sourceFacts(row),
  ],
}

/** All that a row says, for those who only read. `path` as in the table; nothing when there is no such row. */
export function factsOf(path: string, pack: PackDraft, lookup: PolicyLookup): readonly RowFact[] {
  const place = placeOf(path, pack)
  if (place === null) return []
  const subclass = place.nth === null ? undefined : pack.classes[place.at]?.subclasses[place.nth]
  return subclass ? subclassFacts(subclass) : rowFacts(place.section, place.at, pack, lookup)
}

function subclassFacts(row: PackDraft['classes'][number]['subclasses'][number]): readonly RowFact[] {
  return [
    fact('子类', row.title),
    fact('编码', row.code === '' ? '未导入（GB/T 35561）' : row.code),
    fact('提示词', told(row.hints.join('、'))),
    ...sourceFacts(row),
  ]
}

function rowFacts<S extends Section>(section: S, at: number, pack: PackDraft, lookup: PolicyLookup) {
  const rows: readonly PackDraft[S][number][] = pack[section]
  const row = rows[at]
  return row === undefined ? [] : facts[section](row, lookup)
}
