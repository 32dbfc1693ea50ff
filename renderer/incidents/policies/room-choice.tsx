import type { PolicySettings } from '../../../shared/incidents/policies-contract'
import { Block, PaneHead } from '../../ui/pane'
import { Tick } from '../../ui/tick'
import { type Choice, withOrWithout } from './choice-store'

export interface RoomChoiceProps {
  settings: PolicySettings
  choice: Choice
  /** null: these are only read. */
  onChange: ((part: Partial<Choice>) => void) | null
}

/** What this room is in the words of the packs, and the reports it makes every day. */
export function RoomChoice({ settings, choice, onChange }: RoomChoiceProps) {
  const { ownRoles, dailyReports } = choice
  const own = settings.roles.filter(({ id, reports }) => reports || ownRoles.includes(id))
  const isStored = choice.packs.join() === settings.inUse.join()
  return (
    <div className="pane">
      <PaneHead title="本值班室" note={onChange === null ? '由管理员修改' : undefined} />
      <div className="pane__body scroll room-choice">
        <Block title="是哪些角色" note="只有这些角色的时限由本值班室办，其余只看">
          <ul className="room-choice__ticks">
            {own.map(({ id, title }) => (
              <li key={id}>
                <Tick
                  checked={ownRoles.includes(id)}
                  disabled={onChange === null}
                  onChange={(wanted) => onChange?.({ ownRoles: withOrWithout(ownRoles, id, wanted) })}
                >
                  {title}
                </Tick>
              </li>
            ))}
          </ul>
        </Block>
        <Block title="每日报告" note="到点提醒，没有事也报">
          <ul className="room-choice__ticks room-choice__ticks--wide">
            {settings.dailyReports.map(({ daily, title, occasion, at, to }) => (
              <li key={daily}>
                <Tick
                  checked={dailyReports.includes(daily)}
                  disabled={onChange === null}
                  onChange={(wanted) => onChange?.({ dailyReports: withOrWithout(dailyReports, daily, wanted) })}
                  note={`${at} 报${titleOf(to, settings)}，${occasion}`}
                >
                  {title}
                </Tick>
              </li>
            ))}
          </ul>
          {settings.dailyReports.length === 0 && <p className="room-choice__none">选用的政策包里没有每日报告。</p>}
        </Block>
        {!isStored && <p className="room-choice__none">新选用的政策包里的角色和每日报告，保存后在这里选。</p>}
      </div>
    </div>
  )
}

function titleOf(role: string, { roles }: PolicySettings): string {
  return roles.find(({ id }) => id === role)?.title ?? role
}
