import { useState } from 'react'
import type { Failure } from '../../shared/result'
import { type FormFaults, useFormFaults } from '../app/form-faults'
import type { ShiftDraft, ShiftFaults, ShiftField } from './shift-draft'

/** What was read of a form: the deed to be asked for, or what is wrong with it. */
export type ShiftDeed = { ok: true; send: () => Promise<Failure | null> } | { ok: false; faults: ShiftFaults }

/** A form about a shift as it is being written. */
export interface ShiftForm {
  draft: ShiftDraft
  faults: FormFaults
  busy: boolean
  /** Counts how often it was not taken. */
  refusals: number
  change(field: ShiftField, text: string): void
  submit(): Promise<void>
}

/** Keeps what is written until it was stored; `read` is asked when it is to be. */
export function useShiftForm(
  initial: () => ShiftDraft,
  read: (draft: ShiftDraft) => ShiftDeed,
  onDone: () => void,
): ShiftForm {
  const [draft, setDraft] = useState(initial)
  const [busy, setBusy] = useState(false)
  const [refusals, setRefusals] = useState(0)
  const faults = useFormFaults()
  const refuse = (say: () => void) => {
    say()
    setRefusals((count) => count + 1)
  }
  return {
    draft,
    faults,
    busy,
    refusals,
    change: (field, text) => {
      faults.clear(field)
      setDraft((before) => ({ ...before, [field]: text }))
    },
    submit: async () => {
      if (busy) return
      const deed = read(draft)
      if (!deed.ok) {
        return refuse(() => {
          for (const [field, sentence] of Object.entries(deed.faults)) faults.say(field, sentence)
        })
      }
      setBusy(true)
      // Also when a call broke: it must be possible to try again.
      const failure = await deed.send().finally(() => setBusy(false))
      if (failure) refuse(() => faults.take(atFields(failure)))
      else onDone()
    },
  }
}

/** The contract names its inputs by path (plan.crew.lead), the form by their last word. */
function atFields(failure: Failure): Failure {
  if (!failure.fields) return failure
  const fields = Object.entries(failure.fields).map(([path, sentence]) => [path.split('.').at(-1) ?? path, sentence])
  return { ...failure, fields: Object.fromEntries(fields) }
}
