import { join } from 'node:path'
import { withDisplay } from './display.mjs'
import { runAttached } from './run-command.mjs'

/**
 * Plays the guided tour where a window can be shown, and answers its exit code.
 * @param {string} root
 * @param {readonly string[]} args handed on to the tour
 */
export function playTour(root, args) {
  return withDisplay((env) =>
    runAttached(process.execPath, [join(root, 'test', 'tour', 'run.mjs'), ...args], { cwd: root, env }),
  )
}
