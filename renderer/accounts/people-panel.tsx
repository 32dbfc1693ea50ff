import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Account } from '../../shared/accounts/account'
import type { Failure } from '../../shared/result'
import { ChoiceList } from '../app/choice-list'
import { FailureNotice } from '../app/failure-notice'
import { KeyScope, useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { PaneHead } from '../ui/pane'
import { NewPersonForm } from './new-person-form'
import type { PeopleStore } from './people-store'
import { PersonForm } from './person-form'
import { PersonRow } from './person-row'
import './people-panel.css'

/** 管理 › 人员, for the administrator: everybody, and the one being looked at. */
export function PeoplePanel({ store }: { store: PeopleStore }) {
  const people = useStore(store, (state) => state.people)
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const chosen = people?.find(({ id }) => id === chosenId)

  useEffect(() => {
    void store.load().then(setFailure)
  }, [store])
  useAction({ id: 'accounts.add', keys: 'Alt+N', words: '添人', scope: 'people', run: () => setAdding(true) })

  return (
    <KeyScope name="people" label="人员" className="people-panel">
      <div className="pane">
        <PaneHead title="人员" note={people && headcount(people)}>
          <KeyButton keys="Alt+N" onPress={() => setAdding(true)}>
            添人
          </KeyButton>
        </PaneHead>
        <FailureNotice failure={failure} deed="没有读出" />
        <ChoiceList
          label="人员"
          choices={(people ?? []).map((person) => ({
            id: person.id,
            content: <PersonRow person={person} state={person.active ? '' : '已停用'} />,
          }))}
          chosen={adding ? null : chosenId}
          onChoose={(id) => {
            setChosenId(id)
            setAdding(false)
          }}
        />
      </div>
      {adding && (
        <NewPersonForm
          store={store}
          onDone={(added) => {
            setAdding(false)
            if (added) setChosenId(added)
          }}
        />
      )}
      {!adding && chosen && <PersonForm key={chosen.id} person={chosen} store={store} />}
      {!adding && !chosen && <NobodyChosen />}
    </KeyScope>
  )
}

function NobodyChosen() {
  return (
    <div className="pane">
      <PaneHead title="选一人" />
      <div className="pane__body people-panel__note">
        <p>改职务、角色，停用，或另设密码。</p>
        <p>人员不能删除，因为记录上署着姓名。离岗的停用，停用后不能登录。</p>
      </div>
    </div>
  )
}

function headcount(people: readonly Account[]): string {
  const left = people.filter(({ active }) => !active).length
  return left === 0 ? `${people.length} 人` : `${people.length} 人，停用 ${left}`
}
