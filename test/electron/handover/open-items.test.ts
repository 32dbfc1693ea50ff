import { expect, it } from 'vitest'
import { openRoom } from '../../support/a-shift'
import { queryPlansOf } from '../../support/query-plans'

it('finds open items and their steps without walking through what is long done', async () => {
  const { app } = await openRoom()
  const plans = await queryPlansOf(app.ports.connection, () => app.api.handover.sheet({ handoverId: null }))
  expect(plans).toContain('SEARCH entry_step USING INDEX entry_step_entry (entry_id=?)')
  expect(plans.filter((step) => /^SCAN entry/.test(step))).toEqual([
    'SCAN entry USING INDEX entry_open',
    'SCAN entry USING INDEX entry_unreceipted',
    'SCAN entry USING INDEX entry_open',
    'SCAN entry USING INDEX entry_unreceipted',
  ])
  app.stop()
})
