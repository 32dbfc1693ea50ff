import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// Testing Library unmounts by itself only where test functions are globals; here they are imported.
afterEach(cleanup)

// jsdom has no CSS.escape, which react-aria's dialog asks for; vitest sets CSS itself to undefined.
if (globalThis.CSS === undefined) {
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w\u0080-\uffff-]/g, '\\$&') } })
}
