import type { Head, HeadFile } from '../journal/head-file'
import type { Diagnostics } from './diagnostics'

/**
 * Notes the newest row of the journal. A note that cannot be written is only reported: the row itself is stored and must not
 * be called not stored, and the next note says all that this one would have.
 */
export function headNoter(headFile: HeadFile, diagnostics: Diagnostics): (head: Head) => void {
  return (head) => {
    try {
      headFile.write(head)
    } catch (error) {
      diagnostics.error('head file', error)
    }
  }
}
