import { useEffect, useRef } from 'react'
import { type ChartWish, drawChart } from './chart-drawing'
import './figure-chart.css'

export interface FigureChartProps extends ChartWish {
  /** Spoken name; the numbers stand in the table beside it. */
  label: string
}

/** Of the bars beside so many rows, px: what the axis takes, and for each name room for the bars of both periods. */
function heightOf(rows: number): number {
  return Math.max(96, 30 + 24 * rows)
}

/** A chart, drawn anew when the theme turns and, in the inks of paper, for printing. */
export function FigureChart({ label, kind, lines, held }: FigureChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  useEffect(() => {
    const on = canvas.current
    if (on === null) return
    let chart = drawChart(on, { kind, lines, held })
    const again = () => {
      chart.destroy()
      chart = drawChart(on, { kind, lines, held })
    }
    const forPaper = () => {
      box.current?.toggleAttribute('data-paper', true)
      again()
    }
    const forScreen = () => {
      box.current?.toggleAttribute('data-paper', false)
      again()
    }
    const theme = new MutationObserver(again)
    theme.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', again)
    addEventListener('beforeprint', forPaper)
    addEventListener('afterprint', forScreen)
    return () => {
      theme.disconnect()
      dark.removeEventListener('change', again)
      removeEventListener('beforeprint', forPaper)
      removeEventListener('afterprint', forScreen)
      chart.destroy()
    }
  }, [kind, lines, held])
  return (
    <div ref={box} className="figure-chart" style={kind === 'bars' ? { height: heightOf(lines.length) } : undefined}>
      <canvas ref={canvas} className="figure-chart__canvas" role="img" aria-label={label} />
    </div>
  )
}
