import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

interface ScriptUrlPolicy {
  createScriptURL(url: string): string
}

declare global {
  interface Window {
    /** As far as it is used here; TypeScript's DOM library does not have it yet. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy
    }
  }
}

/** Name that the page's content policy allows (`trusted-types pdf-worker`). */
const POLICY = 'pdf-worker'

const onlyWorker: ScriptUrlPolicy = {
  createScriptURL(url) {
    if (url !== workerUrl) throw new TypeError(`not the address of the pdf worker: ${url}`)
    return url
  },
}

// A policy of one name can be made once for a page, so it lives as long as this module.
const policy = window.trustedTypes?.createPolicy(POLICY, onlyWorker) ?? onlyWorker

/** A worker that reads pdf files: the program's own file, and no other address. */
export function startPdfWorker(): Worker {
  return new Worker(policy.createScriptURL(workerUrl), { type: 'module', name: 'pdf' })
}
