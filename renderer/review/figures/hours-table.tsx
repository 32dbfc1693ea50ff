import type { Figure } from '../../../shared/review/figure'
import { weekdayWords } from '../../../shared/time/office-time'
import { hours } from './figure-tables'
import './hours-table.css'
import { useFigures } from './figures-setting'

/** Steps of the shading: the number stands in every cell, so that nothing is told by the shade alone. */
const SHADES = 4

/** Weekday by hour, each number shaded by its part of the largest. */
export function HoursTable({ figure }: { figure: Figure }) {
  const { lead, span } = useFigures()
  const counts = new Map(figure.lines.map(({ key, now }) => [key, now ?? 0]))
  const most = Math.max(1, ...counts.values())
  const shade = (count: number) => (count === 0 ? 0 : Math.ceil((count / most) * SHADES))
  const sum = (keys: readonly string[]) => keys.reduce((total, key) => total + (counts.get(key) ?? 0), 0)
  return (
    <table className="hours-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">星期</span>
          </th>
          {hours.map((hour) => (
            <th key={hour} scope="col">
              {Number(hour)}
            </th>
          ))}
          <th scope="col">合计</th>
        </tr>
      </thead>
      <tbody>
        {weekdayWords.map((day, index) => (
          <tr key={day}>
            <th scope="row">{day}</th>
            {hours.map((hour) => {
              const key = `${index + 1}-${hour}`
              const count = counts.get(key) ?? 0
              return (
                <td key={key} className={`hours-table__cell hours-table__cell--${shade(count)}`}>
                  {count === 0 ? (
                    <span className="hours-table__none">0</span>
                  ) : (
                    <button
                      type="button"
                      className="hours-table__number"
                      aria-label={`${day} ${Number(hour)} 时 ${count}，查这些记录`}
                      onClick={() => lead({ figure: 'hours', line: key, span })}
                    >
                      {count.toLocaleString('en')}
                    </button>
                  )}
                </td>
              )
            })}
            <td className="hours-table__sum">
              {sum(hours.map((hour) => `${index + 1}-${hour}`)).toLocaleString('en')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
