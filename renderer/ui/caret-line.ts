/**
 * Bottom of the line that holds the caret, in px from the top of the text area's box as it is scrolled now.
 * The browser does not tell, so the text before the caret is set once in a hidden twin of the same class.
 */
export function caretLineBottom(field: HTMLTextAreaElement): number {
  const twin = field.ownerDocument.createElement('div')
  twin.className = `${field.className} caret-twin`
  twin.style.width = `${field.clientWidth}px`
  twin.textContent = field.value.slice(0, field.selectionEnd)
  const caret = field.ownerDocument.createElement('span')
  caret.textContent = '\u200b'
  twin.append(caret)
  field.before(twin)
  const bottom = caret.offsetTop + caret.offsetHeight - field.scrollTop
  twin.remove()
  return Math.max(0, Math.min(bottom, field.clientHeight))
}
