/** Why this Node cannot be used, in one sentence, or an empty string. Vite's range: 20.19 and later of 20, or 22.12 and later. */
export function nodeVersionProblem(/** @type {string} */ version) {
  const parts = version.split('.').map(Number)
  const major = parts[0] || 0
  const minor = parts[1] || 0
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) return ''
  return `Node ${version} cannot run this project: it needs Node 20.19 or later (of the 22 line, 22.12 or later). Install one and run the same command again.`
}
