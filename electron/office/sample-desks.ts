type Desk = { contactUnit: string; contactName: string; contactPost: string; contactPhone: string }

const desk = (contactUnit: string, contactName: string, contactPost: string, contactPhone: string): Desk => ({
  contactUnit,
  contactName,
  contactPost,
  contactPhone,
})

/** The desks that the sample duty room talks to all the time: they are its repeat callers. */
export const desks = {
  province: desk('省政府总值班室', '闻人杰', '值班员', '0699-555 0001'),
  provinceFlood: desk('省防汛抗旱指挥部办公室', '柯以南', '值班员', '0699-555 0022'),
  yunting: desk('云汀区政府值班室', '罗致远', '值班员', '0690-555 0211'),
  qingyu: desk('青屿县政府值班室', '唐绍文', '值班长', '0690-555 0212'),
  baichuan: desk('柏川县政府值班室', '倪听雨', '值班员', '0690-555 0213'),
  hefeng: desk('禾丰县政府值班室', '邵立群', '值班员', '0690-555 0214'),
  harbour: desk('临港新区管委会', '蒋慕白', '值班主任', '0690-555 0215'),
  emergency: desk('市应急管理局', '褚云舟', '指挥中心值班长', '0690-555 0220'),
  fire: desk('市消防救援支队', '雷振声', '指挥中心值班长', '0690-555 0119'),
  police: desk('市公安局指挥中心', '彭守义', '值班长', '0690-555 0110'),
  traffic: desk('市公安局交警支队', '柴正源', '值班民警', '0690-555 0122'),
  weather: desk('市气象台', '叶知秋', '值班预报员', '0690-555 0230'),
  water: desk('市水利局', '殷汉生', '水情值班员', '0690-555 0231'),
  reservoir: desk('鹿鸣水库管理所', '石长河', '所长', '0690-555 0266'),
  health: desk('市卫生健康委员会', '冯若兰', '应急办副主任', '0690-555 0232'),
  ambulance: desk('市急救中心', '骆明远', '调度长', '0690-555 0120'),
  power: desk('市供电公司调度中心', '夏长庚', '调度值班长', '0690-555 0233'),
  tapWater: desk('市自来水公司', '白景行', '调度员', '0690-555 0234'),
  gas: desk('市燃气公司', '戚建业', '抢修调度', '0690-555 0235'),
  cityCare: desk('市城市管理局', '尤敬亭', '指挥中心值班员', '0690-555 0236'),
  transport: desk('市交通运输局', '高望舒', '值班员', '0690-555 0237'),
  education: desk('市教育局', '孔令则', '安全科科长', '0690-555 0238'),
  environment: desk('市生态环境局', '卓清和', '应急值班员', '0690-555 0239'),
  labour: desk('市人力资源和社会保障局', '任广平', '监察支队值班员', '0690-555 0240'),
  housing: desk('市住房和城乡建设局', '苗俊卿', '值班员', '0690-555 0241'),
} as const satisfies Record<string, Desk>

/** Somebody from the town, as far as known. */
export function resident(contactName: string, contactPhone: string, contactUnit = '', contactPost = ''): Desk {
  return { contactUnit, contactName, contactPost, contactPhone }
}
