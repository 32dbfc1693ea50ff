import { vi } from 'vitest'

/**
 * jsdom lays nothing out: every element is 0 px and has no scrollTo. This gives elements a size and lets them scroll,
 * so that a virtual list has a viewport. Returns the removal.
 */
export function giveElementsSize(width: number, height: number): () => void {
  const sizes = [
    vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(width),
    vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(height),
    vi.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(height),
    vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(function (this: Element) {
      return Math.max(height, ...[...this.children].map(styledHeight))
    }),
  ]
  Element.prototype.scrollTo = function scrollTo(this: Element, to?: ScrollToOptions | number) {
    this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0
    this.dispatchEvent(new Event('scroll'))
  }
  return () => {
    for (const size of sizes) size.mockRestore()
    Reflect.deleteProperty(Element.prototype, 'scrollTo')
  }
}

function styledHeight(element: Element): number {
  return element instanceof HTMLElement ? Number.parseFloat(element.style.height) || 0 : 0
}
