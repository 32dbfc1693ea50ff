import { useStore } from 'zustand'
import { figureWords } from '../../../shared/incidents/casualties'
import { type Measure, measure, measureWords } from '../../../shared/incidents/incident-kind'
import { FieldSentence, shortSentence } from '../../ui/field-sentence'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { useDetail, useIncidents } from '../incident-context'
import { MomentField } from '../moment-field'
import { workOn } from './kept-works'
import { fallWords, type RowForm } from './ledger-form'
import { sourcesOf } from './ledger-history'
import { LEDGER_SCOPE } from './ledger-scopes'
import { rowFigure, shortMeasureWords } from './ledger-words'
import { NameInput } from './name-input'
import { PaneForm } from './pane-form'
import { readFigure } from './typed-figure'

const measureOptions = measure.options.map((value) => ({ value, words: shortMeasureWords[value] }))
const sureOptions = [
  { value: 'confirmed', words: '已确认' },
  { value: 'unconfirmed', words: '待核实' },
] as const
const reachOptions = [
  { value: 'all', words: '全部' },
  { value: 'more', words: '另有' },
] as const

const titles: Record<RowForm['kind'], { title: string; deed: string }> = {
  record: { title: '记一笔', deed: '记下' },
  correct: { title: '更正', deed: '记下更正' },
  withdraw: { title: '撤销', deed: '撤销这一笔' },
}

/** One row of the ledger as it is written: which measure, how many, whether that is sure, who said it and when. */
export function RowFields({ form }: { form: RowForm }) {
  const { stores, office } = useIncidents()
  const detail = useDetail()
  const { ledger } = stores
  const busy = useStore(ledger, (state) => state.busy)
  const { faults, failure } = useStore(ledger, (state) => workOn(state, detail.id))
  const { title, deed } = titles[form.kind]
  const corrected = detail.ledger.rows.find(({ id }) => id === form.corrects)
  const refuse = (field: string) => (sentence: string) => ledger.refuse(field, sentence)
  return (
    <PaneForm
      scope={LEDGER_SCOPE}
      title={title}
      about={corrected ? `${rowFigure(corrected)}　${corrected.source}` : '更正也是一笔'}
      deed={deed}
      busy={busy}
      failure={failure}
      onSubmit={() => void ledger.submit(office.zone)}
      onPutAway={ledger.putAway}
      onDiscard={ledger.discard}
    >
      {form.kind === 'record' && (
        <Segmented
          label="项目"
          options={measureOptions}
          value={form.measure}
          onChange={(chosen) => ledger.write({ measure: chosen })}
        />
      )}
      {form.kind !== 'withdraw' && <Figure form={form} fault={faults.figure} />}
      <NameInput
        field="source"
        label="来源"
        value={form.source}
        offers={sourcesOf(detail.ledger.rows)}
        fault={faults.source}
        onChange={(source) => ledger.write({ source })}
        onRefused={refuse('source')}
      />
      <MomentField
        label="时间"
        value={form.at}
        fault={faults.at}
        onChange={(at) => ledger.write({ at })}
        onRefused={refuse('at')}
      />
      <Reason form={form} fault={faults.reason} />
    </PaneForm>
  )
}

/** The figure with what it was read as, and how it counts. ↑↓ change the measure without leaving the field. */
function Figure({ form, fault }: { form: RowForm; fault: string | undefined }) {
  const { ledger } = useIncidents().stores
  const reading = readFigure(form.measure, form.figure)
  const move = (step: number) => {
    const at = (measure.options.indexOf(form.measure) + step + measure.options.length) % measure.options.length
    const next: Measure | undefined = measure.options[at]
    if (next !== undefined && form.kind === 'record') ledger.write({ measure: next })
  }
  return (
    <>
      <div className="pane-form__line">
        <div data-field="figure" data-first>
          <TextField
            label={measureWords[form.measure].slice(-2)}
            kind="numeric"
            limit={24}
            onRefused={(sentence) => ledger.refuse('figure', sentence)}
            value={form.figure}
            hint={
              reading.kind === 'read'
                ? figureWords(form.measure, reading.figure)
                : form.kind === 'record'
                  ? '↑↓ 换'
                  : ''
            }
            question={shortSentence(fault)}
            onKey={(event) => {
              if (event.ctrlKey || event.altKey || event.metaKey) return
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
              event.preventDefault()
              move(event.key === 'ArrowUp' ? -1 : 1)
            }}
            onChange={(figure) => ledger.write({ figure })}
          />
        </div>
        <Segmented
          label="核实"
          options={sureOptions}
          value={form.confirmed ? 'confirmed' : 'unconfirmed'}
          onChange={(chosen) => ledger.write({ confirmed: chosen === 'confirmed' })}
        />
      </div>
      <FieldSentence sentence={fault} />
      <div className="pane-form__line">
        <Segmented
          label="范围"
          labelShown
          options={reachOptions}
          value={form.reach}
          onChange={(reach) => ledger.write({ reach })}
        />
        <span className="pane-form__note">{form.reach === 'all' ? '代替此前的数' : '加在此前的数上'}</span>
      </div>
    </>
  )
}

/** Why a total falls, asked for as soon as the figure says that it does; of a withdrawal always. */
function Reason({ form, fault }: { form: RowForm; fault: string | undefined }) {
  const { stores, office, now } = useIncidents()
  const { rows } = useDetail().ledger
  const falls = fallWords(rows, form, now.getState().now, office.zone)
  const sentence = fault ?? falls ?? undefined
  if (form.kind !== 'withdraw' && sentence === undefined && form.reason === '') return null
  return (
    <div data-field="reason" data-first={form.kind === 'withdraw' || undefined}>
      <TextField
        label="原因"
        limit={1_000}
        onRefused={(refused) => stores.ledger.refuse('reason', refused)}
        value={form.reason}
        question={fault === undefined ? undefined : '写原因'}
        onChange={stores.ledger.writeReason}
      />
      <FieldSentence sentence={sentence} />
    </div>
  )
}
