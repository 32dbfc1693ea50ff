import { useState } from 'react'
import type { Failure } from '../../shared/result'

/** Sentences at the fields of a form, by the path of the input: `office.name`. */
export interface FormFaults {
  of(path: string): string | undefined
  say(path: string, sentence: string): void
  /** The officer is writing there again. */
  clear(path: string): void
  /** Puts a failure's sentences at their fields, and keeps it for the whole form. */
  take(failure: Failure): void
  /** Why the form was not taken. */
  whole: Failure | null
}

interface Faults {
  fields: Readonly<Record<string, string>>
  whole: Failure | null
}

const none: Faults = { fields: {}, whole: null }

/** What is wrong with the form being written, as far as it was said. */
export function useFormFaults(): FormFaults {
  const [faults, setFaults] = useState(none)
  return {
    whole: faults.whole,
    of: (path) => faults.fields[path],
    say: (path, sentence) => setFaults((before) => ({ ...before, fields: { ...before.fields, [path]: sentence } })),
    clear: (path) =>
      setFaults((before) => {
        if (before.whole === null && before.fields[path] === undefined) return before
        const { [path]: _, ...fields } = before.fields
        return { fields, whole: null }
      }),
    take: (failure) => setFaults({ fields: failure.fields ?? {}, whole: failure }),
  }
}
