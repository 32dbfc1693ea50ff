import type { SheetView } from '../../shared/handover/handover-contract'
import { emptyHandoverForm } from '../../shared/handover/handover-form'
import type { OpenItem } from '../../shared/handover/open-item'
import type { Sheet } from '../../shared/handover/sheet'
import type { Shift } from '../../shared/shifts/shift'
import { NIGHT } from './test-clock'

/** An open item without a next step. */
export function anOpenItem(key: string, changes: Partial<OpenItem> = {}): OpenItem {
  return {
    key,
    urgency: 'ordinary',
    number: '0123',
    channel: 'call',
    line: '小区停电',
    who: '供电公司调度',
    since: NIGHT,
    waits: [{ kind: 'outcome', words: '未写处理结果', since: NIGHT }],
    next: null,
    carried: 1,
    ...changes,
  }
}

/** The live sheet of a shift, empty but for what a test puts on it. */
export function aSheetView(shift: Shift, changes: Partial<Sheet> = {}): SheetView {
  return {
    handoverId: null,
    phase: 'live',
    sheet: {
      office: '东浦市人民政府办公室',
      zone: 'Asia/Shanghai',
      shift,
      next: null,
      composedAt: NIGHT,
      counts: {
        total: 0,
        byChannel: {},
        byUrgency: { ordinary: 0, urgent: 0, grave: 0 },
        closed: 0,
        addedWhileSigning: 0,
      },
      done: [],
      items: [],
      checks: [],
      leaders: '',
      watch: '',
      remarks: '',
      exceptions: [],
      ...changes,
    },
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
  }
}
