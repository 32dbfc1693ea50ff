import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// How long the machine takes is no matter of what is right.
configure({ asyncUtilTimeout: 10_000 })

// Testing Library unmounts by itself only where test functions are globals; here they are imported.
afterEach(cleanup)

// Other work may keep the machine busy; only a test that fails waits this long for what does not appear.
configure({ asyncUtilTimeout: 10_000 })

// jsdom has no CSS.escape, which react-aria's dialog asks for; vitest sets CSS itself to undefined.
if (globalThis.CSS === undefined) {
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w\u0080-\uffff-]/g, '\\$&') } })
}

// jsdom brings a Uint8Array of its own, which is none to Node's structuredClone and Buffer; the program has only one.
Object.assign(globalThis, { Uint8Array: Object.getPrototypeOf(Buffer) })

// jsdom's Blob cannot be read but by a FileReader.
if (!('arrayBuffer' in Blob.prototype)) {
  Object.defineProperty(Blob.prototype, 'arrayBuffer', {
    configurable: true,
    value(this: Blob): Promise<ArrayBuffer> {
      return new Promise((resolve, reject) => {
        const reader = new FileReader()
        reader.onload = () => resolve(reader.result as ArrayBuffer)
        reader.onerror = () => reject(reader.error)
        reader.readAsArrayBuffer(this)
      })
    },
  })
}

// jsdom lays nothing out: nothing ever has another size, and nothing scrolls into sight.
const still = () => undefined
if (globalThis.ResizeObserver === undefined) {
  class StillObserver implements ResizeObserver {
    observe = still
    unobserve = still
    disconnect = still
  }
  Object.assign(globalThis, { ResizeObserver: StillObserver })
}
if (typeof Element !== 'undefined' && !('scrollIntoView' in Element.prototype)) {
  Object.assign(Element.prototype, { scrollIntoView: still })
}
