import { useStore } from 'zustand'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import type { UploadsStore } from './uploads-store'

export interface UploadNoticesProps {
  /** Id of the draft or entry they were for. */
  owner: string
  uploads: UploadsStore
  /** A sentence was read and is gone, and the button with it. */
  onDismissed: () => void
}

/** Files that were not taken for a draft or an entry, and why. */
export function UploadNotices({ owner, uploads, onDismissed }: UploadNoticesProps) {
  const refused = useStore(uploads, (state) => state.uploads).filter((upload) => upload.owner === owner)
  return refused.map(
    ({ id, failure }) =>
      failure && (
        <Banner
          key={id}
          kind="strong"
          action={
            <Button
              size="inner"
              onPress={() => {
                uploads.dismiss(id)
                onDismissed()
              }}
            >
              知道了
            </Button>
          }
        >
          {failure.message}
        </Banner>
      ),
  )
}
