/**
 * How far what is suggested from real reports agrees with what a reader found in them:
 * `node test/incident-reports/agreement.mjs --texts DIR --answers FILE [--json FILE] [--all]`.
 * DIR holds texts (UTF-8, one report a file) that are not part of the project; the answers, by file name, are
 * `{ subclass, dead, injured, missing, poisoned }`, null where a text tells no figure; injured includes gravely.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    answers: { type: 'string' },
    json: { type: 'string' },
    all: { type: 'boolean', default: false },
  },
})
if (!values.texts) throw new Error('--texts DIR is needed')

const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(root, path), { root, logLevel: 'error' })).module
const [{ readPolicy }, { suggestFrom }] = await Promise.all([
  load('shared/incidents/read-policy.ts'),
  load('shared/incidents/suggest.ts'),
])
const national = readPolicy(
  JSON.parse(readFileSync(join(root, 'resources/policies/incidents/national.json'), 'utf8')),
  [],
)
if (!national.ok) throw new Error(national.failure.message)

/** @typedef {{ subclass?: string | null, dead?: number | null, injured?: number | null, missing?: number | null, poisoned?: number | null }} Answer */

/** @type {Record<string, Answer>} */
const answers = values.answers ? JSON.parse(readFileSync(values.answers, 'utf8')) : {}
const measures = /** @type {const} */ (['dead', 'injured', 'missing', 'poisoned'])

const rows = readdirSync(values.texts)
  .filter((file) => file.endsWith('.txt') && (values.answers === undefined || answers[file] !== undefined))
  .map((file) => {
    const text = readFileSync(join(values.texts ?? '', file), 'utf8').replace(/^\uFEFF/, '')
    const { kinds, figures } = suggestFrom([national.value], text)
    /** @param {string} of */
    const figure = (of) =>
      figures.find((/** @type {{ measure: string }} */ each) => each.measure === of)?.figure ?? null
    const [injured, gravely] = [figure('injured'), figure('gravely-injured')]
    return {
      file,
      readBack: text,
      class: kinds[0]?.class ?? null,
      subclass: kinds[0]?.subclass ?? null,
      dead: figure('dead'),
      injured: injured === null && gravely === null ? null : (injured ?? 0) + (gravely ?? 0),
      missing: figure('missing'),
      poisoned: figure('poisoned'),
      why: [
        kinds[0]?.why ?? '',
        ...figures.map((/** @type {{ measure: string, why: string }} */ each) => `${each.measure}: ${each.why}`),
      ],
    }
  })
if (values.json) writeFileSync(values.json, JSON.stringify(rows, null, 2))

const asked = [.../** @type {const} */ (['subclass']), ...measures].map((what) => {
  const told = rows.filter(({ file }) => answers[file]?.[what] !== undefined)
  const agree = told.filter((row) => row[what] === answers[row.file]?.[what])
  const wrong = told.filter((row) => row[what] !== answers[row.file]?.[what])
  return {
    what,
    told: told.length,
    agree: agree.length,
    // Of the agreeing ones, where the text tells something at all: that both say nothing is the easy part.
    withFigure: `${agree.filter(({ file }) => answers[file]?.[what] !== null).length} / ${told.filter(({ file }) => answers[file]?.[what] !== null).length}`,
    missed: wrong.filter((row) => row[what] === null).length,
    invented: wrong.filter(({ file }) => answers[file]?.[what] === null).length,
    wrong,
  }
})
console.table(asked.map(({ wrong, ...row }) => row))
for (const { what, wrong } of asked) {
  for (const row of values.all ? wrong : wrong.slice(0, 12)) {
    console.log(
      `${what}: suggested ${row[what]}, told ${answers[row.file]?.[what]}: ${row.file} (${row.why.join(' | ')})`,
    )
  }
}
