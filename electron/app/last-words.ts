import { app, dialog } from 'electron'

/** Exit code of a start that was refused: nothing was opened and nothing was changed. */
export const REFUSED = 3
/** Exit code after a fault of the program itself. */
const FAULT = 70

/** Says in a window, and in one line on the terminal, why the program does not open, and ends it. */
export async function refuseToStart(sentence: string, place: string): Promise<void> {
  process.stderr.write(`值班台：${sentence}。${place}\n`)
  // However the window is closed, whoever started the program learns that it did not open.
  app.once('before-quit', () => app.exit(REFUSED))
  await app.whenReady()
  await dialog.showMessageBox({
    type: 'error',
    title: '值班台',
    message: '没有打开值班台',
    detail: `${sentence}。\n\n${place}`,
    buttons: ['退出'],
    noLink: true,
  })
  app.exit(REFUSED)
}

/** The journal ended before what was noted beside it: asks whether to go on, which is then recorded. */
export async function askAboutGap(why: string, place: string): Promise<boolean> {
  process.stderr.write(`值班台：流水不完整。${why}。${place}\n`)
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: '值班台',
    message: '流水不完整',
    detail: `${why}。可能是断电、硬盘故障，或文件被换成旧的。先请管理员看，能用备份恢复的先恢复。\n继续使用会把这件事记入流水，以后一直看得到。\n\n${place}`,
    buttons: ['退出', '记入流水，继续使用'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  })
  return response === 1
}

let isEnding = false

/** After a fault of the main process nothing it holds can be trusted, so it starts afresh. What was saved is on the disk. */
export async function endAfterFault(logPath: string): Promise<void> {
  if (isEnding) return
  isEnding = true
  await app.whenReady()
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: '值班台',
    message: '程序出错，要重新打开',
    detail: `存下的记录和草稿都在。错误已记下，告诉管理员。\n\n${logPath}`,
    buttons: ['重新打开', '退出'],
    noLink: true,
  })
  if (response === 0) app.relaunch()
  app.exit(FAULT)
}
