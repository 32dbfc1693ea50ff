import { lazy, Suspense } from 'react'

// With the charts it is as large as the rest of the place, and few open it: it is read when it is.
const FiguresPage = lazy(async () => ({ default: (await import('./figures-page')).FiguresPage }))

/** 统计. */
export function FiguresView() {
  return (
    <Suspense fallback={<section className="pane" aria-label="统计" />}>
      <FiguresPage />
    </Suspense>
  )
}
