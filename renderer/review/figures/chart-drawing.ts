import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
  LineController,
  LineElement,
  type Plugin,
  PointElement,
  type Scale,
} from 'chart.js'
import type { FigureLine } from '../../../shared/review/figure'

Chart.register(BarController, BarElement, LineController, LineElement, PointElement, CategoryScale, LinearScale)

/** Colours as the style sheet has them where the chart stands: they differ by theme and on paper. */
interface Inks {
  ink: string
  quiet: string
  line: string
  ground: string
  family: string
}

export interface ChartWish {
  /** `course`: columns in order of time with the period before as a line; `bars`: one bar a line, the period before hatched. */
  kind: 'course' | 'bars'
  lines: readonly FigureLine[]
  held: boolean
}

/** Draws a chart; what is drawn says so in words beside it, so it is no more than a picture. */
export function drawChart(canvas: HTMLCanvasElement, wish: ChartWish): Chart {
  const inks = inksOf(canvas)
  return new Chart(canvas, wish.kind === 'course' ? courseChart(wish, inks) : barChart(wish, inks, canvas))
}

function inksOf(canvas: HTMLCanvasElement): Inks {
  const { color, borderTopColor, outlineColor, backgroundColor, fontFamily } = getComputedStyle(canvas)
  return { ink: color, quiet: outlineColor, line: borderTopColor, ground: backgroundColor, family: fontFamily }
}

const SIZE = 12
/** Between a name and its bar, px. */
const NAME_GAP = 12

function frameOf(inks: Inks, horizontal: boolean): NonNullable<ChartConfiguration['options']> {
  const font = { family: inks.family, size: SIZE }
  const numbers = {
    beginAtZero: true,
    border: { display: false },
    grid: { color: inks.line },
    ticks: { color: inks.quiet, font, precision: 0, maxTicksLimit: 5 },
  }
  const names = {
    border: { color: inks.quiet },
    grid: { display: false },
    ticks: { color: inks.ink, font, autoSkip: !horizontal, maxRotation: 0 },
  }
  // Names keep their room: by itself the axis takes no more than half of a narrow chart and cuts them.
  const namesAt = {
    ...names,
    afterFit: (axis: Scale) => {
      const longest = Math.max(0, ...axis.getLabels().map((label) => [...label].length))
      axis.width = longest * SIZE + NAME_GAP
    },
  }
  return {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    // Sharp on paper too.
    devicePixelRatio: Math.max(2, globalThis.devicePixelRatio),
    layout: { padding: horizontal ? { right: 44 } : { top: 16 } },
    indexAxis: horizontal ? 'y' : 'x',
    scales: horizontal ? { x: { ...numbers, display: false }, y: namesAt } : { x: names, y: numbers },
  }
}

function courseChart({ lines, held }: ChartWish, inks: Inks): ChartConfiguration {
  const before = held && lines.some(hadSome)
  return {
    type: 'bar',
    data: {
      labels: lines.map(({ words }) => shortPoint(words)),
      datasets: [
        ...(before
          ? [
              {
                type: 'line' as const,
                data: lines.map((line) => line.before),
                borderColor: inks.ink,
                borderWidth: 1.5,
                borderDash: [4, 3],
                pointRadius: 0,
              },
            ]
          : []),
        { type: 'bar' as const, data: lines.map(({ now }) => now), backgroundColor: inks.quiet, maxBarThickness: 24 },
      ],
    },
    options: frameOf(inks, false),
    plugins: lines.length <= 31 ? [numbersOn(inks, before ? 1 : 0, false)] : [],
  }
}

function barChart({ lines, held }: ChartWish, inks: Inks, canvas: HTMLCanvasElement): ChartConfiguration {
  const before = held && lines.some(hadSome)
  const bar = { barPercentage: 0.9, categoryPercentage: 0.76 }
  return {
    type: 'bar',
    data: {
      labels: lines.map(({ words }) => shortName(words)),
      datasets: [
        { ...bar, data: lines.map(({ now }) => now), backgroundColor: inks.quiet },
        ...(before
          ? [
              {
                ...bar,
                data: lines.map((line) => line.before),
                backgroundColor: hatching(canvas, inks) ?? inks.ground,
                borderColor: inks.quiet,
                borderWidth: 1,
              },
            ]
          : []),
      ],
    },
    options: frameOf(inks, true),
    plugins: [numbersOn(inks, 0, true), ...(before ? [numbersOn(inks, 1, true)] : [])],
  }
}

/** A period in which there was none of it needs no room of its own beside this one. */
const hadSome = ({ before }: FigureLine) => before !== null && before > 0

/** Slanting lines: told from a full bar on grey paper. */
function hatching(canvas: HTMLCanvasElement, { quiet, ground }: Inks): CanvasPattern | null {
  const side = 12
  const tile = canvas.ownerDocument.createElement('canvas')
  tile.width = side
  tile.height = side
  const pen = tile.getContext('2d')
  if (pen === null) return null
  pen.fillStyle = ground
  pen.fillRect(0, 0, side, side)
  pen.strokeStyle = quiet
  pen.lineWidth = 2
  pen.beginPath()
  for (const at of [-side, 0, side]) {
    pen.moveTo(at, side)
    pen.lineTo(at + side, 0)
  }
  pen.stroke()
  return pen.createPattern(tile, 'repeat')
}

/** Writes each number at the end of its bar: nothing has to be read off a scale. */
function numbersOn({ ink, family }: Inks, dataset: number, horizontal: boolean): Plugin {
  return {
    id: `numbers-${dataset}`,
    afterDatasetsDraw(chart) {
      const { ctx } = chart
      const { data } = chart.getDatasetMeta(dataset)
      const values = chart.data.datasets[dataset]?.data ?? []
      ctx.save()
      ctx.fillStyle = ink
      ctx.font = `${SIZE - 1}px ${family}`
      ctx.textBaseline = horizontal ? 'middle' : 'bottom'
      ctx.textAlign = horizontal ? 'left' : 'center'
      for (const [index, bar] of data.entries()) {
        const value = values[index]
        // Of a bar that is not there nothing need be said twice: the table says it, and of this period the chart.
        if (typeof value !== 'number' || (value === 0 && !(horizontal && dataset === 0))) continue
        const { x, y } = bar.getProps(['x', 'y'], true)
        if (typeof x !== 'number' || typeof y !== 'number') continue
        ctx.fillText(value.toLocaleString('en'), horizontal ? x + 4 : x, horizontal ? y : y - 2)
      }
      ctx.restore()
    },
  }
}

const LONGEST_NAME = 8

function shortName(words: string): string {
  const characters = [...words]
  return characters.length <= LONGEST_NAME ? words : `${characters.slice(0, LONGEST_NAME - 1).join('')}…`
}

/** Under a column there is room for the day alone, or for the month where another begins. */
function shortPoint(words: string): string {
  return words
    .replace(/^\d+月(?!1日)(\d+)日$/, '$1')
    .replace(/^(\d+月)1日$/, '$1')
    .replace(/^20(\d\d)年(\d+)月$/, '$1-$2')
}
