import { useStore } from 'zustand'
import { formatClock } from '../../../shared/time/office-time'
import { KeyScope } from '../../app/keys/key-scope'
import { Button } from '../../ui/button'
import { Block, PaneHead } from '../../ui/pane'
import { Segmented } from '../../ui/segmented'
import { type BellStore, quietMinutes, REPEAT_MS, type Volume } from './bell-store'
import './sound-panel.css'

const volumeOptions: readonly { value: Volume; words: string }[] = [
  { value: 'low', words: '轻' },
  { value: 'middle', words: '中' },
  { value: 'high', words: '响' },
]

const SECOND = 1000

/** 管理 › 提示音: how loud this desk rings, and quiet for a while. */
export function SoundPanel({ bell, zone }: { bell: BellStore; zone: string }) {
  const volume = useStore(bell, (state) => state.volume)
  return (
    <KeyScope name="sound" label="提示音" className="pane">
      <PaneHead title="提示音" note="只管本机，不进流水" />
      <div className="pane__body scroll sound-panel">
        <Block title="音量" note="不能调到无声，要安静用下面的静音">
          <div className="sound-panel__row">
            <Segmented label="音量" options={volumeOptions} value={volume} onChange={bell.choose} />
            <Button size="inner" onPress={() => void bell.tryOut('reminder')}>
              试听 时限过半、时限到
            </Button>
            <Button size="inner" onPress={() => void bell.tryOut('overdue')}>
              试听 超时
            </Button>
          </div>
          <p className="sound-panel__words">
            时限过半、时限到，响一声轻音，没有按 F6 知悉的每分钟再响一声；超时每 {REPEAT_MS.overdue / SECOND}{' '}
            秒响一次，直到有人知悉。没有人登录时照样响，那时按 F6 只让本机静 5 分。
          </p>
        </Block>
        <Block title="静音" note="到点自己恢复">
          <Quiet bell={bell} zone={zone} />
          <p className="sound-panel__words">
            静音时屏幕、横幅和系统通知照旧，最上一行一直写着静到几点。关机重开，没到点的静音还在。
          </p>
        </Block>
      </div>
    </KeyScope>
  )
}

function Quiet({ bell, zone }: { bell: BellStore; zone: string }) {
  const until = useStore(bell, (state) => state.quietUntil)
  return (
    <div className="sound-panel__row">
      {quietMinutes.map((minutes) => (
        <Button key={minutes} size="inner" onPress={() => bell.keepQuiet(minutes)}>
          {minutes === 60 ? '静音 1 小时' : `静音 ${minutes} 分`}
        </Button>
      ))}
      {until !== null && (
        <>
          <b>静音至 {formatClock(until, zone)}</b>
          <Button size="inner" onPress={bell.endQuiet}>
            现在恢复
          </Button>
        </>
      )}
    </div>
  )
}
