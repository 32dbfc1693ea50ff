import { z } from 'zod'
import { accountId } from '../accounts/account'
import { commandId } from '../entries/entries-contract'
import { instant } from '../instant'
import { announcement, command } from '../ipc/define'
import { room } from './room'
import { note, shiftPlan } from './shift'

/** A line that must say something. */
const said = note.refine((text) => text !== '', '写一句原因')

export const shiftsContract = {
  /** Also for whoever looks at the locked screen: who is on duty is no secret of the room. */
  room: command('anyone', z.void(), room),
  /** Opens the first shift of the room. */
  open: command('record', z.object({ commandId, plan: shiftPlan }), room),
  /** Says who comes next, or says it anew. */
  plan: command('record', z.object({ commandId, plan: shiftPlan }), room),
  /** Deputy, duty leader or planned end of the shift on duty; the lead changes by handing over only. */
  change: command(
    'record',
    z.object({ commandId, deputy: accountId.nullable(), leader: accountId.nullable(), until: instant, reason: said }),
    room,
  ),
  /** The relief has not come: who was told of it and what they said. */
  noteLateRelief: command('record', z.object({ commandId, words: said }), room),
  onChanged: announcement(room),
}
