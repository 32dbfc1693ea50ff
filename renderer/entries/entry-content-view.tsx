import { useRef } from 'react'
import { useStore } from 'zustand'
import type { EntryDetail } from '../../shared/entries/entry'
import { AttachmentRows } from '../attachments/attachment-rows'
import { FileChooser, type FileChooserHandle } from '../attachments/file-chooser'
import { UploadNotices } from '../attachments/upload-notices'
import { useFileIntake } from '../attachments/use-file-intake'
import { KeyButton } from '../ui/button'
import { AmendPane } from './amend-pane'
import { useDesk } from './desk-context'
import { EntryAmendments } from './entry-amendments'
import { EntryBody } from './entry-body'
import { EntryFoot } from './entry-foot'
import { EntryHead } from './entry-head'
import { EntryJournal } from './entry-journal'
import { EntryLinks } from './entry-links'
import { EntryMarks } from './entry-marks'
import { EntryNotices } from './entry-notices'
import { EntrySection } from './entry-section'
import { EntrySteps } from './entry-steps'
import { EntryWorkView } from './entry-work-view'
import { EntryWritingKeys } from './entry-writing-keys'
import { useEntryActions } from './use-entry-actions'
import { useEntryReadingKeys } from './use-entry-keys'

/** An opened entry: what it says, and everything that happened to it. */
export function EntryContentView({ detail }: { detail: EntryDetail }) {
  const { stores, mayRecord } = useDesk()
  const { entry, uploads, viewer } = stores
  const { work, journal, showsOriginal } = useStore(entry)
  const chooser = useRef<FileChooserHandle>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const actions = useEntryActions(detail)
  const takeFiles = (files: File[]) => void uploads.add(detail.id, files)
  const intake = useFileIntake(takeFiles)
  const choose = () => chooser.current?.open()
  // The button of a dismissed sentence is gone; the pane takes the keyboard in its place.
  const focusPane = () => scroll.current?.closest<HTMLElement>('section')?.focus()
  useEntryReadingKeys()
  return (
    <>
      {mayRecord && <EntryWritingKeys detail={detail} actions={actions} onAttach={choose} />}
      <EntryHead detail={detail} onAmend={actions.amend} />
      <EntryNotices detail={detail} />
      <UploadNotices owner={detail.id} uploads={uploads} onDismissed={focusPane} />
      <div
        ref={scroll}
        className={intake.over ? 'entry-scroll scroll form-body--over' : 'entry-scroll scroll'}
        {...(mayRecord ? intake.handlers : undefined)}
      >
        {work?.kind === 'amend' ? <AmendPane work={work} detail={detail} /> : <EntryBody detail={detail} />}
        <EntryAmendments detail={detail} showsOriginal={showsOriginal} />
        <EntryMarks detail={detail} />
        <EntrySection
          title="办理"
          note={stepsNote(detail)}
          actions={actions.may('add-step') && <StepKeys actions={actions} />}
        >
          <EntrySteps detail={detail} onReceipt={actions.receipt} />
        </EntrySection>
        <EntrySection
          title="关联"
          note={detail.links.length === 0 ? '无' : `${detail.links.length} 条`}
          actions={
            actions.may('link') && (
              <KeyButton keys="Alt+L" onPress={actions.link}>
                关联
              </KeyButton>
            )
          }
        >
          <EntryLinks detail={detail} />
        </EntrySection>
        <EntrySection
          title="附件"
          note={detail.attachments.length === 0 ? '无' : `${detail.attachments.length} 个，打开时校验`}
          actions={
            actions.may('attach') && (
              <KeyButton keys="Ctrl+U" onPress={choose}>
                添加
              </KeyButton>
            )
          }
        >
          <AttachmentRows
            owner={detail.id}
            attachments={detail.attachments}
            uploads={uploads}
            onOpen={(attachment) => void viewer.show(attachment)}
          />
        </EntrySection>
        <EntryJournal detail={detail} rows={journal} />
      </div>
      <EntryWorkView work={work} detail={detail} />
      <EntryFoot detail={detail} actions={actions} />
      <FileChooser ref={chooser} onFiles={takeFiles} />
    </>
  )
}

function StepKeys({ actions }: { actions: ReturnType<typeof useEntryActions> }) {
  return (
    <>
      <KeyButton keys="Alt+Q" onPress={() => actions.step('consult')}>
        请示
      </KeyButton>
      <KeyButton keys="Alt+Z" onPress={() => actions.step('relay')}>
        转办
      </KeyButton>
      <KeyButton keys="Alt+P" onPress={() => actions.step('instruction')}>
        批示
      </KeyButton>
      <KeyButton keys="Alt+Y" onPress={() => actions.step('opinion')}>
        意见
      </KeyButton>
      <KeyButton keys="Alt+J" onPress={() => actions.step('outcome')}>
        结果
      </KeyButton>
    </>
  )
}

function stepsNote({ steps, closed }: EntryDetail): string {
  const count = steps.length === 0 ? '尚无步骤' : `${steps.length} 步`
  return closed ? `${count}，已办结` : count
}
