import { useStore } from 'zustand'
import { meansWords } from '../../../shared/incidents/clock-rule'
import type { StepView } from '../../../shared/incidents/incident-detail'
import { reportName } from '../../../shared/incidents/report'
import { formatClock } from '../../../shared/time/office-time'
import { ChoiceField } from '../../ui/choice-field'
import { Dialog } from '../../ui/dialog'
import { RecordedField } from '../../ui/field'
import { Segmented } from '../../ui/segmented'
import { TextField } from '../../ui/text-field'
import { Tick } from '../../ui/tick'
import { useDetail, useIncidents } from '../incident-context'
import { MomentField } from '../moment-field'
import { rowsOf } from './report-rows'
import { addressed, addresseesOf, DAILY_AT, mayGoDaily, meansChoices, type SendingForm, sentBy } from './sending-form'

const LONGEST_ADDRESSEE = 100
const SOMEBODY_ELSE = 'somebody-else'

/** To whom, by which means and when a report goes out; with that it is frozen. */
export function SendingDialog() {
  const { sending } = useIncidents().stores.reports
  const { id } = useDetail()
  const open = useStore(sending, (state) => state.open)
  const form = useStore(sending, (state) => state.forms[id])
  return open && form ? <OpenSending form={form} /> : null
}

function OpenSending({ form }: { form: SendingForm }) {
  const { stores, office } = useIncidents()
  const { sending } = stores.reports
  const { busy, failure } = useStore(sending)
  const name = useNameOf(form)
  const again = form.what.kind === 'sent'
  const lacking = form.addressee.trim() === ''
  return (
    <Dialog
      name="report-sending"
      title={again ? `${name}再发一处` : `发出${name}`}
      open
      wide
      onClose={sending.putAway}
      dismissWords="先不发"
      primary={{
        words: '发出',
        onPress: () => void sending.submit(office.zone),
        disabled: busy || lacking,
        reason: lacking ? '先写发给谁' : undefined,
      }}
    >
      <div className="report-form">
        {!again && <Freezing />}
        <SendingFields form={form} />
        {failure && (
          <p className="report-form__fault" role="alert">
            {failure.message}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** The report that goes out: 首报, 续报一. */
function useNameOf({ what }: SendingForm): string {
  const { drafts } = useIncidents().stores.reports
  const { id, reports } = useDetail()
  const number = useStore(drafts, (state) => state.works[id]?.view.number ?? 0)
  const sent = what.kind === 'sent' ? reports.find((report) => report.id === what.reportId) : undefined
  return reportName(sent ?? { stage: what.stage, number })
}

/** 发出后冻结。缺 影响范围，续报再补。 */
function Freezing() {
  const { drafts } = useIncidents().stores.reports
  const { id, reports } = useDetail()
  const work = useStore(drafts, (state) => state.works[id])
  if (!work) return null
  const missing = rowsOf(work.view, work.draft, reports).rows.filter(({ state }) => state === 'missing')
  return (
    <p>
      发出后冻结，不能再改。
      {missing.length > 0 && (
        <>
          缺 <b>{missing.map(({ title }) => title).join('、')}</b>，照样可发，续报再补。
        </>
      )}
    </p>
  )
}

function SendingFields({ form }: { form: SendingForm }) {
  const { stores, session } = useIncidents()
  const detail = useDetail()
  const { sending } = stores.reports
  const addressees = addresseesOf(detail)
  const options = [
    ...addressees.map(({ role, title, open }) => ({
      value: role,
      words: open.length > 0 ? `${title}　待办 ${open.length} 步` : title,
    })),
    { value: SOMEBODY_ELSE, words: '其他单位' },
  ]
  return (
    <>
      <ChoiceField
        label="发往"
        options={options}
        value={form.role ?? SOMEBODY_ELSE}
        onChange={(role) => sending.change(addressed(form, detail, role === SOMEBODY_ELSE ? null : role))}
      />
      {form.role === null && (
        <TextField
          label="单位名称"
          limit={LONGEST_ADDRESSEE}
          missing="缺"
          onRefused={sending.refuse}
          value={form.addressee}
          onChange={(addressee) => sending.change({ ...form, addressee })}
        />
      )}
      <div className="report-form__row">
        <Segmented
          label="方式"
          labelShown
          options={meansChoices.map((value) => ({ value, words: meansWords[value] }))}
          value={form.means}
          onChange={(means) => sending.change(sentBy(form, detail, means))}
        />
        <MomentField
          label="发出时间"
          value={form.at}
          onRefused={sending.refuse}
          onChange={(at) => sending.change({ ...form, at })}
        />
        <RecordedField label="发报人">{session.account.name}</RecordedField>
      </div>
      {mayGoDaily(form, detail) && (
        <Tick
          checked={form.daily}
          onChange={(daily) => sending.change({ ...form, daily })}
          note={`清单上加一步，每日 ${DAILY_AT} 前，终报为止`}
        >
          此后每日续报
        </Tick>
      )}
      <Fulfils form={form} steps={addressees.find(({ role }) => role === form.role)?.open ?? []} />
    </>
  )
}

/** The steps of the checklist that are done with this sending. */
function Fulfils({ form, steps }: { form: SendingForm; steps: readonly StepView[] }) {
  const { stores, office } = useIncidents()
  const { sending } = stores.reports
  if (steps.length === 0) return null
  const tick = (key: string, done: boolean) =>
    sending.change({ ...form, steps: done ? [...form.steps, key] : form.steps.filter((each) => each !== key) })
  return (
    <fieldset className="report-form__steps">
      <legend>清单上同时办妥</legend>
      {steps.map((step) => (
        <Tick
          key={step.key}
          checked={form.steps.includes(step.key)}
          onChange={(done) => tick(step.key, done)}
          note={step.dueAt === null ? undefined : `应于 ${formatClock(step.dueAt, office.zone)}`}
        >
          {step.titles.join('、')}　{step.means.map((each) => meansWords[each]).join('、')}
        </Tick>
      ))}
    </fieldset>
  )
}
