import type { SampleContent } from './sample-matter'
import type { Filling, SampleTemplate } from './sample-templates'
import { bureaus, companies, districts, estates, roads, towns, villages } from './sample-words'

const told = (
  by: SampleTemplate['by'],
  hours: SampleTemplate['hours'],
  fill: (filling: Filling) => SampleContent,
): SampleTemplate => ({ by, hours, fill })

const number = ({ random }: Filling) => random.whole(1, 320)

/** What comes and goes by other ways than a call to the desk. */
export const otherTemplates: readonly SampleTemplate[] = [
  told('office', 'any', (f) => ({
    channel: 'outgoing-call',
    text: `与${f.caller.contactUnit || f.caller.contactName}核对${f.random.pick(['转移人数', '预警范围', '到岗人员', '停电户数', '处置进展'])}，对方答复与书面一致，${f.time(f.random.whole(30, 180))}前再报一次。`,
    matter: '核对情况',
    ...f.caller,
    details: { reached: f.random.pick(['reached', 'reached', 'reached', 'no-answer', 'busy']) },
  })),
  told('office', 'any', (f) => ({
    channel: 'fax',
    text: `关于${f.random.pick(['地质灾害隐患点巡查', '节日期间值班安排', '防汛物资储备', '道路施工交通组织', '疫苗接种秩序'])}情况的报告，${f.random.whole(2, 9)}个点位，附责任人名单。`,
    matter: '情况报告',
    ...f.caller,
    details: { direction: 'received', pages: f.random.whole(1, 12), legible: 'clear' },
  })),
  told('office', 'any', (f) => ({
    channel: 'fax',
    text: `发往${f.random.pick(districts)}政府值班室：${f.random.pick(['预警信息', '会议通知', '督办通知', '情况核实函'])}，已电话确认收到。`,
    matter: '发出传真',
    ...f.caller,
    details: { direction: 'sent', pages: f.random.whole(1, 6), legible: 'clear' },
  })),
  told('office', 'any', (f) => ({
    channel: 'telegram',
    text: `省政府办公厅电报：关于做好${f.random.pick(['低温雨雪', '高温', '台风', '节假日', '重点时段'])}期间值班应急工作的通知，要求严格领导带班和二十四小时值班。`,
    matter: '值班应急工作通知',
    contactUnit: '省政府办公厅',
    contactPhone: '0699-555 0003',
    details: {
      grade: f.random.pick(['very-urgent', 'urgent', 'ordinary']),
      documentNumber: `办电第${number(f)}号`,
      pages: f.random.whole(1, 6),
    },
  })),
  told('office', 'day', (f) => ({
    channel: 'letter',
    text: `${f.caller.contactUnit || f.caller.contactName}来函，商请协调${f.random.pick(['公交线路延伸', '河道清淤', '校门口停车', '老旧小区加装电梯', '灌溉用水'])}事宜，请于收到后十五日内函复。`,
    matter: '商请协调事宜',
    ...f.caller,
    details: { documentNumber: `函第${number(f)}号`, copies: f.random.whole(1, 3) },
  })),
  told('town', 'day', (f) => ({
    channel: 'visit',
    text: `${f.random.whole(1, 12)}人到访，反映${f.random.pick(['征地补偿', '房产证办理', '物业收费', '医疗纠纷', '集体土地承包'])}问题，情绪${f.random.pick(['平稳', '较激动，劝说后平复'])}，已请受理部门来人。`,
    matter: '群众到访反映问题',
    place: '市政府东门接待室',
    ...f.caller,
    details: { visitors: f.random.whole(1, 12), identity: '身份证，已登记', visitee: `市${f.random.pick(bureaus)}` },
  })),
  told('anybody', 'day', (f) => ({
    channel: 'oral',
    text: `${f.random.pick(['秘书一科', '秘书二科', '机关事务中心', '信息科'])}来人口述：${f.random.pick(['明日车辆调配有变动', '东门今晚封闭施工', '会议室改到三楼', '领导出差返回时间推迟一天'])}，请值班室知悉。`,
    matter: '口述事项',
    contactUnit: '机关内部',
    contactName: f.caller.contactName,
  })),
  told('office', 'day', (f) => ({
    channel: 'paper',
    text: `呈送：关于${f.random.pick(towns)}${f.random.pick(['抢险救灾', '安全生产', '冬春救助', '应急演练'])}经费的请示，请转送领导审阅。`,
    matter: '请示件转送',
    ...f.caller,
    details: { documentNumber: `呈第${number(f)}号`, pages: f.random.whole(2, 14), submittedTo: '分管副市长' },
  })),
  told('office', 'any', (f) => ({
    channel: 'instruction',
    text: `请${f.random.pick(districts)}、市${f.random.pick(bureaus)}今天就派人到现场，${f.random.pick(['查清原因', '先救人再算账', '把人安置好', '不许瞒报'])}，晚上八点前报我。`,
    matter: '领导电话指示',
    contactUnit: '澄浦市人民政府',
    contactName: '顾维桢',
    contactPost: '副秘书长',
    contactPhone: '130 0000 0302',
    details: { means: 'phone', readBack: true },
  })),
  told('office', 'any', (f) => ({
    channel: 'note',
    text: f.random.pick([
      '检查值班电话、传真机、应急电源，均正常。',
      '检查专网终端和备用手机，一部电量不足，已充电。',
      '巡查一至三层和地下配电间，一处走廊灯不亮，已报修。',
      '核对值班手册和通讯录，发现号码变更两处，已更正。',
      '更换记录仪存储卡，旧卡封存，标明起止时间。',
    ]),
    matter: '值班记事',
  })),
]

const urgent = (
  matter: string,
  by: SampleTemplate['by'],
  tell: (filling: Filling) => { text: string; place: string; cause: string; grave?: boolean },
): SampleTemplate =>
  told(by, 'any', (f) => {
    const { grave, ...rest } = tell(f)
    const occurred = -f.random.whole(5, 50)
    return { channel: 'call', urgency: grave ? 'grave' : 'urgent', matter, occurred, ...rest, ...f.caller }
  })

/** What must be told at once. */
export const urgentTemplates: readonly SampleTemplate[] = [
  urgent('厂房起火', 'office', (f) => {
    const place = f.random.pick(companies)
    return {
      text: `${place}${f.random.whole(1, 6)}号厂房起火，过火约${f.random.whole(3, 60) * 10}平方米，消防已到场，当班${f.random.whole(8, 60)}人全部撤出，无人受伤，正在扑救，周边道路已封控。`,
      place,
      cause: '待消防认定',
      grave: f.random.chance(0.3),
    }
  }),
  urgent('道路交通事故', 'anybody', (f) => {
    const place = `${f.random.pick(roads)}${f.random.whole(1, 120)}公里处`
    return {
      text: `${place}一辆中巴与货车相撞，车上${f.random.whole(8, 20)}人，${f.random.whole(3, 7)}人受伤已送医，其中${f.random.whole(1, 2)}人伤势较重，道路单向通行。`,
      place,
      cause: '事故原因调查中',
      grave: f.random.chance(0.2),
    }
  }),
  urgent('山体滑坡', 'office', (f) => {
    const place = `${f.random.pick(towns)}${f.random.pick(villages)}`
    return {
      text: `${place}屋后山体滑坡约${f.random.whole(5, 90) * 10}立方米，压坏房屋${f.random.whole(1, 5)}间，已转移${f.random.whole(4, 60)}人，无人失联，仍有小块落石，进出道路临时封闭。`,
      place,
      cause: '连续降雨',
      grave: f.random.chance(0.25),
    }
  }),
  urgent('燃气泄漏', 'anybody', (f) => {
    const place = f.random.pick(estates)
    return {
      text: `${place}施工挖断燃气管道，气味明显，已疏散${f.random.whole(10, 200)}户，燃气公司正在关阀，周边禁火，未发现人员不适。`,
      place,
      cause: '施工不当',
    }
  }),
  urgent('疑似食物中毒', 'office', (f) => {
    const place = `${f.random.pick(districts)}某学校食堂`
    return {
      text: `${place}午餐后${f.random.whole(3, 30)}人腹痛呕吐，${f.random.whole(1, 8)}人送医观察，食堂留样已封存，卫健、市场监管部门在场。`,
      place,
      cause: '待检测',
    }
  }),
]
