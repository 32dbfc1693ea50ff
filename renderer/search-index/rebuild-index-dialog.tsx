import { Dialog } from '../ui/dialog'

export interface RebuildIndexDialogProps {
  open: boolean
  onClose: () => void
  onRebuild: () => void
}

/** Says what making the index anew does before it is done. */
export function RebuildIndexDialog({ open, onClose, onRebuild }: RebuildIndexDialogProps) {
  return (
    <Dialog
      name="rebuild-index"
      title="重建检索索引"
      open={open}
      onClose={onClose}
      dismissWords="不重建"
      primary={{ words: '重建', onPress: onRebuild }}
    >
      <p>清空索引，从最近一条起重新编入。记录、流水、附件都不动。一百万条约十分钟，在后台做，照常登记。</p>
      <p>编完以前查询照样一条不漏，只是较慢。中途停下或断电，下次启动接着编。</p>
    </Dialog>
  )
}
