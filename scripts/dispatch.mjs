import { describeFailure } from './failure.mjs'

/** The npm scripts, each a module in commands/ that exports `run(arguments)` and answers an exit code. */
const COMMANDS = ['start', 'test', 'check', 'setup', 'build', 'package', 'demo', 'bench', 'seed']

/**
 * Runs one command and sets the exit code; whatever goes wrong ends in a sentence and a code that is not 0.
 * @param {readonly string[]} commandLine the command's name and its arguments
 */
export async function dispatch([name = '', ...args]) {
  if (!COMMANDS.includes(name)) {
    console.error(`There is no command "${name}". There are: ${COMMANDS.join(', ')}.`)
    process.exitCode = 1
    return
  }
  try {
    /** @type {{ run(args: readonly string[]): Promise<number> }} */
    const command = await import(`./commands/${name}.mjs`)
    process.exitCode = await command.run(args)
  } catch (error) {
    console.error(describeFailure(error))
    process.exitCode = 1
  }
}
