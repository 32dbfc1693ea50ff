import { describe, expect, it } from 'vitest'
import { incidentStatus } from '../../../shared/incidents/incident'
import { incidentDeeds, mayDoToIncident } from '../../../shared/incidents/incident-rules'
import { instructionWaits } from '../../../shared/incidents/instruction'

const open = (status: (typeof incidentStatus.options)[number]) =>
  incidentDeeds.filter((deed) => mayDoToIncident(deed, status).ok)

describe('what may be done to an incident', () => {
  it('is everything but taking it up while it is under way', () => {
    expect(open('open')).toEqual(incidentDeeds.filter((deed) => deed !== 'reopen'))
  })

  it('is what still comes in after closing: figures, reports, papers signed for, feedback', () => {
    expect(open('closed')).toEqual([
      'attach',
      'explain',
      'figure',
      'report',
      'receipt',
      'follow-instruction',
      'note',
      'acknowledge',
      'reopen',
    ])
  })

  it('is little where it never was one, and next to nothing where it goes on in another', () => {
    expect(open('stood-down')).toEqual(['explain', 'receipt', 'follow-instruction', 'note', 'acknowledge', 'reopen'])
    expect(open('merged')).toEqual(['explain', 'receipt', 'note'])
  })

  it('is refused with a sentence', () => {
    for (const status of incidentStatus.options) {
      for (const deed of incidentDeeds) {
        const may = mayDoToIncident(deed, status)
        expect(may.ok || may.failure.message).toBeTruthy()
      }
    }
  })
})

describe('what an instruction waits for', () => {
  const relay = { id: 'r1', to: '东浦区政府', means: 'phone' as const, at: 0 }
  const heard = [{ words: '已办', by: '东浦区政府', at: 2 }]
  it.each([
    ['everything at first', { readBackAt: null, relays: [], feedback: [] }, ['未复述', '未转达', '未反馈']],
    [
      'arrival once it was passed on',
      { readBackAt: 1, relays: [{ ...relay, arrival: null }], feedback: [] },
      ['东浦区政府未接到', '未反馈'],
    ],
    [
      'nothing in the end',
      { readBackAt: 1, relays: [{ ...relay, arrival: { by: '某', at: 1 } }], feedback: heard },
      [],
    ],
  ])('is %s', (_, instruction, waits) => {
    expect(instructionWaits(instruction)).toEqual(waits)
  })
})
