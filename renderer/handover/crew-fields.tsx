import { type AccountId, roleWords } from '../../shared/accounts/account'
import { LONGEST_NOTE } from '../../shared/shifts/shift'
import { ChoiceField } from '../ui/choice-field'
import { FieldSentence, shortSentence } from '../ui/field-sentence'
import { TextField } from '../ui/text-field'
import { momentWords, readDue } from './due-time'
import { useHandover } from './handover-context'
import type { ChosenCrew, SigningWork } from './signing-work'

const NOBODY = 'nobody'

/** The crew of a shift that takes over in one step: who was planned, or whoever is there. */
export function CrewFields({ work }: { work: SigningWork }) {
  const { stores, people, now, office } = useHandover()
  const { signing } = stores
  const { crew } = work
  const change = (changes: Partial<ChosenCrew>) => signing.change({ crew: { ...crew, ...changes } })
  const everybody = people.map(({ id, name, post, role }) => ({
    value: id as string,
    words: `${name}　${post === '' ? roleWords[role] : post}`,
  }))
  const orNobody = [{ value: NOBODY, words: '空缺' }, ...everybody]
  const idOf = (chosen: string): AccountId | null => people.find(({ id }) => id === chosen)?.id ?? null
  const at = now.getState().now
  const reading = readDue(work.until, at, office.zone)
  const sentence = reading.kind === 'unreadable' ? reading.sentence : undefined
  return (
    <>
      <ChoiceField
        label="主班"
        missing="选"
        options={everybody}
        value={crew.lead ?? ''}
        onChange={(chosen) =>
          signing.change({ crew: { ...crew, lead: idOf(chosen) }, signer: idOf(chosen), capacity: 'self' })
        }
      />
      <ChoiceField
        label="副班"
        options={orNobody}
        value={crew.deputy ?? NOBODY}
        onChange={(chosen) => change({ deputy: idOf(chosen) })}
      />
      <ChoiceField
        label="带班领导"
        options={orNobody}
        value={crew.leader ?? NOBODY}
        onChange={(chosen) => change({ leader: idOf(chosen) })}
      />
      {(crew.deputy === null || crew.leader === null) && (
        <TextField label="空缺说明" limit={LONGEST_NOTE} value={crew.note} onChange={(note) => change({ note })} />
      )}
      <TextField
        label="值到"
        kind="numeric"
        limit={60}
        value={work.until}
        hint={reading.kind === 'read' ? momentWords(reading.at, at, office.zone) : undefined}
        question={shortSentence(sentence)}
        onChange={(until) => signing.change({ until })}
      />
      <FieldSentence sentence={sentence} />
    </>
  )
}
