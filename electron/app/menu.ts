import { Menu } from 'electron'

/**
 * No menu, so that none of Electron's default keys (reload, close, zoom, developer tools) can take a half-written entry
 * away: the keys belong to the page. macOS keeps the few entries without which copying and quitting have no keys there.
 */
export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(platform === 'darwin' ? macMenu() : null)
}

function macMenu(): Menu {
  return Menu.buildFromTemplate([
    {
      label: '值班台',
      submenu: [{ role: 'hide', label: '隐藏' }, { type: 'separator' }, { role: 'quit', label: '退出' }],
    },
    {
      label: '编辑',
      submenu: [
        { role: 'undo', label: '撤销' },
        { role: 'redo', label: '重做' },
        { type: 'separator' },
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { role: 'selectAll', label: '全选' },
      ],
    },
  ])
}
