import { desks } from './sample-desks'
import {
  amend,
  close,
  consult,
  instruct,
  opinion,
  relay,
  type SampleMatter,
  sign,
  single,
  strike,
} from './sample-matter'

/** Calls from and to other duty rooms, departments and services. */
export const officeMatters: readonly SampleMatter[] = [
  {
    hours: 'any',
    tell: ({ time }) => [
      {
        content: {
          channel: 'call',
          occurred: -9,
          text: `柏川县城北片区一回线路${time(-9)}跳闸，停电1180户，县医院、水厂已转备用线路，未受影响。抢修人员已出发，预计一个半小时恢复。`,
          matter: '柏川县城北一回线路跳闸',
          place: '柏川县城北片区',
          cause: '雷击，待现场核实',
          ...desks.power,
        },
        handling: [
          amend(
            24,
            {
              text: `柏川县城北片区一回线路${time(-9)}跳闸，停电1810户，县医院、水厂已转备用线路，未受影响。抢修人员已出发，预计一个半小时恢复。`,
            },
            '调度来电更正停电户数，原报口误',
          ),
          relay(26, '柏川县政府值班室', '倪听雨', '停电1810户，请社区张贴告示，留意独居老人'),
          sign(28, '倪听雨'),
          close(102, '线路恢复供电，无次生影响，已告柏川县政府值班室'),
        ],
      },
      {
        after: 11,
        about: [0],
        content: {
          channel: 'call',
          occurred: -20,
          text: `柏川县城北停电，${time(-9)}跳闸，千余户，供电公司在抢修。`,
          matter: '柏川县城北停电',
          place: '柏川县城北',
          ...desks.baichuan,
        },
        handling: [strike(6, '与供电公司调度来电是同一件事，重复登记，情况并入前一条')],
      },
    ],
  },
  single('any', ({ time }) => ({
    content: {
      channel: 'call',
      urgency: 'urgent',
      occurred: -22,
      text: `澄禾高速K47处（往禾丰方向）${time(-22)}大货车追尾小客车，小客车内5人，2人被卡，急救车两辆已到。单向封闭，车流从柏川南出口分流。货车拉的是纸板，没有危险品。`,
      matter: '澄禾高速K47追尾，5人受伤',
      place: '澄禾高速K47（往禾丰方向）',
      cause: '大货车追尾，原因调查中',
      ...desks.traffic,
      details: { alreadyTold: '市交通运输局' },
    },
    handling: [
      consult(4, '顾维桢', '高速追尾5人伤，2人被卡，无危险品'),
      instruct(6, '顾维桢', '先救人，伤情每半小时报一次，通知医院开绿色通道'),
      relay(8, '市卫生健康委员会', '冯若兰', '5名伤员送市一院，请安排绿色通道'),
      sign(9, '冯若兰'),
      amend(71, { matter: '澄禾高速K47追尾，6人受伤' }, '交警支队续报：后排还有一名儿童，轻伤'),
      close(188, '6人全部送医，其中1人骨折，均无生命危险；道路恢复双向通行'),
    ],
  })),
  single('any', ({ time }) => ({
    content: {
      channel: 'call',
      urgency: 'urgent',
      occurred: -35,
      text: `禾丰县三岔镇石板沟村道边坡滑塌约80方，压断一根电杆，埋住半辆农用三轮车，驾驶人${time(-12)}自己爬出，擦伤。村道不通，沟里还有11户31人，暂无危险。`,
      matter: '石板沟村道边坡滑塌，1人擦伤',
      place: '禾丰县三岔镇石板沟村',
      cause: '连日降雨，土体松动',
      ...desks.hefeng,
      details: { alreadyTold: '禾丰县自然资源局、三岔镇政府' },
    },
    handling: [
      relay(5, '市应急管理局', '褚云舟', '边坡滑塌1人擦伤，31人暂时进出不便，请会商'),
      sign(7, '褚云舟'),
      consult(9, '韩静川', '滑塌80方，无人失联'),
      opinion(10, '韩静川', '夜间不许抢通，人先转移到村小，明早专家到场再定'),
      close(260, '31人转移到村小安置，电力改线恢复，便道抢通待专家勘查后进行'),
    ],
  })),
  single('any', () => ({
    content: {
      channel: 'call',
      text: '值班电话、传真线路例行测试，通话清晰。询问今明两天领导在岗情况，已口头告知带班领导姓名。',
      matter: '线路测试，询问在岗领导',
      ...desks.province,
    },
    handling: [close(2, '线路正常，已答复')],
  })),
  single('office', () => ({
    content: {
      channel: 'call',
      text: '市委办公室通知：原定明日上午九时的安全生产调度会改到下午三时，地点不变，各县区改为视频参会，参会名单今日下班前报市应急管理局。',
      matter: '安全生产调度会改期',
      ...{ contactUnit: '市委办公室', contactName: '宣景和', contactPost: '秘书三科', contactPhone: '0690-555 0010' },
    },
    handling: [
      relay(8, '市应急管理局', '褚云舟', '会议改期，收名单由你处负责', 'written'),
      sign(11, '褚云舟'),
      relay(14, '各县区政府值班室', '', '会议改为明日下午三时，视频参会', 'network'),
      sign(39, '五个县区均已回执'),
      close(42, '全部通知到位'),
    ],
  })),
  single('any', ({ time }) => ({
    content: {
      channel: 'outgoing-call',
      text: `与市气象台核对暴雨橙色预警范围：青屿、临港两地未来3小时雨量50毫米以上，${time(170)}前后减弱，柏川不在范围内。`,
      matter: '核对暴雨预警范围',
      ...desks.weather,
      details: { reached: 'reached' },
    },
    handling: [close(1, '已核对，口径一致')],
  })),
  single('evening', () => ({
    content: {
      channel: 'outgoing-call',
      text: '晚间点名：五个县区政府值班室、临港新区管委会、六个重点部门，全部有人接听，最慢9秒。禾丰县接听人员不是表上的值班员，称替班，已请补报。',
      matter: '晚间点名',
      contactUnit: '各县区政府值班室',
      contactPost: '值班员',
      contactName: '各值班员',
      details: { reached: 'reached' },
    },
    handling: [close(2, '十二个点位均在岗，禾丰县替班已补报')],
  })),
  single('any', () => ({
    content: {
      channel: 'outgoing-call',
      text: '拨市生态环境局值班固话，响铃一分钟无人接听；拨值班手机，卓清和接，称在值班室隔壁打印，已提醒固话不得离人。',
      matter: '值班固话无人接听',
      ...desks.environment,
      details: { reached: 'no-answer' },
    },
    handling: [close(3, '手机接通，固话已恢复有人，记入通报')],
  })),
  single('any', () => ({
    content: {
      channel: 'call',
      urgency: 'urgent',
      occurred: -15,
      text: '城西泵站2号机组跳停，3号在检修，泵站前池水位快到警戒。白景行称备用泵车一小时内到，请求协调城管挪开进站路上的停放车辆。',
      matter: '城西泵站机组跳停',
      place: '云汀区城西泵站',
      cause: '机组过热保护动作',
      ...desks.tapWater,
    },
    handling: [
      relay(3, '市城市管理局', '尤敬亭', '立即清出泵站进站路，泵车一小时内到'),
      sign(4, '尤敬亭'),
      relay(5, '市水利局', '殷汉生', '前池水位接近警戒，请关注上游来水'),
      sign(9, '殷汉生'),
      opinion(12, '温仲平', '泵车到位前不许再进水，必要时先断污水提升'),
      close(118, '泵车到位开机，水位回落，2号机组检查后重启'),
    ],
  })),
  single('office', () => ({
    content: {
      channel: 'call',
      text: '下周三有省内媒体到澄浦采访农产品出村，请市府办确定一位负责同志和一名联络人，周一下班前回复。',
      matter: '省内媒体采访联络',
      ...{ contactUnit: '省农业农村厅', contactName: '佟知白', contactPost: '宣传处', contactPhone: '0699-555 0177' },
    },
    handling: [
      relay(10, '市农业农村局', '骆成章', '拟联络人和采访路线，今天下班前报市府办', 'written'),
      sign(25, '骆成章'),
    ],
  })),
  single('office', () => ({
    content: {
      channel: 'call',
      text: '通报：市实验小学三年级3名学生午饭后腹痛、呕吐，已送校医，症状轻，未发热；食堂留样封存，正在排查同班。',
      matter: '3名学生腹痛呕吐',
      place: '云汀区市实验小学',
      cause: '待疾控检测',
      urgency: 'urgent',
      occurred: -55,
      ...desks.education,
      details: { alreadyTold: '市卫生健康委员会' },
    },
    handling: [
      relay(4, '市卫生健康委员会', '冯若兰', '派疾控到校采样，同班逐人问诊', 'phone'),
      sign(6, '冯若兰'),
      relay(5, '市市场监督管理局', '祁慎言', '核查食堂留样和进货台账'),
      sign(14, '祁慎言'),
      opinion(16, '温仲平', '先把孩子看好，家长群统一由学校发话'),
      close(300, '共5名学生有症状，均已好转回家；初判为个体饮食，留样检测结果出来再报'),
    ],
  })),
  single('any', () => ({
    content: {
      channel: 'instruction',
      text: '今晚各县区值班室要能随时叫通，禾丰、青屿两地镇一级也要有人守着，出了事不许先开会后报告。',
      matter: '压实夜间值守',
      contactUnit: '澄浦市人民政府',
      contactName: '顾维桢',
      contactPost: '副秘书长（带班领导）',
      contactPhone: '130 0000 0302',
      details: { means: 'phone', readBack: true },
    },
    handling: [
      relay(6, '禾丰县政府值班室', '邵立群', '转达带班领导指示，镇级值守名单一小时内报'),
      sign(8, '邵立群'),
      relay(9, '青屿县政府值班室', '唐绍文', '转达带班领导指示，镇级值守名单一小时内报'),
      sign(12, '唐绍文'),
      opinion(75, '顾维桢', '名单看过，可以'),
      close(78, '两县镇级值守名单已报，抽叫通畅'),
    ],
  })),
]
