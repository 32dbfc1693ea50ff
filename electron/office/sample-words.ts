type Words = readonly [string, ...string[]]

function words(text: string): Words {
  const [first = '', ...others] = text.split(' ')
  return [first, ...others]
}

/** Words that samples are put together of. Nothing here is real. */
export const districts = words('云汀区 临港新区 青屿县 柏川县 禾丰县')

export const towns = words(
  '柳渡镇 三岔镇 牛角澳镇 白苇乡 石门镇 沙河街道 澄江街道 城关镇 茶亭乡 北坡镇 望湖镇 老码头街道',
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

/** What an officer may add to any record. */
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
