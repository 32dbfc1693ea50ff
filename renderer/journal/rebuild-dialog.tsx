import { Dialog } from '../ui/dialog'

export interface RebuildDialogProps {
  open: boolean
  onClose: () => void
  onRebuild: () => void
}

/** Says what a rebuild does before it is done. */
export function RebuildDialog({ open, onClose, onRebuild }: RebuildDialogProps) {
  return (
    <Dialog
      name="rebuild"
      title="按流水重建"
      open={open}
      onClose={onClose}
      dismissWords="不重建"
      primary={{ words: '重建', onPress: onRebuild }}
      note="重建一事也记入流水"
    >
      <p>先校验流水。流水完整，才清空各表，从第一条起逐条重放。流水、附件、草稿都不动，记录不增不减。</p>
      <p>做的时候不能保存新记录，写的内容在草稿里。中途停下或断电，各表仍是原样。</p>
    </Dialog>
  )
}
