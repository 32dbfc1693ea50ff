import { TextArea } from '../../ui/text-area'

export interface WordsFieldProps {
  label: string
  lines: number
  value: string
  fault: string | undefined
  onChange: (value: string) => void
  onRefused: (sentence: string) => void
}

/** Longest wording, in characters. */
const LONGEST = 5_000

/** What somebody said, in the size of what an officer writes. */
export function WordsField({ label, lines, value, fault, onChange, onRefused }: WordsFieldProps) {
  return (
    <div data-field="words" data-first>
      <TextArea
        label={label}
        labelShown
        lines={lines}
        limit={LONGEST}
        onRefused={onRefused}
        value={value}
        onChange={(text) => onChange(text)}
      />
      {fault !== undefined && (
        <p className="pane-form__fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
