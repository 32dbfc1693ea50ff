import { afterAll, describe, expect, it } from 'vitest'
import type { IncidentDetail } from '../../../shared/incidents/incident-detail'
import { aCommand } from '../../support/an-entry'
import { valueIn } from '../../support/an-office'
import { aDutyRoom, MINUTE, openFire } from '../../support/an-opened-incident'
import { removeFolders } from '../../support/folders'
import type { StartedApp } from '../../support/start-app'
import { NIGHT } from '../../support/test-clock'

afterAll(removeFolders)

async function instruct(app: StartedApp, { id }: IncidentDetail) {
  const instruction = {
    words: '先停3号路雨水泵，防止消防水进清江；停了回我。',
    from: '沈书言',
    means: 'phone' as const,
    at: NIGHT,
    readBack: false,
    feedbackDue: NIGHT + 60 * MINUTE,
  }
  const given = valueIn(await app.api.incidents.instruct({ commandId: aCommand(), incidentId: id, instruction }))
  const [first] = given.instructions
  if (!first) throw new Error('no instruction')
  return { incidentId: id, instructionId: first.id }
}

const feedbackAlarms = async (app: StartedApp) =>
  valueIn(await app.api.incidents.alarms()).filter(({ key }) => key.startsWith('feedback:'))

describe('an instruction', () => {
  it('is read back, passed on, arrives, is answered and closed', async () => {
    const app = await aDutyRoom()
    const { incidents } = app.api
    const of = await instruct(app, await openFire(app))
    app.clock.advance(10 * MINUTE)
    const at = app.clock.now()
    valueIn(await incidents.readBackInstruction({ ...of, commandId: aCommand(), at }))
    const relay = { to: '东浦区政府', means: 'phone' as const, at }
    const relayed = valueIn(await incidents.relayInstruction({ ...of, commandId: aCommand(), relay }))
    const relayId = relayed.instructions[0]?.relays[0]?.id ?? ''
    const arrival = { by: '值班员', at }
    valueIn(await incidents.arriveInstruction({ ...of, commandId: aCommand(), relayId, arrival }))
    const feedback = { words: '3号泵已停', by: '东浦区政府', at }
    valueIn(await incidents.receiveFeedback({ ...of, commandId: aCommand(), feedback }))
    const closed = valueIn(await incidents.closeInstruction({ ...of, commandId: aCommand(), words: '' }))
    expect(closed.instructions[0]).toMatchObject({
      readBackAt: at,
      relays: [{ to: '东浦区政府', arrival: { by: '值班员' } }],
      feedback: [{ words: '3号泵已停' }],
      closed: { words: '' },
    })
    expect(closed.openInstructions).toBe(0)
    app.stop()
  })

  it('asks why it is closed while something is still waited for, and is closed once', async () => {
    const app = await aDutyRoom()
    const of = await instruct(app, await openFire(app))
    const close = (words: string) => app.api.incidents.closeInstruction({ ...of, commandId: aCommand(), words })
    expect(await close('')).toMatchObject({ failure: { fields: { words: '未复述、未转达、未反馈，办结要写原因' } } })
    valueIn(await close('已由现场指挥部直接办理'))
    expect(await close('再办')).toMatchObject({ failure: { message: '这条指示已经办结' } })
    app.stop()
  })

  it('rings when the feedback is due, until it comes or is no longer wanted', async () => {
    const app = await aDutyRoom()
    const of = await instruct(app, await openFire(app))
    app.clock.set(NIGHT + 61 * MINUTE)
    expect(await feedbackAlarms(app)).toMatchObject([{ stage: 'overdue', words: '反馈 沈书言' }])
    valueIn(await app.api.incidents.wantFeedback({ ...of, commandId: aCommand(), due: null }))
    expect(await feedbackAlarms(app)).toEqual([])
    app.stop()
  })
})
