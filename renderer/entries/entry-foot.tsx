import { Button } from '../ui/button'
import { ActionBar } from '../ui/pane'
import { useDesk } from './desk-context'
import type { EntryActions } from './use-entry-actions'

/** What can be done with an opened entry as a whole. */
export function EntryFoot({ actions }: { actions: EntryActions }) {
  const { entry } = useDesk().stores
  return (
    <ActionBar>
      {actions.may('reopen') ? (
        <Button size="inner" keys="Alt+K" onPress={actions.reopen}>
          重开
        </Button>
      ) : (
        actions.may('close') && (
          <Button size="inner" keys="Alt+B" onPress={actions.close}>
            办结
          </Button>
        )
      )}
      <Button size="inner" keys="Alt+C" onPress={() => void entry.copySheet()}>
        复制
      </Button>
      <Button size="inner" keys="Alt+E" onPress={() => void entry.savePdf()}>
        存为 PDF
      </Button>
      {actions.may('strike') && (
        <Button size="inner" keys="Alt+F" onPress={actions.strike}>
          作废
        </Button>
      )}
    </ActionBar>
  )
}
