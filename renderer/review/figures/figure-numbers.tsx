import type { Figure, FigureLine } from '../../../shared/review/figure'
import { differenceWords, valueWords } from '../../../shared/review/figure-words'
import './figure-numbers.css'
import { useFigures } from './figures-setting'

/** A figure as a ruled table: this period, the one before, the difference. */
export function FigureNumbers({ figure }: { figure: Figure }) {
  const { held } = useFigures()
  return (
    <table className="figure-table">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col" className="figure-table__number">
            本期
          </th>
          {held && (
            <>
              <th scope="col" className="figure-table__number">
                上期
              </th>
              <th scope="col" className="figure-table__difference">
                增减
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {figure.lines.map((line) => (
          <tr key={line.key}>
            <th scope="row" title={line.words}>
              {line.words}
            </th>
            <td className="figure-table__number">
              <FigureNumber figure={figure} line={line} of="now" />
            </td>
            {held && (
              <>
                <td className="figure-table__number figure-table__number--before">
                  <FigureNumber figure={figure} line={line} of="before" />
                </td>
                <td className="figure-table__difference">{differenceWords(line)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface FigureNumberProps {
  figure: Figure
  line: FigureLine
  of: 'now' | 'before'
}

/** A number, as a button where records stand behind it. */
function FigureNumber({ figure, line, of }: FigureNumberProps) {
  const { lead, span, before } = useFigures()
  const value = line[of]
  const words = valueWords(value, line.unit)
  const period = of === 'now' ? span : before
  // The points of the course before are other days than those of their line.
  const leads =
    line.leads && value !== null && value > 0 && period !== null && !(figure.key === 'course' && of === 'before')
  if (!leads) return <span className="figure-number">{words}</span>
  return (
    <button
      type="button"
      className="figure-number figure-number--leads"
      aria-label={`${line.words} ${of === 'now' ? '' : '上期 '}${words}，查这些记录`}
      onClick={() => lead({ figure: figure.key, line: line.key, span: period })}
    >
      {words}
    </button>
  )
}
