/**
 * What pages of the program may do: its own scripts and styles, pictures and sound that it made itself from attachments, no
 * other source, no frame, no form, no string turned into code. The one address made into a trusted one is that of the pdf
 * worker (renderer/attachments/pdf-worker.ts).
 */
const PAGE_POLICY = [
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
]

/** The pdf worker reads nothing but what it is handed; it decodes scanned faxes by WebAssembly that comes with the program. */
const WORKER_POLICY = ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'"]

/** A page that is only printed: text and its style. */
const DOCUMENT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

function headers(policy: readonly string[]): Record<string, string> {
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  }
}

/** Headers of a file of the program's pages but its type, which Chromium names. A worker obeys its own script's policy. */
export function pageHeaders(fileName: string): Record<string, string> {
  return headers(fileName.includes('.worker.') ? WORKER_POLICY : PAGE_POLICY)
}

export function documentHeaders(contentType: string): Record<string, string> {
  return { ...headers(DOCUMENT_POLICY), 'Content-Type': contentType }
}
