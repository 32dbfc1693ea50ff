import { mayCall } from '../../shared/accounts/access'
import type { Session } from '../../shared/accounts/account'
import type { Office } from '../../shared/office/office'
import { instructionAnswerWords, returnAnswerWords } from '../../shared/review/mark-words'
import { type HeadInstruction, isOpenReturn, mayAnswer, type Returned } from '../../shared/review/marks'
import { formatMomentBeside } from '../../shared/time/office-time'
import type { NowStore } from '../app/now-store'
import { Button } from '../ui/button'
import type { RecordMarksStore } from './record-marks-store'

/** Answers what waits first. */
export const ANSWER_KEY = 'Alt+A'

export interface MarksSetting {
  office: Office
  session: Session
  now: NowStore
}

interface LineProps {
  marks: RecordMarksStore
  setting: MarksSetting
  /** Id of what the key answers. */
  awaited: string | null
}

/** 发回补充, and what became of it. */
export function ReturnedLine({ returned, marks, setting, awaited }: LineProps & { returned: Returned }) {
  const { record, id, words, due, at, byName, recorderName, answer, withdrawn } = returned
  const { role } = setting.session.account
  const begin = (kind: 'explain' | 'withdraw') => marks.marking.begin({ kind, record, to: id })
  return (
    <li className="record-mark" data-open={isOpenReturn(returned) || undefined}>
      <Words kind="发回补充">{words}</Words>
      <Said setting={setting} byName={byName} at={at} due={due} words={`发回${recorderName}`} />
      {answer && (
        <Said
          setting={setting}
          byName={answer.byName}
          at={answer.at}
          words={`${returnAnswerWords(returned)}：${answer.words}`}
          done
        />
      )}
      {withdrawn && (
        <Said setting={setting} byName={withdrawn.byName} at={withdrawn.at} words={`已收回：${withdrawn.reason}`} />
      )}
      {isOpenReturn(returned) && (
        <div className="record-mark__deeds">
          {mayCall('record', role) && (
            <Button size="inner" keys={awaited === id ? ANSWER_KEY : undefined} onPress={() => begin('explain')}>
              {record.kind === 'entry' ? '说明，不更正' : '说明'}
            </Button>
          )}
          {mayCall('review', role) && (
            <Button size="inner" onPress={() => begin('withdraw')}>
              收回
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

/** 批示交办, and what became of it. */
export function InstructionLine({
  instruction,
  marks,
  setting,
  awaited,
}: LineProps & { instruction: HeadInstruction }) {
  const { record, id, words, due, at, byName, ownerName, answer } = instruction
  return (
    <li className="record-mark" data-open={answer === null || undefined}>
      <Words kind="批示交办">{words}</Words>
      <Said setting={setting} byName={byName} at={at} due={due} words={`交${ownerName}办`} />
      {answer && (
        <Said
          setting={setting}
          byName={answer.byName}
          at={answer.at}
          words={`${instructionAnswerWords(instruction)}：${answer.words}`}
          done
        />
      )}
      {answer === null && mayAnswer(instruction, setting.session.account) && (
        <div className="record-mark__deeds">
          <Button
            size="inner"
            keys={awaited === id ? ANSWER_KEY : undefined}
            onPress={() => marks.marking.begin({ kind: 'answer', record, to: id })}
          >
            答复
          </Button>
        </div>
      )}
    </li>
  )
}

export function Words({ kind, children }: { kind: string; children: string }) {
  return (
    <p>
      <b>{kind}</b>　{children}
    </p>
  )
}

interface SaidProps {
  setting: MarksSetting
  byName: string
  at: number
  due?: number | null | undefined
  words?: string | undefined
  done?: boolean | undefined
}

/** 7月20日 09:12 何知远　发回林砚秋，17:00 前 */
export function Said({ setting: { office, now }, byName, at, due, words, done = false }: SaidProps) {
  const when = (moment: number) => formatMomentBeside(moment, now.getState().now, office.zone)
  return (
    <p className={done ? 'record-mark__said record-mark__said--done' : 'record-mark__said'}>
      {when(at)} {byName}
      {words !== undefined && `　${words}`}
      {due !== null && due !== undefined && `，${when(due)} 前`}
    </p>
  )
}
