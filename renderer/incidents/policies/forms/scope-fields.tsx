import { useState } from 'react'
import type { Scope } from '../../../../shared/incidents/clock-rule'
import { classId, classWords } from '../../../../shared/incidents/incident-kind'
import { Button } from '../../../ui/button'
import { FieldSentence } from '../../../ui/field-sentence'
import { useOffers } from '../../../ui/offer-list'
import { TextField } from '../../../ui/text-field'
import { usePackEdit } from './edit-context'
import { Ticks } from './row-fields'

export interface ScopeFieldsProps {
  scope: Scope
  path: string
  onChange: (scope: Scope) => void
}

const classOptions = classId.options.map((value) => ({ value, words: classWords[value] }))

/** Where a row applies: none ticked and none picked is everywhere. */
export function ScopeFields({ scope, path, onChange }: ScopeFieldsProps) {
  const { subclasses, faultAt } = usePackEdit()
  const titleOf = (id: string) => subclasses.find((each) => each.id === id)?.title ?? `“${id}”（没有这个子类）`
  const isEverywhere = scope.classes.length === 0 && scope.subclasses.length === 0
  return (
    <>
      <Ticks
        label="类别"
        path={`${path}.classes`}
        options={classOptions}
        value={scope.classes}
        onChange={(classes) => onChange({ ...scope, classes })}
      />
      <SubclassField scope={scope} onTake={(id) => onChange({ ...scope, subclasses: [...scope.subclasses, id] })} />
      <FieldSentence sentence={faultAt(`${path}.subclasses`)} />
      {scope.subclasses.length > 0 && (
        <div className="row-picked">
          {scope.subclasses.map((id) => (
            <Button
              key={id}
              size="inner"
              onPress={() => onChange({ ...scope, subclasses: scope.subclasses.filter((each) => each !== id) })}
            >
              去掉 {titleOf(id)}
            </Button>
          ))}
        </div>
      )}
      {isEverywhere && <p className="row-note">都不选就是各类都用</p>}
    </>
  )
}

function SubclassField({ scope, onTake }: { scope: Scope; onTake: (id: string) => void }) {
  const { subclasses } = usePackEdit()
  const [typed, setTyped] = useState('')
  const [quiet, setQuiet] = useState(true)
  const left = subclasses.filter(
    (each) => !scope.subclasses.includes(each.id) && (scope.classes.length === 0 || scope.classes.includes(each.class)),
  )
  const offers = useOffers({
    label: '子类候选',
    offers: left.filter(({ title }) => title.includes(typed.trim())).slice(0, 10),
    keyOf: ({ id }) => id,
    render: (each) => `${each.title}　${classWords[each.class]}`,
    onTake: ({ id }) => {
      setTyped('')
      onTake(id)
    },
    quiet,
  })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears of the focus of the field within, takes no input itself
    <div onFocus={() => setQuiet(false)} onBlur={() => setQuiet(true)}>
      <TextField
        label="加子类"
        limit={60}
        missing="写几个字，↓ 选，Enter 加上"
        value={typed}
        combo={offers.combo}
        below={offers.below}
        onChange={(text, { composing }) => {
          setQuiet(composing)
          setTyped(text)
        }}
      />
    </div>
  )
}
