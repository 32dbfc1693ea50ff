import { useLayoutEffect, useRef } from 'react'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useAction, useKeyScope } from '../app/keys/key-scope'
import { Button } from './button'
import type { DialogProps } from './dialog'

/** The modal itself: focus stays inside, the rest of the page is inert but for the duty strip. */
export function DialogModal(props: DialogProps) {
  return (
    <ModalOverlay className="dialog-overlay" isOpen isKeyboardDismissDisabled>
      <Modal className={props.wide ? 'dialog dialog--wide' : 'dialog'}>
        <Dialog className="dialog__frame">
          <DialogContent {...props} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function DialogContent({ name, title, primary, dismissWords, note, onClose, children }: DialogProps) {
  const body = useRef<HTMLDivElement>(null)
  useKeyScope(name, title, true)
  useAction({ id: `${name}.close`, keys: 'Esc', words: dismissWords, scope: name, run: onClose })
  useAction({
    id: `${name}.do`,
    keys: 'Ctrl+Enter',
    words: primary?.words ?? '',
    scope: name,
    run: primary?.onPress ?? null,
    enabled: primary?.disabled !== true,
  })
  // The first field takes the focus; without one the dialog itself does, so that Enter presses nothing by accident.
  useLayoutEffect(() => {
    body.current?.querySelector<HTMLElement>('input, textarea, select')?.focus()
  }, [])
  return (
    <div className="dialog__scope" data-key-scope={name}>
      <div ref={body} className="dialog__body">
        <Heading slot="title" className="dialog__title">
          {title}
        </Heading>
        {children}
      </div>
      <div className="dialog__foot">
        {primary !== undefined && (
          <Button
            kind={primary.grave ? 'grave' : 'primary'}
            size="inner"
            keys="Ctrl+Enter"
            disabled={primary.disabled}
            reason={primary.reason}
            onPress={primary.onPress}
          >
            {primary.words}
          </Button>
        )}
        <Button size="inner" keys="Esc" onPress={onClose}>
          {dismissWords}
        </Button>
        {note !== undefined && <span className="dialog__note">{note}</span>}
      </div>
    </div>
  )
}
