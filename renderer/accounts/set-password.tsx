import { useState } from 'react'
import type { Account } from '../../shared/accounts/account'
import { useFormFaults } from '../app/form-faults'
import { FormField } from '../app/form-field'
import { Button } from '../ui/button'
import { Block } from '../ui/pane'
import type { PeopleStore } from './people-store'
import './set-password.css'

/** For somebody who forgot the password: the administrator sets another one. */
export function SetPassword({ person, store }: { person: Account; store: PeopleStore }) {
  const [typed, setTyped] = useState('')
  const [set, setSet] = useState(false)
  const faults = useFormFaults()

  const submit = async () => {
    const failure = await store.setPassword(person.id, typed)
    if (failure) {
      faults.take(failure)
      return
    }
    setTyped('')
    setSet(true)
  }

  return (
    <Block title="另设密码" note="忘了密码时用，记入流水">
      <div className="set-password">
        <FormField
          faults={faults}
          path="next"
          label="新密码"
          kind="password"
          autoComplete="new-password"
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setSet(false)
          }}
        />
        <Button size="inner" disabled={typed === ''} onPress={() => void submit()}>
          设为新密码
        </Button>
        <span className="set-password__said" role="status">
          {set
            ? `已设，告诉${person.name}登录后自己换一个`
            : (faults.of('next') === undefined && faults.whole?.message) || ''}
        </span>
      </div>
    </Block>
  )
}
