import { screen, within } from '@testing-library/react'
import { afterAll, describe, expect, it } from 'vitest'
// Loaded with the test file and not first by the window, so that nothing waits for a module.
import '../../renderer/handover/handover-place'
import '../../renderer/incidents/incident-place'
import '../../renderer/ui/dialog-modal'
import { entryId as entryIdSchema } from '../../shared/entries/entry'
import { openRoom } from '../support/a-shift'
import { aCommand, aRecord } from '../support/an-entry'
import { PASSWORD, valueIn } from '../support/an-office'
import { fillRoles, openFire } from '../support/an-opened-incident'
import { removeFolders } from '../support/folders'
import { openDeskWindow, openRealWindow } from '../support/real-window'

afterAll(removeFolders)

describe('what the head sends back', () => {
  it('is told to the recorder at the next signing-in, opens from there, and is answered by amending', async () => {
    const { app, user, pass } = await openDeskWindow(async ({ api }) => {
      const me = valueIn(await api.accounts.current())
      const entry = valueIn(await api.entries.record(aRecord()))
      const head = { name: '何知远', post: '办公室主任', role: 'office-head' as const, password: PASSWORD }
      const { id } = valueIn(await api.accounts.create(head))
      valueIn(await api.accounts.signIn({ accountId: id, password: PASSWORD }))
      const record = { kind: 'entry' as const, id: entry.id }
      valueIn(await api.marks.sendBack({ commandId: aCommand(), record, words: '缺何因，补上', due: null }))
      if (me) valueIn(await api.accounts.signIn({ accountId: me.account.id, password: PASSWORD }))
    })
    expect(screen.getByText('发回补充 1 条')).toBeTruthy()
    await user.keyboard('{Alt>}v{/Alt}')
    await pass(0)
    const opened = await screen.findByRole('region', { name: '打开的记录' })
    const said = await within(opened).findByRole('region', { name: '审阅' })
    expect(said.textContent).toContain('缺何因，补上')

    const [returned] = valueIn(await app.api.marks.waiting()).returns
    const changes = [{ field: 'cause', to: '变压器检修' }]
    const entryId = entryIdSchema.parse(returned?.record.id)
    valueIn(await app.api.entries.amend({ commandId: aCommand(), entryId, changes, reason: '补何因' }))
    await pass(0)
    expect(screen.queryByText('发回补充 1 条')).toBeNull()
    expect(said.textContent).toContain('已更正：补何因')
  })

  it('or wants done about an incident leads there from the handover sheet, and is answered there by keys alone', async () => {
    const { app, people } = await openRoom()
    await fillRoles(app)
    const fire = await openFire(app)
    const record = { kind: 'incident' as const, id: fire.id }
    const asked = { commandId: aCommand(), record, words: '两小时一报', owner: people.lead, due: null }
    valueIn(await app.api.marks.instruct(asked))
    const window = openRealWindow(app)
    const { user, pass } = window
    await pass(0)
    await user.keyboard('{Alt>}3{/Alt}')
    await screen.findByRole('heading', { name: '逐项查看' })
    await user.click(screen.getByRole('option', { name: /两小时一报/ }))
    await pass(0)
    await user.keyboard('{Alt>}k{/Alt}')
    await pass(0)
    const said = await screen.findByRole('region', { name: '审阅' })
    expect(said.textContent).toContain('1 条待答复')
    await user.keyboard('{Alt>}a{/Alt}')
    await pass(0)
    await user.keyboard('已按两小时报送{Control>}{Enter}{/Control}')
    await pass(0)
    await user.keyboard('{Alt>}s{/Alt}')
    expect(said.textContent).toContain('已答复：已按两小时报送')
    expect(screen.queryByText('批示交办 1 条')).toBeNull()
    window.kill()
  })
})
