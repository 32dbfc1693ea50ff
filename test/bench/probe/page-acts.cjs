// What the probe does to a page, as somebody at the keyboard would: real key events, and clocks read inside the page.
const { setFlagsFromString } = require('node:v8')
const { runInNewContext } = require('node:vm')

const press = (webContents, keyCode, character) => {
  webContents.sendInputEvent({ type: 'keyDown', keyCode })
  if (character !== undefined) webContents.sendInputEvent({ type: 'char', keyCode: character })
  webContents.sendInputEvent({ type: 'keyUp', keyCode })
}

/** Waits for a field and types one key into it; answers with the instant (ms since 1970) at which the page had the character. */
async function waitForField(window, webContents, selector) {
  await webContents.executeJavaScript(`new Promise((found) => {
    const look = () => {
      const field = document.querySelector(${JSON.stringify(selector)})
      if (!field || field.disabled) return
      watching.disconnect()
      if (document.activeElement !== field) field.focus()
      window.probeInput = new Promise((typed) =>
        document.addEventListener('input', () => typed(performance.timeOrigin + performance.now()), { once: true, capture: true }))
      found()
    }
    const watching = new MutationObserver(look)
    watching.observe(document, { childList: true, subtree: true, attributes: true })
    look()
  })`)
  if (!window.isFocused()) window.focus()
  webContents.focus()
  press(webContents, '1', '1')
  return webContents.executeJavaScript('window.probeInput')
}

/** What the page painted first, by Chromium's names, and when (ms since 1970). Waits for it: a field may take a key unseen. */
function paintsOf(webContents) {
  return webContents.executeJavaScript(`new Promise((done) => {
    new PerformanceObserver(() => {
      const paints = performance.getEntriesByType('paint')
      if (paints.length < 2) return
      done(paints.map(({ name, startTime }) => [name, performance.timeOrigin + startTime]))
    }).observe({ type: 'paint', buffered: true })
  })`)
}

/** Chooses somebody of the list of names, and goes back to the password. */
function choosePerson(webContents, name) {
  return webContents.executeJavaScript(`(async () => {
    const person = () => [...document.querySelectorAll('[role=option]')].find((each) => each.textContent.includes(${JSON.stringify(name)}))
    while (!person()) await new Promise(requestAnimationFrame)
    person().click()
    while (person().getAttribute('aria-selected') !== 'true') await new Promise(requestAnimationFrame)
    document.querySelector('input[type=password]').focus()
  })()`)
}

/** Replaces what is in the password field and presses Enter; answers with that instant. */
async function enterPassword(webContents, password) {
  webContents.selectAll()
  for (const character of password) press(webContents, character, character)
  const at = performance.timeOrigin + performance.now()
  press(webContents, 'Enter', '\u000d')
  return at
}

/** Pauses of somebody who types fast, ms: keys fall anywhere within a frame. */
const pauseAfter = (index) => 25 + ((index * 37) % 41)

/**
 * Types keys into the focused field one by one and answers with two figures each, in ms: from the key event to the task
 * after the frame that shows it, and what Chromium itself reports from the event to the presented frame (in steps of 8).
 * Also with the time between frames.
 */
async function typeKeys(webContents, count) {
  await webContents.executeJavaScript(`{
    window.probeKeys = { painted: [], presented: [], frames: [] }
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) if (entry.name === 'keydown') probeKeys.presented.push(entry.duration)
    }).observe({ type: 'event', durationThreshold: 16 })
    document.addEventListener('keydown', (event) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => {
          probeKeys.painted.push(performance.now() - event.timeStamp)
          window.probePainted()
        }
        port2.postMessage(null)
      })
    }, { capture: true })
  }; null`)
  for (let index = 0; index < count; index += 1) {
    const painted = webContents.executeJavaScript('new Promise((done) => { window.probePainted = done })')
    await webContents.executeJavaScript('null')
    const character = String.fromCharCode(97 + (index % 26))
    press(webContents, character, character)
    await painted
    await new Promise((over) => setTimeout(over, pauseAfter(index)))
  }
  return webContents.executeJavaScript(`new Promise((done) => {
    let before = performance.now()
    const next = () => requestAnimationFrame((at) => {
      probeKeys.frames.push(at - before)
      before = at
      if (probeKeys.frames.length < 180) next()
      else done(probeKeys)
    })
    next()
  })`)
}

/** Has both sides collect their garbage, which waits for a quiet moment otherwise, so that memory can be compared. */
async function collectGarbage(webContents) {
  webContents.debugger.attach()
  await webContents.debugger.sendCommand('HeapProfiler.collectGarbage')
  webContents.debugger.detach()
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}

module.exports = { choosePerson, collectGarbage, enterPassword, paintsOf, typeKeys, waitForField }
