import type { RefObject } from 'react'
import { Banner } from '../ui/banner'
import { Button } from '../ui/button'
import { ActionBar, PaneHead } from '../ui/pane'
import { TextField } from '../ui/text-field'
import type { TextElement } from '../ui/use-text-input'
import './password-pane.css'
import type { SignInForm } from './use-sign-in'

export interface PasswordPaneProps {
  form: SignInForm
  passwordRef: RefObject<TextElement | null>
}

/** The right half of the sign-in: whose password, and why the last one was refused. */
export function PasswordPane({ form, passwordRef }: PasswordPaneProps) {
  const { chosen, refused, checking } = form
  const signIn = () => void form.signIn()
  return (
    <div className="pane">
      <PaneHead title="本人密码" />
      <div className="pane__body password-pane">
        <p className="password-pane__name">{chosen?.name ?? '先选姓名'}</p>
        <p className="password-pane__post">{chosen?.post}</p>
        <TextField
          ref={passwordRef}
          label="密码"
          kind="password"
          autoComplete="current-password"
          value={form.password}
          onChange={form.writePassword}
          onEnter={signIn}
        />
        {refused && <Banner kind="strong">{refused.message}</Banner>}
        <p className="password-pane__note">登录后记下的每一条都署本人姓名。离开值班台前按 Ctrl+L 锁定，草稿都在。</p>
      </div>
      <ActionBar note={checking ? '正在核对密码' : undefined}>
        <Button kind="primary" keys="Enter" disabled={!chosen || checking} onPress={signIn}>
          登录
        </Button>
      </ActionBar>
    </div>
  )
}
