import type { ThemeStore } from './theme'

/**
 * Tells the main process, by the page's theme-color, what lies behind the page: the next start paints an empty window in it
 * before there is a page. Answers with the end of that.
 */
export function followWindowColour(theme: ThemeStore, systemDark: MediaQueryList, page: Document): () => void {
  const meta = page.createElement('meta')
  meta.name = 'theme-color'
  page.head.append(meta)
  const tell = () => {
    meta.content = getComputedStyle(page.body).backgroundColor
  }
  tell()
  const end = theme.subscribe(tell)
  systemDark.addEventListener('change', tell)
  return () => {
    end()
    systemDark.removeEventListener('change', tell)
    meta.remove()
  }
}
