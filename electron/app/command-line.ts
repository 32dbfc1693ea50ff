import type { App } from 'electron'

/**
 * Switches by which somebody at the PC could look into the installed program or weaken its window. Playwright drives the
 * program through two of them, so runs from a checkout keep theirs.
 */
const DANGEROUS_SWITCHES = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'js-flags',
  'load-extension',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'unsafely-treat-insecure-origin-as-secure',
  'host-rules',
  'proxy-server',
  'proxy-pac-url',
  'log-net-log',
]

/** Must run before anything else: Chromium reads its switches when the program becomes ready. */
export function hardenCommandLine(app: App): void {
  if (app.isPackaged) for (const name of DANGEROUS_SWITCHES) app.commandLine.removeSwitch(name)
  // The program has no network. Should anything in Chromium ever try, no name resolves and no proxy is looked for.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('no-proxy-server')
  // What Chromium keeps a process for (25 MB, 35 ms of every start) has nothing to do here but to hand over our own files.
  const features = [app.commandLine.getSwitchValue('enable-features'), 'NetworkServiceInProcess2']
  app.commandLine.appendSwitch('enable-features', features.filter((name) => name !== '').join(','))
}

/** Value of `--name=value` among the arguments; null when it is not there or empty. */
export function argumentValue(argv: readonly string[], name: string): string | null {
  const prefix = `--${name}=`
  return argv.findLast((argument) => argument.startsWith(prefix))?.slice(prefix.length) || null
}
