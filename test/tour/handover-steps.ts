import { systemClock } from '../../electron/app/system'
import type { Role } from '../../shared/accounts/account'
import { DEFAULT_ZONE, formatClock, formatDay } from '../../shared/time/office-time'
import { enterPassword, PASSWORD } from './opening-steps'
import type { Tour } from './tour-place'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Who is in the room beside the administrator: deputy and duty leader of the first shift, then the whole next one. */
const colleagues: readonly { name: string; post: string; role: Role }[] = [
  { name: '宋晚亭', post: '副班', role: 'officer' },
  { name: '顾维桢', post: '副秘书长', role: 'duty-leader' },
  { name: '秦牧川', post: '主班', role: 'officer' },
  { name: '方知夏', post: '副班', role: 'officer' },
  { name: '韩静川', post: '办公室副主任', role: 'duty-leader' },
  { name: '温仲平', post: '办公室主任', role: 'office-head' },
]

/** The first shift: who is on duty, and until when. Not so near that it reminds of the change all the time, nor while the night goes by. */
export async function openShift(tour: Tour): Promise<void> {
  const officer = tour.officer()
  for (const person of colleagues) await officer.page.evaluate(createAccount, { ...person, password: PASSWORD })
  tour.say(`管理员为 ${colleagues.length} 位同事开了账户`)
  const until = systemClock.now() + 95 * MINUTE
  await officer.press('Alt+3')
  await officer.sees('写上现在当班的是谁')
  await officer.fill('副班', '宋晚亭')
  await officer.fill('带班领导', '顾维桢')
  await officer.fill('接班时间', momentOf(until - DAY))
  await officer.fill('交班时间', momentOf(until))
  await tour.show('open-shift', '开班：写上当班的是谁、几点交班，只在第一次用时做一回')
  await officer.press('Control+Enter')
  await officer.sees('随记随成')
  await officer.press('Alt+1')
  await officer.atText()
}

/** Who comes next; what the outgoing shift has looked at; the signature that freezes the sheet. */
export async function handOver(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Alt+3')
  await officer.sees('随记随成')
  await tour.show('sheet-live', '交接班记录自己写成：收了几条、办结的、未办结的、等着谁，重特大在前')
  await officer.press('Alt+a')
  await officer.fill('主班', '秦牧川')
  await officer.fill('副班', '方知夏')
  await officer.fill('带班领导', '韩静川')
  await tour.show('plan-shift', '下一班：写姓名或拼音首字母，时间接着本班往下排')
  await officer.press('Control+Enter')
  await officer.sees('逐项查看')
  await officer.press('Alt+h')
  await officer.sees('随写随存')
  await officer.reach('值班电话')
  await officer.press('Space', 'ArrowDown', 'Space', 'ArrowDown', 'Enter')
  await officer.say('2 号机卡纸，已报修')
  await officer.reach('注意')
  await officer.say('暴雨黄色预警未解除；北关大桥结冰。')
  await officer.sees('已存')
  await tour.show('checks', '检查：空格打勾，Enter 写记注；随写随存，签字时冻结')
  await officer.press('Control+Enter')
  await officer.sees('逐项查看')
  await officer.press('Control+Enter')
  await officer.sees('签字后记录冻结')
  await officer.say(PASSWORD)
  await tour.show('freeze', '交班签字：本人密码，签后冻结，其后的记录归下一班')
  await officer.press('Enter')
  await officer.sees(/起冻结/)
}

/** The next shift goes through every open item. A grave one is read back; what does not fit is questioned or sent back. */
export async function confirmItems(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Control+l')
  await enterPassword(tour, '秦牧川')
  await officer.press('Enter')
  await officer.sees('逐项确认')
  await officer.reach('复述')
  await officer.say('滨江仓储园 3 号库着火，3 人受伤，货物和被困人数在核；消防支队每 15 分钟报一次。')
  await tour.show('read-back', '接班：登录就到第一项；重特大的用自己的话复述，说到的亮起来')
  await accept(tour)
  await officer.reach('复述')
  await officer.say('化工厂罐区火灾的第一个来电，事件已立，首报、续报一已发')
  await accept(tour)
  await officer.reach('复述')
  await officer.say('鼎源化工厂罐区火灾：死亡 3 人其中 2 人待核实，已按较大报省里，停雨水泵的批示等反馈，下一步终报')
  await tour.show('incident-handed-over', '正在处置的事件也在交接单上：没办的时限、没反馈的批示，复述了才算接下')
  await accept(tour)
  await officer.press('Alt+y')
  await officer.reach('疑问')
  await officer.say('物业电话打通没有')
  await accept(tour)
  await officer.press('Alt+t')
  await officer.reach('退回原因')
  await officer.say('预警发给了哪些单位，没有写')
  await accept(tour)
  await officer.press('PageUp')
  await officer.press('Alt+b')
  await officer.reach('补正')
  await officer.say('已发云汀区、临港新区和各成员单位，均已签收')
  await tour.show('sent-back', '退回的当面补正，来往都写在这一项下面，再确认')
  await accept(tour)
}

/** Both have signed, and the room is the next shift's. */
export async function takeOver(tour: Tour): Promise<void> {
  const officer = tour.officer()
  while (await officer.page.evaluate(isLeft)) await accept(tour)
  await tour.show('confirmed', '逐项确认完：一项一个 Ctrl+Enter，下一步就是签字')
  await officer.press('Control+Enter')
  await officer.sees('已逐项确认。签字后')
  await officer.reach('原因')
  await officer.say('接班人提前到岗')
  await officer.reach('密码')
  await officer.say(PASSWORD)
  await tour.show('take-over', '接班签字：早到迟到自己算出来，写一句原因；重特大未了的可以联合值守')
  await officer.press('Enter')
  await officer.sees('已签字的记录不改')
  await tour.show('taken-over', '交接完：值班条换成新的一班，校验码印在表上')
}

/** Answers the item in sight, and waits until that is on the sheet. */
async function accept(tour: Tour): Promise<void> {
  const { page, press } = tour.officer()
  const before = await page.evaluate(tally)
  await press('Control+Enter')
  await page.waitForFunction((words) => document.querySelector('.sheet__tally')?.textContent !== words, before)
}

/** Runs in the page: 接收 4　有疑问 1　退回 1　未确认 8 */
function tally(): string {
  return document.querySelector('.sheet__tally')?.textContent ?? ''
}

/** Runs in the page: whether an item is still to be confirmed. */
function isLeft(): boolean {
  return !document.querySelector('.sheet__tally')?.textContent?.includes('退回 0　未确认 0')
}

/** Runs in the page: an account, as the administrator makes it. */
async function createAccount(person: Parameters<typeof window.api.accounts.create>[0]): Promise<void> {
  const created = await window.api.accounts.create(person)
  if (!created.ok) throw new Error(created.failure.message)
}

/** 11月22日 17:40 */
function momentOf(at: number): string {
  return `${formatDay(at, DEFAULT_ZONE)} ${formatClock(at, DEFAULT_ZONE)}`
}
