/**
 * How far what is suggested from real reports agrees with what a reader found in them:
 * `node test/incident-reports/run.mjs --texts DIR [--answers FILE] [--json FILE]`.
 * DIR holds texts (UTF-8, one report a file) that are not part of the project; the answers are by file name. The same over
 * the real program: `npm run demo -- --texts DIR`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'

const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: {
    texts: { type: 'string' },
    answers: { type: 'string', default: join(import.meta.dirname, 'answers.json') },
    json: { type: 'string' },
  },
})
const { texts } = values
if (!texts) throw new Error('--texts DIR is needed')

const load = async (/** @type {string} */ path) =>
  (await runnerImport(join(root, path), { root, logLevel: 'error' })).module
const [{ readPolicy }, { suggestFrom }, { suggestedOf }, { agreementLines, agreementOf, readAnswers }] =
  await Promise.all([
    load('shared/incidents/read-policy.ts'),
    load('shared/incidents/suggest.ts'),
    load('test/incident-reports/suggested.ts'),
    load('test/incident-reports/agreement.ts'),
  ])
const pack = JSON.parse(readFileSync(join(root, 'resources/policies/incidents/national.json'), 'utf8'))
const national = readPolicy(pack, [])
if (!national.ok) throw new Error(national.failure.message)

const rows = readdirSync(texts)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => {
    const text = readFileSync(join(texts, file), 'utf8').replace(/^\uFEFF/, '')
    return { file, ...suggestedOf(suggestFrom([national.value], text)) }
  })
if (values.json) writeFileSync(values.json, JSON.stringify(rows, null, 2))
for (const line of agreementLines(agreementOf(rows, readAnswers(values.answers)))) console.log(line)
