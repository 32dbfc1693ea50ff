import { KeyButton } from '../ui/button'
import { Block } from '../ui/pane'
import { useDesk } from './desk-context'

/** Handling belongs to an entry: these save the form first and go on with the step. */
export function FormSteps() {
  const { save } = useDesk()
  return (
    <Block
      title="办理"
      note="先保存，接着写"
      actions={
        <KeyButton keys="Shift+F8" onPress={() => save('attach-to-incident')}>
          归入事件
        </KeyButton>
      }
    >
      <div className="form-steps">
        <KeyButton keys="Alt+Q" onPress={() => save('consult')}>
          请示
        </KeyButton>
        <KeyButton keys="Alt+Z" onPress={() => save('relay')}>
          转办
        </KeyButton>
        <KeyButton keys="Alt+P" onPress={() => save('instruction')}>
          批示
        </KeyButton>
      </div>
    </Block>
  )
}
