import type { Channel } from '../../shared/entries/channel'
import type { Urgency } from '../../shared/entries/entry'
import type { Wording } from './wording'

/** How a matter begins: what it is about, and the first sentence of what is written down. */
export interface Opening {
  matter: string
  text: string
  cause?: string
}

type Tell = (w: Wording) => Opening
type Openings = readonly [Tell, ...Tell[]]

/** What people call, come or write about on any day. */
const ordinary: Openings = [
  (w) => {
    const machine = w.machine()
    const fault = w.chance.pick(['坏了', '停了', '漏水', '异响', '松动', '冒烟', '被撞弯', '一直没人修'])
    return {
      matter: `${machine}${fault}`,
      text: `反映${w.spot()}的${machine}${fault}，自${w.ago(w.number(20, 400))}起至今没有恢复，附近住户出入不便。`,
      cause: '待核实',
    }
  },
  (w) => {
    const what = w.matter()
    return {
      matter: `${w.spot()}${what}`,
      text: `${w.trade()}来电，称${w.place()}${what}，已找过${w.desk()}，答复要等，问还要等多久。`,
    }
  },
  (w) => {
    const quarrel = w.quarrel()
    return {
      matter: `反映${quarrel}`,
      text: `来电人反映${w.spot()}有人${quarrel}，当事人是${w.shop()}的${w.trade()}，事情从${w.ago(w.number(30, 600))}闹到现在，周围聚了${w.number(3, 40)}个人。`,
    }
  },
  (w) => {
    const animal = w.animal()
    return {
      matter: `发现${animal}`,
      text: `${w.spot()}发现${w.number(1, 20)}只${animal}，${w.chance.pick(['不怕人', '行动迟缓', '到处乱窜', '死在路边', '叫了一夜'])}，来电人担心孩子靠近，问归哪个部门管。`,
    }
  },
  (w) => {
    const crop = w.crop()
    return {
      matter: `${crop}受灾`,
      text: `${w.place()}种植户来电，${w.weather()}过后${crop}${w.chance.pick(['倒伏', '被淹', '烂根', '绝收', '落花落果'])}约${w.number(3, 900)}亩，${w.tree()}也折了${w.number(2, 60)}棵，请求农技人员到田里看一看。`,
      cause: w.weather(),
    }
  },
  (w) => {
    const fish = w.fish()
    return {
      matter: `鱼塘死${fish}`,
      text: `养殖户称塘里的${fish}翻了肚皮，估计${w.number(2, 90) * 10}斤，水面有${w.chemical()}一样的气味，怀疑上游有人偷排。`,
      cause: '疑似偷排',
    }
  },
  (w) => {
    const food = w.food()
    return {
      matter: `投诉${food}不洁`,
      text: `在${w.shop()}买的${food}里吃出${w.chance.pick(['碎玻璃', '虫子', '头发', '铁丝', '霉斑'])}，店方只肯退钱，来电人留了小票，要求市场监管部门查一查进货的${w.food()}和${w.food()}。`,
    }
  },
  (w) => {
    const good = w.good()
    return {
      matter: `遗失${good}`,
      text: `来电人在${w.spot()}丢了一件${good}，里面还有${w.good()}和${w.good()}，最后一次看到是${w.ago(w.number(15, 300))}，请帮忙问一问出租车和公交公司。`,
    }
  },
  (w) => {
    const plant = w.plant()
    return {
      matter: `绿化带${plant}被毁`,
      text: `${w.place()}绿化带里的${plant}和${w.tree()}被人${w.chance.pick(['连根拔走', '铲平停车', '烧荒烧掉', '车轮碾平', '泼了脏水'])}，来电人拍了照，问谁来补种。`,
    }
  },
  (w) => {
    const illness = w.illness()
    return {
      matter: `求助：${illness}`,
      text: `${w.trade()}来电，家人${illness}，在${w.place()}等车，问最近的医院还有没有床位，${w.person()}陪在身边。`,
    }
  },
  (w) => ({
    matter: `借用${w.tool()}`,
    text: `${w.desk()}来电，现场缺${w.tool()}、${w.tool()}和${w.tool()}，问市里物资库能否先借，用完当天归还，由${w.person()}来取。`,
  }),
  (w) => ({
    matter: `了解${w.weather()}情况`,
    text: `问今天夜里到明天${w.weather()}会不会影响${w.spot()}，单位要不要停工，${w.crop()}能不能抢收。`,
  }),
  (w) => ({
    matter: `${w.shop()}办证咨询`,
    text: `${w.shop()}的${w.trade()}问${w.chance.pick(['营业执照', '食品经营许可', '消防验收', '排污许可', '招牌备案', '居住证'])}怎么办，窗口让补的${w.good()}材料没有听懂。`,
  }),
]

/** What is written of a matter that does not wait. */
const urgent: Openings = [
  (w) => {
    const chemical = w.chemical()
    return {
      matter: `${chemical}泄漏`,
      text: `报告：${w.place()}一辆装运${chemical}的车辆${w.chance.pick(['侧翻', '追尾', '罐体破裂', '阀门失灵'])}，有泄漏，半径${w.number(1, 9) * 100}米内已劝离，${w.person()}在现场。`,
      cause: '操作不当，待查',
    }
  },
  (w) => ({
    matter: `${w.spot()}起火`,
    text: `报告：${w.ago(w.number(3, 40))}${w.place()}起火，过火约${w.number(1, 60) * 10}平方米，烧着的有${w.good()}、${w.chemical()}和${w.tool()}，火势${w.chance.pick(['还在蔓延', '已控制', '向西蔓延', '被压住'])}。`,
    cause: w.chance.pick(['电气线路故障', '用火不慎', '待查']),
  }),
  (w) => {
    const [illness, people] = [w.illness(), w.number(3, 30)]
    return {
      matter: `${people}人${illness}`,
      text: `报告：${w.spot()}有${people}人先后${illness}，都吃过${w.food()}和${w.food()}，已送医，${w.number(1, 2)}人较重，余下的留观。`,
      cause: '待疾控检测',
    }
  },
  (w) => ({
    matter: `${w.weather()}险情`,
    text: `报告：受${w.weather()}影响，${w.place()}${w.chance.pick(['山体滑坡', '路基塌陷', '堤脚渗水', '房屋开裂', '桥面下沉'])}，长约${w.number(5, 120)}米，转移${w.number(3, 200)}人，${w.machine()}已停用。`,
    cause: w.weather(),
  }),
  (w) => ({
    matter: `${w.quarrel()}，人员聚集`,
    text: `报告：${w.spot()}因${w.quarrel()}聚集约${w.number(20, 300)}人，带头的是${w.person()}，打着横幅，${w.chance.pick(['没有堵路', '占了一条车道', '已有推搡', '情绪激动'])}，${w.desk()}正在劝说。`,
    cause: '诉求未得答复',
  }),
  (w) => ({
    matter: `${w.trade()}落水失联`,
    text: `报告：${w.ago(w.number(5, 90))}一名${w.trade()}在${w.place()}落水，姓${w.person().slice(0, 1)}，穿${w.good()}，船上还有${w.tool()}，搜寻艇两艘已下水。`,
  }),
]

/** What comes on paper. */
const papers: Openings = [
  (w) => ({
    matter: `关于${w.affair()}的通知`,
    text: `${w.desk()}来件：关于做好${w.weather()}期间${w.affair()}工作的通知，要求各单位排查${w.machine()}、${w.machine()}和${w.chemical()}储存点，明日下班前报送情况。`,
  }),
  (w) => ({
    matter: `商请协助${w.affair()}`,
    text: `${w.desk()}来函：商请协助办理${w.shop()}与${w.shop()}之间的${w.quarrel()}事项，附清单一份，列${w.good()}、${w.tool()}等${w.number(3, 60)}项。`,
  }),
  (w) => ({
    matter: `${w.affair()}情况报告`,
    text: `${w.desk()}呈报：${w.place()}${w.affair()}情况，涉及${w.trade()}${w.number(2, 90)}人，已安排${w.person()}牵头，附图表${w.number(1, 9)}张。`,
  }),
  (w) => ({
    matter: `${w.crop()}生产旬报`,
    text: `${w.desk()}报送旬报：${w.crop()}、${w.crop()}长势正常，${w.fish()}投苗${w.number(2, 90)}万尾，${w.animal()}疫病无新增，${w.chemical()}类投入品抽检合格。`,
  }),
]

/** What the room writes about itself. */
const notes: Openings = [
  (w) => ({
    matter: `检查${w.machine()}`,
    text: `巡查办公楼，${w.machine()}正常，${w.machine()}${w.chance.pick(['有异响', '已报修', '指示灯不亮', '当场修好'])}，${w.good()}、${w.tool()}清点无误。`,
  }),
  (w) => ({
    matter: '抽查在岗',
    text: `电话抽查${w.desk()}、${w.desk()}和${w.desk()}，${w.person()}、${w.person()}在岗，${w.number(5, 40)}秒接听，带班领导在位。`,
  }),
  (w) => ({
    matter: '天气提醒',
    text: `气象台提示${w.weather()}，已转发各镇街，提醒${w.spot()}、${w.spot()}一带注意，${w.crop()}抢收、${w.animal()}圈养。`,
  }),
]

const leaders: Openings = [
  (w) => ({
    matter: `关于${w.matter()}的指示`,
    text: `${w.spot()}的${w.matter()}要抓紧，先把人安顿好，${w.machine()}没修好之前不许开放，${w.desk()}今天要有回音。`,
  }),
  (w) => ({
    matter: `${w.weather()}防范`,
    text: `${w.weather()}就要来了，${w.spot()}和${w.spot()}要有人守着，${w.chemical()}、${w.tool()}备足，有情况直接打给我。`,
  }),
]

/** The beginning of an entry of this channel and urgency. */
export function openingOf(w: Wording, channel: Channel, urgency: Urgency): Opening {
  if (urgency !== 'ordinary') return w.chance.pick(urgent)(w)
  switch (channel) {
    case 'fax':
    case 'telegram':
    case 'letter':
    case 'paper':
      return w.chance.pick(papers)(w)
    case 'note':
      return w.chance.pick(notes)(w)
    case 'instruction':
      return w.chance.pick(leaders)(w)
    default:
      return w.chance.pick(ordinary)(w)
  }
}
