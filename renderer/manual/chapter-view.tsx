import { assertNever } from '../../shared/result'
import { KeyHint } from '../ui/key-hint'
import './chapter-view.css'
import type { Block, Chapter, Run } from './manual-text'

/** One chapter of the manual as it is read and printed. */
export function ChapterView({ chapter, id }: { chapter: Chapter; id: string }) {
  return (
    <section className="chapter" id={id} aria-label={chapter.title}>
      <h2 className="chapter__title">{chapter.title}</h2>
      {chapter.blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while the program runs
        <BlockView key={at} block={block} />
      ))}
    </section>
  )
}

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <h3 className="chapter__heading">{block.text}</h3>
    case 'paragraph':
      return (
        <p>
          <Runs runs={block.runs} />
        </p>
      )
    case 'list':
      return <ListView block={block} />
    case 'table':
      return <TableView block={block} />
    default:
      return assertNever(block)
  }
}

function ListView({ block }: { block: Extract<Block, { kind: 'list' }> }) {
  const Tag = block.ordered ? 'ol' : 'ul'
  return (
    <Tag className={block.ordered ? 'chapter__list chapter__list--ordered' : 'chapter__list'}>
      {block.items.map((runs, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while the program runs
        <li key={at}>
          <Runs runs={runs} />
        </li>
      ))}
    </Tag>
  )
}

function TableView({ block }: { block: Extract<Block, { kind: 'table' }> }) {
  return (
    <table className="chapter__table">
      <thead>
        <tr>
          {block.head.map((runs, column) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
            <th key={column} scope="col">
              <Runs runs={runs} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while the program runs
          <tr key={row}>
            {cells.map((runs, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns have no identity but their place
              <td key={column}>
                <Runs runs={runs} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((run, at) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while the program runs
    if (run.kind === 'words') return <span key={at}>{run.text}</span>
    // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while the program runs
    if (run.kind === 'strong') return <b key={at}>{run.text}</b>
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the text never changes while the program runs
      <span key={at}>
        <KeyHint keys={run.text} />
        <span className="visually-hidden">{run.text}</span>
      </span>
    )
  })
}
