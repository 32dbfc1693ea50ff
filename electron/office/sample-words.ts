type Words = readonly [string, ...string[]]

function words(text: string): Words {
  const [first = '', ...others] = text.split(' ')
  return [first, ...others]
}

/** Words that samples are put together of. Nothing here is real. */
export const districts = words('云汀区 临港新区 青屿县 柏川县 禾丰县')

/** Towns with the district they belong to. */
export const towns = words(
  '云汀区沙河街道 云汀区澄江街道 云汀区老码头街道 临港新区港前街道 临港新区望湖镇 青屿县柳渡镇 青屿县牛角澳镇 青屿县白苇乡 柏川县城关镇 柏川县石门镇 柏川县北坡镇 禾丰县三岔镇 禾丰县茶亭乡',
)

export const villages = words('石鼓沟 石板沟 上塘 下塘 松岭 梅坞 杨家湾 双井 后坪 大榕树')

export const roads = words(
  '滨河大道 建设路 迎宾路 澄江支路 港前三路 锦湖路 文庙街 人民西路 环城北路 海棠路 工农路 省道407线',
)

export const estates = words(
  '锦湖花园 春熙苑 望江小区 柳荫巷片区 海棠里 港前社区 书香名邸 老码头片区 丰泽家园 北辰公寓',
)

export const companies = words(
  '恒澄新材料公司 禾丰粮油公司 澄浦纸业公司 青屿水产公司 北坡石料厂 云汀纺织厂 临港物流园 望湖农机厂',
)

export const bureaus = words(
  '应急管理局 水利局 住房和城乡建设局 交通运输局 卫生健康局 教育局 农业农村局 自然资源局 城市管理局 市场监督管理局',
)

export const surnames = words(
  '罗 唐 倪 邵 蒋 褚 雷 彭 柴 叶 殷 石 冯 骆 夏 白 戚 尤 高 孔 卓 任 苗 佟 宣 应 苏 文 陶 钟 俞 甘 虞 池 匡 晏 洪 庞 尹 晁 段 蒙 舒 闵 邱 戴 乔 项',
)

export const givenNames = words(
  '致远 绍文 听雨 立群 慕白 云舟 守义 正源 知秋 汉生 长河 若兰 明远 景行 建业 敬亭 望舒 令则 清和 广平 俊卿 知白 景和 思齐 绍棠 启明 静安 伯安 泊舟 建国 玉兰 秀英 志强 海燕 国梁 小芸 一鸣 春生 雨桐 德昌 丽华 永康',
)

export const outcomes: Words = [
  '已核实并处理完毕，来电人表示认可',
  '责任单位已到场处置，情况稳定',
  '已转达并确认收到，后续由责任单位跟进',
  '已回电告知结果，无异议',
  '现场已恢复正常',
  '已登记并告知办理时限',
  '经核实情况属实，已督促整改',
  '不属本室职责，已告知受理单位和电话',
]

/** What an officer may add to what somebody said. */
export const remarks: Words = [
  '已请对方保持电话畅通，有变化随时来电。',
  '来电人语气平稳，愿意留下姓名和号码，要求有结果后回电，不要公开其身份。',
  '对方称此前已向所在社区反映过两次，没有得到明确答复，希望这次能有人到现场看一看再说。',
  '已复述要点，对方确认无误。',
  '已提醒注意安全，先离开现场，等工作人员到了再靠近，不要自行处置，也不要在网上转发未经核实的照片和录音。',
  '通话中断一次，回拨后继续，前后说法一致。',
  '背景较吵，地名请对方重复了两遍，按其所说记录。',
  '同类情况今天是第二次接报，上一次已转责任单位，正在处置，两处相距不远，请一并核实。',
]

/** What is added to something written that came in. */
export const paperRemarks: Words = [
  '原件已编号入柜，复印件一份随件流转。',
  '收到后已电话告知发件单位，对方确认页数无误。',
  '按惯例先送办公室主任阅示，再转有关科室办理，办理情况由值班室催问。',
  '文中有时限要求，已在值班本上用红笔标出。',
]

/** What is added to a leader's words. */
export const instructionRemarks: Words = [
  '已逐字记录，向领导复述一遍，确认无误。',
  '领导说完即挂断，随后回拨复述，答复照此办理。',
]

/** What is added to a note of the room itself. */
export const noteRemarks: Words = [
  '交接时已向接班人员当面说明，并在交接本上注明。',
  '值班手机、钥匙、应急灯清点无误，放回原处。',
  '室内温度、照明正常，门窗已关好，无其他异常情况。',
  '已报机关事务中心，答应今天内派人来看。',
]
