import { useLayoutEffect, useRef, useState } from 'react'
import { SHORTEST_PASSWORD } from '../../shared/accounts/account'
import { FailureNotice } from '../app/failure-notice'
import { useFormFaults } from '../app/form-faults'
import { FormField } from '../app/form-field'
import { useAction } from '../app/keys/key-scope'
import { Button } from '../ui/button'
import { ActionBar, PaneHead } from '../ui/pane'
import type { NewPerson, PeopleStore } from './people-store'
import { PersonFields } from './person-fields'

const empty: NewPerson = { name: '', post: '', role: 'officer', password: '' }

export interface NewPersonFormProps {
  store: PeopleStore
  /** Id of who was added; null when nobody was. */
  onDone: (added: string | null) => void
}

/** Adds an officer with a first password. */
export function NewPersonForm({ store, onDone }: NewPersonFormProps) {
  const [person, setPerson] = useState(empty)
  const faults = useFormFaults()
  const form = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => form.current?.querySelector('input')?.focus(), [])

  const add = async () => {
    const created = await store.create(person)
    if (created.ok) onDone(created.value.id)
    else faults.take(created.failure)
  }
  useAction({ id: 'accounts.create', keys: 'Ctrl+Enter', words: '添入', scope: 'people', run: () => void add() })
  useAction({ id: 'accounts.not-create', keys: 'Esc', words: '不添', scope: 'people', run: () => onDone(null) })

  return (
    <div className="pane">
      <PaneHead title="添人" note="添入后即可登录" />
      <div className="pane__body scroll" ref={form}>
        <PersonFields value={person} onChange={setPerson} faults={faults} />
        <FormField
          faults={faults}
          path="password"
          label="初始密码"
          hint={`至少 ${SHORTEST_PASSWORD} 位，本人登录后自己换`}
          kind="password"
          autoComplete="new-password"
          value={person.password}
          onChange={(password) => setPerson({ ...person, password })}
        />
      </div>
      <FailureNotice failure={faults.whole} deed="没有添入" />
      <ActionBar>
        <Button kind="primary" keys="Ctrl+Enter" onPress={() => void add()}>
          添入
        </Button>
        <Button keys="Esc" onPress={() => onDone(null)}>
          不添
        </Button>
      </ActionBar>
    </div>
  )
}
