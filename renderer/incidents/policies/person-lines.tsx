import { useLayoutEffect, useRef } from 'react'
import type { ReportTarget } from '../../../shared/office/office'
import { Button } from '../../ui/button'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { TextField } from '../../ui/text-field'
import { Tick } from '../../ui/tick'
import { movedBy } from './choice-store'
import { NameField } from './name-field'
import type { PersonDraft, RolesStore } from './roles-store'

export interface PersonLinesProps {
  store: RolesStore
  people: readonly PersonDraft[]
  reportTo: readonly ReportTarget[]
  /** Sentences by path: `people.0.name`. */
  faults: Readonly<Record<string, string>>
  /** Grows when somebody was added, who then takes the keyboard. */
  added: number
  onChange: (people: readonly PersonDraft[]) => void
}

/** The people of a role, written and put in order. */
export function PersonLines({ store, people, reportTo, faults, added, onChange }: PersonLinesProps) {
  const list = useRef<HTMLOListElement>(null)
  useLayoutEffect(() => {
    if (added > 0) list.current?.querySelector<HTMLElement>('li:last-child input')?.focus()
  }, [added])
  return (
    <ol ref={list} className="person-lines" aria-label="角色的人">
      {people.map((person, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order of calling is what a line is
        <li key={at} className="person-lines__one">
          <span className="person-lines__number">{at + 1}</span>
          <PersonFields
            store={store}
            nth={at + 1}
            person={person}
            reportTo={reportTo}
            faultAt={(field) => faults[`people.${at}.${field}`] ?? faults[numbersPath(faults, at, field)]}
            onChange={(part) => onChange(people.map((each) => (each === person ? { ...person, ...part } : each)))}
          />
          <div className="person-lines__order">
            <LineButton
              words="上移"
              nth={at + 1}
              disabled={at === 0}
              onPress={() => onChange(movedBy(people, at, -1))}
            />
            <LineButton
              words="下移"
              nth={at + 1}
              disabled={at === people.length - 1}
              onPress={() => onChange(movedBy(people, at, 1))}
            />
            <LineButton words="去掉" nth={at + 1} onPress={() => onChange(people.filter((each) => each !== person))} />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** A single number at fault is told at the line of numbers. */
function numbersPath(faults: Readonly<Record<string, string>>, at: number, field: string): string {
  return Object.keys(faults).find((path) => path.startsWith(`people.${at}.${field}.`)) ?? ''
}

interface PersonFieldsProps {
  store: RolesStore
  nth: number
  person: PersonDraft
  reportTo: readonly ReportTarget[]
  faultAt: (field: keyof PersonDraft) => string | undefined
  onChange: (part: Partial<PersonDraft>) => void
}

function PersonFields({ store, nth, person, reportTo, faultAt, onChange }: PersonFieldsProps) {
  return (
    <div className="person-lines__fields">
      <NameField
        store={store}
        label={`第 ${nth} 人姓名`}
        person={person}
        reportTo={reportTo}
        fault={faultAt('name')}
        onChange={onChange}
      />
      <TextField
        label={`第 ${nth} 人职务`}
        labelHidden
        placeholder="职务"
        limit={60}
        question={shortSentence(faultAt('post'))}
        value={person.post}
        onChange={(post) => onChange({ post })}
      />
      <Tick checked={person.backup} onChange={(backup) => onChange({ backup })}>
        B 角<span className="visually-hidden">第 {nth} 人</span>
      </Tick>
      <div className="person-lines__numbers">
        <TextField
          label={`第 ${nth} 人号码`}
          labelHidden
          kind="tel"
          placeholder="号码，按先打后打的次序，用、隔开"
          missing={person.numbers.trim() === '' ? '缺号码；几个号码用、隔开' : undefined}
          limit={320}
          question={shortSentence(faultAt('numbers'))}
          value={person.numbers}
          onChange={(numbers) => onChange({ numbers })}
        />
        <FieldSentence sentence={faultAt('numbers')} />
      </div>
    </div>
  )
}

interface LineButtonProps {
  words: string
  nth: number
  disabled?: boolean
  onPress: () => void
}

function LineButton({ words, nth, disabled = false, onPress }: LineButtonProps) {
  return (
    <Button size="inner" disabled={disabled} onPress={onPress}>
      {words}
      <span className="visually-hidden">第 {nth} 人</span>
    </Button>
  )
}
