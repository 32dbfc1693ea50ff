import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { electronArguments, electronInUse } from '../../../scripts/setup/electron-record.mjs'
import { projectRoot } from '../../../scripts/setup/places.mjs'
import { newFolder } from '../../support/folders'

/** What a native dialog asked. */
export interface Asked {
  message: string
  detail: string
  buttons: string[]
}

/** The program started as the desktop does, with somebody who answers its native dialogs. */
export interface StartedProgram {
  child: ChildProcess
  /** Its exit code and everything it wrote to the terminal, once it has ended. */
  ended: Promise<{ code: number | null; words: string }>
  dialogs(): Asked[]
}

/** File modes do not hold root back, so root gives that right away for the run. */
const WITHOUT_ROOTS_RIGHTS = ['setpriv', '--bounding-set=-dac_override,-dac_read_search', '--']

/** `answer` is the number of the button that is pressed in every dialog. */
export function startProgram(
  folder: string,
  { answer = 0, obeysFileModes = false }: { answer?: number; obeysFileModes?: boolean } = {},
): StartedProgram {
  const asked = join(newFolder(), 'dialogs')
  const wrapped = obeysFileModes && process.getuid?.() === 0 ? WITHOUT_ROOTS_RIGHTS : []
  const [command = '', ...args] = [
    ...wrapped,
    electronInUse().executable,
    ...electronArguments(),
    projectRoot,
    `--data-dir=${folder}`,
  ]
  const child = spawn(command, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      NODE_OPTIONS: `--require=${JSON.stringify(join(import.meta.dirname, 'answer-dialogs.cjs'))}`,
      DUTY_DESK_TEST_DIALOGS: asked,
      DUTY_DESK_TEST_ANSWER: String(answer),
    },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words += text
  })
  const ended = new Promise<{ code: number | null; words: string }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, words }))
  })
  const dialogs = () =>
    existsSync(asked)
      ? readFileSync(asked, 'utf8')
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line) as Asked)
      : []
  return { child, ended, dialogs }
}
