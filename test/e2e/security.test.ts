import { createServer } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { APP_ORIGIN } from '../../electron/app/app-origin'
import { contract } from '../../shared/ipc/contract'
import { outlineOf } from '../../shared/ipc/outline'
import { removeFolders } from '../support/folders'
import { type LaunchedDesk, launchDesk } from './support/launch'

/** What the page could reach if anything were open: a server on this machine that counts its visitors. */
const visits: string[] = []
const outside = createServer((request, response) => {
  visits.push(request.url ?? '')
  response.end('outside')
})
let outsideAddress = ''
let desk: LaunchedDesk

beforeAll(async () => {
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve))
  const address = outside.address()
  outsideAddress = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  // A camera that is not there could not be refused.
  desk = await launchDesk({ args: ['--use-fake-device-for-media-stream'] })
})

afterAll(async () => {
  // What the page tried here and was refused is told on its console; nothing else may be.
  const refusals =
    /Content Security Policy|Refused to|Not allowed to|This document requires|Failed to load|No handler registered/
  desk.faults.splice(0, desk.faults.length, ...desk.faults.filter((fault) => !refusals.test(fault)))
  await desk.end()
  outside.close()
  removeFolders()
  expect(visits).toEqual([])
})

/** Runs an expression in the page as a script of its own would, not as the debugger; answers with its value or error name. */
function inPage(expression: string): Promise<unknown> {
  return desk.page.evaluate(expression)
}

const nameOfError = (expression: string) =>
  inPage(`(async () => { try { return await (${expression}) } catch (error) { return error.name } })()`)

describe('the window', () => {
  it('is sandboxed, isolated, and without Node and webviews', async () => {
    const window = await desk.app.browserWindow(desk.page)
    const preferences = await window.evaluate(
      // Known to Electron, not to its types.
      (shown) => (shown.webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
    )
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
    })
  })

  it('knows nothing of Node or Electron', async () => {
    const names = ['require', 'process', 'Buffer', 'module', 'global', '__dirname', 'ipcRenderer', 'electron']
    expect(await inPage(`${JSON.stringify(names)}.filter((name) => name in window)`)).toEqual([])
  })

  it('reaches the main process by the named calls of the contract alone', async () => {
    const surface = await inPage(
      `Object.fromEntries(Object.entries(window.api).map(([feature, calls]) =>
        [feature, Object.fromEntries(Object.entries(calls).map(([name, call]) => [name, typeof call]))]))`,
    )
    const functions = Object.entries(outlineOf(contract)).map(([feature, members]) => [
      feature,
      Object.fromEntries(Object.keys(members).map((name) => [name, 'function'])),
    ])
    expect(surface).toEqual(Object.fromEntries(functions))
  })

  it('cannot be given other calls in place of its own', async () => {
    const replaced = `(() => {
      const own = window.api.office.current
      try { window.api = {} } catch {}
      try { window.api.office = {} } catch {}
      try { window.api.office.current = () => 'forged' } catch {}
      return window.api.office.current === own
    })()`
    expect(await inPage(replaced)).toBe(true)
  })
})

describe('the policy of the page', () => {
  it('is sent with every file, beside what keeps browsers from guessing', async () => {
    const headers = await inPage(`fetch('/').then((response) => Object.fromEntries(response.headers))`)
    expect(headers).toMatchObject({
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "worker-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        'media-src blob:',
        "connect-src 'self'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types pdf-worker',
      ].join('; '),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  })

  it('turns no string into code', async () => {
    // In a task of its own: what the debugger evaluates itself is exempt.
    const later = (code: string) =>
      inPage(`new Promise((resolve) => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => { try { resolve(${code}) } catch (error) { resolve(error.name) } }
        channel.port2.postMessage(null)
      })`)
    expect([await later(`eval('1 + 1')`), await later(`new Function('return 1')()`)]).toEqual([
      'EvalError',
      'EvalError',
    ])
  })

  it('turns no string into markup', async () => {
    expect(await nameOfError(`document.body.innerHTML = '<img src=x>'`)).toBe('TypeError')
    expect(await nameOfError(`document.body.insertAdjacentHTML('beforeend', '<p>')`)).toBe('TypeError')
    expect(await nameOfError(`document.createElement('script').src = '/x.js'`)).toBe('TypeError')
    expect(await nameOfError(`window.trustedTypes.createPolicy('default', {})`)).toBe('TypeError')
  })

  it('lets nothing in or out', async () => {
    expect([
      await nameOfError(`fetch('http://${outsideAddress}/fetch').then(() => 'reached')`),
      await nameOfError(`fetch('file:///etc/hostname').then(() => 'reached')`),
      await nameOfError(`fetch('app://documents/entry-sheet.css').then(() => 'reached')`),
      await inPage(`new Promise((resolve) => {
        const socket = new WebSocket('ws://${outsideAddress}/socket')
        socket.onopen = () => resolve('reached')
        socket.onerror = () => resolve('refused')
      }).catch((error) => error.name)`),
      await inPage(`new Promise((resolve) => {
        const image = new Image()
        image.onload = () => resolve('reached')
        image.onerror = () => resolve('refused')
        image.src = 'http://${outsideAddress}/image'
      })`),
      await inPage(`navigator.sendBeacon('http://${outsideAddress}/beacon', 'x')`),
    ]).toEqual(['TypeError', 'TypeError', 'TypeError', 'refused', 'refused', expect.any(Boolean)])
    expect(visits).toEqual([])
  })

  it('is backed by the session itself: nothing leaves where no policy holds either', async () => {
    const answer = await desk.app.evaluate(
      ({ session }, address) => session.defaultSession.fetch(`http://${address}/session`).then(() => 'reached', String),
      outsideAddress,
    )
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT')
  })
})

describe('leaving the page', () => {
  it.each([
    `location.href = 'http://OUTSIDE/location'`,
    `location.assign('file:///etc/hostname')`,
    `location.replace('app://duty-desk/other.html')`,
    `Object.assign(document.createElement('a'), { href: 'http://OUTSIDE/link' }).click()`,
    `(() => {
      const form = Object.assign(document.createElement('form'), { action: 'http://OUTSIDE/form' })
      document.body.append(form)
      form.submit()
      form.remove()
    })()`,
  ])('is not possible by %s', async (attempt) => {
    await nameOfError(attempt.replace('OUTSIDE', outsideAddress))
    // Answered after whatever the attempt set off in the main process.
    expect(await inPage('window.api.office.current()')).toMatchObject({ ok: true })
    expect(desk.page.url()).toBe(`${APP_ORIGIN}/`)
  })

  it('opens no second window', async () => {
    expect(await inPage(`window.open('about:blank')`)).toBeNull()
    expect(await inPage(`window.open('app://duty-desk/', '_blank', 'nodeIntegration=yes')`)).toBeNull()
    expect(await desk.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  })

  it('embeds no page', async () => {
    const loaded = `new Promise((resolve) => {
      const frame = document.createElement('iframe')
      frame.src = '/'
      frame.onload = () => { resolve(frame.contentDocument === null ? 'empty' : 'page'); frame.remove() }
      document.body.append(frame)
    })`
    expect(await inPage(loaded)).toBe('empty')
    expect(await desk.app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  })

  it('saves no download', async () => {
    const begun = desk.app.evaluate(
      ({ session }) =>
        new Promise<string>((resolve) =>
          session.defaultSession.once('will-download', (event) =>
            resolve(event.defaultPrevented ? 'refused' : 'begun'),
          ),
        ),
    )
    await inPage(`(() => {
      const link = document.createElement('a')
      link.href = URL.createObjectURL(new Blob(['x']))
      link.download = 'x.txt'
      link.click()
    })()`)
    expect(await begun).toBe('refused')
  })
})

describe('permissions', () => {
  it.each([
    [`navigator.mediaDevices.getUserMedia({ audio: true }).then(() => 'granted')`, 'NotAllowedError'],
    [`navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted')`, 'NotAllowedError'],
    [`navigator.mediaDevices.getDisplayMedia({ video: true }).then(() => 'granted')`, 'NotAllowedError'],
    [`navigator.clipboard.readText()`, 'NotAllowedError'],
    [`Notification.requestPermission()`, 'denied'],
    [`new Promise((resolve) => navigator.geolocation.getCurrentPosition(resolve, (error) => resolve(error.code)))`, 1],
    [`navigator.permissions.query({ name: 'midi' }).then(({ state }) => state)`, 'denied'],
  ])('%s', async (request, answer) => {
    expect(await nameOfError(request)).toBe(answer)
  })
})

describe('the processes of the program', () => {
  it('are none for a network, which it does not have', async () => {
    const services = await desk.app.evaluate(({ app }) => app.getAppMetrics().map(({ type, name }) => name ?? type))
    expect(services).toEqual(expect.arrayContaining(['Browser', 'Tab']))
    expect(services).not.toContain('Network Service')
  })
})

describe('the protocol of the program', () => {
  const answerTo = (address: string) =>
    inPage(`fetch(${address}).then(({ status }) => status, (error) => error.message)`)

  it('gives its pages, with their policy', async () => {
    const headers = `fetch('/').then(({ status, headers }) => [status, ...headers])`
    expect(await inPage(headers)).toEqual(
      expect.arrayContaining([
        200,
        ['content-type', 'text/html'],
        ['content-security-policy', expect.stringContaining("default-src 'none'")],
        ['x-content-type-options', 'nosniff'],
      ]),
    )
  })

  it.each([
    '/..%2f..%2fpackage.json',
    '/%2e%2e%2f%2e%2e%2fpackage.json',
    '/..%5c..%5cpackage.json',
    '/assets/..%2f..%2felectron/main.cjs',
    '/C:/Windows/win.ini',
    '/%2e%2e/electron/main.cjs',
    '/electron/main.cjs',
    '/package.json.html',
    '/assets/none.js',
  ])('does not give %s', async (path) => {
    expect(await answerTo(JSON.stringify(path))).toBe('Failed to fetch')
  })

  it('only gives, and only under its own name', async () => {
    expect(await answerTo(`'/', { method: 'POST', body: 'x' }`)).toBe('Failed to fetch')
    const elsewhere = desk.app.evaluate(({ session }) => session.defaultSession.fetch('app://elsewhere/'))
    await expect(elsewhere).rejects.toThrow('ERR_FILE_NOT_FOUND')
  })
})

describe('calls from anybody but the window', () => {
  it('are turned away, from the same page in another window too; what is not in the contract does not exist', async () => {
    const answers = await desk.app.evaluate(
      async ({ BrowserWindow }, { preload, address }) => {
        const foreign = new BrowserWindow({ show: false, webPreferences: { preload } })
        await foreign.loadURL(address)
        const call = (channel: string) =>
          foreign.webContents.executeJavaScript(
            `foreign.call(${JSON.stringify(channel)}).catch((error) => error.message)`,
          ) as Promise<unknown>
        const given = [await call('office.current'), await call('entries.openItems'), await call('shell.openExternal')]
        foreign.destroy()
        return given
      },
      { preload: join(import.meta.dirname, 'support', 'foreign-preload.cjs'), address: `${APP_ORIGIN}/` },
    )
    const refused = { ok: false, failure: { kind: 'not-allowed', message: '不是值班台窗口的请求，未执行' } }
    expect(answers).toEqual([refused, refused, expect.stringContaining('No handler registered')])
  })

  it('need somebody signed in, whatever the page says', async () => {
    const denied = { ok: false, failure: { kind: 'not-allowed', message: expect.stringContaining('登录') } }
    expect([await inPage('window.api.entries.openItems()'), await inPage('window.api.accounts.list()')]).toEqual([
      denied,
      denied,
    ])
  })

  it('give whatever they carry to a check before anything else', async () => {
    const hostile = [
      'null',
      '({})',
      '[]',
      '"x".repeat(1e6)',
      '({ __proto__: { accountId: "a" } })',
      '({ accountId: "a", password: { toString: 1 } })',
      'new Uint8Array(8)',
    ]
    for (const input of hostile) {
      expect(await inPage(`window.api.accounts.signIn(${input})`)).toMatchObject({
        ok: false,
        failure: { kind: 'invalid-input' },
      })
    }
  })
})
