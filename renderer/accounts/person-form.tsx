import { useState } from 'react'
import type { Account } from '../../shared/accounts/account'
import { FailureNotice } from '../app/failure-notice'
import { useFormFaults } from '../app/form-faults'
import { useAction } from '../app/keys/key-scope'
import { Button } from '../ui/button'
import { ActionBar, PaneHead } from '../ui/pane'
import { Tick } from '../ui/tick'
import type { PeopleStore } from './people-store'
import { PersonFields } from './person-fields'
import { SetPassword } from './set-password'

/** Post, role and standing of one person. */
export function PersonForm({ person, store }: { person: Account; store: PeopleStore }) {
  const [draft, setDraft] = useState<Account | null>(null)
  const faults = useFormFaults()
  const value = draft ?? person

  const save = async () => {
    if (draft === null) return
    const failure = await store.change(draft)
    if (failure) faults.take(failure)
    else setDraft(null)
  }
  useAction({ id: 'accounts.save', keys: 'Ctrl+Enter', words: '保存人员', scope: 'people', run: () => void save() })

  return (
    <div className="pane">
      <PaneHead title={person.name} note={person.post} />
      <div className="pane__body scroll">
        <PersonFields value={value} onChange={setDraft} faults={faults} />
        <Tick
          checked={value.active}
          onChange={(active) => setDraft({ ...value, active })}
          note="去掉勾即停用，署名的记录不变"
        >
          可以登录
        </Tick>
        <SetPassword person={person} store={store} />
      </div>
      <FailureNotice failure={faults.whole} deed="没有存下" />
      <ActionBar note={draft === null ? '与已存的一致' : '有改动尚未保存'}>
        <Button kind="primary" keys="Ctrl+Enter" disabled={draft === null} onPress={() => void save()}>
          保存
        </Button>
        {draft !== null && <Button onPress={() => setDraft(null)}>改回原样</Button>}
      </ActionBar>
    </div>
  )
}
