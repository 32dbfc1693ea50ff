import { z } from 'zod'
import { instant } from '../instant'
import { failure, type Result, success } from '../result'
import { shift } from './shift'

/** The duty room as everybody sees it: who owns it, who comes next, and whether it is changing hands. */
export const room = z.object({
  /** The shift on duty; null only before the first shift was opened. */
  owner: shift.nullable(),
  /** Who comes next, once that is planned. */
  next: shift.nullable(),
  /** The signing that is going on: the sheet is frozen and its items are being confirmed. */
  signing: z
    .object({ handoverId: z.string(), frozenAt: instant, items: z.number().int(), answered: z.number().int() })
    .nullable(),
  /** Handovers whose items are still to be confirmed, because the room was taken over in one step or by order. */
  owed: z.array(
    z.object({ handoverId: z.string(), due: instant, items: z.number().int(), answered: z.number().int() }),
  ),
  /** The shift before still leads a grave matter together with the one on duty. */
  joint: z.object({ before: shift, since: instant }).nullable(),
  /** When it was last written down that the relief is late, and what was said. */
  reliefLate: z.object({ at: instant, words: z.string() }).nullable(),
})
export type Room = z.infer<typeof room>

/** What decides which deeds are open: no times and no persons, so that no clock can stop the room from changing hands. */
export interface RoomState {
  opened: boolean
  planned: boolean
  /** `none`: no signing runs. `frozen`: the outgoing side has signed. */
  signing: 'none' | 'frozen'
  joint: boolean
}

/** Everything that may be done to the room. */
export const roomDeeds = [
  'open',
  'plan',
  'change',
  'note-late-relief',
  'freeze',
  'withdraw',
  'answer',
  'take-over',
  'take-over-urgently',
  'declare-calm',
] as const
export type RoomDeed = (typeof roomDeeds)[number]

const NOT_OPENED = '还没有开班。先在交接班里开班'
const SIGNING = '正在交接，交班人已签字。先接完，或由交班一方撤回签字'
const NOT_SIGNING = '交班人还没有签字，交接没有开始'

/** Whether a deed may be done to the room as it stands, with the sentence to say if not. */
export function mayDoToRoom(deed: RoomDeed, { opened, planned, signing, joint }: RoomState): Result<null> {
  if (deed === 'open') return opened ? failure('conflict', '已经开过班。换班由交接班接过去') : success(null)
  if (!opened) return failure('conflict', NOT_OPENED)
  switch (deed) {
    case 'plan':
      return signing === 'frozen' ? failure('conflict', SIGNING) : success(null)
    case 'freeze':
      if (signing === 'frozen') return failure('conflict', SIGNING)
      return planned ? success(null) : failure('conflict', '还没有写下一班是谁。写上接班的主班后再签字')
    case 'withdraw':
    case 'answer':
    case 'take-over':
      return signing === 'frozen' ? success(null) : failure('conflict', NOT_SIGNING)
    case 'declare-calm':
      return joint ? success(null) : failure('conflict', '没有联合值守')
    case 'change':
    case 'note-late-relief':
    case 'take-over-urgently':
      return success(null)
  }
}
