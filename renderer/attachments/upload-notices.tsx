import { useStore } from 'zustand'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import type { UploadsStore } from './uploads-store'

/** Files that were not taken for a draft or an entry, and why. */
export function UploadNotices({ owner, uploads }: { owner: string; uploads: UploadsStore }) {
  const refused = useStore(uploads, (state) => state.uploads).filter((upload) => upload.owner === owner)
  return refused.map(
    ({ id, failure }) =>
      failure && (
        <Banner
          key={id}
          kind="strong"
          action={
            <Button size="inner" onPress={() => uploads.dismiss(id)}>
              知道了
            </Button>
          }
        >
          {failure.message}
        </Banner>
      ),
  )
}
