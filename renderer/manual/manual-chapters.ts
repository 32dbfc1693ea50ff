import { type Chapter, readChapter } from './manual-text'

const sources = import.meta.glob<string>('../../resources/manual/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** The user manual in the order of its files, which are numbered. */
export const manualChapters: readonly Chapter[] = Object.keys(sources)
  .sort()
  .map((path) => readChapter(sources[path] ?? ''))

/** Every word of a chapter that a search looks at. */
export function wordsOf(chapter: Chapter): string {
  const told = chapter.blocks.map((block) => {
    if (block.kind === 'heading') return block.text
    if (block.kind === 'paragraph') return block.runs.map(({ text }) => text).join('')
    const cells = block.kind === 'list' ? block.items : [...block.head, ...block.rows.flat()]
    return cells.map((runs) => runs.map(({ text }) => text).join('')).join(' ')
  })
  return [chapter.title, ...told].join('\n')
}
