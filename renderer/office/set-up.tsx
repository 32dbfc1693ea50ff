import { useLayoutEffect, useRef, useState } from 'react'
import type { OfficeSettings } from '../../shared/office/office'
import { FailureNotice } from '../app/failure-notice'
import { useFormFaults } from '../app/form-faults'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { Button } from '../ui/button'
import { ActionBar, PaneHead } from '../ui/pane'
import { type AdministratorDraft, AdministratorFields } from './administrator-fields'
import { OfficeFields } from './office-fields'
import type { OfficeStore } from './office-store'
import { SampleOffice } from './sample-office'
import './set-up.css'

const emptyOffice: OfficeSettings = {
  name: '',
  dutyPhone: '',
  fax: '',
  internalLine: '',
  areaCode: '',
  reportTo: [
    { post: '办公室主任', name: '', phone: '' },
    { post: '带班领导', name: '', phone: '' },
  ],
}

const emptyAdministrator: AdministratorDraft = { name: '', post: '', password: '', again: '' }

/** First start: what the office is called, how it is reached, and who looks after the program. */
export function SetUp({ store }: { store: OfficeStore }) {
  const [office, setOffice] = useState(emptyOffice)
  const [administrator, setAdministrator] = useState(emptyAdministrator)
  const [busy, setBusy] = useState(false)
  const faults = useFormFaults()
  const fields = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => fields.current?.querySelector('input')?.focus(), [])

  const submit = async () => {
    if (busy) return
    const { again, ...person } = administrator
    if (again !== person.password) {
      faults.say('administrator.again', '与上面写的不一样')
      return
    }
    setBusy(true)
    const named = office.reportTo.filter(({ name, phone }) => name.trim() !== '' || phone.trim() !== '')
    const failure = await store.setUp({ office: { ...office, reportTo: named }, administrator: person })
    setBusy(false)
    if (failure) faults.take(failure)
  }

  useAction({
    id: 'office.set-up',
    keys: 'Ctrl+Enter',
    words: '建立值班台',
    scope: 'set-up',
    run: () => void submit(),
  })

  return (
    <KeyScope name="set-up" label="第一次使用" className="set-up">
      <div className="panes panes--desk" ref={fields}>
        <div className="pane">
          <PaneHead title="第一次使用" note="写一次，以后在“管理”里改" />
          <div className="pane__body scroll">
            <OfficeFields value={office} onChange={setOffice} faults={faults} path="office." />
          </div>
        </div>
        <div className="pane">
          <PaneHead title="首任管理员" note="本人也可值班，其余人员随后添" />
          <div className="pane__body scroll set-up__administrator">
            <AdministratorFields value={administrator} onChange={setAdministrator} faults={faults} />
            <SampleOffice store={store} />
          </div>
        </div>
      </div>
      <FailureNotice failure={faults.whole} deed="没有建立" />
      <ActionBar note={busy ? '正在建立' : '除机关名称、姓名、密码外，都可以先空着'}>
        <Button kind="primary" keys="Ctrl+Enter" disabled={busy} onPress={() => void submit()}>
          建立值班台
        </Button>
      </ActionBar>
    </KeyScope>
  )
}
