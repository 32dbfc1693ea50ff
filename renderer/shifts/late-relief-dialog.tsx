import { useState } from 'react'
import { useStore } from 'zustand'
import { LONGEST_NOTE } from '../../shared/shifts/shift'
import { formatClock } from '../../shared/time/office-time'
import { FailureNotice } from '../app/failure-notice'
import { useFormFaults } from '../app/form-faults'
import { Dialog } from '../ui/dialog'
import { FieldSentence } from '../ui/field-sentence'
import { TextArea } from '../ui/text-area'
import './late-relief-dialog.css'
import { whomToCall } from './reminder-words'
import type { ShiftSetting } from './shift-setting'

export interface LateReliefDialogProps {
  setting: ShiftSetting
  /** Written down, or left by Esc. */
  onClose: () => void
}

/** 接班人未到: who was told of it and what they said. Mount it while it is open. */
export function LateReliefDialog({ setting, onClose }: LateReliefDialogProps) {
  const [words, setWords] = useState('')
  const [busy, setBusy] = useState(false)
  const faults = useFormFaults()
  const note = async () => {
    setBusy(true)
    const failure = await setting.shifts.noteLateRelief(words.trim()).finally(() => setBusy(false))
    if (failure) faults.take(failure)
    else onClose()
  }
  const empty = words.trim() === ''
  return (
    <Dialog
      name="late-relief"
      title="接班人未到"
      open
      onClose={onClose}
      dismissWords="不记"
      primary={{
        words: '记下',
        onPress: () => void note(),
        disabled: busy || empty,
        reason: empty ? '写一句告知了谁、怎么说' : undefined,
      }}
    >
      <Situation setting={setting} />
      <TextArea
        label="告知了谁，怎么说"
        labelShown
        lines={3}
        limit={LONGEST_NOTE}
        onRefused={(sentence) => faults.say('words', sentence)}
        value={words}
        onChange={(text) => {
          faults.clear('words')
          setWords(text)
        }}
      />
      <FieldSentence sentence={faults.of('words')} />
      <FailureNotice failure={faults.whole} deed="没有记下" />
    </Dialog>
  )
}

/** Who is waited for, and the number to be dialled now. */
function Situation({ setting: { shifts, office } }: { setting: ShiftSetting }) {
  const owner = useStore(shifts, (state) => state.room?.owner)
  const next = useStore(shifts, (state) => state.room?.next)
  if (!owner) return null
  const callee = whomToCall(owner, office.reportTo)
  return (
    <>
      <p>
        {formatClock(owner.plannedUntil, office.zone)} 交班。
        {next
          ? `接班主班 ${next.lead.name}${next.deputy ? `，副班 ${next.deputy.name}` : ''}。`
          : '还没有写下一班是谁。'}
        本班继续值守，迟到的分钟由程序记。
      </p>
      {callee && (
        <p className="late-relief__call">
          {callee.post} <b>{callee.name}</b>{' '}
          {callee.phone === '' ? '号码未登记' : <span className="late-relief__number">{callee.phone}</span>}
        </p>
      )}
    </>
  )
}
