import { ChapterView } from './chapter-view'
import { manualChapters } from './manual-chapters'

const TITLE = '快捷键'

/** Every key of the program, those of the places one is not in included. */
export function KeysChapter() {
  const chapter = manualChapters.find(({ title }) => title === TITLE)
  if (!chapter) throw new Error(`the manual has no chapter ${TITLE}`)
  return <ChapterView id="keys-chapter" chapter={chapter} />
}
