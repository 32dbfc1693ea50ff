import type { Tour } from './tour-place'

/** Saving goes on with the relay of what was saved; the receipt is noted when the other side has signed. */
export async function relayWithReceipt(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Control+Shift+Enter')
  await officer.fill('转给单位', '市消防救援支队')
  await officer.fill('接收人', '彭守义')
  await officer.fill('转办内容和要求', '请增派力量，核清库内货物和被困人员，每 15 分钟报一次。')
  await tour.show('relay', '转办：存下的同时转给市消防救援支队')
  await officer.press('Control+Enter')
  await officer.atEntry()
  await officer.press('Alt+s')
  await officer.reach('签收人')
  await officer.press('Control+a')
  await officer.say('彭守义')
  await officer.press('Control+Enter')
  await officer.sees(/彭守义 签收/)
  await officer.atEntry()
  await tour.show('receipt', '签收：谁收的、几点收的，写在转办这一步后面')
}

/** What was written wrong is put right; what it said before stays. */
export async function amendment(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Alt+g')
  await officer.reach('何事')
  await officer.press('Control+a')
  await officer.say('滨江仓储园仓库火灾，3 人受伤')
  await officer.fill('更正原因', '医院核实，伤者为 3 人')
  await tour.show('amending', '更正：改一项，写一句原因')
  await officer.press('Control+Enter')
  await officer.atEntry()
  await officer.press('Alt+h')
  await officer.sees('2 人受伤')
  await tour.show('amended', '更正：现在的和原来的都看得见，谁改的、几点、为什么')
  await officer.press('Escape')
}

/** The words of a thing are enough to find it in today's log. */
export async function search(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Control+f')
  await officer.say('停水')
  await officer.seesInLog('锦湖花园高层停水')
  await officer.seesNotInLog('暴雨黄色预警信号')
  await tour.show('search', '查找：写“停水”，今日记录只剩相符的')
  await officer.press('Escape')
  await officer.seesInLog('暴雨黄色预警信号')
}
