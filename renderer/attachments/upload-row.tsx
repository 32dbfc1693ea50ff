import type { Upload, UploadsStore } from './uploads-store'

/** A file on its way in, with how far it is. */
export function UploadRow({ upload, uploads }: { upload: Upload; uploads: UploadsStore }) {
  const { id, name, sent, size } = upload
  const percent = size === 0 ? 0 : Math.floor((sent / size) * 100)
  return (
    <li className="attachment-row">
      <span
        className="attachment-row__sentence"
        role="progressbar"
        aria-label={`正在收 ${name}`}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        正在收 {name} {percent}%
      </span>
      <button
        type="button"
        className="attachment-row__remove"
        aria-label={`停收 ${name}`}
        onClick={() => uploads.cancel(id)}
      >
        停
      </button>
    </li>
  )
}
