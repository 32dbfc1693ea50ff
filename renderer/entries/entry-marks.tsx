import { useStore } from 'zustand'
import { mayCall } from '../../shared/accounts/access'
import type { EntryDetail } from '../../shared/entries/entry'
import { type HeadInstruction, isOpenReturn, type MarkThread, type Returned } from '../../shared/review/marks'
import { formatMomentBeside } from '../../shared/time/office-time'
import { Button } from '../ui/button'
import { useDesk } from './desk-context'
import { EntryMarkDialog } from './entry-mark-dialog'
import { EntrySection } from './entry-section'
import './entry-marks.css'

/** What the head said of an entry: who read it, comments, what was sent back, what is to be done; and the answers. */
export function EntryMarks({ detail }: { detail: EntryDetail }) {
  const { entryMarks } = useDesk().stores
  const thread = useStore(entryMarks, (state) => state.thread)
  if (thread === null || thread.record.id !== detail.id || isEmpty(thread)) return null
  return (
    <EntrySection title="审阅" note={openWords(thread)}>
      <ul className="entry-marks">
        {thread.returns.map((returned) => (
          <ReturnedLine key={returned.id} returned={returned} />
        ))}
        {thread.instructions.map((instruction) => (
          <InstructionLine key={instruction.id} instruction={instruction} />
        ))}
        {thread.comments.map(({ id, byName, at, words }) => (
          <li key={id} className="entry-mark">
            <p>
              <b>批注</b>　{words}
            </p>
            <Said byName={byName} at={at} />
          </li>
        ))}
        {thread.reads.map(({ by, byName, at, changedSince }) => (
          <li key={by} className="entry-mark">
            <Said byName={byName} at={at} words={changedSince ? '已阅，阅后有更正' : '已阅'} />
          </li>
        ))}
      </ul>
      <EntryMarkDialog />
    </EntrySection>
  )
}

function ReturnedLine({ returned }: { returned: Returned }) {
  const { stores, mayRecord, session } = useDesk()
  const { id, words, due, at, byName, recorderName, answer, withdrawn } = returned
  const begin = (kind: 'explain' | 'withdraw') => stores.entryMarks.begin({ kind, id })
  return (
    <li className="entry-mark">
      <p>
        <b>发回补充</b>　{words}
      </p>
      <Said byName={byName} at={at} due={due} words={`发回${recorderName}`} />
      {answer && (
        <Said
          byName={answer.byName}
          at={answer.at}
          words={`${answer.how === 'amended' ? '已更正' : '已说明'}：${answer.words}`}
          done
        />
      )}
      {withdrawn && <Said byName={withdrawn.byName} at={withdrawn.at} words={`已收回：${withdrawn.reason}`} />}
      {isOpenReturn(returned) && (
        <div className="entry-mark__deeds">
          {mayRecord && (
            <Button size="inner" onPress={() => begin('explain')}>
              说明，不更正
            </Button>
          )}
          {mayCall('review', session.account.role) && (
            <Button size="inner" onPress={() => begin('withdraw')}>
              收回
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function InstructionLine({ instruction }: { instruction: HeadInstruction }) {
  const { stores, mayRecord, session } = useDesk()
  const { id, words, due, at, byName, owner, ownerName, answer } = instruction
  const mayAnswer = mayRecord || owner === session.account.id
  return (
    <li className="entry-mark">
      <p>
        <b>批示交办</b>　{words}
      </p>
      <Said byName={byName} at={at} due={due} words={`交${ownerName}办`} />
      {answer && <Said byName={answer.byName} at={answer.at} words={`答复：${answer.words}`} done />}
      {answer === null && mayAnswer && (
        <div className="entry-mark__deeds">
          <Button size="inner" onPress={() => stores.entryMarks.begin({ kind: 'answer', id })}>
            答复
          </Button>
        </div>
      )}
    </li>
  )
}

interface SaidProps {
  byName: string
  at: number
  due?: number | null | undefined
  words?: string | undefined
  done?: boolean | undefined
}

/** 7月20日 09:12 何知远　发回林砚秋，17:00 前 */
function Said({ byName, at, due, words, done = false }: SaidProps) {
  const { office, now } = useDesk()
  const when = (moment: number) => formatMomentBeside(moment, now.getState().now, office.zone)
  return (
    <p className={done ? 'entry-mark__said entry-line__done' : 'entry-mark__said'}>
      {when(at)} {byName}
      {words !== undefined && `　${words}`}
      {due !== null && due !== undefined && `，${when(due)} 前`}
    </p>
  )
}

function isEmpty({ reads, comments, returns, instructions }: MarkThread): boolean {
  return reads.length + comments.length + returns.length + instructions.length === 0
}

function openWords({ returns, instructions }: MarkThread): string | undefined {
  const open = returns.filter(isOpenReturn).length + instructions.filter(({ answer }) => answer === null).length
  return open === 0 ? undefined : `${open} 条待答复，更正即答复发回`
}
