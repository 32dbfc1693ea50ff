import { Activity, type ReactNode, useState } from 'react'
import './kept-views.css'

/** One thing of several that can be shown. */
export interface View {
  id: string
  content: ReactNode
}

export interface KeptViewsProps {
  views: readonly View[]
  /** Id of the one that is shown; one that is not among the views: none. */
  shown: string
}

/**
 * Shows one view at a time. A view that was shown once stays as it was, hidden and without its keys, so that coming back
 * finds the same line, the same scroll and what was typed.
 */
export function KeptViews({ views, shown }: KeptViewsProps) {
  const [seen, setSeen] = useState<readonly string[]>([shown])
  if (!seen.includes(shown)) setSeen([...seen, shown])
  return views
    .filter(({ id }) => id === shown || seen.includes(id))
    .map(({ id, content }) => (
      <Activity key={id} mode={id === shown ? 'visible' : 'hidden'}>
        <div className="kept-view" data-view={id}>
          {content}
        </div>
      </Activity>
    ))
}
