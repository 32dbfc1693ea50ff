import { useStore } from 'zustand'
import { LONGEST_REMARK } from '../../shared/handover/handover-form'
import { formatClockSeconds } from '../../shared/time/office-time'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { Button } from '../ui/button'
import { KeyHint } from '../ui/key-hint'
import { ActionBar, PaneHead } from '../ui/pane'
import { TextArea } from '../ui/text-area'
import { CheckRows } from './check-rows'
import './form-pane.css'
import { useHandover, useSheetView } from './handover-context'

const SCOPE = 'handover-form'

const lines = [
  { line: 'leaders', label: '在岗领导', hint: '姓名、电话、在不在岗，一行一位' },
  { line: 'watch', label: '注意', hint: '预警、点名、设备待修等，接班人一眼要看到的' },
  { line: 'remarks', label: '备注', hint: '其他要交代的' },
] as const

/** What of a live sheet is written by hand: the checks, who is on duty above, what to watch. */
export function FormPane() {
  const { stores, turnTo, office } = useHandover()
  const view = useSheetView()
  const form = useStore(stores.form, (state) => state.form)
  const savedAt = useStore(stores.form, (state) => state.savedAt)
  const back = () => turnTo('item')
  useAction({
    id: 'handover-form.done',
    keys: ['Ctrl+Enter', 'Esc', 'Alt+H'],
    words: '回到事项',
    scope: SCOPE,
    run: back,
  })
  return (
    <KeyScope name={SCOPE} label="检查、备注" className="pane">
      <PaneHead title="检查、备注" note="随写随存，签字时冻结">
        <span className="form-pane__keys">
          <KeyHint keys="↑↓" /> 换项 <KeyHint keys="空格" /> 打勾 <KeyHint keys="Enter" /> 写记注
        </span>
      </PaneHead>
      <div className="form-pane scroll">
        <CheckRows view={view} />
        {form !== null &&
          lines.map(({ line, label, hint }) => (
            <div key={line} className="form-pane__line">
              <p className="answer__head">
                <b>{label}</b>
                <span className="answer__hint">{hint}</span>
              </p>
              <TextArea
                label={label}
                lines={2}
                limit={LONGEST_REMARK}
                onRefused={stores.form.refuse}
                value={form[line]}
                onChange={(text) => stores.form.write(line, text)}
              />
            </div>
          ))}
      </div>
      <ActionBar note={savedAt === null ? undefined : `已存 ${formatClockSeconds(savedAt, office.zone)}`}>
        <Button kind="primary" keys="Ctrl+Enter" onPress={back}>
          写好，回到事项
        </Button>
      </ActionBar>
    </KeyScope>
  )
}
