import { faxPage } from './fax-page'
import type { Tour } from './tour-place'

/** An ordinary call, as it is heard: the text first, the number and the rest beside it. */
export async function ordinaryCall(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.say('锦湖花园 7 栋业主来电：十层以上停水四十分钟，物业电话一直占线，家里有卧床老人，问什么时候能来水。')
  await officer.fill('何时', '-40')
  await officer.fill('何地', '云汀区锦湖路 88 号锦湖花园 7 栋')
  await officer.fill('何事', '锦湖花园高层停水')
  await officer.press('Alt+n')
  await officer.say('陶女士')
  await officer.press('Alt+x')
  await officer.say('130 0000 4217')
  await officer.sees('草稿已存')
  await tour.show('call-written', '一般来电：边听边写，要素写一项亮一项，每一键都存进草稿')
  await officer.press('Control+Enter')
  await officer.seesInLog('锦湖花园高层停水')
  await officer.atText()
  await tour.show('call-saved', '一般来电：Ctrl+Enter 存下，进了今日记录')
}

/** The button that opens the fax. */
const FAX_ROW = /^PDF ?暴雨黄色预警信号/

/** A fax with what came off the machine. */
export async function fax(tour: Tour): Promise<void> {
  const officer = tour.officer()
  const page = await faxPage(tour.program().app)
  await officer.press('F2')
  await officer.choose('来文来电方式', '传真', 'Shift+Tab')
  await officer.press('Alt+w')
  await officer.say('市气象台传真：发布暴雨黄色预警，今后 6 小时云汀区、临港新区降雨量将达 50 毫米以上，请做好防范。')
  await officer.fill('何事', '暴雨黄色预警信号')
  await officer.fill('发件单位', '澄浦市气象台')
  await officer.choose('收或发', '收到')
  await officer.fill('页数', '1')
  await officer.choose('清晰', '清晰')
  const choosing = officer.page.waitForEvent('filechooser')
  await officer.press('Control+u')
  const chosen = { name: '暴雨黄色预警信号.pdf', mimeType: 'application/pdf', buffer: page }
  await (await choosing).setFiles(chosen)
  await officer.page.getByRole('button', { name: '移去 暴雨黄色预警信号.pdf' }).waitFor()
  await officer.reach(FAX_ROW)
  await tour.show('fax', '传真：写发件单位、页数，PDF 作附件收下')
  await officer.press('Control+Enter')
  await officer.seesInLog('暴雨黄色预警信号')
  await readFax(tour)
}

/** From the log back to the page that came in, without leaving the keyboard. */
async function readFax(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Alt+r', 'Home', 'Enter')
  await officer.atEntry()
  await officer.reach(FAX_ROW)
  await officer.press('Enter')
  await officer.page.locator('[role=dialog] canvas').first().evaluate(untilDrawn)
  await tour.show('fax-opened', '传真：在今日记录里打开，PDF 就在程序里看')
  await officer.press('Escape')
  await officer.page.getByRole('dialog').waitFor({ state: 'detached' })
  await officer.press('Escape')
  await officer.page.locator('[data-key-scope=entry][data-open=false]').waitFor({ state: 'attached' })
}

/** Runs in the page: waits until something dark was drawn. */
async function untilDrawn(element: Element): Promise<void> {
  if (!(element instanceof HTMLCanvasElement)) throw new Error('a page is drawn on a canvas')
  for (;;) {
    const pixels = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data
    if (pixels?.some((value, index) => index % 4 === 0 && value < 128 && pixels[index + 3] === 255)) return
    await new Promise(requestAnimationFrame)
  }
}

/** Somebody who comes in person. */
export async function visit(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('F2')
  await officer.choose('来文来电方式', '来访', 'Shift+Tab')
  await officer.press('Alt+w')
  await officer.say('云汀区柳荫巷居民三人来访，反映巷口路灯两周未修，夜间老人摔伤一人，要求给出修复时间。')
  await officer.fill('何事', '柳荫巷路灯久未修复')
  await officer.press('Alt+n')
  await officer.say('滕玉兰')
  await officer.fill('人数', '3')
  await officer.fill('身份证件', '居民身份证')
  await officer.fill('接洽', '信访接待室 方知夏')
  await tour.show('visit', '来访：人数、证件、接洽的人，只有来访才有的项')
  await officer.press('Control+Enter')
  await officer.seesInLog('柳荫巷路灯久未修复')
}

/** Something grave: the urgency colours the form and says whom to tell at once. */
export async function graveCall(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('F2')
  await officer.choose('紧急程度', '重特大', 'Shift+Tab')
  await officer.press('Alt+w')
  await officer.say(
    '临港新区应急局来电：滨江仓储园 3 号库起火，火势较大，已有 2 人受伤送医，库内货物待核，消防 8 车到场。',
  )
  await officer.fill('何地', '临港新区滨江仓储园 3 号库')
  await officer.fill('何事', '滨江仓储园仓库火灾，2 人受伤')
  await officer.press('Alt+n')
  await officer.say('雷振声')
  await officer.fill('职务', '值班长')
  await officer.fill('单位', '临港新区应急管理局')
  await officer.press('Alt+x')
  await officer.say('0690-555 0144')
  await officer.sees('温仲平')
  await tour.show('grave-call', '重特大来电：写明要立即报告谁、打什么号码')
}
