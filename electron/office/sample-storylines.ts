import { desks, resident } from './sample-desks'
import { amend, close, consult, instruct, opinion, relay, type SampleMatter, sign } from './sample-matter'

/** Rain that fills a reservoir and moves people out of a valley. */
export const heavyRain: SampleMatter = {
  hours: 'any',
  tell: ({ time }) => [
    {
      content: {
        channel: 'fax',
        text: `市气象台传真：${time(0)}发布暴雨橙色预警，青屿、临港未来3小时雨量50毫米以上，伴8级阵风，注意山洪和低洼积水。`,
        matter: '暴雨橙色预警',
        ...desks.weather,
        details: { direction: 'received', pages: 1, legible: 'clear' },
      },
      handling: [
        relay(4, '各县区政府值班室', '', '橙色预警原文转发，逐一电话叫应', 'network'),
        sign(15, '五个县区均已叫应'),
        consult(6, '顾维桢', '橙色预警，已叫应各县区'),
        instruct(7, '顾维桢', '青屿山洪沟口的人一小时内一定要出来，出来一户报一户'),
        close(40, '叫应完毕，已转市防指各成员单位'),
      ],
    },
    {
      after: 52,
      about: [0],
      content: {
        channel: 'call',
        urgency: 'urgent',
        occurred: -20,
        text: `鹿鸣水库${time(32)}水位118.42米，超汛限0.12米，入库流量每秒96立方米，已开一孔泄洪，下游三个村已叫应，泄洪道沿线无人。`,
        place: '青屿县鹿鸣水库',
        matter: '水库超汛限0.12米，开闸泄洪',
        cause: '上游两小时降雨61毫米',
        ...desks.reservoir,
        details: { alreadyTold: '青屿县防办' },
      },
      handling: [
        relay(4, '市水利局', '殷汉生', '核实泄量，会商是否加开一孔'),
        opinion(9, '顾维桢', '宁可多泄，不许漫；下游的人再叫一遍'),
      ],
    },
    {
      after: 88,
      about: [0, 1],
      content: {
        channel: 'call',
        urgency: 'urgent',
        occurred: -30,
        text: '青屿县柳渡镇石鼓沟转移群众46户131人，其中8名老人用担架接出，安置在镇中心小学，无人受伤，被褥热水已到。还有2户不肯走，镇里在做工作。',
        place: '青屿县柳渡镇石鼓沟',
        matter: '转移46户131人',
        cause: '沟口水位上涨，山洪预警',
        ...desks.qingyu,
      },
      handling: [
        instruct(6, '顾维桢', '2户不肯走的，派出所同志一起上门，两小时内必须出来'),
        relay(8, '青屿县政府值班室', '唐绍文', '转达指示，2户转移后即报'),
        sign(9, '唐绍文'),
        amend(47, { matter: '转移48户137人' }, '青屿县续报：2户6人已转移'),
        close(52, '48户137人全部转移到安置点'),
      ],
    },
    {
      after: 131,
      content: {
        channel: 'call',
        occurred: -20,
        text: '滨河大道云汀大桥下穿通道积水约四十厘米，两辆车熄火，人已出来，请派人堵路、抽水。',
        place: '云汀区滨河大道下穿通道',
        matter: '下穿通道积水',
        cause: '短时强降雨',
        ...resident('庞先生', '130 0000 2471'),
      },
      handling: [
        relay(3, '市城市管理局', '尤敬亭', '封闭下穿通道，泵车到场'),
        sign(4, '尤敬亭'),
        relay(4, '市公安局交警支队', '柴正源', '两端设卡，引导绕行'),
        sign(5, '柴正源'),
        close(93, '积水排完，道路恢复通行'),
      ],
    },
  ],
}

/** A boat that did not come home: not yet over when the sample ends. */
export const missingBoat: SampleMatter = {
  hours: 'any',
  tell: ({ time, day }) => [
    {
      content: {
        channel: 'call',
        urgency: 'grave',
        occurred: -95,
        text: `青屿县牛角澳渔船“青渔02116”${time(-95)}后失去联系，船上2人，${day(-9 * 60)}出海收网，最后位置在牛角澳东南约11海里。同港两条船已去找，海面浪高2米多。家属已到码头。`,
        place: '青屿县牛角澳东南约11海里海面',
        matter: '渔船失联，船上2人',
        ...desks.qingyu,
        details: { alreadyTold: '青屿县农业农村局' },
      },
      handling: [
        consult(2, '顾维桢', '渔船失联，2人'),
        instruct(4, '顾维桢', '请海上搜救中心立即出动，直升机条件一够就飞；家属有人陪'),
        relay(6, '市海上搜救中心', '甘泊舟', '渔船“青渔02116”失联，2人，请组织搜救'),
        sign(7, '甘泊舟'),
        relay(12, '省政府总值班室', '闻人杰', '电话首报：渔船失联2人，搜救已展开'),
        sign(13, '闻人杰'),
      ],
    },
    {
      after: 40,
      about: [0],
      content: {
        channel: 'outgoing-call',
        urgency: 'urgent',
        occurred: -55,
        text: '与市海上搜救中心核实：海巡一艘、渔政两艘、渔船六艘在搜，最后信号点周边4海里已扫过一遍，发现一块泡沫浮球，编号在核。',
        place: '牛角澳以东海面',
        matter: '核实搜救力量和发现物',
        cause: '渔船失联',
        contactUnit: '市海上搜救中心',
        contactName: '甘泊舟',
        contactPost: '值班指挥',
        contactPhone: '0690-555 0195',
        details: { reached: 'reached' },
      },
      handling: [opinion(4, '顾维桢', '每小时报一次，浮球编号核清再说')],
    },
  ],
}
