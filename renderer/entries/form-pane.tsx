import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { FileChooser, type FileChooserHandle } from '../attachments/file-chooser'
import { UploadNotices } from '../attachments/upload-notices'
import { useFileIntake } from '../attachments/use-file-intake'
import { CallerBlock } from './caller-block'
import { useDesk } from './desk-context'
import { FORM_PANEL, FORM_SCOPE } from './desk-scopes'
import { DiscardedNotice } from './discarded-notice'
import { DraftAttachments } from './draft-attachments'
import { DraftElements } from './draft-elements'
import { DraftFailure } from './draft-failure'
import { DraftTabs } from './draft-tabs'
import { ElementMeter } from './element-meter'
import { FormActions } from './form-actions'
import { FormHead } from './form-head'
import './form-pane.css'
import { FormSteps } from './form-steps'
import { MainText } from './main-text'
import { RecordingFailure } from './recording-failure'
import { RefusedNotice, type RefusedText } from './refused-notice'
import { ReportBanner } from './report-banner'
import { SecretNotice } from './secret-notice'
import { SimilarBlock } from './similar-block'
import { useElementsNeeded } from './use-elements'
import { useFormFocus } from './use-form-focus'

/** Where a call is written down. */
export function FormPane() {
  const { stores } = useDesk()
  const { drafts, uploads } = stores
  const currentId = useStore(drafts, (state) => state.currentId)
  const form = useRef<HTMLDivElement>(null)
  const chooser = useRef<FileChooserHandle>(null)
  const pasted = useRef<string | null>(null)
  const [refused, setRefused] = useState<RefusedText | null>(null)
  const elements = useElementsNeeded()
  const onSelect = useFormFocus(form)
  const takeFiles = (files: File[]) => void uploads.add(currentId, files)
  const intake = useFileIntake(takeFiles)
  const refuse = (sentence: string) => setRefused({ sentence, pasted: pasted.current })
  const forgetRefused = () => {
    setRefused(null)
    drafts.restoreFocus()
  }
  const attachPasted = () => {
    if (refused?.pasted) takeFiles([new File([refused.pasted], '粘贴的文字.txt', { type: 'text/plain' })])
    forgetRefused()
  }
  useFormKeys()

  return (
    <KeyScope name={FORM_SCOPE} label="正在写的记录" className="pane pane--form">
      <div className="form-frame" {...intake.handlers}>
        <DraftTabs />
        <FormHead />
        <ReportBanner />
        <RecordingFailure />
        <DraftFailure />
        <RefusedNotice refused={refused} onAttach={attachPasted} onDismiss={forgetRefused} />
        <UploadNotices owner={currentId} uploads={uploads} onDismissed={drafts.restoreFocus} />
        <SecretNotice />
        <DiscardedNotice />
        <div
          ref={form}
          id={FORM_PANEL}
          className={intake.over ? 'form-body form-body--over' : 'form-body'}
          onSelect={onSelect}
          onPasteCapture={({ clipboardData }) => {
            pasted.current = clipboardData.getData('text/plain')
          }}
          onBeforeInputCapture={() => {
            pasted.current = null
          }}
        >
          <MainText onRefused={refuse} />
          <div className="form-body__right scroll">
            <DraftElements elements={elements} onRefused={refuse} />
            <FormSteps />
            <DraftAttachments />
          </div>
          <div className="form-body__offers">
            <ElementMeter elements={elements} />
            <CallerBlock />
            <SimilarBlock />
          </div>
          {intake.over && <p className="form-body__drop">松开即作附件收下</p>}
        </div>
        <FormActions onChooseFiles={() => chooser.current?.open()} />
        <FileChooser ref={chooser} onFiles={takeFiles} />
      </div>
    </KeyScope>
  )
}

/** Keys that reach a field of the form from anywhere. */
function useFormKeys(): void {
  const { drafts } = useDesk().stores
  const scope = 'global'
  useAction({ id: 'form.text', keys: 'Alt+W', words: '到正文', scope, run: () => drafts.requestFocus('text') })
  useAction({
    id: 'form.caller',
    keys: 'Alt+N',
    words: '到来电人',
    scope,
    run: () => drafts.requestFocus('contactName'),
  })
  useAction({
    id: 'form.phone',
    keys: 'Alt+X',
    words: '到联系方式',
    scope,
    run: () => drafts.requestFocus('contactPhone'),
  })
  useAction({ id: 'desk.new-call', keys: 'F2', words: '新来电', scope, run: () => drafts.openNew('call') })
  useAction({ id: 'desk.next-draft', keys: 'F4', words: '换草稿', scope, run: drafts.switchToNext })
}
