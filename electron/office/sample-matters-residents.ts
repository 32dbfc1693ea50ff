import { resident } from './sample-desks'
import { amend, close, consult, opinion, relay, type SampleMatter, sign, single } from './sample-matter'

/** Calls from the town. */
export const residentMatters: readonly SampleMatter[] = [
  single('any', ({ time }) => ({
    content: {
      channel: 'call',
      occurred: -150,
      text: `锦湖花园业主来电：7栋、9栋十层以上自${time(-150)}起停水，物业电话一直占线，家里有卧床老人。问什么时候能来水，是不是又要停一夜。已记下门牌，答应核实后回电。`,
      matter: '锦湖花园高层停水',
      place: '云汀区锦湖路88号锦湖花园7栋、9栋',
      cause: '待自来水公司核实',
      ...resident('陶女士', '130 0000 4217', '锦湖花园业主'),
    },
    handling: [
      relay(4, '市自来水公司', '白景行', '核实停水原因和恢复时间，半小时内回复值班室'),
      sign(5, '白景行'),
      opinion(33, '白景行', '二次加压泵跳闸，抢修班已到场'),
      close(96, '加压泵复位，高层已来水，已回电业主'),
    ],
  })),
  single('night', () => ({
    content: {
      channel: 'call',
      occurred: -40,
      text: `滨河大道与建设路口工地夜里打混凝土，泵车声音很大，孩子睡不着。之前打过12345，说要等白天处理。来电人要求现在就派人去看。`,
      matter: '工地夜间施工扰民',
      place: '云汀区滨河大道建设路口东北角工地',
      ...resident('葛先生', '130 0000 6632'),
    },
    handling: [
      relay(3, '市城市管理局', '尤敬亭', '派夜班巡查人员到场核实许可，有结果回电'),
      sign(4, '尤敬亭'),
      close(52, '有夜间施工许可，已要求停用振动泵并提前收工，来电人表示认可'),
    ],
  })),
  single('evening', () => ({
    content: {
      channel: 'call',
      occurred: -30,
      text: '澄江支路一整条街路灯不亮，从菜场到桥头大概三百米，晚上放学的孩子多，桥头还有一个坑。请尽快修。',
      matter: '路灯熄灭，桥头路面有坑',
      place: '云汀区澄江支路菜场至桥头段',
      ...resident('汤女士', '130 0000 1853'),
    },
    handling: [
      relay(6, '市城市管理局', '尤敬亭', '路灯、路面一并处置，先在桥头设警示'),
      sign(8, '尤敬亭'),
      close(140, '控制箱受潮跳闸，已恢复供电；坑洞先围挡，明日上午补'),
    ],
  })),
  single('any', () => ({
    content: {
      channel: 'call',
      urgency: 'urgent',
      occurred: -10,
      text: '春熙苑3栋2单元楼道里有很浓的煤气味，四楼敲门没人应。已让来电人不要开灯、不要按门铃，通知邻居先下楼，到楼外等。',
      matter: '居民楼燃气味，一户无人应门',
      place: '临港新区春熙苑3栋2单元',
      ...resident('阮女士', '130 0000 7741', '春熙苑住户'),
      details: { alreadyTold: '物业保安' },
    },
    handling: [
      relay(2, '市燃气公司', '戚建业', '立即派抢修车，到场后先关楼栋总阀'),
      sign(2, '戚建业'),
      relay(4, '市消防救援支队', '雷振声', '居民楼燃气味，一户无人应门，请派员破拆备用'),
      sign(5, '雷振声'),
      consult(7, '韩静川', '报告燃气味情况，抢修车和消防已出动'),
      opinion(8, '韩静川', '先疏散整个单元，检测合格再让居民回去'),
      amend(62, { cause: '四楼住户灶具阀门未关严' }, '补记：燃气公司现场核实'),
      close(64, '总阀已关，住户找到，灶具阀门未关严。通风检测合格，居民已返回，无人不适'),
    ],
  })),
  single('any', ({ time, day }) => ({
    content: {
      channel: 'call',
      urgency: 'urgent',
      occurred: -200,
      text: `老人走失：男，78岁，有记忆障碍，穿灰色夹克、黑布鞋，${day(-200)}${time(-200)}左右从云汀区柳荫巷家中出门未归，身上没带手机，口袋里有写着女儿号码的纸条。家属已在附近找了两遍。`,
      matter: '78岁老人走失',
      place: '云汀区柳荫巷一带',
      cause: '独自外出，有记忆障碍',
      ...resident('滕玉兰', '130 0000 2290', '走失老人女儿'),
      details: { alreadyTold: '柳荫巷派出所' },
    },
    handling: [
      relay(3, '市公安局指挥中心', '彭守义', '老人体貌特征已口述并复核，请调看公交和路口视频'),
      sign(4, '彭守义'),
      relay(9, '市交通运输局', '高望舒', '通知公交、出租驾驶员留意，见到先稳住老人'),
      sign(12, '高望舒'),
      opinion(15, '温仲平', '抓紧，一小时后再向我报一次'),
      close(171, '老人在澄浦客运站候车厅找到，身体无碍，已由家属接回'),
    ],
  })),
  single('any', () => ({
    content: {
      channel: 'call',
      urgency: 'urgent',
      occurred: -6,
      text: '市民中心写字楼B座2号电梯停在9层和10层之间，轿厢里4个人，其中一名孕妇，说胸闷。物业称维保人员路上要四十分钟。',
      matter: '电梯困人，4人（含孕妇1人）',
      place: '云汀区迎宾路市民中心B座2号电梯',
      ...resident('项先生', '130 0000 3308', '市民中心物业', '值班经理'),
    },
    handling: [
      relay(1, '市消防救援支队', '雷振声', '电梯困4人，有孕妇，请就近站出动'),
      sign(1, '雷振声'),
      relay(3, '市急救中心', '骆明远', '到场待命，孕妇胸闷'),
      sign(3, '骆明远'),
      opinion(6, '韩静川', '人先出来，再查维保'),
      amend(40, { cause: '门锁回路故障' }, '补记：维保人员到场查明'),
      close(41, '19分钟救出4人，孕妇经查无碍，自行回家。已告知市场监管部门查维保响应'),
    ],
  })),
  single('office', () => ({
    content: {
      channel: 'call',
      text: '问灵活就业人员的社保补贴今年还办不办，要带什么材料，窗口说系统升级让过几天再来。',
      matter: '咨询灵活就业社保补贴',
      ...resident('乔女士', '130 0000 5126'),
    },
    handling: [close(3, '告知到街道社保窗口办理，系统已恢复；不便到场可拨12345预约。来电人表示清楚')],
  })),
  single('office', () => ({
    content: {
      channel: 'call',
      urgency: 'urgent',
      occurred: -25,
      text: '临港新区会展配套工程项目部门口聚了三十来个工人，说两个月工资没发，举了横幅，没有堵路。来电人是班组长，说再没人出面就去市政府。',
      matter: '工人聚集讨要工资，约30人',
      place: '临港新区会展配套工程项目部',
      cause: '分包单位拖欠两个月工资',
      ...resident('戴班长', '130 0000 9015', '会展配套工程木工班', '班组长'),
    },
    handling: [
      consult(4, '温仲平', '约30人聚集，未堵路，诉求是两个月工资'),
      relay(7, '临港新区管委会', '蒋慕白', '负责人现在到场，先把人请进会议室谈'),
      sign(8, '蒋慕白'),
      relay(9, '市人力资源和社会保障局', '任广平', '劳动监察到场核实名单和数额'),
      sign(13, '任广平'),
      opinion(14, '温仲平', '今天要有书面的付款日期，不许推给明天'),
      close(205, '总包先行垫付，三日内发放，工人已散去。名单和承诺书由监察支队留存'),
    ],
  })),
  single('office', () => ({
    content: {
      channel: 'call',
      text: '来电人说自家房子的拆迁补偿判决下来两个月了没有执行，问市政府管不管，扬言明天带全家到市政府门口。语气激动，劝说后平复，同意等答复。',
      matter: '拆迁补偿判决执行问题',
      place: '云汀区老码头片区',
      ...resident('邱先生', '130 0000 8460', '老码头片区住户'),
    },
    handling: [
      consult(6, '市司法局 辛澍', '涉及已生效判决，请审核如何答复'),
      opinion(48, '市司法局 辛澍', '属法院执行事项，告知向执行局申请，不作其他表态'),
      relay(55, '云汀区政府值班室', '罗致远', '请老码头指挥部今天下午登门，稳住情绪'),
      sign(57, '罗致远'),
    ],
  })),
  single('night', ({ time }) => ({
    content: {
      channel: 'call',
      text: `来电人不报姓名，反复说有人跟踪他，答话前后不一，背景有电视声。${time(-9)}、${time(-4)}先后打来两次，内容相同。已提醒可拨110。`,
      matter: '反复来电，内容不清',
      contactPhone: '130 0000 0447',
    },
    handling: [
      relay(2, '市公安局指挥中心', '彭守义', '同一号码连打三次，请回拨核实是否需要救助'),
      sign(3, '彭守义'),
      close(38, '派出所上门，系独居人员醉酒，家属已到', '来电人不报姓名'),
    ],
  })),
  single('evening', () => ({
    content: {
      channel: 'call',
      text: '18路末班车没有来，站台等了四十多分钟，二十多个人，多是夜班工人。公司客服说正常，可是车就是没到。',
      matter: '18路末班车未到站',
      place: '临港新区港前三路站',
      ...resident('闵先生', '130 0000 7012'),
    },
    handling: [
      relay(3, '市交通运输局', '高望舒', '核实18路末班车位置，安排补车'),
      sign(4, '高望舒'),
      close(36, '末班车爆胎停在半路，补车已到站接走乘客，公司向乘客致歉'),
    ],
  })),
  single('office', () => ({
    content: {
      channel: 'call',
      occurred: -45,
      text: '建设路实验幼儿园门口人行道井盖没了，边上只放了根树枝，早晚接送孩子的人多。',
      matter: '人行道井盖缺失',
      place: '云汀区建设路实验幼儿园门口',
      ...resident('舒女士', '130 0000 2764'),
    },
    handling: [
      relay(4, '市城市管理局', '尤敬亭', '先围挡，再找权属单位补盖'),
      sign(6, '尤敬亭'),
      close(74, '已围挡并补上临时井盖，权属为通信井，责任单位明日更换'),
    ],
  })),
]

/** Calls whose end nobody has told the desk yet; the newest part of the log has them. */
export const openResidentMatters: readonly SampleMatter[] = [
  single('any', () => ({
    content: {
      channel: 'call',
      occurred: -20,
      text: '澄浦河北岸步道发现一片死鱼，约二三十条，水面有油花，味道不大。来电人在河边钓鱼，拍了照片。',
      matter: '河面死鱼、油花',
      place: '澄浦河北岸步道，云汀大桥下游约500米',
      ...resident('段先生', '130 0000 4905'),
    },
    handling: [relay(5, '市生态环境局', '卓清和', '派员取样，查上游排口，有结果报值班室')],
  })),
  single('any', () => ({
    content: {
      channel: 'call',
      text: '问市里今晚有没有防空警报试鸣，单位群里在传。已答复没有接到安排，核实后回电。',
      matter: '核实警报试鸣传言',
      ...resident('蒙女士', '130 0000 6177'),
    },
    handling: [consult(4, '韩静川', '市民询问警报试鸣，网上有传言，是否统一口径')],
  })),
  single('any', () => ({
    content: {
      channel: 'call',
      text: '反映小区门口占道摆摊，说了一半信号断了，回拨无人接。地址只听清“建设路”三个字。',
      place: '建设路',
      contactPhone: '130 0000 3981',
    },
  })),
]
