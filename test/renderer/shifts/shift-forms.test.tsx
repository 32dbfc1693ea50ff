import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ChangeShiftPanel } from '../../../renderer/shifts/change-shift-panel'
import { OpenShiftForm } from '../../../renderer/shifts/open-shift-form'
import { PlanShiftPanel } from '../../../renderer/shifts/plan-shift-panel'
import { failure, success } from '../../../shared/result'
import { CHANGE } from '../../support/a-sheet-view'
import { NIGHT } from '../../support/test-clock'
import { lin, zhou } from '../app/a-window'
import { aSetting, cheng, gu, onDuty, plannedRoom, su, xu } from './a-setting'

const HOUR = 3_600_000
const SUBMIT = '{Control>}{Enter}{/Control}'

const person = (name: string) => screen.getByRole<HTMLInputElement>('combobox', { name })
const field = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name })

type Options = NonNullable<Parameters<typeof aSetting>[0]>

async function showOpen(options: Options = {}) {
  const shown = await aSetting(options)
  shown.show(<OpenShiftForm setting={shown.setting} />)
  return shown
}

async function showPlan(options: Options = {}) {
  const done: string[] = []
  const shown = await aSetting({ room: { ...plannedRoom, next: null }, ...options })
  shown.show(<PlanShiftPanel setting={shown.setting} onDone={() => done.push('done')} />)
  return { ...shown, done }
}

async function showChange(options: Options = {}) {
  const done: string[] = []
  const shown = await aSetting({ room: plannedRoom, ...options })
  shown.show(<ChangeShiftPanel setting={shown.setting} onDone={() => done.push('done')} />)
  return { ...shown, done }
}

describe('opening the first shift', () => {
  it('takes people by the letters of their names and the end as a clock of the next day', async () => {
    const { user, pass, calls } = await showOpen({ answers: { shifts: { open: () => success(plannedRoom) } } })
    expect(person('主班').value).toBe('林砚秋')
    expect(document.activeElement).toBe(person('主班'))
    await user.keyboard('{Tab}zmy')
    await pass(0)
    await user.keyboard('{Tab}')
    expect(person('副班').value).toBe('周牧野')
    await user.keyboard(`许清和{Tab}{Tab}0800${SUBMIT}`)
    await pass(0)
    expect(calls.at(-1)).toMatchObject({
      channel: 'shifts.open',
      input: {
        plan: {
          crew: { lead: lin.id, deputy: zhou.id, leader: xu.id, note: '' },
          from: NIGHT,
          until: CHANGE,
        },
      },
    })
  })

  it('asks for the end, and leads to the field', async () => {
    const { user, pass, calls } = await showOpen()
    await user.keyboard(SUBMIT)
    await pass(0)
    expect(document.activeElement).toBe(field('交班时间'))
    expect(screen.getByText('写上几点交班，如 0800')).toBeTruthy()
    expect(calls.map(({ channel }) => channel)).not.toContain('shifts.open')
  })

  it('does not take somebody without an account', async () => {
    const { user } = await showOpen()
    await user.clear(person('主班'))
    await user.keyboard('王大锤{Tab}')
    expect(screen.getByText('没有这个人的账户，从候选里选')).toBeTruthy()
  })

  it('offers officers as officers and leaders as duty leaders', async () => {
    const { user } = await showOpen()
    const offered = () => screen.getAllByRole('option').map((option) => option.textContent)
    await user.click(person('副班'))
    expect(offered()).toEqual(['周牧野　值班科科员', '顾长宁　值班科科员', '苏问渠　值班科科员', '许清和　副秘书长'])
    await user.click(person('带班领导'))
    expect(offered()).toEqual(['许清和　副秘书长', '程万里　办公室主任'])
    await user.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect(person('带班领导').value).toBe(cheng.name)
  })

  it('says at the field what the room’s rules want, and keeps what was typed', async () => {
    const refusal = failure('invalid-input', '缺副班或带班领导，写一句原因', { 'plan.crew.note': '写一句原因' })
    const { user, pass } = await showOpen({ answers: { shifts: { open: () => refusal } } })
    await user.type(field('交班时间'), `0800${SUBMIT}`)
    await pass(0)
    expect(screen.getByText('没有开班')).toBeTruthy()
    expect(document.activeElement).toBe(field('说明'))
    expect(field('交班时间').value).toBe('0800')
  })

  it('is not there for those who only read', async () => {
    await showOpen({ account: cheng })
    expect(screen.getByText('尚未开班')).toBeTruthy()
    expect(screen.queryByRole('combobox')).toBeNull()
  })
})

describe('planning the next shift', () => {
  it('counts from the end of the one on duty when no times are typed', async () => {
    const { user, pass, calls, done } = await showPlan({ answers: { shifts: { plan: () => success(plannedRoom) } } })
    await user.keyboard(`顾长宁{Tab}苏问渠{Tab}许清和${SUBMIT}`)
    await pass(0)
    expect(calls.at(-1)?.input).toMatchObject({
      plan: {
        crew: { lead: gu.id, deputy: su.id, leader: xu.id },
        from: onDuty.plannedUntil,
        until: onDuty.plannedUntil + 24 * HOUR,
      },
    })
    expect(done).toEqual(['done'])
  })

  it('begins with what was planned before, and keeps it by Esc', async () => {
    const { user, calls, done } = await showPlan({ room: plannedRoom })
    expect(person('主班').value).toBe('顾长宁')
    expect(person('副班').value).toBe('苏问渠')
    await user.keyboard('{Escape}')
    expect(done).toEqual(['done'])
    expect(calls.map(({ channel }) => channel)).not.toContain('shifts.plan')
  })

  it('says why it was not written down, and can be tried again as the same command', async () => {
    const answers = [failure('not-stored', '没有存下：磁盘已满'), success(plannedRoom)]
    const { user, pass, calls, done } = await showPlan({
      answers: { shifts: { plan: () => answers.shift() ?? success(plannedRoom) } },
    })
    await user.keyboard(`顾长宁${SUBMIT}`)
    await pass(0)
    expect(screen.getByText('磁盘已满')).toBeTruthy()
    expect(done).toEqual([])
    await user.keyboard(SUBMIT)
    await pass(0)
    const [first, second] = calls.filter(({ channel }) => channel === 'shifts.plan')
    expect(second?.input).toEqual(first?.input)
    expect(done).toEqual(['done'])
  })
})

describe('changing the shift on duty', () => {
  it('changes deputy and end with a reason; the lead cannot be changed here', async () => {
    const { user, pass, calls, done } = await showChange({
      answers: { shifts: { change: () => success(plannedRoom) } },
    })
    expect(screen.queryByRole('combobox', { name: '主班' })).toBeNull()
    await user.clear(person('副班'))
    await user.keyboard('苏问渠')
    await user.type(field('交班时间'), '0830')
    await user.type(field('原因'), `周牧野就医，接班人路上${SUBMIT}`)
    await pass(0)
    expect(calls.at(-1)?.input).toMatchObject({
      deputy: su.id,
      leader: xu.id,
      until: CHANGE + HOUR / 2,
      reason: '周牧野就医，接班人路上',
    })
    expect(done).toEqual(['done'])
  })

  it('does nothing without a reason', async () => {
    const { user, pass, calls } = await showChange()
    await user.keyboard(SUBMIT)
    await pass(0)
    expect(document.activeElement).toBe(field('原因'))
    expect(calls.map(({ channel }) => channel)).not.toContain('shifts.change')
  })
})
