import { KeyScope } from '../../app/keys/key-scope'
import './checklist-column.css'
import { useDetail } from '../incident-context'
import { CHECKLIST_SCOPE } from './checklist-scope'
import { LateLine } from './late-line'
import { NowBlock } from './now-block'
import { QuestionsPart } from './questions-part'
import { StepList } from './step-list'
import { useListed } from './use-listed'

/** The first column: what to do now, the steps, and what to ask, whom to warn and what to prepare. */
export function ChecklistColumn() {
  const order = useListed(useDetail())
  return (
    <KeyScope name={CHECKLIST_SCOPE} label="上报清单" className="pane checklist-column">
      <NowBlock order={order} />
      <LateLine />
      <StepList order={order} />
      <QuestionsPart />
    </KeyScope>
  )
}
