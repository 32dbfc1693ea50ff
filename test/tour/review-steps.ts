import { enterPassword } from './opening-steps'
import type { Tour } from './tour-place'

const HEAD = '温仲平'
const RECORDER = '沈既明'

/** The head's morning: anything of the night by one word. */
export async function headSearches(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await signInAs(tour, HEAD)
  await lookFor(tour, '甲醇', '鼎源化工厂')
  await tour.show('head-search', '主任的早上：Ctrl+K 写“甲醇”，夜里哪一条、在哪一项里，都标出来')
  await officer.press('Alt+l')
  await tour.show('head-timeline', '时间线：一天、一个班次、一起事件，谁在几时做了什么，用了几分钟')
}

/** A record is sent back for completion; whoever recorded it is told at the next sign-in. */
export async function headReturns(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await lookFor(tour, '甲醇', '鼎源化工厂')
  // The second hit: the call itself.
  await officer.press('ArrowDown')
  await officer.page.locator('[data-key-scope=review-hits] [aria-selected=true]', { hasText: '蒋慕白' }).waitFor()
  await officer.press('Alt+s')
  await officer.reach('缺什么')
  await officer.say('来电人的职务没有写，补上')
  await tour.show('head-returns', '发回补充：写明缺什么')
  await officer.press('Control+Enter')
  await officer.sees('已发回')
  await signInAs(tour, RECORDER)
  await officer.sees('发回补充 1 条')
  await officer.press('Alt+v')
  await officer.sees('来电人的职务没有写，补上')
  await tour.show('returned', '记录人登录就看到，Alt+V 打开那一条')
}

/** To amend the record is to answer; the head, who sent it back, sees that. */
export async function recorderAnswers(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Alt+g')
  await officer.fill('职务', '班长')
  await officer.fill('更正原因', '回电问明，按发回补充')
  await officer.press('Control+Enter')
  await officer.atEntry()
  await officer.sees('已更正：回电问明')
  await tour.show('answers', '更正就是答复：补上的、原来的、谁要补的，都在记录上')
  await officer.press('Alt+b')
  await officer.fill('处理结果', '并入事件 0001 处置')
  await officer.fill('缺项原因', '对方已挂断，号码没有留')
  await officer.press('Control+Enter')
  await officer.atEntry()
}

/** What is missing in the records of a day, rule by rule, each place one key away; and the month in figures. */
export async function headLooksForGaps(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await signInAs(tour, HEAD)
  await officer.press('Alt+4')
  await officer.page.locator('.review:focus-within').waitFor()
  await officer.sees('发回已答复')
  await officer.press('F7')
  await officer.page.locator('[data-key-scope=gaps]:focus-within [aria-selected=true]').waitFor()
  await tour.show('gaps', '查漏：缺什么、迟在哪，一条规则一行，F7 到下一处')
  await officer.press('Alt+t')
  await officer.sees('上期')
  await tour.show('figures', '统计：这个月和上个月，每个数都能点到是哪几条')
}

/** Writes into the box of the search, and goes to the first hit that says `found`. */
async function lookFor(tour: Tour, words: string, found: string): Promise<void> {
  const { page, press, say } = tour.officer()
  await press('Control+k')
  await page.locator('[data-key-scope=review-search] input:focus').waitFor()
  await press('Control+a')
  await say(words)
  const hits = page.getByRole('listbox', { name: '命中' }).getByRole('option')
  await hits.first().filter({ hasText: found }).waitFor()
  await press('ArrowDown')
  await page.locator('[data-key-scope=review-hits]:focus-within').waitFor()
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
