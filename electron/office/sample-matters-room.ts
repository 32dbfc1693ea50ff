import { resident } from './sample-desks'
import { close, consult, instruct, opinion, relay, type SampleMatter, sign, single } from './sample-matter'

/** Visits, what is said in the room, and what happens in it. */
export const roomMatters: readonly SampleMatter[] = [
  single('office', () => ({
    content: {
      channel: 'visit',
      text: '锦湖花园业主代表3人到市政府东门，反映物业擅自停用小区东门通道，接送孩子要绕一公里。情绪平稳，要求当面递交联名材料。',
      matter: '反映小区东门通道停用',
      place: '市政府东门接待室',
      ...resident('池先生', '130 0000 4218', '锦湖花园业主'),
      details: { visitors: 3, identity: '身份证，已登记（尾号 0037）', visitee: '市信访局' },
    },
    handling: [
      relay(6, '市信访局', '接访二室', '业主代表3人已到东门，请来人接访', 'phone'),
      sign(11, '接访二室值班员'),
      close(58, '信访局当面受理，材料已收，15日内答复'),
    ],
  })),
  single('office', () => ({
    content: {
      channel: 'visit',
      text: '省报记者1人持记者证到值班室，称赶稿，要求就近日降雨采访值班员。已说明值班室不接受采访，请其与宣传部门联系。',
      matter: '记者到访要求采访',
      place: '值班室门厅',
      ...resident('', '', '省内报社', '记者'),
      details: { visitors: 1, identity: '记者证，已核验', visitee: '市委宣传部' },
    },
    handling: [
      consult(3, '韩静川', '记者到访，拟请其联系宣传部'),
      opinion(5, '韩静川', '按规矩来，不接受采访，不得提供材料'),
      close(9, '记者留下联系方式后离开，宣传部已知', '记者未留姓名'),
    ],
  })),
  single('office', () => ({
    content: {
      channel: 'visit',
      text: '退役军人2人反映安置补助发放口径问题，携带材料，语气平和。已倒水安排坐下，联系退役军人事务部门来人。',
      matter: '反映安置补助口径',
      place: '市政府东门接待室',
      ...resident('虞建国', '130 0000 5533', '云汀区澄江支路', ''),
      details: { visitors: 2, identity: '退役证，已登记', visitee: '市退役军人事务局' },
    },
    handling: [
      relay(5, '市退役军人事务局', '值班员 洪涛', '2人到访，请政策科同志过来解释'),
      sign(18, '洪涛'),
      close(76, '当面解释清楚，留下咨询电话，两人自行离开'),
    ],
  })),
  single('office', () => ({
    content: {
      channel: 'oral',
      text: '秘书一科来人口述：副市长下午行程由青屿县改为禾丰县石板沟，三时出发，随行4人，请通知沿途不停靠、不迎送。',
      matter: '副市长行程变更',
      contactUnit: '秘书一科',
      contactName: '钟离雪',
      contactPost: '科员',
      details: { onBehalfOf: '副市长秘书' },
    },
    handling: [
      relay(4, '禾丰县政府值班室', '邵立群', '副市长下午三时到石板沟，不迎送'),
      sign(6, '邵立群'),
      relay(8, '青屿县政府值班室', '唐绍文', '下午行程取消'),
      sign(9, '唐绍文'),
      close(12, '两县均已知悉'),
    ],
  })),
  single('any', () => ({
    content: {
      channel: 'oral',
      text: '大楼保安口述：地下二层配电间门口有积水，约两指深，排水泵在转但出水小。',
      matter: '地下二层积水',
      contactUnit: '机关事务中心',
      contactName: '匡师傅',
      contactPost: '安保班长',
    },
    handling: [
      relay(3, '机关事务中心', '值班经理 晏平', '先断地下二层非消防电源，清排水沟'),
      sign(4, '晏平'),
      close(47, '清出落叶堵口，积水已排净，配电间未进水'),
    ],
  })),
  single('office', () => ({
    content: {
      channel: 'instruction',
      text: '今天来访的群众，一律先请进屋、先倒杯水、先听人把话讲完，再说归谁管。',
      matter: '接访要求',
      contactUnit: '澄浦市人民政府办公室',
      contactName: '温仲平',
      contactPost: '办公室主任',
      contactPhone: '130 0000 0301',
      details: { means: 'in-person', readBack: true },
    },
    handling: [opinion(1, '温仲平', '全体值班员照此办理'), close(4, '已在班前会传达')],
  })),
  single('any', ({ time }) => ({
    content: {
      channel: 'note',
      text: `省政府总值班室电话查岗，${time(0)}来电，应答6秒；${time(3)}用固话回拨报告在岗人员，通话1分20秒，未提出问题。`,
      matter: '省总值班室查岗',
      contactUnit: '省政府总值班室',
    },
    handling: [close(6, '应答、回拨均合要求')],
  })),
  single('any', () => ({
    content: {
      channel: 'note',
      text: '检查值班电话、传真机、应急电源、专网终端，均正常；打印纸余2包，墨粉余1支，已报领。',
      matter: '设备检查',
    },
    handling: [close(1, '已登记报领')],
  })),
  single('night', () => ({
    content: {
      channel: 'note',
      text: '夜间巡查一至三层，机要室、档案室门窗关闭，消防通道畅通，三层西头走廊灯一盏不亮。',
      matter: '夜间巡查',
    },
    handling: [close(2, '走廊灯已报修')],
  })),
  single('evening', ({ time }) => ({
    content: {
      channel: 'note',
      text: `${time(-20)}市电闪断，不间断电源接上，电话、终端未断；${time(-17)}恢复。记录仪走时正常。`,
      matter: '市电闪断',
    },
    handling: [close(1, '设备未受影响')],
  })),
  single('any', ({ day }) => ({
    content: {
      channel: 'instruction',
      text: `请把${day(-24 * 60)}到今天的雨情、水情、转移人数按县区列一张表，我要随时能看到最新的数。`,
      matter: '汇总雨水情和转移人数',
      contactUnit: '澄浦市人民政府',
      contactName: '顾维桢',
      contactPost: '副秘书长（带班领导）',
      contactPhone: '130 0000 0302',
      details: { means: 'message', readBack: false },
    },
    handling: [
      relay(5, '市应急管理局', '褚云舟', '按县区出表，两小时更新一次', 'network'),
      instruct(28, '顾维桢', '表可以，加一列“在安置点人数”', 'message'),
    ],
  })),
]
