import type { Page } from 'playwright-core'
import { systemClock } from '../../../electron/app/system'
import type { Role } from '../../../shared/accounts/account'
import { aContent } from '../../support/an-entry'
import { anOffice, PASSWORD } from '../../support/an-office'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

interface Person {
  name: string
  post: string
  role: Role
  password: string
}

const person = (name: string, post: string, role: Role = 'officer'): Person => ({
  name,
  post,
  role,
  password: PASSWORD,
})

/** Lead, deputy and duty leader of the shift that takes over; those of the one on duty are before them. */
const people = [
  person('周牧野', '副班'),
  person('许清和', '副秘书长', 'duty-leader'),
  person('顾长宁', '主班'),
  person('苏问渠', '副班'),
  person('韩松年', '副主任', 'duty-leader'),
]

/**
 * An office whose shift is on duty since yesterday and due to hand over in five minutes, to 顾长宁, with `items` matters
 * open, the first of them grave. Its administrator, 林砚秋, is lead and signed in.
 */
export async function openRoom(page: Page, items: number): Promise<void> {
  const now = systemClock.now()
  const contents = Array.from({ length: items }, (_, index) =>
    aContent({
      receivedAt: now - (items - index) * MINUTE,
      occurredAt: null,
      urgency: index === 0 ? 'grave' : 'ordinary',
      matter: index === 0 ? '甲源化工厂罐区火灾' : `第 ${index + 1} 件未了的事`,
    }),
  )
  const until = now + 5 * MINUTE
  await page.evaluate(fillOffice, { setUp: anOffice(), people, contents, from: until - DAY, until, next: until + DAY })
}

interface Filling {
  setUp: ReturnType<typeof anOffice>
  people: Person[]
  contents: ReturnType<typeof aContent>[]
  from: number
  until: number
  next: number
}

/** Runs in the page: does through its window what an office does before its first change of shift. */
async function fillOffice({ setUp, people, contents, from, until, next }: Filling): Promise<void> {
  const { office, accounts, shifts, entries, handover } = window.api
  type Command = Parameters<typeof shifts.open>[0]['commandId']
  let commands = 0
  const commandId = () => {
    commands += 1
    return `room-${commands}` as Command
  }
  const must = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; failure: { message: string } }>) => {
    const answer = await asked
    if (!answer.ok) throw new Error(answer.failure.message)
    return answer.value
  }
  await must(office.setUp(setUp))
  const session = await must(accounts.current())
  const ids = []
  for (const each of people) ids.push((await must(accounts.create(each))).id)
  const [deputy, leader, nextLead, nextDeputy, nextLeader] = ids
  if (!session || !deputy || !leader || !nextLead || !nextDeputy || !nextLeader) throw new Error('somebody is missing')
  const crew = { lead: session.account.id, deputy, leader, note: '' }
  await must(shifts.open({ commandId: commandId(), plan: { crew, from, until } }))
  const nextCrew = { lead: nextLead, deputy: nextDeputy, leader: nextLeader, note: '' }
  await must(shifts.plan({ commandId: commandId(), plan: { crew: nextCrew, from: until, until: next } }))
  for (const content of contents) {
    await must(entries.record({ commandId: commandId(), draftId: null, content, attachments: [], linkedTo: [] }))
  }
  const checks = { 'duty-phone': { state: 'done' as const, remark: '' } }
  const form = { checks, leaders: '许清和　在机关', watch: '暴雨橙色预警至 09:00', remarks: '', next: {} }
  await must(handover.keepForm({ form }))
}
