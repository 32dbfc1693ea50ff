import type { SampleCaller } from './sample-callers'
import type { SampleContent } from './sample-matter'
import type { SampleRandom } from './sample-random'
import { companies, districts, estates, roads, towns, villages } from './sample-words'

/** What a template is filled with. `time` gives the words for so many minutes after the entry was received. */
export interface Filling {
  random: SampleRandom
  caller: SampleCaller
  time(minutes: number): string
}

/** Words for an entry: who says such a thing, and whether only by day. */
export interface SampleTemplate {
  by: 'town' | 'office' | 'anybody'
  hours: 'day' | 'any'
  fill(filling: Filling): SampleContent
}

/** The templates that fit somebody at an hour (0..23) of the day. */
export function fittingTemplates(
  templates: readonly SampleTemplate[],
  caller: SampleCaller,
  hour: number,
): readonly SampleTemplate[] {
  const by = caller.contactPost === '' ? 'town' : 'office'
  const isDay = hour >= 8 && hour < 18
  return templates.filter(
    (template) => (template.by === by || template.by === 'anybody') && (isDay || template.hours === 'any'),
  )
}

type Told = { text: string; place?: string; cause?: string; ago?: number }

const street = ({ random }: Filling) => `${random.pick(districts)}${random.pick(roads)}${random.whole(1, 288)}号`

const call = (
  [matter, by, hours]: readonly [string, SampleTemplate['by'], SampleTemplate['hours']],
  tell: (filling: Filling) => Told,
): SampleTemplate => ({
  by,
  hours,
  fill(filling) {
    const { text, ago, ...rest } = tell(filling)
    const occurred = ago === undefined ? {} : { occurred: -ago }
    return { channel: 'call', matter, text, ...rest, ...occurred, ...filling.caller }
  },
})

/** Ordinary calls. */
export const callTemplates: readonly SampleTemplate[] = [
  call(['小区停水', 'town', 'any'], (f) => {
    const where = `${f.random.pick(estates)}${f.random.whole(1, 30)}栋`
    const ago = f.random.whole(20, 200)
    return {
      text: `${where}自${f.time(-ago)}起停水，物业没有通知。来电人问何时恢复，家里${f.random.pick(['有老人', '有婴儿', '等着做饭', '刚做完手术'])}。`,
      place: where,
      ago,
    }
  }),
  call(['线路跳闸停电', 'office', 'any'], (f) => {
    const where = f.random.pick(towns)
    const ago = f.random.whole(3, 40)
    return {
      text: `${where}一条10千伏线路${f.time(-ago)}跳闸，停电${f.random.whole(12, 300) * 10}户，重要用户已转备用电源。抢修人员在路上，预计${f.random.whole(1, 4)}小时内恢复。`,
      place: where,
      cause: f.random.pick(['雷击', '树枝搭线', '用户设备故障', '待查']),
      ago,
    }
  }),
  call(['道路塌陷', 'town', 'any'], (f) => {
    const where = street(f)
    return {
      text: `${where}门前路面塌了一块，长约${f.random.whole(1, 4)}米、深约${f.random.whole(3, 15) * 10}厘米，旁边有电缆沟。来电人已搬来两个垃圾桶挡着，车多，怕出事。`,
      place: where,
      ago: f.random.whole(5, 60),
    }
  }),
  call(['噪声扰民', 'town', 'any'], (f) => {
    const where = street(f)
    return {
      text: `${where}附近${f.random.pick(['烧烤店', '工地', '广场舞', '洗车行', '娱乐城'])}声音太大，已经连续${f.random.whole(2, 9)}天，打过社区电话没有用，要求有人到现场看。`,
      place: where,
    }
  }),
  call(['咨询办事', 'town', 'day'], (f) => ({
    text: `问${f.random.pick(['医保异地备案', '公积金提取', '居住证换领', '新生儿落户', '营业执照注销', '残疾证年审'])}在哪里办、几点上班、要不要预约。已告知窗口电话和12345。`,
  })),
  call(['反映拖欠工资', 'town', 'day'], (f) => {
    const where = f.random.pick(companies)
    return {
      text: `${where}工程分包的${f.random.whole(5, 40)}名工人来电，称被拖欠${f.random.whole(1, 5)}个月工资，合计约${f.random.whole(6, 90)}万元，找不到包工头，要求今天有人出面。`,
      place: where,
    }
  }),
  call(['邻里纠纷', 'town', 'day'], (f) => ({
    text: `${f.random.pick(estates)}${f.random.whole(1, 6)}单元楼上漏水，两家争执，已动手推搡，物业劝不住。来电人说谁都不肯让，怕再打起来。`,
    place: f.random.pick(estates),
    ago: f.random.whole(5, 30),
  })),
  call(['河面漂油', 'anybody', 'day'], (f) => ({
    text: `${f.random.pick(villages)}段河面有油花，宽约${f.random.whole(2, 12)}米，断断续续往下游走，岸边能闻到味道，没有看到死鱼。`,
    place: `${f.random.pick(towns)}河段`,
  })),
  call(['值班情况报告', 'office', 'any'], (f) => ({
    text: `报告今日值班情况：带班领导在岗，值班${f.random.whole(2, 6)}人在岗，辖区${f.random.pick(['无突发情况', '有小雨，无积水', '一处道路施工，已设围挡', '交通平稳'])}。`,
  })),
  call(['森林冒烟', 'anybody', 'day'], (f) => ({
    text: `${f.random.pick(villages)}后山有一股烟，像是烧田埂没灭干净，风${f.random.pick(['偏东', '偏北', '不大'])}，离最近的房子${f.random.whole(2, 9) * 100}米。护林员已上山。`,
    place: `${f.random.pick(towns)}${f.random.pick(villages)}`,
    cause: '农事用火',
    ago: f.random.whole(5, 40),
  })),
  call(['车辆事故堵路', 'anybody', 'any'], (f) => ({
    text: `${f.random.pick(roads)}${f.random.whole(1, 120)}公里处两车追尾，无人受伤，占一条车道，车流缓行${f.random.whole(1, 6)}公里，请提醒绕行。`,
    place: f.random.pick(roads),
    ago: f.random.whole(3, 25),
  })),
  call(['动物伤人', 'anybody', 'day'], (f) => ({
    text: `${f.random.pick(towns)}一条没拴的狗咬伤${f.random.whole(1, 3)}人，伤口已冲洗，正在打疫苗，狗跑进了${f.random.pick(villages)}竹林。`,
    place: f.random.pick(towns),
    ago: f.random.whole(10, 90),
  })),
  call(['电梯停运', 'town', 'any'], (f) => {
    const where = `${f.random.pick(estates)}${f.random.whole(1, 30)}栋`
    const ago = f.random.whole(15, 300)
    return {
      text: `${where}电梯${f.time(-ago)}起停在${f.random.whole(2, 32)}层不动，没有困人，家里有人坐轮椅下不来，物业说${f.random.pick(['在等配件', '维保没接电话', '明天再修'])}。`,
      place: where,
      ago,
    }
  }),
  call(['车库进水', 'town', 'any'], (f) => {
    const where = f.random.pick(estates)
    return {
      text: `${where}地下车库进水，入口处约${f.random.whole(1, 5) * 10}厘米深，还停着${f.random.whole(3, 40)}辆车，抽水泵只有一台，请求支援沙袋和水泵。`,
      place: where,
      cause: '短时强降雨',
      ago: f.random.whole(5, 40),
    }
  }),
  call(['情况通报', 'office', 'any'], (f) => ({
    text: `通报：${f.time(-f.random.whole(20, 90))}${f.random.pick(roads)}一起${f.random.pick(['入室盗窃', '酒后纠纷', '翻越护栏受伤', '走失人员求助', '高空坠物'])}情况，涉及${f.random.whole(1, 5)}人，已到场处置，${f.random.pick(['无人受伤', '一人轻伤送医', '当事人已带回询问'])}。`,
    place: f.random.pick(roads),
  })),
  call(['水情通报', 'office', 'any'], (f) => ({
    text: `通报水情：${f.random.pick(['鹿鸣水库', '双坝水库', '澄浦河城区站', '石门站'])}水位${f.random.whole(96, 131)}.${f.random.whole(10, 99)}米，较${f.random.whole(1, 6)}小时前${f.random.pick(['涨', '落'])}${f.random.whole(2, 48)}厘米，${f.random.pick(['未超汛限', '低于警戒', '接近警戒，继续观察'])}。`,
  })),
]
