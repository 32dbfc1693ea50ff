import { writeSync } from 'node:fs'
import { fillOffice } from './bench-office'
import { measureHandover } from './handing-over'
import { measureLogPage } from './log-page'
import { measureSaving, profileSaving, saveOnly } from './saving'
import { makeIndexAnew, measureSearch, saveWhileIndexing } from './searching'
import { measureIncidents } from './working-incidents'

/** What the bench may ask of a process of its own, by name. Each takes one object and answers with one. */
const tasks = {
  seed: fillOffice,
  saving: measureSaving,
  profile: profileSaving,
  'save only': saveOnly,
  'log page': measureLogPage,
  search: measureSearch,
  'make index anew': makeIndexAnew,
  'save while indexing': saveWhileIndexing,
  handover: measureHandover,
  incidents: measureIncidents,
}

export type Tasks = { [T in keyof typeof tasks]: (typeof tasks)[T] }

const [, , task = '', input = ''] = process.argv
const work = tasks[task as keyof Tasks] as (input: unknown) => Promise<unknown>
void work(JSON.parse(input)).then((answer) => writeSync(1, JSON.stringify(answer ?? null)))
