import { enterPassword } from './opening-steps'
import type { Tour } from './tour-place'

const WRITTEN = '北关大桥桥面结冰，三车追尾，占两条车道，'
/** Where the officer had gone back to put a word in. */
const CARET = WRITTEN.indexOf('三车追尾')

/** The program is killed in the middle of a sentence, and comes back in the same place. */
export async function crashAndReturn(tour: Tour): Promise<void> {
  const before = tour.officer()
  await before.press('F2')
  await before.atText()
  await before.say(WRITTEN)
  await before.fill('何地', '北关大桥')
  await before.press('Alt+w', 'Home')
  for (let moved = 0; moved < CARET; moved += 1) await before.press('ArrowRight')
  await before.page.evaluate(untilDraftIsStored, { text: WRITTEN, caret: CARET })
  await tour.show('before-crash', '写到一半，光标在“三车追尾”前面')
  await tour.program().kill()
  tour.say('断电：程序被强行结束（kill -9），重新打开')

  await tour.start()
  const officer = tour.officer()
  await enterPassword(tour)
  await officer.press('Enter')
  await officer.page.waitForFunction(isBack, { text: WRITTEN, caret: CARET })
  await tour.show('after-crash', '回来了：草稿一字不少，还在同一格、同一处')
  await officer.say('18 时许')
  await officer.press('Control+Enter')
  await officer.seesInLog('北关大桥桥面结冰，18 时许三车追尾')
}

/** Runs in the page: asks every frame, until a draft with this text and this caret is stored. */
async function untilDraftIsStored(wanted: { text: string; caret: number }): Promise<void> {
  for (;;) {
    const drafts = await window.api.drafts.list()
    if (!drafts.ok) throw new Error(drafts.failure.message)
    if (drafts.value.some(({ form, focus }) => form.text === wanted.text && focus?.caret === wanted.caret)) return
    await new Promise(requestAnimationFrame)
  }
}

/** Runs in the page: whether the keyboard is in the main text, at this place of this text. */
function isBack({ text, caret }: { text: string; caret: number }): boolean {
  const field = document.activeElement
  if (!(field instanceof HTMLTextAreaElement)) return false
  return field.closest('[data-field=text]') !== null && field.value === text && field.selectionStart === caret
}
