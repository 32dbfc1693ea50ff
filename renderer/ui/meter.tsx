import './meter.css'
import { KeyButton } from './button'

export interface MeterProps {
  /** 要素 */
  label: string
  filled: number
  total: number
  /** Names of what is missing, in order. */
  missing: readonly string[]
  /** Key to the next missing one, and what it does. */
  next?: { keys: string; words: string; onPress: () => void } | undefined
}

/** How complete a record is, one tick per element. Neutral: it informs, it does not scold. */
export function Meter({ label, filled, total, missing, next }: MeterProps) {
  return (
    <div className="meter">
      {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn as ticks */}
      <div
        className="meter__dial"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={filled}
        aria-valuetext={missing.length === 0 ? `${filled}/${total}` : `${filled}/${total}，缺 ${missing.join('、')}`}
      >
        <span className="meter__figure">
          {label} {filled}/{total}
        </span>
        <span className="meter__ticks">
          {Array.from({ length: total }, (_, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: ticks have no identity but their place
            <i key={index} className={index < filled ? 'meter__tick' : 'meter__tick meter__tick--missing'} />
          ))}
        </span>
      </div>
      {missing.length > 0 && <span className="meter__missing">缺 {missing.join('、')}</span>}
      {next !== undefined && missing.length > 0 && (
        <span className="meter__next">
          <KeyButton keys={next.keys} onPress={next.onPress}>
            <span className="visually-hidden">{next.words}</span>
          </KeyButton>
        </span>
      )}
    </div>
  )
}
