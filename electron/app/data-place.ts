import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
import { join, posix, resolve, win32 } from 'node:path'

/** What decides where the program keeps its data. */
export interface Machine {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
  /** Folder named on the command line, for another desk on the same PC; null for the usual place. */
  wanted: string | null
}

/**
 * The folder for everything the program keeps. On Windows the local profile, never the roaming one: group policy may put
 * that on a server, and SQLite cannot keep its promises there.
 */
export function dataFolder({ platform, env, home, wanted }: Machine): string {
  if (wanted !== null) return resolve(wanted)
  if (platform === 'win32') return win32.join(env.LOCALAPPDATA || win32.join(home, 'AppData', 'Local'), 'DutyDesk')
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'DutyDesk')
  return posix.join(env.XDG_DATA_HOME || posix.join(home, '.local', 'share'), 'duty-desk')
}

/** Whether a Windows path leads to another computer: `\\server\share`, `\\?\UNC\server\share`. */
export function isNetworkPath(path: string): boolean {
  return /^[\\/]{2}(?![?.][\\/])|^[\\/]{2}\?[\\/]UNC[\\/]/i.test(path)
}

/** Makes the data folder if it is not there. Answers with a sentence when nothing can be kept in it, else null. */
export function dataFolderFault(folder: string): string | null {
  if (isNetworkPath(folder)) {
    return '数据文件夹在网络位置，断网或断电时记录可能损坏。请把数据放在本机磁盘'
  }
  try {
    mkdirSync(folder, { recursive: true })
    if (!statSync(folder).isDirectory()) return '数据文件夹的位置上是一个文件。请管理员移走它，或换一个文件夹'
    accessSync(folder, constants.W_OK)
    return null
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOSPC') return '磁盘已满，数据文件夹建不了。腾出空间后再打开'
    if (code === 'EEXIST' || code === 'ENOTDIR') {
      return '数据文件夹的位置上是一个文件。请管理员移走它，或换一个文件夹'
    }
    return '数据文件夹是只读的或没有权限写入，不能记录。请管理员恢复写入权限后再打开'
  }
}

/** Where things lie inside the data folder, beside the database (electron/db/database-paths.ts). */
export function hostPaths(folder: string) {
  return {
    /** Chromium's own profile: nothing of the office is in it. */
    profile: join(folder, 'profile'),
    log: join(folder, 'log', 'duty-desk.log'),
    windowState: join(folder, 'window.json'),
  }
}
