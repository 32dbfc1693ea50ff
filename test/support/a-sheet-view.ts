import type { AccountId } from '../../shared/accounts/account'
import type { EntryId, EntryRow } from '../../shared/entries/entry'
import type { HandoverId, ItemAnswer, SheetView } from '../../shared/handover/handover-contract'
import { emptyHandoverForm } from '../../shared/handover/handover-form'
import type { OpenItem } from '../../shared/handover/open-item'
import type { Sheet } from '../../shared/handover/sheet'
import type { Party, Signature } from '../../shared/handover/signature'
import type { Member, Shift, ShiftId } from '../../shared/shifts/shift'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** 2026-07-18 08:00 in Asia/Shanghai: the planned change. */
export const CHANGE = Date.UTC(2026, 6, 18, 0, 0)

export function aMember(name: string, post = '值班科科员'): Member {
  return { id: `id-${encodeURIComponent(name).replaceAll('%', '')}` as AccountId, name, post }
}

export const lin = aMember('林砚秋')
export const zhou = aMember('周牧野')
export const gu = aMember('顾长宁')
export const su = aMember('苏问渠')
export const xu = aMember('许清和', '副秘书长')

/** The shift of 17 July, 08:00 to 08:00, which took over at 08:03. */
export function aShift(changes: Partial<Shift> = {}): Shift {
  const number = { year: 2026, station: 'A', number: 199 }
  return {
    id: 'shift-199' as ShiftId,
    lead: lin,
    deputy: zhou,
    leader: xu,
    note: '',
    plannedFrom: CHANGE - 24 * HOUR,
    plannedUntil: CHANGE,
    takeover: { at: CHANGE - 24 * HOUR + 3 * MINUTE, kind: 'signed', number, reason: '' },
    endedAt: null,
    ...changes,
  }
}

/** The shift of 18 July, planned. */
export function theNextShift(changes: Partial<Shift> = {}): Shift {
  return aShift({
    id: 'shift-200' as ShiftId,
    lead: gu,
    deputy: su,
    leader: aMember('韩松年', '副市长'),
    plannedFrom: CHANGE,
    plannedUntil: CHANGE + 24 * HOUR,
    takeover: null,
    ...changes,
  })
}

export function anOpenItem(changes: Partial<OpenItem> = {}): OpenItem {
  return {
    key: 'entry:e418',
    urgency: 'ordinary',
    number: '0418',
    channel: 'call',
    line: '北屿水库超汛限，请市水务局派员查看',
    who: '北屿镇政府 贺云川',
    since: CHANGE - 5 * HOUR,
    waits: [{ kind: 'receipt', words: '转市水务局，04:00 发出，未签收', since: CHANGE - 4 * HOUR }],
    next: null,
    carried: 1,
    ...changes,
  }
}

/** A grave matter with all there is to say about it. */
export function aGraveItem(changes: Partial<OpenItem> = {}): OpenItem {
  return anOpenItem({
    key: 'entry:e31',
    urgency: 'grave',
    number: '0031',
    line: '东浦区甲源化工厂罐区火灾，明火已扑灭，仍在搜救 2 人',
    who: '市消防支队 秦望舒',
    waits: [
      { kind: 'feedback', words: '许清和批示，07:20，未反馈', since: CHANGE - 40 * MINUTE },
      { kind: 'receipt', words: '转市生态环境局，06:30 发出，未签收', since: CHANGE - 90 * MINUTE },
    ],
    next: { words: '问消防支队搜救情况，报带班领导', due: CHANGE + 15 * MINUTE },
    ...changes,
  })
}

export function aSheet(changes: Partial<Sheet> = {}): Sheet {
  return {
    office: '东浦市人民政府办公室',
    zone: 'Asia/Shanghai',
    shift: aShift(),
    next: theNextShift(),
    composedAt: CHANGE - 19 * MINUTE,
    counts: {
      total: 65,
      byChannel: { call: 31, 'outgoing-call': 12, fax: 7, telegram: 3, note: 12 },
      byUrgency: { ordinary: 60, urgent: 4, grave: 1 },
      closed: 51,
      addedWhileSigning: 2,
    },
    done: [
      {
        entryId: 'e400' as EntryId,
        number: '0400',
        urgency: 'ordinary',
        line: '清河路小区停电，04:10 恢复',
        closedAt: CHANGE - 3 * HOUR,
      },
    ],
    items: [aGraveItem(), anOpenItem({ carried: 2 })],
    checks: [
      { id: 'phone', words: '值班电话', state: 'done', remark: '' },
      { id: 'fax', words: '传真机', state: 'done', remark: '' },
      { id: 'radio', words: '电台', state: 'remarked', remark: '2 号待修，用 1 号' },
      { id: 'keys', words: '钥匙 5 把', state: 'unchecked', remark: '' },
    ],
    leaders: '许清和　130 0000 0117\n沈书言　内线 8101',
    watch: '暴雨橙色预警至 09:00',
    remarks: '',
    exceptions: [],
    ...changes,
  }
}

/** A sheet that still writes itself; change what a test is about. */
export function aLiveView(changes: Partial<SheetView> = {}): SheetView {
  return {
    handoverId: null,
    phase: 'live',
    sheet: aSheet(),
    hash: null,
    form: emptyHandoverForm,
    answers: [],
    signatures: [],
    added: [],
    frozenAt: null,
    due: null,
    takenOverBy: null,
    checkCode: null,
    remarks: [],
    ...changes,
  }
}

export function aSignature(party: Party, changes: Partial<Signature> = {}): Signature {
  const who = { 'outgoing-lead': lin, 'outgoing-deputy': zhou, 'incoming-lead': gu, 'incoming-deputy': su }[party]
  return { party, by: who, of: who, capacity: 'self', reason: '', at: CHANGE - 18 * MINUTE, ...changes }
}

export function anAnswer(key: string, changes: Partial<ItemAnswer> = {}): ItemAnswer {
  return { key, answer: null, words: [], kept: '', doneSince: false, ...changes }
}

/** Signed by the outgoing lead: the items are being confirmed. */
export function aFrozenView(changes: Partial<SheetView> = {}): SheetView {
  const sheet = changes.sheet ?? aSheet()
  return aLiveView({
    handoverId: 'handover-199' as HandoverId,
    phase: 'frozen',
    hash: 'b36a18c0'.repeat(8),
    form: null,
    answers: sheet.items.map(({ key }) => anAnswer(key)),
    signatures: [aSignature('outgoing-lead')],
    frozenAt: CHANGE - 18 * MINUTE,
    ...changes,
  })
}

/** Signed by both, every item confirmed. */
export function aClosedView(changes: Partial<SheetView> = {}): SheetView {
  const sheet = changes.sheet ?? aSheet()
  const at = CHANGE - 12 * MINUTE
  const number = { year: 2026, station: 'A', number: 200 }
  return aFrozenView({
    phase: 'closed',
    answers: sheet.items.map(({ key, urgency }) =>
      anAnswer(key, {
        answer: 'accepted',
        words: [
          {
            kind: 'accepted',
            words: '',
            readBack: urgency === 'grave' ? '火已灭，还有 2 人在搜，八点一刻先问消防支队' : '',
            at,
            byName: gu.name,
          },
        ],
      }),
    ),
    signatures: [
      aSignature('outgoing-lead'),
      aSignature('outgoing-deputy'),
      aSignature('incoming-lead', { at: CHANGE + 5 * MINUTE }),
    ],
    takenOverBy: theNextShift({ takeover: { at: CHANGE + 5 * MINUTE, kind: 'signed', number, reason: '' } }),
    checkCode: '1234-7KQM-X2NP-0D5',
    ...changes,
  })
}

/** An entry recorded after the sheet was frozen. */
export function anAddedRow(changes: Partial<EntryRow> = {}): EntryRow {
  return {
    id: 'e466' as EntryId,
    number: { year: 2026, station: 'A', number: 466 },
    channel: 'call',
    urgency: 'ordinary',
    status: 'open',
    receivedAt: CHANGE - 10 * MINUTE,
    day: 20260718,
    who: '清河社区',
    line: '询问何时恢复供水',
    amendments: 0,
    attachments: 0,
    unreceipted: 0,
    struckReason: null,
    ...changes,
  }
}
