import { useDetail } from '../incident-context'

/** What of an incident is not done yet, before it is closed: named, not counted, and no obstacle. */
export function StillOpen() {
  const { callOrder, steps, instructions, reports, ledger } = useDetail()
  const lines = [
    ...callOrder.flatMap((key) => {
      const step = steps.find((each) => each.key === key)
      return step ? [{ key, kind: '步骤', words: `${step.toTitle}　${step.titles.join('、')}` }] : []
    }),
    ...instructions.filter(({ closed }) => closed === null).map(({ id, words }) => ({ key: id, kind: '批示', words })),
    ...ledger.reReport.map((words) => ({ key: words, kind: '重报', words })),
    ...(reports.some(({ stage }) => stage === 'final') ? [] : [{ key: 'final', kind: '报告', words: '终报还没有发' }]),
  ]
  if (lines.length === 0) return <p className="deed__none">步骤、批示、报告都已办完。</p>
  return (
    <section className="still-open" aria-label="还没有办的">
      <p className="still-open__head">还有 {lines.length} 项没有办，照样可以办结</p>
      <ul className="still-open__lines scroll">
        {lines.map(({ key, kind, words }) => (
          <li key={key}>
            <b>{kind}</b>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
