import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

export interface TourOptions {
  /** Folder for the pictures. */
  output: string
  /** Text files to be recorded in place of the tour's own steps; null: the tour. */
  texts: readonly string[] | null
  /** Where to write what was recorded of the texts; null: nowhere. */
  json: string | null
}

/** Reads `--texts DIR --json FILE --output DIR`, relative to where the command was typed; throws a sentence when it cannot. */
export function tourOptions(root: string, args: string[]): TourOptions {
  const options = { texts: { type: 'string' }, json: { type: 'string' }, output: { type: 'string' } } as const
  const { values } = parseArgs({ args, options })
  const from = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path)
  if (values.json !== undefined && values.texts === undefined) throw new Error('--json 要和 --texts 一起用')
  return {
    output: values.output === undefined ? join(root, 'demo-output') : from(values.output),
    texts: values.texts === undefined ? null : textFiles(from(values.texts)),
    json: values.json === undefined ? null : from(values.json),
  }
}

function textFiles(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`没有这个文件夹：${folder}`)
  const files = readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith('.txt'))
    .sort()
  if (files.length === 0) throw new Error(`文件夹里没有 .txt 文件：${folder}`)
  return files.map((name) => join(folder, name))
}
