import type { ElectronApplication } from 'playwright-core'

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
  body { font: 16pt/1.9 'Noto Serif CJK SC', 'SimSun', serif; margin: 12mm 6mm; }
  h1 { font-size: 26pt; text-align: center; letter-spacing: 8pt; margin: 0 0 4mm; }
  h2 { font-size: 20pt; text-align: center; margin: 14mm 0 8mm; }
  p { text-indent: 2em; margin: 0; } .head { font: 10pt monospace; } .sign { text-align: right; text-indent: 0; margin-top: 16mm; }
  hr { border: 0; border-top: 2pt solid; }
</style>
<div class="head">FROM: 0690-555 0131&nbsp;&nbsp;&nbsp;TO: 0690-555 0101&nbsp;&nbsp;&nbsp;P. 01/01</div>
<h1>澄浦市气象台</h1><hr>
<h2>关于发布暴雨黄色预警信号的通知</h2>
<p>各县（区）人民政府，市直有关单位：</p>
<p>受低压倒槽影响，预计今后 6 小时云汀区、临港新区降雨量将达 50 毫米以上，并可能持续，局地伴有短时强降水和雷电。</p>
<p>请做好低洼路段、地下空间和在建工地的防范，加强值守，遇有险情及时报告市政府值班室。</p>
<p class="sign">澄浦市气象台</p>
</html>`

/** A fax as it comes off the machine: one page of PDF, laid out by Electron itself in a hidden window of its own. */
export async function faxPage(app: ElectronApplication): Promise<Buffer> {
  const base64 = await app.evaluate(async ({ BrowserWindow }, html) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, partition: 'fax' } })
    await window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`)
    const pdf = await window.webContents.printToPDF({ pageSize: 'A4' })
    window.destroy()
    return pdf.toString('base64')
  }, page)
  return Buffer.from(base64, 'base64')
}
