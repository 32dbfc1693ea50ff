import { useEffect, useRef } from 'react'
import { type ChartWish, drawChart } from './chart-drawing'
import './figure-chart.css'

export interface FigureChartProps extends ChartWish {
  /** Spoken name; the numbers stand in the table beside it. */
  label: string
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
  const size = kind === 'course' ? 'figure-chart--course' : `figure-chart--rows-${Math.min(lines.length, 20)}`
  return (
    <div ref={box} className={`figure-chart ${size}`}>
      <canvas ref={canvas} className="figure-chart__canvas" role="img" aria-label={label} />
    </div>
  )
}
