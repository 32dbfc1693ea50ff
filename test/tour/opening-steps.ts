import type { Tour } from './tour-place'

/** Of the invented administrator. */
const NAME = '沈既明'
/** Of everybody invented. */
export const PASSWORD = 'zhiban-2026'

/** The first start: the office and its first administrator. */
export async function setUp(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.sees('第一次使用')
  await officer.fill('机关名称', '澄浦市人民政府办公室')
  await officer.fill('值班电话', '0690-555 0100')
  await officer.fill('区号', '0690')
  await officer.fill('传真', '0690-555 0101')
  await officer.fill('内线', '8100')
  await officer.fill('第 1 人姓名', '温仲平')
  await officer.fill('第 1 人电话', '130 0000 0301')
  await officer.fill('第 2 人姓名', '顾维桢')
  await officer.fill('第 2 人电话', '130 0000 0302')
  await officer.fill('姓名', NAME)
  await officer.fill('职务', '主班')
  await officer.fill('密码', PASSWORD)
  await officer.fill('再写一遍', PASSWORD)
  await tour.show('set-up', '第一次使用：写下机关、电话、立即报告的人和首任管理员')
  await officer.press('Control+Enter')
  await officer.atText()
}

/** Locking signs out. Whoever comes next is found by a part of the name. */
export async function signIn(tour: Tour): Promise<void> {
  const officer = tour.officer()
  await officer.press('Control+l')
  await officer.sees('本人密码')
  await officer.fill('姓名', '沈')
  await officer.press('Enter')
  await enterPassword(tour)
  await tour.show('sign-in', '登录：写姓名里的一个字就选中，回车后写密码')
  await officer.press('Enter')
  await officer.atText()
  await tour.show('desk', '值班台：左边记，右边是今日记录，光标已在正文里')
}

/** Writes the password of whoever is about to sign in. */
export async function enterPassword(tour: Tour, name = NAME): Promise<void> {
  const officer = tour.officer()
  // Enter does nothing before it is known who is signing in.
  await officer.page.locator('.password-pane__name', { hasText: name }).waitFor()
  await officer.fill('密码', PASSWORD)
}
