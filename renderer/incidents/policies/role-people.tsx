import { useRef, useState } from 'react'
import { useStore } from 'zustand'
import type { FilledRole } from '../../../shared/incidents/policies-contract'
import type { ReportTarget } from '../../../shared/office/office'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Banner } from '../../ui/banner'
import { Button, KeyButton } from '../../ui/button'
import { ActionBar, PaneHead } from '../../ui/pane'
import { EmptyState } from '../../ui/state-lines'
import { PersonLines } from './person-lines'
import { RolePeopleFacts } from './role-people-facts'
import { holeWords, usesWords } from './role-words'
import { draftOf, type PersonDraft, type RolesStore } from './roles-store'

export interface RolePeopleProps {
  store: RolesStore
  role: FilledRole
  roles: readonly FilledRole[]
  reportTo: readonly ReportTarget[]
  mayChange: boolean
}

const MOST_PEOPLE = 20

/** Who stands for the role in sight, in the order in which they are called. */
export function RolePeople(props: RolePeopleProps) {
  const { role, roles, mayChange } = props
  const fallback = roles.find(({ id }) => id === role.fallback)
  return (
    <KeyScope name="role" label="角色的人" className="pane">
      <PaneHead title={role.title} note={usesWords(role)} />
      <HoleNotice role={role} fallback={fallback} />
      {mayChange ? <PeopleForm {...props} /> : <RolePeopleFacts people={role.people} />}
    </KeyScope>
  )
}

function HoleNotice({ role, fallback }: { role: FilledRole; fallback: FilledRole | undefined }) {
  const hole = holeWords(role)
  const next = fallback ? `转“${fallback.title}”` : '另想办法（没有后备角色）'
  if (role.isOwn) return <Banner kind="panel">这是本值班室自己，不用找人。</Banner>
  if (hole !== null) {
    return (
      <Banner kind="strong" head={hole}>
        办到这一步时不耽误，{next}，并标“缺”。
      </Banner>
    )
  }
  const assumed = role.assumed ? '人取自机关设置的报告对象（职务相同），没有另外定。' : ''
  return (
    <Banner kind="panel">
      {assumed}按次序打，B 角排在后面；都不通就{next}。
    </Banner>
  )
}

function PeopleForm({ store, role, reportTo }: RolePeopleProps) {
  const { drafts, failures, busy, lookUpFailure } = useStore(store)
  const box = useRef<HTMLDivElement>(null)
  const [added, setAdded] = useState(0)
  const draft = drafts[role.id]
  const people = draft ?? draftOf(role)
  const failure = failures[role.id] ?? null
  const write = (changed: readonly PersonDraft[]) => store.write(role.id, changed)
  const full = people.length >= MOST_PEOPLE
  const add = () => {
    if (full) return
    write([...people, { name: '', post: role.title, numbers: '', backup: people.length > 0 }])
    setAdded((count) => count + 1)
  }
  const save = () => void store.save(role.id)
  useAction({ id: 'roles.save', keys: 'Ctrl+Enter', words: '保存这个角色的人', scope: 'roles', run: save })
  useAction({ id: 'roles.add', keys: 'Alt+N', words: '加一人', scope: 'roles', run: add, enabled: !full })

  return (
    <>
      <div className="pane__body scroll" ref={box}>
        <PersonLines
          store={store}
          people={people}
          reportTo={reportTo}
          faults={failure?.fields ?? {}}
          added={added}
          onChange={write}
        />
        {people.length === 0 && (
          <EmptyState title="谁也没有">按 Alt+N 加一人，可从报告对象和来过电话的人里选。</EmptyState>
        )}
      </div>
      <FailureNotice failure={lookUpFailure} deed="没有查到人" />
      <FailureNotice failure={failure} deed="没有存下" />
      <ActionBar note={draft === undefined ? '与已存的一致' : '有改动尚未保存'}>
        <Button kind="primary" keys="Ctrl+Enter" disabled={draft === undefined || busy} onPress={save}>
          保存
        </Button>
        {draft !== undefined && <Button onPress={() => store.discard(role.id)}>改回原样</Button>}
        <KeyButton keys="Alt+N" disabled={full} onPress={add}>
          加一人
        </KeyButton>
      </ActionBar>
    </>
  )
}
