import { lazy, type ReactNode, Suspense } from 'react'
import './dialog.css'

export interface DialogProps {
  /** Unique name, also the scope of keys that work only in this dialog. */
  name: string
  /** The matter itself: 迟报原因. */
  title: string
  open: boolean
  /** Esc, or the second button. Nothing typed is thrown away here; that is the owner's decision. */
  onClose: () => void
  /** What closing means: 稍后再写, 不作废. */
  dismissWords: string
  /** The deed, on Ctrl+Enter. None for a dialog that is only read. */
  primary?: DialogDeed | undefined
  /** One sentence at the right of the buttons. */
  note?: ReactNode
  /** 640 instead of 480. */
  wide?: boolean | undefined
  children: ReactNode
}

export interface DialogDeed {
  words: string
  onPress: () => void
  grave?: boolean | undefined
  disabled?: boolean | undefined
  /** Why it is disabled. */
  reason?: string | undefined
}

// react-aria's dialog is large; it is fetched when the first dialog opens, or in idle time by preloadDialog.
const loadDialog = () => import('./dialog-modal')
const DialogModal = lazy(async () => ({ default: (await loadDialog()).DialogModal }))

/** Fetches the dialog's code ahead of its first use. */
export async function preloadDialog(): Promise<void> {
  await loadDialog()
}

/** For a reason, a password, or a choice that cannot be taken back. Closing returns to the same caret. */
export function Dialog(props: DialogProps) {
  if (!props.open) return null
  return (
    <Suspense fallback={null}>
      <DialogModal {...props} />
    </Suspense>
  )
}
