import './field-sentence.css'

/** Characters that fit into a field beside its content. */
const FITS = 9

/** What a field says of a sentence: the sentence itself when it is short, else that there is one below. */
export function shortSentence(sentence: string | undefined): string | undefined {
  if (sentence === undefined) return undefined
  return sentence.length <= FITS ? sentence : '核对'
}

/** A sentence too long for the field it is about, below it. */
export function FieldSentence({ sentence }: { sentence: string | undefined }) {
  if (sentence === undefined || sentence.length <= FITS) return null
  return (
    <p className="field-sentence" role="alert">
      {sentence}
    </p>
  )
}
