import { useStore } from 'zustand'
import { type Account, type AccountId, roleWords } from '../../shared/accounts/account'
import type { SheetView } from '../../shared/handover/handover-contract'
import { type Capacity, capacity as capacities, capacityWords, partyWords } from '../../shared/handover/signature'
import { checkSigner } from '../../shared/handover/signing-rules'
import { LONGEST_NOTE } from '../../shared/shifts/shift'
import { personNamed } from '../shifts/find-person'
import { ChoiceField } from '../ui/choice-field'
import { RecordedField } from '../ui/field'
import { Segmented } from '../ui/segmented'
import { TextField } from '../ui/text-field'
import { useHandover } from './handover-context'
import { incomingOf } from './sheet-reading'
import { holderOf, partyOf, type SigningWork } from './signing-work'

interface SignerFieldsProps {
  view: SheetView
  work: SigningWork
  /** Enter in the password. */
  onEnter: () => void
}

/** Who signs, for whom, and the password. */
export function SignerFields({ view, work, onEnter }: SignerFieldsProps) {
  const { stores, people } = useHandover()
  const { signing } = stores
  const password = useStore(signing, (state) => state.password)
  const signers = useSigners(view, work)
  const chosen = signers.find(({ person }) => person.id === work.signer)
  const party = partyOf(work.deed)
  const holder = work.deed === 'take-over-urgently' ? personNamed(people, work.crew.lead) : holderOf(view, party)
  const choose = (id: AccountId) => {
    const allowed = signers.find(({ person }) => person.id === id)?.allowed ?? []
    signing.change({ signer: id, capacity: allowed[0] ?? 'self' })
    signing.writePassword('')
  }
  return (
    <>
      <RecordedField label="签在">
        {partyWords[party]}　{holder?.name ?? '未定'}
      </RecordedField>
      <ChoiceField
        label="签字人"
        missing="选"
        options={signers.map(({ person }) => ({
          value: person.id,
          words: `${person.name}　${person.post === '' ? roleWords[person.role] : person.post}`,
        }))}
        value={work.signer ?? ''}
        onChange={choose}
      />
      {chosen !== undefined && chosen.allowed.length > 1 && (
        <Segmented
          label="身份"
          labelShown
          options={chosen.allowed.map((value) => ({ value, words: capacityWords[value] }))}
          value={work.capacity}
          onChange={(capacity) => signing.change({ capacity })}
        />
      )}
      {work.capacity !== 'self' && (
        <TextField
          label="原因"
          limit={LONGEST_NOTE}
          hint={work.reason === '' ? `${capacityWords[work.capacity]}，写明为什么不是本人签` : undefined}
          value={work.reason}
          onRefused={signing.refuse}
          onChange={(reason) => signing.change({ reason })}
          onEnter={signing.goOn}
        />
      )}
      <div data-password>
        <TextField
          label="密码"
          kind="password"
          autoComplete="current-password"
          value={password}
          onChange={signing.writePassword}
          onEnter={onEnter}
        />
      </div>
    </>
  )
}

interface Signer {
  person: Pick<Account, 'id' | 'name' | 'post' | 'role'>
  /** In which capacities they may sign here; the first is meant unless they say otherwise. */
  allowed: readonly Capacity[]
}

/** Everybody who may sign here, and as what. The rule is asked; nothing of it is known here. */
function useSigners(view: SheetView, { deed, crew }: SigningWork): readonly Signer[] {
  const { people } = useHandover()
  const outgoing = view.sheet.shift
  const planned = incomingOf(view)
  const memberOf = (name: string) => personNamed(people, name) ?? null
  const lead = memberOf(crew.lead)
  const urgent = lead && {
    ...outgoing,
    takeover: null,
    lead,
    deputy: memberOf(crew.deputy),
    leader: memberOf(crew.leader),
  }
  const incoming = deed === 'take-over-urgently' ? urgent : planned
  return people
    .map((person) => ({
      person,
      allowed: capacities.options.filter(
        (capacity) =>
          checkSigner(
            { party: partyOf(deed), capacity, reason: '原因', outgoing, incoming: incoming ?? outgoing },
            { ...person, active: true },
          ).ok,
      ),
    }))
    .filter(({ allowed }) => allowed.length > 0)
}
