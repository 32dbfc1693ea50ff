/**
 * What pages of the program may do: its own scripts and styles, pictures and sound that it made itself from attachments, no
 * other source, no frame, no form, no string turned into code.
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
]

/** A page that is only printed: text and its style. */
const DOCUMENT_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
]

function headers(policy: readonly string[], contentType: string): Record<string, string> {
  return {
    'Content-Type': contentType,
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  }
}

export function pageHeaders(contentType: string): Record<string, string> {
  return headers(PAGE_POLICY, contentType)
}

export function documentHeaders(contentType: string): Record<string, string> {
  return headers(DOCUMENT_POLICY, contentType)
}
