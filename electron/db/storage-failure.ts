import { failure, type Result } from '../../shared/result'

const KEPT = '内容仍在草稿里'

/** By the beginning of SQLite's (or the operating system's) error code: what did not happen, where the text is, what to do. */
const sentences: readonly [code: string, words: string][] = [
  ['SQLITE_FULL', `没有存下：磁盘已满。${KEPT}，腾出空间后再按保存`],
  ['ENOSPC', `没有存下：磁盘已满。${KEPT}，腾出空间后再按保存`],
  ['SQLITE_READONLY', `没有存下：数据库文件是只读的。${KEPT}，请管理员恢复写入权限后再按保存`],
  ['EROFS', `没有存下：磁盘是只读的。${KEPT}，请管理员恢复写入权限后再按保存`],
  ['EACCES', `没有存下：没有写入权限。${KEPT}，请管理员恢复写入权限后再按保存`],
  ['SQLITE_BUSY', `没有存下：数据库正被另一个程序占用。${KEPT}，关掉那个程序后再按保存`],
  ['SQLITE_LOCKED', `没有存下：数据库正被另一个程序占用。${KEPT}，关掉那个程序后再按保存`],
  ['SQLITE_IOERR', `没有存下：磁盘读写出错。${KEPT}，请管理员检查磁盘，先用纸质登记`],
  ['EIO', `没有存下：磁盘读写出错。${KEPT}，请管理员检查磁盘，先用纸质登记`],
  ['SQLITE_CORRUPT', `没有存下：数据库文件已损坏。${KEPT}，请管理员处理，先用纸质登记`],
  ['SQLITE_NOTADB', `没有存下：数据库文件已损坏。${KEPT}，请管理员处理，先用纸质登记`],
  ['SQLITE_CANTOPEN', `没有存下：数据库文件打不开。${KEPT}，请管理员检查磁盘和权限`],
]

/** The `code` of a Node or SQLite error, if it has one. */
export function errorCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

/** A failure of the disk or the database file as a sentence; null when the error is something else, that is a bug. */
export function storageFailure(error: unknown): Result<never> | null {
  const code = errorCode(error)
  const known = code === null ? undefined : sentences.find(([prefix]) => code.startsWith(prefix))
  return known ? failure('not-stored', known[1]) : null
}
