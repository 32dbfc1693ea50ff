import { describe, expect, it } from 'vitest'
import { serve } from '../../../electron/ipc/serve'
import { type Role, role } from '../../../shared/accounts/account'
import { contract, type Handlers } from '../../../shared/ipc/contract'
import { channelOf } from '../../../shared/ipc/define'
import { failure } from '../../../shared/result'

/** Whoever may sit at the PC; null: nobody is signed in. */
const callers = [null, ...role.options] as const

const everybody: readonly (Role | null)[] = [null, 'officer', 'duty-leader', 'office-head', 'administrator']
const signedIn: readonly (Role | null)[] = ['officer', 'duty-leader', 'office-head', 'administrator']
/** The office head reads the log and does not keep it: design.md, "the office head reads the log afterwards". */
const recording: readonly (Role | null)[] = ['officer', 'duty-leader', 'administrator']
/** Who leads, and who answers for the office, reads what was done and says what is missing. */
const reviewing: readonly (Role | null)[] = ['duty-leader', 'office-head', 'administrator']
const administrators: readonly (Role | null)[] = ['administrator']

/**
 * Every command, and who may call it. Written down here once more, so that a new command, or one that changed hands,
 * fails until somebody has decided.
 */
const table: Record<string, readonly (Role | null)[]> = {
  // Before there is an office nobody can be signed in.
  'office.current': everybody,
  'office.setUp': everybody,
  'office.setUpSample': everybody,
  'office.change': administrators,

  'accounts.names': everybody,
  'accounts.current': everybody,
  'accounts.lastHere': everybody,
  'accounts.spelling': signedIn,
  'accounts.signIn': everybody,
  'accounts.signOut': signedIn,
  'accounts.changePassword': signedIn,
  'accounts.list': administrators,
  'accounts.create': administrators,
  'accounts.change': administrators,
  'accounts.setPassword': administrators,

  'entries.record': recording,
  'entries.amend': recording,
  'entries.addStep': recording,
  'entries.receipt': recording,
  'entries.attach': recording,
  'entries.link': recording,
  'entries.close': recording,
  'entries.reopen': recording,
  'entries.strike': recording,
  'entries.find': signedIn,
  'entries.days': signedIn,
  'entries.rows': signedIn,
  'entries.openItems': signedIn,
  'entries.similar': signedIn,
  'entries.history': signedIn,
  'entries.policy': signedIn,
  'entries.copySheet': signedIn,
  'entries.savePdf': signedIn,
  'entries.print': signedIn,

  'drafts.list': recording,
  'drafts.save': recording,
  'drafts.discard': recording,

  'contacts.suggest': signedIn,

  'attachments.begin': recording,
  'attachments.append': recording,
  'attachments.finish': recording,
  'attachments.cancel': recording,
  'attachments.check': signedIn,
  'attachments.read': signedIn,
  'attachments.saveCopy': signedIn,

  // Who is on duty is told also by the locked screen.
  'shifts.room': everybody,
  'shifts.open': recording,
  'shifts.plan': recording,
  'shifts.change': recording,
  'shifts.noteLateRelief': recording,

  'handover.sheet': signedIn,
  'handover.keepForm': recording,
  'handover.keepWords': recording,
  'handover.freeze': recording,
  'handover.withdraw': recording,
  'handover.answer': recording,
  'handover.explain': recording,
  'handover.signDeputy': recording,
  'handover.takeOver': recording,
  'handover.takeOverUrgently': recording,
  'handover.confirm': recording,
  'handover.declareCalm': recording,
  // A remark is what the head has to say about a closed sheet; it changes nothing on it.
  'handover.remark': signedIn,
  'handover.list': signedIn,
  'handover.figures': signedIn,
  'handover.checks': signedIn,
  'handover.changeChecks': administrators,
  'handover.checkCode': signedIn,
  'handover.copySheet': signedIn,
  'handover.savePdf': signedIn,
  'handover.print': signedIn,

  'incidents.prepare': signedIn,
  'incidents.open': recording,
  'incidents.attach': recording,
  'incidents.detach': recording,
  'incidents.merge': recording,
  'incidents.split': recording,
  'incidents.standDown': recording,
  'incidents.reassess': recording,
  'incidents.preview': signedIn,
  'incidents.passLead': recording,
  'incidents.close': recording,
  'incidents.reopen': recording,
  'incidents.act': recording,
  'incidents.addStep': recording,
  'incidents.explainLate': recording,
  'incidents.acknowledge': recording,
  'incidents.recordFigure': recording,
  'incidents.declineGrade': recording,
  'incidents.report': signedIn,
  'incidents.keepReport': recording,
  'incidents.sendReport': recording,
  'incidents.sendOn': recording,
  'incidents.receiptReport': recording,
  'incidents.sendZero': recording,
  'incidents.zeroReports': signedIn,
  'incidents.instruct': recording,
  'incidents.readBackInstruction': recording,
  'incidents.relayInstruction': recording,
  'incidents.arriveInstruction': recording,
  'incidents.wantFeedback': recording,
  'incidents.receiveFeedback': recording,
  'incidents.closeInstruction': recording,
  'incidents.decide': recording,
  'incidents.note': recording,
  'incidents.list': signedIn,
  'incidents.find': signedIn,
  'incidents.ofEntry': signedIn,
  'incidents.marks': signedIn,
  'incidents.timeline': signedIn,
  'incidents.suggest': signedIn,
  // Alarms ring while nobody is signed in, without their details.
  'incidents.alarms': everybody,
  'incidents.clocks': signedIn,

  'incidents.copyPaper': signedIn,
  'incidents.savePdf': signedIn,
  'incidents.print': signedIn,

  'policies.settings': signedIn,
  'policies.choose': administrators,
  'policies.fillRole': administrators,
  'policies.pack': signedIn,
  'policies.edit': administrators,
  'policies.importText': administrators,
  'policies.exportText': signedIn,
  'policies.saveFile': signedIn,

  'gaps.find': signedIn,
  'gaps.hits': signedIn,
  'gaps.records': signedIn,
  'gaps.cancel': signedIn,
  'gaps.rules': signedIn,
  'gaps.changeRules': administrators,
  'gaps.resetRules': administrators,

  'timeline.day': signedIn,
  'timeline.lines': signedIn,
  'timeline.locate': signedIn,
  'timeline.copy': signedIn,
  'timeline.savePdf': signedIn,
  'timeline.print': signedIn,

  'marks.of': signedIn,
  'marks.nameOf': signedIn,
  'marks.read': reviewing,
  'marks.comment': reviewing,
  'marks.sendBack': reviewing,
  'marks.withdraw': reviewing,
  'marks.explain': recording,
  'marks.instruct': reviewing,
  'marks.answer': signedIn,
  'marks.instruction': signedIn,
  'marks.waiting': signedIn,
  'marks.unread': signedIn,
  'marks.catchUp': reviewing,
  'marks.shiftsReviewed': signedIn,

  'search.find': signedIn,
  'search.count': signedIn,
  'search.cancel': signedIn,
  'search.complete': signedIn,
  'search.shifts': signedIn,
  'search.shift': signedIn,
  'search.saved': signedIn,
  'search.save': signedIn,
  'search.forget': signedIn,
  'search.saveTable': signedIn,
  'search.copyTable': signedIn,

  'figures.firstDay': signedIn,
  'figures.read': signedIn,
  'figures.records': signedIn,
  'figures.cancel': signedIn,
  'figures.copyTables': signedIn,
  'figures.notePrint': signedIn,
  'figures.copyBulletin': signedIn,
  'figures.saveBulletin': signedIn,

  'searchIndex.state': signedIn,
  'searchIndex.rebuild': administrators,
  'searchIndex.stop': administrators,

  'journal.of': signedIn,
  'journal.verify': signedIn,
  'journal.rebuild': administrators,
  'journal.cancel': signedIn,
}

const commands = Object.entries(contract).flatMap(([feature, members]) =>
  Object.entries(members).flatMap(([member, { kind }]) => (kind === 'command' ? [channelOf(feature, member)] : [])),
)

/** Stands for every handler there is: says that it was reached. */
const reached = failure('conflict', 'reached')
const everyHandler = new Proxy({}, { get: () => new Proxy({}, { get: () => () => reached }) }) as Handlers

/** Goes through the one gate of the main process, and says whether it let the call through. */
async function isLetThrough(channel: string, caller: Role | null): Promise<boolean> {
  const answers = serve(contract, everyHandler, {
    roleNow: () => caller,
    report: (at, error) => {
      throw new Error(`${at} was not to fail`, { cause: error })
    },
    checkOutput: true,
  })
  const result = await answers.get(channel)?.(undefined)
  if (!result || result.ok) throw new Error(`${channel} is not served`)
  return result.failure.kind !== 'not-allowed'
}

describe('who may call what', () => {
  it('is decided for every command of the contract, and for nothing else', () => {
    expect(Object.keys(table).sort()).toEqual([...commands].sort())
  })

  it.each(Object.entries(table))('%s is open to %j and to nobody else', async (channel, allowed) => {
    const through = await Promise.all(callers.map((caller) => isLetThrough(channel, caller)))
    expect(callers.filter((_, index) => through[index])).toEqual(allowed)
  })

  it.each([
    ['nobody is signed in', 'entries.record', null, '已退出登录'],
    ['an officer wants what only the administrator does', 'accounts.create', 'officer', '只有管理员'],
    ['a duty leader wants it', 'journal.rebuild', 'duty-leader', '只有管理员'],
    ['the office head wants it', 'accounts.create', 'office-head', '只有管理员'],
    ['the office head wants to keep the log', 'entries.record', 'office-head', '由值班员或带班领导登录后做'],
    ['the office head wants to take the room', 'handover.takeOver', 'office-head', '由值班员或带班领导登录后做'],
  ] as const)('says what to do instead when %s', async (_, channel, caller, sentence) => {
    const answers = serve(contract, everyHandler, { roleNow: () => caller, report: () => undefined, checkOutput: true })
    expect(await answers.get(channel)?.(undefined)).toMatchObject({
      failure: { kind: 'not-allowed', message: expect.stringContaining(sentence) },
    })
  })
})
