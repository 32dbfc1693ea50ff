import { desks } from './sample-desks'
import type { IncidentHand } from './sample-incident'
import { close, consult, opinion, relay, type SampleMatter, sign, type Telling } from './sample-matter'

const PROVINCE = { role: 'superior-duty-room', addressee: '省政府总值班室 闻人杰' }

/** A collision on a motorway, over by now: reported, corrected, reported again, finished. */
export const pileUp: SampleMatter = {
  hours: 'any',
  tell: ({ time }) => [
    {
      content: {
        channel: 'call',
        urgency: 'grave',
        occurred: -12,
        text: `${time(-12)}左右，滨海高速柏川段K41处，一辆大型客车与前方两辆货车追尾，客车上37人。交警、消防、急救已到场，初步了解2人死亡，4人重伤，其余轻伤或无伤，双向封闭。`,
        place: '滨海高速柏川段K41处',
        matter: '滨海高速柏川段客货车追尾事故',
        cause: '三车追尾，原因在查',
        ...desks.traffic,
        details: { alreadyTold: '市公安局指挥中心、市急救中心' },
      },
      handling: [
        consult(2, '顾维桢', '客车追尾，2死4重伤，高速双向封闭'),
        opinion(4, '顾维桢', '我去现场，客车名单一定要核清'),
        relay(5, '市交通运输局', '高望舒', '组织绕行，联系客运公司核对乘客名单'),
        sign(6, '高望舒'),
        close(395, '伤员全部收治，遇难者身份已核清，道路恢复双向通行'),
      ],
    },
    {
      after: 96,
      about: [0],
      content: {
        channel: 'call',
        urgency: 'urgent',
        occurred: -6,
        text: `市急救中心续报：重伤4人中1人${time(90)}经抢救无效死亡，死亡合计3人；轻伤11人已分送两家医院，无危重。`,
        place: '市第一医院',
        matter: '追尾事故死亡增至3人',
        cause: '伤势过重',
        ...desks.ambulance,
      },
      handling: [opinion(3, '顾维桢', '马上续报'), close(12, '已续报省政府总值班室')],
    },
  ],
  incident: fromCallToFinalReport,
}

function fromCallToFinalReport({ instant }: Telling) {
  const moment = (after: number, act: (hand: IncidentHand) => void) => ({ after, act })
  return [
    moment(3, (hand) => {
      hand.open({
        name: '滨海高速柏川段客货车追尾事故',
        place: '滨海高速柏川段K41处',
        entries: ['0'],
        facts: {
          class: 'accident',
          subclass: 'road-traffic',
          grave: true,
          occurredAt: instant(-12),
          learnedAt: instant(-5),
          receivedAt: instant(0),
        },
      })
    }),
    moment(4, (hand) => {
      for (const [measure, figure] of [
        ['dead', 2],
        ['gravely-injured', 4],
      ] as const) {
        hand.figure({ measure, figure, confirmed: true, source: '交警支队' })
      }
      hand.reached('duty-leader:phone', '请办公室主任协调，我去现场')
    }),
    moment(6, (hand) => hand.reached('office-director:phone', '按程序报省里')),
    moment(9, (hand) => {
      hand.instruct({
        words: '全力救治，查清乘客名单，家属由柏川县专人陪。',
        from: '顾维桢（副秘书长）',
        feedbackWithin: 120,
      })
      hand.passOn('柏川县政府值班室')
    }),
    moment(10, (hand) => hand.arrived('倪听雨')),
    moment(14, (hand) => hand.doneOtherwise('publicity:phone', '宣传部值班电话不通，已在工作群里告知并得到回复')),
    moment(22, (hand) => {
      const values = {
        response: '交警、消防、急救共21车68人到场，伤员分送市第一医院和柏川县医院。',
        'leaders-on-scene': '副秘书长顾维桢已赶赴现场。',
      }
      const steps = ['superior-duty-room:phone', 'province-emergency-body:network+phone+written']
      hand.send({ stage: 'first', values }, { ...PROVINCE, means: 'phone' }, steps)
    }),
    moment(41, (hand) => hand.sendOn({ ...PROVINCE, means: 'written' }, ['superior-duty-room:written'])),
    moment(43, (hand) => hand.signedFor('闻人杰')),
    moment(52, (hand) => hand.doneOtherwise('事故快报', '市应急管理局已直报省应急管理厅，抄送本值班室')),
    moment(98, (hand) => {
      hand.attach('1')
      hand.figure({ measure: 'dead', figure: 3, confirmed: true, source: '市急救中心' })
      hand.figure({ measure: 'injured', figure: 11, confirmed: true, source: '市急救中心' })
    }),
    moment(99, (hand) => hand.reassess({ grade: 'III' }, '死亡 3 人，达到较大')),
    moment(101, (hand) => hand.reached('leader-in-charge:phone', '知道了，善后由柏川县牵头')),
    moment(108, (hand) => {
      const values = { 'cause-and-nature': '初步判断为客车未保持安全距离，具体原因由公安交管部门调查。' }
      hand.send({ stage: 'follow-up', values }, { ...PROVINCE, means: 'network' }, [
        'superior-duty-room:network',
        '续报',
      ])
    }),
    moment(110, (hand) => {
      hand.signedFor('闻人杰')
      for (const step of ['superior-duty-room:network', 'leader-in-charge:phone']) {
        hand.explainLate(step, '死亡增至 3 人后才定为较大，从接报起算已过时限')
      }
    }),
    moment(126, (hand) => {
      hand.feedback('37人名单已核清，遇难者家属已到2户，均有专人陪同。', '柏川县政府值班室 倪听雨')
      hand.closeInstruction()
    }),
    moment(396, (hand) => {
      const values = {
        'current-state': '道路恢复双向通行，住院14人，无危重。',
        aftermath: '柏川县成立善后组，事故由公安交管部门立案调查。',
      }
      hand.send({ stage: 'final', values }, { ...PROVINCE, means: 'written' }, ['续报'])
    }),
    moment(399, (hand) => {
      hand.signedFor('闻人杰')
      hand.close('伤员收治，道路通行，终报已签收')
    }),
  ]
}
