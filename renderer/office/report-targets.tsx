import type { ReportTarget } from '../../shared/office/office'
import type { FormFaults } from '../app/form-faults'
import { FormField } from '../app/form-field'
import { Button } from '../ui/button'
import { Block } from '../ui/pane'
import './report-targets.css'

export interface ReportTargetsProps {
  value: readonly ReportTarget[]
  onChange: (value: ReportTarget[]) => void
  faults: FormFaults
  /** `office.reportTo` at the first set-up, else `reportTo`. */
  path: string
}

const MOST_TARGETS = 6
const columns = [
  { key: 'post', words: '职务', limit: 50, kind: 'text' },
  { key: 'name', words: '姓名', limit: 30, kind: 'text' },
  { key: 'phone', words: '电话', limit: 60, kind: 'tel' },
] as const

/** Whom the desk names when a matter is grave, in the order they are called. */
export function ReportTargets({ value, onChange, faults, path }: ReportTargetsProps) {
  const write = (at: number, part: Partial<ReportTarget>) =>
    onChange(value.map((target, index) => (index === at ? { ...target, ...part } : target)))
  return (
    <Block title="重特大事项立即报告" note="按此顺序打电话，值班台上随时可见">
      <div className="report-targets__line report-targets__line--head" aria-hidden="true">
        <span />
        {columns.map(({ key, words }) => (
          <span key={key}>{words}</span>
        ))}
      </div>
      <ol className="report-targets" aria-label="重特大事项立即报告">
        {value.map((target, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order of calling is what a line is
          <li key={at} className="report-targets__line">
            <span className="report-targets__number">{at + 1}</span>
            {columns.map(({ key, words, limit, kind }) => (
              <FormField
                key={key}
                faults={faults}
                path={`${path}.${at}.${key}`}
                label={`第 ${at + 1} 人${words}`}
                labelHidden
                kind={kind}
                limit={limit}
                value={target[key]}
                onChange={(text) => write(at, { [key]: text })}
              />
            ))}
            <Button size="inner" onPress={() => onChange(value.filter((_, index) => index !== at))}>
              去掉
              <span className="visually-hidden">第 {at + 1} 人</span>
            </Button>
          </li>
        ))}
      </ol>
      <div className="report-targets__add">
        <Button
          size="inner"
          disabled={value.length >= MOST_TARGETS}
          reason={`至多 ${MOST_TARGETS} 人`}
          onPress={() => onChange([...value, { post: '', name: '', phone: '' }])}
        >
          加一人
        </Button>
      </div>
    </Block>
  )
}
