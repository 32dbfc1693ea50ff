import { classId, classWords, grade } from '../../../shared/incidents/incident-kind'
import { ChoiceField } from '../../ui/choice-field'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { Segmented } from '../../ui/segmented'
import { useOpening } from './opening-context'
import { classOptions, gradeOptions } from './opening-words'

/** Class, sub-class and grade. What does not belong to a class chosen anew is left out with it. */
export function KindFields() {
  const { form, packs, change, sentenceAt } = useOpening()
  const { draft } = form
  const grades = draft.class === null ? [] : (packs?.lookup.grades.get(draft.class) ?? grade.options)
  const subclasses = [...(packs?.lookup.subclasses.values() ?? [])].filter(
    (each) => draft.class === null || each.class === draft.class,
  )
  const takeClass = (value: string) => {
    const [chosen = null] = classId.options.filter((option) => option === value)
    const keepsSubclass = packs?.lookup.subclasses.get(draft.subclass ?? '')?.class === chosen
    const gradesThen = chosen === null ? [] : (packs?.lookup.grades.get(chosen) ?? [])
    const keepsGrade = draft.grade !== null && gradesThen.includes(draft.grade)
    change({ class: chosen, ...(keepsSubclass ? {} : { subclass: null }), ...(keepsGrade ? {} : { grade: null }) })
  }
  const takeSubclass = (value: string) => {
    const chosen = packs?.lookup.subclasses.get(value)
    change(chosen ? { class: chosen.class, subclass: chosen.id } : { subclass: null })
  }
  return (
    <>
      <div className="opening__row" data-field="class">
        <span className="field-label">类别</span>
        <Segmented label="类别" options={classOptions} value={draft.class ?? ''} onChange={takeClass} />
      </div>
      <div data-field="subclass">
        <ChoiceField
          label="子类"
          options={[
            { value: 'none', words: '未定' },
            ...subclasses.map(({ id, title, class: of }) => ({
              value: id,
              words: draft.class === null ? `${classWords[of]} › ${title}` : title,
            })),
          ]}
          value={draft.subclass ?? 'none'}
          question={shortSentence(sentenceAt('facts.subclass'))}
          onChange={takeSubclass}
        />
        <FieldSentence sentence={sentenceAt('facts.subclass')} />
      </div>
      <div className="opening__row" data-field="grade">
        <span className="field-label">等级</span>
        {draft.class !== null && grades.length === 0 ? (
          <span className="opening__none">{classWords[draft.class]}依法不分级，报告按敏感情形和重特大判断</span>
        ) : (
          <Segmented
            label="等级"
            disabled={draft.class === null}
            options={gradeOptions.filter(({ value }) => value === '' || grades.length === 0 || grades.includes(value))}
            value={draft.grade ?? ''}
            onChange={(value) => change({ grade: value === '' ? null : value })}
          />
        )}
        {draft.class === null && <span className="opening__none">先定类别；不定等级也能立</span>}
      </div>
      <FieldSentence sentence={sentenceAt('facts.grade')} />
    </>
  )
}
