import { enterPassword } from './opening-steps'
import type { Tour } from './tour-place'

const HEAD = '温仲平'
const RECORDER = '沈既明'

/** The head's morning: anything of the night in one box, and the records in which it stands. */
export async function headSearches(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await signInAs(tour, HEAD)
  await officer.press('Control+k')
  await officer.reach('查询')
  await officer.say('甲醇')
  await chosenHit(tour, '鼎源化工厂')
  await tour.show('head-search', '主任的早上：Ctrl+K 写“甲醇”，夜里哪一条、在哪一项里，都标出来')
}

/** Minute by minute, of the whole incident. */
export async function headReads(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Alt+l')
  await officer.press('Alt+l')
  await officer.sees('韩静川')
  await tour.show('head-timeline', '这件事从头到尾：谁几时接通、用了几分钟、哪一步迟了、为什么')
  await officer.press('F7')
  await tour.show('head-gaps', '查漏：F7 到下一处；规则和界限是本室定的，写着出处')
}

/** A record is sent back for completion, and the recorder answers it by an amendment. */
export async function sentBackAndAnswered(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Control+k')
  await officer.press('Control+a')
  await officer.say('鼎源化工厂 蒋慕白')
  await chosenHit(tour, '蒋慕白')
  await officer.press('Alt+s')
  await officer.sees('发回')
  await officer.reach('缺什么')
  await officer.say('来电人的职务没有写，补上')
  await tour.show('head-returns', '发回补充：写明缺什么，记录人下次登录就看到')
  await officer.press('Control+Enter')
  await officer.sees('已发回')
  await signInAs(tour, RECORDER)
  await tour.show('returned-notice', '记录人登录：有一条发回补充，一键打开')
}

async function chosenHit(tour: Tour, words: string): Promise<void> {
  const { page, press } = tour.officer()
  const hits = page.getByRole('listbox', { name: '命中' })
  await hits.getByRole('option').filter({ hasText: words }).first().waitFor()
  await press('ArrowDown')
  await hits.locator('[aria-selected=true]').first().waitFor()
}

async function signInAs(tour: Tour, name: string): Promise<void> {
  const officer = tour.officer()
  await officer.press('Control+l')
  await officer.sees('本人密码')
  await officer.fill('姓名', name)
  await officer.press('Enter')
  await enterPassword(tour, name)
  await officer.press('Enter')
  await officer.page.getByRole('navigation', { name: '去处' }).getByText(name).waitFor()
}
