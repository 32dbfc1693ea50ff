import type { Account } from '../accounts/account'
import { failure, type Refused, type Result, success } from '../result'
import type { Member, Shift } from '../shifts/shift'
import { type Capacity, type Party, partyWords } from './signature'

/** A signature before it is given: which place, in what capacity, why not by its owner, and the two shifts. */
export interface WantedSignature {
  party: Party
  capacity: Capacity
  reason: string
  outgoing: Shift
  incoming: Shift
}

/**
 * Whether somebody may sign a place of the sheet; answers whose place it is. Each signs for himself; another officer of the
 * same shift or its duty leader on behalf; a duty leader by order for the leads. Whoever does not sign for himself says
 * why. Nobody signs for both sides: a handover has two. Failures name `capacity` or `reason`.
 */
export function checkSigner(wanted: WantedSignature, signer: Account): Result<Member> {
  const { party, capacity, reason, outgoing, incoming } = wanted
  const shift = party.startsWith('outgoing') ? outgoing : incoming
  const place = party.endsWith('lead') ? shift.lead : shift.deputy
  if (!place) return failure('conflict', `这一班没有${partyWords[party].slice(2)}，这一栏不用签`)
  if (!signer.active) return failure('not-allowed', `${signer.name}的账户已停用，不能签字。换一个人签`)
  const refused = sidesFault(wanted, signer) ?? capacityFault(wanted, signer, { shift, place })
  if (refused) return refused
  if (capacity !== 'self' && reason.trim() === '') {
    const sentence = capacity === 'order' ? '写一句为什么由领导指令' : `写一句为什么不是${place.name}本人签`
    return failure('invalid-input', sentence, { reason: sentence })
  }
  return success(place)
}

/** The leads of the two shifts are two persons, and neither signs the other's place. */
function sidesFault({ party, outgoing, incoming }: WantedSignature, signer: Account): Refused | null {
  // Items owed of a room that passed before may well be confirmed by whoever handed it over and is on duty again.
  if (!party.endsWith('lead') || incoming.takeover !== null) return null
  if (outgoing.lead.id === incoming.lead.id) {
    return failure('conflict', `交班、接班的主班都是${outgoing.lead.name}。先改下一班的主班，或延长本班`)
  }
  const [other, words] = party === 'outgoing-lead' ? [incoming.lead, '接班'] : [outgoing.lead, '交班']
  if (other.id !== signer.id) return null
  return refusal(`${signer.name}是${words}主班，不能两边都签。换一个人签`)
}

function capacityFault(
  { capacity, party, outgoing, incoming }: WantedSignature,
  signer: Account,
  { shift, place }: { shift: Shift; place: Member },
): Refused | null {
  const isOwn = signer.id === place.id
  switch (capacity) {
    case 'self':
      return isOwn ? null : refusal(`这一栏由${place.name}本人签。别人签，选代签并写原因`)
    case 'on-behalf':
      if (isOwn) return refusal('这是本人的一栏，选本人签')
      if ([shift.lead, shift.deputy, shift.leader].some((member) => member?.id === signer.id)) return null
      return refusal(`代签由${namesOf(shift, place)}来做，${signer.name}不能代签`)
    case 'order':
      if (!party.endsWith('lead')) return refusal('指令只用于主班一栏。副班本人签，或由人代签')
      if (isOwn) return refusal('这是本人的一栏，选本人签')
      return maySignByOrder(signer, [outgoing, incoming]) ? null : refusal(orderWords([outgoing, incoming]))
  }
}

/** The duty leader of either shift; where neither has one, whoever may be one. */
function maySignByOrder(signer: Account, shifts: readonly Shift[]): boolean {
  const leaders = shifts.flatMap(({ leader }) => (leader ? [leader.id] : []))
  if (leaders.length > 0) return leaders.includes(signer.id)
  return signer.role === 'duty-leader' || signer.role === 'office-head'
}

function orderWords(shifts: readonly Shift[]): string {
  const names = [...new Set(shifts.flatMap(({ leader }) => (leader ? [leader.name] : [])))]
  return `指令由${names.length > 0 ? `带班领导${names.join('或')}` : '带班领导或办公室主任'}下达并签字`
}

/** Who may sign on behalf of somebody; where nobody is left, the way out. */
function namesOf({ lead, deputy, leader }: Shift, place: Member): string {
  const names = [lead, deputy, leader].flatMap((member) => (member && member.id !== place.id ? [member.name] : []))
  return names.length > 0 ? `同班的${names.join('或')}` : '同班的人'
}

function refusal(sentence: string): Refused {
  return failure('not-allowed', sentence, { capacity: sentence })
}
