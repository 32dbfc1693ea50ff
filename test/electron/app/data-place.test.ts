import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { dataFolder, dataFolderFault, isNetworkPath } from '../../../electron/app/data-place'
import { newFolder, removeFolders } from '../../support/folders'

afterAll(removeFolders)

describe('dataFolder', () => {
  const windows = { platform: 'win32' as const, home: 'C:\\Users\\zbs', wanted: null }

  it('lies in the local profile of Windows, never in the roaming one', () => {
    const env = { LOCALAPPDATA: 'D:\\Local', APPDATA: '\\\\server\\profiles\\zbs' }
    expect(dataFolder({ ...windows, env })).toBe('D:\\Local\\DutyDesk')
    expect(dataFolder({ ...windows, env: {} })).toBe('C:\\Users\\zbs\\AppData\\Local\\DutyDesk')
  })

  it('follows the custom of Linux and macOS', () => {
    const system = { home: '/home/zbs', wanted: null }
    expect(dataFolder({ ...system, platform: 'linux', env: {} })).toBe('/home/zbs/.local/share/duty-desk')
    expect(dataFolder({ ...system, platform: 'linux', env: { XDG_DATA_HOME: '/data' } })).toBe('/data/duty-desk')
    expect(dataFolder({ ...system, platform: 'darwin', env: {} })).toBe(
      '/home/zbs/Library/Application Support/DutyDesk',
    )
  })

  it('is the folder named on the command line, if one is', () => {
    expect(dataFolder({ platform: 'linux', home: '/home/zbs', env: {}, wanted: '/other/desk' })).toBe('/other/desk')
  })
})

describe('isNetworkPath', () => {
  it.each(['\\\\server\\share', '//server/share', '\\\\?\\UNC\\server\\share', '\\\\?\\unc\\server'])(
    '%s is',
    (path) => {
      expect(isNetworkPath(path)).toBe(true)
    },
  )

  it.each(['C:\\DutyDesk', '\\\\?\\C:\\DutyDesk', '\\\\.\\C:\\DutyDesk', '/home/zbs', 'D:/desk'])(
    '%s is not',
    (path) => {
      expect(isNetworkPath(path)).toBe(false)
    },
  )
})

describe('dataFolderFault', () => {
  it('makes the folder and finds no fault with it', () => {
    const folder = join(newFolder(), 'deep', 'desk')
    expect(dataFolderFault(folder)).toBeNull()
    expect(existsSync(folder)).toBe(true)
  })

  it('refuses a folder on another computer without touching it', () => {
    expect(dataFolderFault('\\\\server\\share\\desk')).toContain('网络位置')
  })

  it('refuses a place where a file lies, and one below a file', () => {
    const file = join(newFolder(), 'desk')
    writeFileSync(file, 'x')
    expect(dataFolderFault(file)).toContain('是一个文件')
    expect(dataFolderFault(join(file, 'deeper'))).toContain('是一个文件')
  })
})
