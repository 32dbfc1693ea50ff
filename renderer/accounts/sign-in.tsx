import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { ChoiceList } from '../app/choice-list'
import { KeyScope } from '../app/keys/key-scope'
import { KeyHint } from '../ui/key-hint'
import { PaneHead } from '../ui/pane'
import { EmptyState } from '../ui/state-lines'
import { TextField } from '../ui/text-field'
import type { TextElement } from '../ui/use-text-input'
import { PasswordPane } from './password-pane'
import { PersonRow } from './person-row'
import type { SessionStore } from './session-store'
import './sign-in.css'
import { useSignIn } from './use-sign-in'

export interface SignInProps {
  store: SessionStore
  /** Who is chosen to begin with: the incoming lead while the room changes hands. Null: whoever was here last. */
  expected: string | null
}

/** Who, and the password. The arrows choose from either field, so that the hand stays where it types. */
export function SignIn({ store, expected }: SignInProps) {
  const form = useSignIn(store, expected)
  const name = useRef<TextElement>(null)
  const password = useRef<TextElement>(null)
  const toPassword = () => password.current?.focus()

  // Somebody who was here before, or is expected, only types the password.
  const known = useRef(form.chosen !== undefined).current
  useLayoutEffect(() => {
    const first = known ? password : name
    first.current?.focus()
  }, [known])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    if (form.step(event.key)) event.preventDefault()
  }

  return (
    <KeyScope name="sign-in" label="登录" className="sign-in">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only listens to the arrows of the fields within */}
      <div className="panes panes--desk" onKeyDown={onKeyDown}>
        <div className="pane">
          <PaneHead title="登录" note={`${form.total} 人`}>
            <span className="sign-in__keys">
              <KeyHint keys="↑↓" /> 选人
            </span>
          </PaneHead>
          <div className="sign-in__filter">
            <TextField
              ref={name}
              label="姓名"
              hint="写姓名或职务，只列相符的人"
              value={form.filter}
              onChange={(text, { composing }) => form.writeFilter(text, composing)}
              onEnter={toPassword}
            />
          </div>
          {form.shown.length === 0 ? (
            <EmptyState title="没有相符的人">人员由管理员在“管理”里增减。</EmptyState>
          ) : (
            <ChoiceList
              label="值班人员"
              choices={form.shown.map((person) => ({ id: person.id, content: <PersonRow person={person} /> }))}
              chosen={form.chosen?.id ?? null}
              onChoose={form.choose}
              onOpen={toPassword}
            />
          )}
        </div>
        <PasswordPane form={form} passwordRef={password} />
      </div>
    </KeyScope>
  )
}
