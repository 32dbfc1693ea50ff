import { useStore } from 'zustand'
import { meansWords } from '../../../shared/entries/step'
import { clockState } from '../../../shared/incidents/clock-state'
import type { Instruction, Relay } from '../../../shared/incidents/instruction'
import { formatMomentBeside, formatSpan } from '../../../shared/time/office-time'
import { useIncidents } from '../incident-context'
import { feedbackClock } from './instruction-deeds'
import './instruction-item.css'

const MINUTE = 60_000

/** One instruction: when, from whom and how, its words, and what became of it. */
export function InstructionItem({ instruction }: { instruction: Instruction }) {
  const { words, from, means, at, readBackAt, relays, feedback, closed } = instruction
  const moment = useMoment()
  return (
    <div className="instruction" data-closed={closed !== null || undefined}>
      <p className="instruction__head">
        <span>{moment(at)}</span>
        <span className="instruction__from">{from}</span>
        <span>{meansWords[means]}</span>
        {readBackAt === null ? (
          <span className="instruction__missing">未复述</span>
        ) : (
          <span className="instruction__done">已复述</span>
        )}
      </p>
      <p className="instruction__words">{words}</p>
      <p className="instruction__facts">
        {relays.map((each) => (
          <RelayWords key={each.id} relay={each} />
        ))}
        {relays.length === 0 && closed === null && <span className="instruction__missing">未转达</span>}
        {feedback.length === 0 && closed === null && <Due instruction={instruction} />}
      </p>
      {feedback.map((heard, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: feedback is only ever added, and has no id
        <p key={index} className="instruction__facts">
          <span className="instruction__done">{moment(heard.at)} 反馈</span>
          <span>
            {heard.by}：{heard.words}
          </span>
          {index === 0 && <Late instruction={instruction} />}
        </p>
      ))}
      {closed !== null && (
        <p className="instruction__facts">
          <span className="instruction__done">{moment(closed.at)} 办结</span>
          {closed.words !== '' && <span>{closed.words}</span>}
        </p>
      )}
    </div>
  )
}

function useMoment(): (at: number) => string {
  const { office, now } = useIncidents()
  return (at) => formatMomentBeside(at, now.getState().now, office.zone)
}

function RelayWords({ relay: { to, means, at, arrival } }: { relay: Relay }) {
  const moment = useMoment()
  return (
    <>
      <span>
        {moment(at)} {meansWords[means]}转{to}
      </span>
      {arrival === null ? (
        <span className="instruction__missing">未接到</span>
      ) : (
        <span className="instruction__done">
          {moment(arrival.at)} {arrival.by === to ? '' : `${arrival.by} `}接到
        </span>
      )}
    </>
  )
}

/** The clock of the answer that is awaited. */
function Due({ instruction }: { instruction: Instruction }) {
  const { now } = useIncidents()
  const clock = feedbackClock(instruction)
  const at = useStore(now, (state) => state.now)
  const { phase, leftMs } = clockState(clock, at)
  if (leftMs === null) return <span className="instruction__missing">未反馈</span>
  const over = leftMs <= 0
  return (
    <span className="instruction__due" data-phase={over ? 'overdue' : phase}>
      反馈 {over ? '超' : '余'} {formatSpan(leftMs)}
    </span>
  )
}

/** It was answered after it was due: that stays. */
function Late({ instruction }: { instruction: Instruction }) {
  const { feedbackDue, feedback } = instruction
  const heardAt = feedback[0]?.at
  if (feedbackDue === null || heardAt === undefined || heardAt <= feedbackDue) return null
  return <b className="instruction__late">迟 {Math.ceil((heardAt - feedbackDue) / MINUTE)} 分</b>
}
