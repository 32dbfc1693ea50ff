import { failure, type Result } from '../../shared/result'
import { errorCode } from '../db/storage-failure'

/** What the system's error codes mean for a file that is being written, and what to do. */
const causes: readonly [code: string, words: string, remedy: string][] = [
  ['ENOSPC', '磁盘已满', '腾出空间后再试'],
  ['EDQUOT', '磁盘配额已满', '腾出空间后再试'],
  ['EFBIG', '磁盘放不下这么大的文件', '换一个磁盘，或把文件分小'],
  ['EROFS', '磁盘是只读的', '恢复写入权限后再试'],
  ['EACCES', '没有写入权限', '恢复写入权限后再试'],
  ['EPERM', '没有写入权限', '恢复写入权限后再试'],
  ['EISDIR', '有同名的文件夹', '换一个名字'],
  ['EBUSY', '同名的文件正被别的程序打开', '关掉它再试'],
  ['EIO', '磁盘读写出错', '检查磁盘'],
  ['ENOENT', '存放的文件夹或文件被移走', '再试一次'],
]

/** Why the disk refused, and what to do; undefined when the error is none of the disk's, that is a bug. */
export function causeOf(error: unknown) {
  const code = errorCode(error)
  return causes.find(([known]) => known === code)
}

/** A file that could not be taken in; null when the error is none of the disk's, that is a bug. */
export function notTaken(name: string, error: unknown): Result<never> | null {
  const cause = causeOf(error)
  return cause ? failure('not-stored', `没有收下“${name}”：${cause[1]}。正文不受影响。${cause[2]}`) : null
}

/** A stored file that the disk does not give; null when the error is none of the disk's, that is a bug. */
export function notRead(error: unknown): Result<never> | null {
  return causeOf(error) ? failure('conflict', '附件的文件读不出来，未打开。登记还在，请管理员检查磁盘') : null
}

/** A copy that could not be written where the officer wanted it; null when the error is none of the disk's. */
export function notCopied(name: string, error: unknown): Result<never> | null {
  const cause = causeOf(error)
  return cause ? failure('not-stored', `没有存出“${name}”：${cause[1]}。登记的附件不受影响。${cause[2]}`) : null
}
