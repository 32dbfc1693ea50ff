import { useState } from 'react'
import { SHORTEST_PASSWORD } from '../../shared/accounts/account'
import { FailureNotice } from '../app/failure-notice'
import { useFormFaults } from '../app/form-faults'
import { FormField } from '../app/form-field'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { Button } from '../ui/button'
import { ActionBar, PaneHead } from '../ui/pane'
import './own-password-panel.css'
import type { SessionStore } from './session-store'

const empty = { old: '', next: '', again: '' }

const lines = [
  { key: 'old', label: '原密码', autoComplete: 'current-password' },
  { key: 'next', label: '新密码', autoComplete: 'new-password' },
  { key: 'again', label: '再写一遍', autoComplete: 'new-password' },
] as const

/** 管理 › 本人密码. */
export function OwnPasswordPanel({ store }: { store: SessionStore }) {
  const [typed, setTyped] = useState(empty)
  const [changed, setChanged] = useState(false)
  const faults = useFormFaults()

  const change = async () => {
    if (typed.next !== typed.again) {
      faults.say('again', '与新密码不一样')
      return
    }
    const failure = await store.changePassword(typed.old, typed.next)
    if (failure) {
      faults.take(failure)
      return
    }
    setTyped(empty)
    setChanged(true)
  }
  useAction({
    id: 'accounts.change-password',
    keys: 'Ctrl+Enter',
    words: '换密码',
    scope: 'own-password',
    run: () => void change(),
  })

  return (
    <KeyScope name="own-password" label="本人密码" className="pane">
      <PaneHead title="本人密码" note={`至少 ${SHORTEST_PASSWORD} 位，只存摘要，任何人查不到`} />
      <div className="pane__body scroll">
        <div className="own-password">
          {lines.map(({ key, label, autoComplete }) => (
            <FormField
              key={key}
              faults={faults}
              path={key}
              label={label}
              kind="password"
              autoComplete={autoComplete}
              value={typed[key]}
              onChange={(text) => {
                setTyped({ ...typed, [key]: text })
                setChanged(false)
              }}
            />
          ))}
        </div>
      </div>
      <FailureNotice failure={faults.whole} deed="没有换" />
      <ActionBar note={changed ? '已换，下次登录用新密码' : '忘了原密码，由管理员另设'}>
        <Button kind="primary" keys="Ctrl+Enter" onPress={() => void change()}>
          换密码
        </Button>
      </ActionBar>
    </KeyScope>
  )
}
