import { desks } from './sample-desks'
import { close, consult, instruct, opinion, relay, type SampleMatter, sign, single, strike } from './sample-matter'

/** Faxes, telegrams, letters and papers handed in. */
export const paperMatters: readonly SampleMatter[] = [
  single('any', ({ day }) => ({
    content: {
      channel: 'fax',
      text: `省防指办传真：关于做好${day()}至${day(2 * 24 * 60)}强降雨防御工作的通知。要求落实病险水库、山洪沟口、地下空间三类点位责任人，每日8时、20时报情况。`,
      matter: '强降雨防御工作通知',
      ...desks.provinceFlood,
      details: { direction: 'received', pages: 5, legible: 'clear' },
    },
    handling: [
      relay(7, '市水利局', '殷汉生', '原件复印送达，责任人名单今日20时前报'),
      sign(16, '殷汉生'),
      consult(9, '韩静川', '省防指通知5页，拟转各县区'),
      opinion(12, '韩静川', '同意，县区一并转'),
      close(95, '已转各县区和有关部门，名单收齐'),
    ],
  })),
  single('office', () => ({
    content: {
      channel: 'fax',
      text: '市卫生健康委员会传真：应急医疗队第三季度备勤名单，三队共36人，附车辆和联系电话。',
      matter: '应急医疗队备勤名单',
      ...desks.health,
      details: { direction: 'received', pages: 3, legible: 'clear' },
    },
    handling: [close(10, '已入值班室应急名册')],
  })),
  {
    hours: 'any',
    tell: () => [
      {
        content: {
          channel: 'fax',
          text: '青屿县政府值班室传真：渔船回港情况，共3页只收到前2页，第2页下半截发黑，船号看不清。',
          matter: '渔船回港情况（缺页）',
          ...desks.qingyu,
          details: { direction: 'received', pages: 2, legible: 'incomplete' },
        },
        handling: [
          relay(2, '青屿县政府值班室', '唐绍文', '缺第3页，第2页不清，请重发'),
          sign(3, '唐绍文'),
          close(14, '已重发，以后一份为准', '经手人、内容以重发件为准'),
        ],
      },
      {
        after: 9,
        about: [0],
        content: {
          channel: 'fax',
          text: '青屿县政府值班室重发传真：渔船回港情况，全县在册渔船214艘，已回港209艘，5艘在邻近港避风，船员均已上岸，逐船附船号和联系人。',
          matter: '渔船回港情况（重发件）',
          ...desks.qingyu,
          details: { direction: 'received', pages: 3, legible: 'clear' },
        },
        handling: [
          relay(6, '市农业农村局', '骆成章', '渔船回港名单，请核对5艘在外渔船'),
          sign(18, '骆成章'),
          close(66, '5艘核对无误，均有人守船'),
        ],
      },
    ],
  },
  single('office', ({ year }) => ({
    content: {
      channel: 'telegram',
      text: '省政府办公厅特急电报：关于切实做好今明两天强降雨和大风防范应对工作的通知。要求主要负责同志在岗在位，重大情况半小时内电话报告。',
      matter: '强降雨和大风防范应对通知',
      urgency: 'urgent',
      occurred: -40,
      place: '全市',
      cause: '省气象台发布暴雨大风预警',
      contactUnit: '省政府办公厅',
      contactName: '应思齐',
      contactPost: '机要员',
      contactPhone: '0699-555 0003',
      details: { grade: 'very-urgent', documentNumber: `办电〔${year()}〕88号`, pages: 3 },
    },
    handling: [
      consult(3, '温仲平', '特急电报3页，已送'),
      instruct(21, '顾维桢', '原文转各县区，明早八点前把在岗领导名单收齐', 'written'),
      relay(26, '各县区政府值班室', '', '电报原文转发，逐一电话确认', 'network'),
      sign(58, '五个县区均已签收'),
      close(64, '转发完毕，在岗领导名单随收随登记'),
    ],
  })),
  single('evening', ({ year }) => ({
    content: {
      channel: 'telegram',
      text: '省政府办公厅平急电报：关于报送上半年值班工作情况的通知，月底前报书面材料，附抽查问题整改清单。',
      matter: '报送上半年值班工作情况',
      contactUnit: '省政府办公厅',
      contactName: '应思齐',
      contactPost: '机要员',
      contactPhone: '0699-555 0003',
      details: { grade: 'ordinary', documentNumber: `办电〔${year()}〕91号`, pages: 2 },
    },
    handling: [opinion(30, '韩静川', '值班室起草，下周三前送我')],
  })),
  single('office', ({ year }) => ({
    content: {
      channel: 'letter',
      text: `市档案馆来函：商借${Number(year()) - 10}年至${Number(year()) - 6}年值班日志共十二册作编研，借期一个月，附借阅登记表。`,
      matter: '商借值班日志',
      contactUnit: '市档案馆',
      contactName: '苏绍棠',
      contactPost: '编研科科长',
      contactPhone: '0690-555 0288',
      details: { documentNumber: `澄档函〔${year()}〕17号`, copies: 2 },
    },
    handling: [
      consult(35, '韩静川', '档案馆商借旧日志'),
      opinion(50, '韩静川', '可以，来人查阅，不外借'),
      close(82, '已复函，欢迎来馆查阅，原件不外借'),
    ],
  })),
  single('office', ({ year }) => ({
    content: {
      channel: 'letter',
      text: '邻市政府办公室来函：拟下旬派5人来学习值班信息化做法，行程半天，请回复可否及对接人。',
      matter: '来访学习值班工作',
      contactUnit: '邻市人民政府办公室',
      contactName: '文启明',
      contactPost: '综合科',
      contactPhone: '0688-555 0045',
      details: { documentNumber: `政办函〔${year()}〕42号`, copies: 1 },
    },
    handling: [relay(20, '秘书一科', '钟离雪', '拟接待方案，报分管主任', 'written')],
  })),
  single('office', ({ year }) => ({
    content: {
      channel: 'paper',
      text: '市财政局呈送：关于防汛应急资金拨付的请示，一式三份，附分配表。经办人在值班室候批。',
      matter: '防汛应急资金拨付请示',
      contactUnit: '市财政局',
      contactName: '陶静安',
      contactPost: '预算科',
      contactPhone: '0690-555 0290',
      details: { documentNumber: `澄财呈〔${year()}〕33号`, pages: 9, submittedTo: '分管副市长' },
    },
    handling: [
      relay(12, '秘书二科', '俞伯安', '呈件三份，防汛急件，请即送', 'in-person'),
      sign(14, '俞伯安'),
      close(210, '领导已圈阅，原件由秘书二科归档'),
    ],
  })),
  single('office', ({ year }) => ({
    content: {
      channel: 'paper',
      text: '市教育局呈送：关于暴雨停课的情况专报，7所学校停课半天，涉及学生4300余名，均已通知到家长。',
      matter: '暴雨停课情况专报',
      ...desks.education,
      details: { documentNumber: `澄教报〔${year()}〕12号`, pages: 4, submittedTo: '办公室主任' },
    },
    handling: [opinion(18, '温仲平', '并入今晚值班快报'), close(26, '已并入值班快报送审稿')],
  })),
  single('any', () => ({
    content: {
      channel: 'fax',
      text: '误收：某保险公司推介传真2页，抬头非本单位。',
      matter: '误收推介传真',
      contactUnit: '不详',
      details: { direction: 'received', pages: 2, legible: 'clear' },
    },
    handling: [strike(3, '非公务来文，误登记，原件另存待退')],
  })),
]
