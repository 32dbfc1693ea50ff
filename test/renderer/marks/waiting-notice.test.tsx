import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { WaitingNotice } from '../../../renderer/marks/waiting-notice'
import { createWaitingStore, type Waiting } from '../../../renderer/marks/waiting-store'
import { failure, success } from '../../../shared/result'
import type { RecordRef } from '../../../shared/search/search-filter'
import { anInstruction, aReturn } from '../../support/a-mark'
import { NIGHT } from '../../support/test-clock'
import { aSetting } from '../shifts/a-setting'

async function openNotice(first: Waiting) {
  let waiting = first
  let broken = false
  const answer = () => (broken ? failure('internal', '读库出错') : success(waiting))
  const set = await aSetting({ answers: { marks: { waiting: answer } } })
  const opened: RecordRef[] = []
  const waits = createWaitingStore(set.api)
  set.show(<WaitingNotice waiting={waits} setting={set.setting} onOpen={(record) => opened.push(record)} />)
  await set.pass(0)
  const become = async (next: Waiting | 'broken') => {
    broken = next === 'broken'
    if (next !== 'broken') waiting = next
    set.publish('marks', 'onChanged', { record: null })
    await set.pass(0)
  }
  return { ...set, opened, become }
}

const none: Waiting = { returns: [], instructions: [] }

describe('what waits for whoever is signed in', () => {
  it('is said below every place, and Alt+V opens the first', async () => {
    const record = { kind: 'incident' as const, id: 'i7' }
    const { user, opened } = await openNotice({
      returns: [aReturn({ record, due: NIGHT + 40 * 60_000 })],
      instructions: [anInstruction()],
    })
    expect(screen.getByText('发回补充 1 条，批示交办 1 条')).toBeTruthy()
    expect(screen.getByText('何知远：缺何因，04:00 前')).toBeTruthy()
    await user.keyboard('{Alt>}v{/Alt}')
    expect(opened).toEqual([record])
  })

  it('goes when it was answered, and comes by itself', async () => {
    const { become } = await openNotice(none)
    expect(screen.queryByRole('button')).toBeNull()
    await become({ ...none, instructions: [anInstruction()] })
    expect(screen.getByText('批示交办 1 条')).toBeTruthy()
    await become(none)
    expect(screen.queryByText(/批示交办/)).toBeNull()
  })

  it('says that it could not be read, and keeps what was', async () => {
    const { become } = await openNotice(none)
    await become('broken')
    expect(screen.getByText(/发回和批示没有读出/)).toBeTruthy()
    await become({ ...none, returns: [aReturn()] })
    await become('broken')
    expect(screen.getByText('发回补充 1 条')).toBeTruthy()
  })
})
