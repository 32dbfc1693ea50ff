import { open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { failure, type Result, success } from '../../shared/result'
import { errorCode } from '../db/storage-failure'

/** By the operating system's error code: why a file could not be written where the officer wanted it. */
const sentences: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满，腾出空间或换一个位置再存',
  EDQUOT: '磁盘已满，腾出空间或换一个位置再存',
  EROFS: '这个位置是只读的，换一个位置再存',
  EACCES: '没有权限写到这个位置，换一个位置再存',
  EPERM: '没有权限写到这个位置，换一个位置再存',
  EBUSY: '同名文件正被别的程序打开，关掉它或换一个名字再存',
  ENOENT: '这个文件夹不见了，换一个位置再存',
  EISDIR: '有同名的文件夹，换一个名字再存',
  EIO: '磁盘读写出错，换一个位置再存',
}

/**
 * Writes a file whole or not at all, and waits until it is on the disk; answers with its name. Until then it stands beside
 * its place under a name that `unique` makes nobody else's.
 */
export async function saveWhole(path: string, content: Uint8Array, unique: string): Promise<Result<string>> {
  const aside = `${path}.${unique}.part`
  try {
    const file = await open(aside, 'w')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(aside, path)
    return success(basename(path))
  } catch (error) {
    await rm(aside, { force: true })
    const why = sentences[errorCode(error) ?? '']
    if (!why) throw error
    return failure('not-stored', `没有存下“${basename(path)}”：${why}`)
  }
}
