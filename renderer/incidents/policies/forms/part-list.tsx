import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../../../ui/button'
import { movedBy } from '../choice-store'

export interface PartListProps<Part> {
  /** 要素, 条目. */
  label: string
  parts: readonly Part[]
  onChange: (parts: Part[]) => void
  /** A new part, to be written. */
  make: () => Part
  render: (part: Part, at: number, onChange: (part: Part) => void) => ReactNode
}

/** Parts of a row in an order of their own: written, moved, added, taken away. */
export function PartList<Part>({ label, parts, onChange, make, render }: PartListProps<Part>) {
  const list = useRef<HTMLOListElement>(null)
  const [added, setAdded] = useState(0)
  useLayoutEffect(() => {
    if (added > 0) list.current?.querySelector<HTMLElement>('li:last-child :is(input, select, textarea)')?.focus()
  }, [added])
  const add = () => {
    onChange([...parts, make()])
    setAdded((count) => count + 1)
  }
  return (
    <section className="row-parts" aria-label={label}>
      <div className="row-parts__head">
        <span>
          {label} {parts.length}
        </span>
        <Button size="inner" onPress={add}>
          加一项<span className="visually-hidden">{label}</span>
        </Button>
      </div>
      <ol ref={list}>
        {parts.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what a part is known by
          <li key={at} className="row-parts__one">
            <span className="row-parts__number">{at + 1}</span>
            <div>
              {render(part, at, (changed) => onChange(parts.map((each, index) => (index === at ? changed : each))))}
            </div>
            <span className="row-parts__order">
              <PartButton
                words="↑"
                spoken={`上移${label}第 ${at + 1} 项`}
                onPress={() => onChange([...movedBy(parts, at, -1)])}
              />
              <PartButton
                words="去掉"
                spoken={`去掉${label}第 ${at + 1} 项`}
                onPress={() => onChange(parts.filter((_, index) => index !== at))}
              />
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function PartButton({ words, spoken, onPress }: { words: string; spoken: string; onPress: () => void }) {
  return (
    <Button size="inner" onPress={onPress}>
      <span aria-hidden="true">{words}</span>
      <span className="visually-hidden">{spoken}</span>
    </Button>
  )
}
