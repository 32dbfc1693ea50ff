import { desks, resident } from './sample-desks'
import {
  amend,
  close,
  consult,
  instruct,
  opinion,
  relay,
  type SampleEntryPlan,
  type SampleMatter,
  sign,
  type Telling,
} from './sample-matter'

/** A warehouse fire, told by those who run the place, by neighbours who see it, and by those who put it out. */
export const warehouseFire: SampleMatter = {
  hours: 'any',
  tell: (told) => [
    firstCall(told),
    {
      after: 4,
      about: [0],
      content: {
        channel: 'call',
        urgency: 'urgent',
        occurred: -6,
        text: '港前社区居民来电，说窗外能看见港前三路那边冒黑烟，有刺鼻的塑料味，家里有小孩，问要不要撤。',
        place: '临港新区港前社区6栋',
        matter: '居民询问黑烟、刺鼻气味',
        cause: '恒澄新材料公司仓库起火',
        ...resident('尹女士', '130 0000 0937', '港前社区居民'),
      },
      handling: [
        relay(5, '临港新区管委会', '蒋慕白', '港前社区由你处统一告知：关窗，暂不外出，等通知'),
        sign(6, '蒋慕白'),
        opinion(9, '顾维桢', '社区干部上门说，不要靠群里传'),
        close(150, '社区已逐户告知，监测正常，居民未撤离'),
      ],
    },
    {
      after: 9,
      about: [0],
      content: {
        channel: 'call',
        text: '出租车驾驶员来电：滨海快速路上看见临港那边一大股黑烟，火光很亮，问是不是化工厂炸了，路还能不能走。已答复以交警通告为准，请不要拍照传播。',
        place: '滨海快速路',
        matter: '询问临港黑烟和道路',
        ...resident('晁师傅', '130 0000 8852', '', '出租车驾驶员'),
      },
      handling: [close(2, '已答复')],
    },
    {
      after: 24,
      about: [0],
      content: {
        channel: 'outgoing-call',
        urgency: 'urgent',
        occurred: -38,
        text: `与消防救援支队核实：现场18辆车、86人，火已压住南侧，${told.time(40)}前可控制；2名失联人员最后位置在东门更衣室，搜救组已进。未发现爆炸，无危险化学品。`,
        place: '临港新区港前三路',
        matter: '核实火场力量和失联人员位置',
        cause: '恒澄新材料公司仓库起火',
        ...desks.fire,
        details: { reached: 'reached' },
      },
      handling: [opinion(3, '顾维桢', '知道了，找到人立即报'), close(5, '情况已并入首报')],
    },
    {
      after: 38,
      about: [0],
      content: {
        channel: 'fax',
        text: '发出：关于临港新区恒澄新材料公司仓库火灾情况的报告（首报），2页，电话确认对方收到，字迹清楚。',
        matter: '火灾情况首报',
        ...desks.province,
        details: { direction: 'sent', pages: 2, legible: 'clear' },
      },
      handling: [relay(2, '省政府总值班室', '闻人杰', '首报2页', 'fax'), sign(3, '闻人杰'), close(4, '对方确认收到')],
    },
    {
      after: 74,
      about: [0],
      content: {
        channel: 'call',
        urgency: 'urgent',
        occurred: -8,
        text: `续报：${told.time(66)}在东门外找到2名失联人员，二人下班没打卡，已先回家，看到消息后自己联系的公司。至此41人全部清点完毕。`,
        place: '临港新区港前三路恒澄新材料公司',
        matter: '2名失联人员找到',
        cause: '下班未打卡，未受伤',
        ...desks.harbour,
      },
      handling: [opinion(2, '顾维桢', '人齐了就好，续报上报'), close(6, '已续报省政府总值班室')],
    },
  ],
}

function firstCall({ time }: Telling): SampleEntryPlan {
  return {
    content: {
      channel: 'call',
      urgency: 'grave',
      occurred: -14,
      text: `临港新区港前三路恒澄新材料公司2号仓库${time(-14)}左右起火，里面是塑料粒子，约60吨，火势较大，黑烟往西北方向走。当班41人，已撤出39人，2人联系不上。消防两个站已到场，厂区已断电，隔壁3号仓库是空的。`,
      place: '临港新区港前三路恒澄新材料公司2号仓库',
      matter: '恒澄新材料公司仓库起火，2人失联',
      ...desks.harbour,
      details: { alreadyTold: '市消防救援支队、新区应急局' },
    },
    handling: [
      consult(2, '顾维桢', '仓库起火，2人失联，消防已到场'),
      instruct(4, '顾维桢', '全力找人，消防水不许流进澄浦河；我二十分钟到值班室'),
      relay(6, '市应急管理局', '褚云舟', '仓库火灾2人失联，请启动响应、派专家'),
      sign(7, '褚云舟'),
      relay(8, '市生态环境局', '卓清和', '塑料粒子燃烧，下风向布点监测，封雨水口'),
      sign(31, '卓清和'),
      relay(10, '市急救中心', '骆明远', '三辆车到场待命'),
      sign(10, '骆明远'),
      amend(76, { matter: '恒澄新材料公司仓库起火，41人全部找到' }, '新区管委会续报：2人已找到，系下班未打卡'),
      amend(212, { cause: '初判为叉车充电引燃包装，待消防认定' }, '补记：消防救援支队通报'),
      close(236, '明火扑灭，41人全部找到，无人伤亡，过火约600平方米；监测正常，消防水截在厂区应急池'),
    ],
  }
}
