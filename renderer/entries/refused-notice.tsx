import { Banner } from '../ui/banner'
import { Button } from '../ui/button'

/** A text that did not find room in a field. */
export interface RefusedText {
  sentence: string
  /** The whole of what was pasted, if it was pasted. */
  pasted: string | null
}

export interface RefusedNoticeProps {
  refused: RefusedText | null
  /** Keeps the pasted text as a file instead. */
  onAttach: () => void
  onDismiss: () => void
}

/** Why a text was not taken into a field, and the way to keep it. */
export function RefusedNotice({ refused, onAttach, onDismiss }: RefusedNoticeProps) {
  if (!refused) return null
  return (
    <Banner
      kind="strong"
      action={
        <>
          {refused.pasted !== null && (
            <Button size="inner" onPress={onAttach}>
              存为附件
            </Button>
          )}
          <Button size="inner" onPress={onDismiss}>
            知道了
          </Button>
        </>
      }
    >
      {refused.sentence}
    </Banner>
  )
}
