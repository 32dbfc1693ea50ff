import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { FilledRole } from '../../../shared/incidents/policies-contract'
import type { ReportTarget } from '../../../shared/office/office'
import { ChoiceList } from '../../app/choice-list'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { FilterButton } from '../../ui/filter-button'
import { PaneHead } from '../../ui/pane'
import { EmptyState } from '../../ui/state-lines'
import type { PoliciesStores } from './policies-stores'
import { RolePeople } from './role-people'
import { holeWords, inNeed, type RoleFilter, roleFilters, rolesShown, usesWords } from './role-words'
import './roles-panel.css'

export interface RolesPanelProps {
  stores: PoliciesStores
  /** 报告对象 of the office, who are offered for a role. */
  reportTo: readonly ReportTarget[]
  mayChange: boolean
}

/** 管理 › 报告角色: who in this office stands for the roles that the packs in use name. */
export function RolesPanel({ stores, reportTo, mayChange }: RolesPanelProps) {
  const { policies, roles: store } = stores
  useEffect(() => policies.follow(), [policies])
  const { settings, failure } = useStore(policies)
  const chosen = useStore(store, (state) => state.role)
  const drafts = useStore(store, (state) => state.drafts)
  const [filter, setFilter] = useState<RoleFilter>('all')
  const roles = settings?.roles ?? []
  const shown = rolesShown(roles, filter)
  const role = roles.find(({ id }) => id === chosen) ?? shown[0]
  const holes = roles.filter(inNeed).length
  useAction({ id: 'roles.move', keys: '↑↓', words: '选角色，右边看人', scope: 'roles', run: null })

  return (
    <KeyScope name="roles" label="报告角色" className="roles">
      <div className="pane">
        <PaneHead title="报告角色" note={settings === null ? undefined : countWords(roles.length, holes)}>
          <FilterButton label="列出" options={roleFilters} value={filter} onChange={setFilter} />
        </PaneHead>
        <FailureNotice failure={failure} deed="没有读出" />
        {settings !== null && shown.length === 0 && (
          <div className="pane__body">
            <EmptyState title={filter === 'all' ? '选用的政策包里没有角色' : '没有这样的角色'}>
              {filter === 'all' ? '在“政策包”里选用。' : '每个角色都有人可找。'}
            </EmptyState>
          </div>
        )}
        {shown.length > 0 && (
          <ChoiceList
            label="报告角色"
            choices={shown.map((each) => ({
              id: each.id,
              content: <RoleLine role={each} isWritten={drafts[each.id] !== undefined} />,
            }))}
            chosen={role?.id ?? null}
            onChoose={store.choose}
          />
        )}
      </div>
      {role ? (
        <RolePeople key={role.id} store={store} role={role} roles={roles} reportTo={reportTo} mayChange={mayChange} />
      ) : (
        <div className="pane" />
      )}
    </KeyScope>
  )
}

function countWords(roles: number, holes: number): string {
  return holes === 0 ? `${roles} 个，要报的都有人` : `${roles} 个，其中 ${holes} 个要报而没有人或没有号码`
}

function RoleLine({ role, isWritten }: { role: FilledRole; isWritten: boolean }) {
  const hole = holeWords(role)
  const names = role.people.map(({ name, post, backup }) => `${name || post}${backup ? '（B 角）' : ''}`).join('、')
  return (
    <span className="role-line">
      <span className={stampClass(role)}>{hole === null || role.isOwn ? (role.isOwn ? '本' : '有') : '缺'}</span>
      <span className="role-line__title">{role.title}</span>
      <span className="role-line__state">{isWritten ? '未保存' : role.assumed ? '按报告对象' : ''}</span>
      <span className="role-line__who">{names === '' ? '谁也没有' : hole === null ? names : `${names}，没有号码`}</span>
      <span className="role-line__uses">{usesWords(role)}</span>
    </span>
  )
}

function stampClass(role: FilledRole): string {
  const isHole = holeWords(role) !== null && !role.isOwn
  return isHole ? 'role-line__stamp role-line__stamp--hole' : 'role-line__stamp'
}
