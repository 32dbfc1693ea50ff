import type { Wording } from './wording'

type Tell = (w: Wording) => string

/** What follows in a longer record: any of these may stand after any other. */
const particulars: readonly [Tell, ...Tell[]] = [
  (w) =>
    `来电人语气${w.mood()}，${w.chance.pick(['愿意留下姓名', '不愿留详情', '要求回电', '要求保密', '说完就挂了'])}。`,
  (w) => `据${w.trade()}${w.person()}说，${w.ago(w.number(5, 300))}还看见有人在${w.spot()}搬${w.good()}。`,
  (w) => `现场在${w.place()}，往东是${w.spot()}，往西约${w.number(2, 90) * 10}米有一处${w.spot()}，车辆可以开到跟前。`,
  (w) => `已提醒对方先离开${w.spot()}，不要碰${w.machine()}，等${w.desk()}的人到了再说。`,
  (w) => `旁边堆着${w.good()}、${w.good()}和${w.tool()}，还有${w.number(2, 40)}桶${w.chemical()}，标签看不清。`,
  (w) =>
    `对方称此前向${w.desk()}反映过${w.number(1, 5)}次，接电话的姓${w.person().slice(0, 1)}，答复是“再等等”，至今没有人来。`,
  (w) => `${w.shop()}的${w.trade()}证实，当时听到一声响，接着闻到${w.chemical()}味，有人${w.illness()}。`,
  (w) =>
    `涉及${w.number(1, 60)}户${w.number(2, 200)}人，其中${w.trade()}${w.number(1, 9)}人，老人和孩子已先安置到${w.spot()}。`,
  (w) => `损失的东西有${w.good()}、${w.food()}、${w.crop()}，合计约${w.number(2, 90)}万元，清单由${w.person()}在整理。`,
  (w) =>
    `${w.weather()}还没有停，路边的${w.tree()}倒了${w.number(1, 12)}棵，压住${w.machine()}，绕行要走${w.place()}。`,
  (w) => `派出所已出警，带队的是${w.person()}，当事人${w.person()}、${w.person()}情绪${w.mood()}，正在问话。`,
  (w) => `医院反馈，送去的${w.number(1, 9)}人里有${w.illness()}的、有${w.illness()}的，生命体征平稳，家属${w.mood()}。`,
  (w) => `经问，事情起因是${w.quarrel()}，双方都说自己有理，${w.trade()}从中劝过，没有劝住。`,
  (w) => `已复述要点，对方确认无误；地名“${w.place()}”请对方重复了两遍，按其所说记录。`,
  (w) => `池塘里的${w.fish()}、岸上的${w.animal()}和菜地里的${w.crop()}都受了影响，${w.plant()}叶子发黄。`,
  (w) =>
    `同类情况今天是第${w.number(2, 6)}次接报，前一次在${w.place()}，两处相距约${w.number(2, 30)}公里，请一并核实。`,
  (w) => `${w.machine()}和${w.machine()}都停了，备用的${w.tool()}不够，请求调${w.number(2, 30)}套${w.tool()}过去。`,
  (w) => `围观的${w.trade()}和${w.trade()}不少，有人拿手机拍，已请宣传部门留意网上${w.quarrel()}之类的说法。`,
  (w) => `对方要求${w.desk()}今天内派人到场，最好带上${w.tool()}、${w.tool()}，联系人${w.person()}在${w.spot()}等。`,
  (w) => `附近有${w.spot()}、${w.spot()}，正值${w.crop()}收获，路上${w.animal()}和农用车多，请提醒慢行。`,
  (w) => `领到的${w.food()}、${w.good()}由${w.person()}发放，签字表已存，缺的部分${w.ago(-w.number(30, 300))}前补齐。`,
  (w) => `要点另记：${w.phrase()}，${w.phrase()}，${w.phrase()}，逐条核对后再报。`,
  (w) => `据现场回话，${w.phrase()}、${w.phrase()}，其余${w.phrase()}，待${w.desk()}核实。`,
  (w) =>
    `通话中断一次，回拨后换成${w.trade()}接听，前后说法${w.chance.pick(['一致', '略有出入', '对不上，已分别记下'])}。`,
  (w) =>
    `现场闻到${w.chemical()}味，消防用${w.tool()}堵漏，${w.number(10, 90)}分钟后检测合格，${w.plant()}和水面未见异常。`,
  (w) => `处置中发现${w.machine()}缺少检验标志，${w.shop()}也没有登记，一并转${w.desk()}查处。`,
  (w) => `牵头的是${w.desk()}，配合的有${w.desk()}和${w.desk()}，每${w.number(1, 4)}小时向值班室报一次。`,
]

/** Goes round all of them in an order of its own before one comes again: it shares no divisor with their number. */
const STRIDE = 7

/** A text followed by as many sentences as bring it to a length, at the least. */
export function particularsUpTo(w: Wording, text: string, length: number): string {
  let whole = text
  let at = w.chance.whole(0, particulars.length - 1)
  while (whole.length < length) {
    at = (at + STRIDE) % particulars.length
    whole += particulars[at]?.(w) ?? ''
  }
  return whole
}
