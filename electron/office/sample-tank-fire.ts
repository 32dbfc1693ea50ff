import { desks, resident } from './sample-desks'
import type { IncidentHand } from './sample-incident'
import { close, opinion, relay, type SampleMatter, sign, type Telling } from './sample-matter'

const PROVINCE = { role: 'superior-duty-room', addressee: '省政府总值班室 闻人杰' }

/** A tank on fire at a chemical works, not yet over when the sample ends: the picture of an hour in which everything comes at once. */
export const tankFire: SampleMatter = {
  hours: 'any',
  tell: (told) => [
    {
      content: {
        channel: 'call',
        urgency: 'grave',
        occurred: -15,
        text: `临港新区鼎源化工厂罐区${told.time(-15)}左右起火，起火的是3号罐，里面是甲醇，约200立方米，有爆燃声。当班26人，1人遇难，2人重伤已送医，还有人没联系上。消防三个站到场，厂外是入江的雨水渠，下游有取水口。`,
        place: '临港新区化工园区鼎源化工厂罐区',
        matter: '临港新区鼎源化工厂罐区火灾',
        ...desks.harbour,
        details: { alreadyTold: '市消防救援支队、园区应急中心' },
      },
      handling: [
        relay(10, '市消防救援支队', '雷振声', '3号罐为甲醇，注意冷却邻罐，消防水不许进雨水渠'),
        sign(11, '雷振声'),
      ],
    },
    {
      after: 13,
      about: [0],
      content: {
        channel: 'call',
        urgency: 'urgent',
        occurred: -5,
        text: '化工园区北侧沙洲村村民来电：听见一声闷响，火光很高，空气里有酒精味，问要不要走，老人走不动怎么办。',
        place: '临港新区沙洲村',
        matter: '村民询问是否撤离',
        cause: '鼎源化工厂罐区起火',
        ...resident('池秀兰', '130 0000 2906', '沙洲村村民'),
      },
      handling: [
        relay(2, '临港新区管委会', '蒋慕白', '沙洲村由你处逐户告知，下风向先撤老人和孩子'),
        sign(3, '蒋慕白'),
        opinion(5, '顾维桢', '车派过去接，不要等'),
        close(33, '沙洲村320人已转移到两所学校，无人受伤'),
      ],
    },
    {
      after: 44,
      about: [0],
      content: {
        channel: 'outgoing-call',
        urgency: 'urgent',
        occurred: -4,
        text: '与市消防救援支队核实：明火已压在围堰内，邻罐冷却正常；罐区东侧搜出2人，其中1人没有生命体征，身份待核；2人仍失联。',
        place: '临港新区化工园区鼎源化工厂',
        matter: '核实火势和失联人员',
        cause: '鼎源化工厂罐区起火',
        ...desks.fire,
        details: { reached: 'reached' },
      },
      handling: [],
    },
  ],
  incident: firstHour,
}

/** What the room does about it in the first hour, minute by minute. */
function firstHour({ instant }: Telling) {
  const moment = (after: number, act: (hand: IncidentHand) => void) => ({ after, act })
  const figures = (
    hand: IncidentHand,
    source: string,
    ...rows: [Parameters<IncidentHand['figure']>[0]['measure'], number, boolean][]
  ) => {
    for (const [measure, figure, confirmed] of rows) hand.figure({ measure, figure, confirmed, source })
  }
  return [
    moment(2, (hand) => {
      hand.open({
        name: '临港新区鼎源化工厂罐区火灾',
        place: '临港新区化工园区鼎源化工厂罐区',
        entries: ['0'],
        facts: {
          class: 'accident',
          subclass: 'hazardous-chemicals',
          sensitive: ['place'],
          grave: true,
          occurredAt: instant(-15),
          learnedAt: instant(-4),
          receivedAt: instant(0),
        },
      })
    }),
    moment(3, (hand) => {
      figures(hand, '新区管委会', ['dead', 1, true], ['gravely-injured', 2, true])
      hand.reached('duty-leader:phone', '知道了，我马上到值班室，先把人找齐')
    }),
    moment(4, (hand) => hand.tried('office-director:phone')),
    moment(5, (hand) => hand.tried('office-director:phone', 'busy')),
    moment(7, (hand) => hand.reached('office-director:phone', '已知悉，首报稿先送我看')),
    moment(8, (hand) => {
      hand.addStep({ title: '通报取水口关闭', to: 'neighbour-duty-room', minutes: 62 })
      hand.figure({ measure: 'moved', figure: 120, confirmed: true, source: '新区管委会' })
    }),
    moment(9, (hand) => {
      hand.instruct({
        words: '救人第一，查清是否波及水源，半小时内报我。',
        from: '顾维桢（副秘书长）',
        feedbackWithin: 30,
      })
    }),
    moment(10, (hand) => hand.passOn('市消防救援支队')),
    moment(11, (hand) => hand.arrived('雷振声')),
    moment(15, (hand) => hand.attach('1')),
    moment(18, (hand) => {
      const facts = { grade: 'IV' } as const
      hand.reassess(facts, '死亡 1 人、重伤 2 人，先按一般处置，厂外有取水口，按敏感上报')
    }),
    moment(24, (hand) => {
      const values = {
        response: '消防三个站18车86人到场，罐区断料断电，围堰内泡沫覆盖，邻罐冷却。',
        'leaders-on-scene': '市应急管理局局长、新区管委会主任已到场。',
        'scene-contact': '新区管委会 蒋慕白，0690-555 0215',
      }
      const steps = ['superior-duty-room:phone', 'province-emergency-body:network+phone+written']
      hand.send({ stage: 'first', values }, { ...PROVINCE, means: 'phone' }, steps)
    }),
    moment(32, (hand) => {
      hand.feedback('雨水总排口已封，渠内取样未检出甲醇，未入江。', '市消防救援支队 雷振声')
      hand.closeInstruction()
      hand.acknowledge()
    }),
    moment(38, (hand) => figures(hand, '园区管委会', ['missing', 2, false], ['trapped', 0, true])),
    moment(42, (hand) => hand.sendOn({ ...PROVINCE, means: 'written' }, ['superior-duty-room:written'])),
    moment(45, (hand) => {
      hand.attach('2')
      figures(hand, '市急救中心', ['dead', 2, true], ['gravely-injured', 4, true])
      hand.figure({ measure: 'dead', figure: 3, confirmed: false, source: '市消防救援支队' })
      figures(hand, '市消防救援支队', ['poisoned', 2, false])
    }),
    moment(46, (hand) => {
      hand.signedFor('闻人杰')
      hand.acknowledge()
    }),
    moment(48, (hand) => {
      hand.instruct({
        words: '先停3号路雨水泵，防止消防水进清江；停了回我。',
        from: '韩静川（办公室副主任）',
        feedbackWithin: 50,
      })
      hand.decide('取水口暂不关闭，每 10 分钟加测一次', '渠内两次取样未检出，关闭影响城区供水')
    }),
    moment(50, (hand) => {
      hand.passOn('临港新区管委会')
      hand.figure({ measure: 'moved', figure: 320, confirmed: true, source: '新区管委会' })
    }),
    moment(51, (hand) => {
      hand.figure({ measure: 'injured', figure: 7, confirmed: true, source: '市第一医院' })
      hand.figure({ measure: 'gravely-injured', figure: 5, confirmed: false, source: '市第一医院' })
    }),
    moment(52, (hand) => hand.arrived('蒋慕白')),
    moment(55, (hand) => {
      hand.write({
        stage: 'follow-up',
        values: { extent: '下风向 1.2 公里，沙洲村 320 人已转移；未入江。', trend: '明火已压在围堰内，邻罐温度正常。' },
      })
    }),
  ]
}
