import type { Verification } from '../../shared/journal/journal'
import { Banner } from '../ui/banner'
import { Fact } from '../ui/pane'
import type { JournalJob } from './journal-check-store'
import { tableWords } from './table-words'
import './verification-result.css'

export interface VerificationResultProps {
  job: JournalJob
  found: Verification
  /** When it was finished, as a clock. */
  finishedAt: string
}

/** What a check or a rebuild found: one sentence, then the figures. */
export function VerificationResult({ job, found, finishedAt }: VerificationResultProps) {
  const { rows, head, firstBad, differing } = found
  return (
    <section className="verification" aria-label="校验结果">
      <Outcome job={job} found={found} />
      <dl>
        <Fact label="完成">{finishedAt}</Fact>
        <Fact label="相符条数">{`${rows.toLocaleString('en')} 条`}</Fact>
        <Fact label="末条校验">
          {head === null ? '尚无流水' : <span className="verification__hash">{inEights(head)}</span>}
        </Fact>
        <Fact label="各表">{tablesSentence(firstBad !== null, differing)}</Fact>
      </dl>
    </section>
  )
}

function Outcome({ job, found }: Pick<VerificationResultProps, 'job' | 'found'>) {
  const { firstBad, differing } = found
  if (firstBad) {
    return (
      <Banner kind="strong" head={`第 ${firstBad.seq} 条不符`}>
        {firstBad.why}。{job === 'rebuild' && '没有重建，各表未动。'}照常登记，不要移动或改动数据文件，马上告诉管理员。
      </Banner>
    )
  }
  if (differing !== null && differing.length > 0) {
    return (
      <Banner kind="strong" head="各表与流水不一致">
        流水本身完整。由管理员按流水重建即可恢复。
      </Banner>
    )
  }
  return (
    <Banner kind="panel" head={job === 'rebuild' ? '已按流水重建' : '流水完整'}>
      逐条相扣，各表与流水一致。
    </Banner>
  )
}

function tablesSentence(broken: boolean, differing: Verification['differing']): string {
  if (broken || differing === null) return '流水不符，未比对'
  return differing.length === 0 ? '与流水一致' : `不一致：${differing.map(tableWords).join('、')}`
}

/** A hash in groups that can be read aloud and compared with paper. */
function inEights(hash: string): string {
  return hash.match(/.{1,8}/g)?.join(' ') ?? ''
}
