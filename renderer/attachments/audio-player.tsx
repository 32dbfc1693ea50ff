import { useEffect, useRef, useState } from 'react'
import { useAction } from '../app/keys/key-scope'
import { Button } from '../ui/button'
import { VIEWER_SCOPE } from './viewer-keys'

/** Seconds that one press moves. */
const LEAP = 5
const SPEEDS: readonly number[] = [1, 1.25, 1.5, 2]

export interface AudioPlayerProps {
  content: Uint8Array<ArrayBuffer>
  mediaType: string
  name: string
}

/** A recording: played, moved in and quickened by keys. */
export function AudioPlayer({ content, mediaType, name }: AudioPlayerProps) {
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState({ now: 0, length: 0 })
  const [speed, setSpeed] = useState(1)
  const [fault, setFault] = useState<string | null>(null)

  useEffect(() => {
    const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
    if (audio.current) audio.current.src = address
    return () => URL.revokeObjectURL(address)
  }, [content, mediaType])

  const toggle = () => {
    const player = audio.current
    if (!player) return
    if (player.paused) player.play().catch(() => setFault('录音放不出来，可能已损坏。可另存后用别的程序播放'))
    else player.pause()
  }
  const leap = (seconds: number) => {
    if (audio.current) audio.current.currentTime = Math.max(0, audio.current.currentTime + seconds)
  }
  const quicken = () => {
    const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1
    if (audio.current) audio.current.playbackRate = next
    setSpeed(next)
  }
  const scope = VIEWER_SCOPE
  useAction({ id: 'viewer.play', keys: '空格', words: '播放、停', scope, run: toggle })
  useAction({ id: 'viewer.back', keys: '←', words: `退 ${LEAP} 秒`, scope, repeats: true, run: () => leap(-LEAP) })
  useAction({ id: 'viewer.on', keys: '→', words: `进 ${LEAP} 秒`, scope, repeats: true, run: () => leap(LEAP) })
  useAction({ id: 'viewer.speed', keys: 'S', words: '快慢', scope, run: quicken })

  return (
    <div className="audio-player">
      {/* biome-ignore lint/a11y/useMediaCaption: a recorded call has no captions; the entry itself is its text */}
      <audio
        ref={audio}
        aria-label={name}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onTimeUpdate={({ currentTarget }) => setAt({ now: currentTarget.currentTime, length: currentTarget.duration })}
        onLoadedMetadata={({ currentTarget }) => setAt({ now: 0, length: currentTarget.duration })}
        onError={() => setFault('录音放不出来，可能已损坏。可另存后用别的程序播放')}
      />
      {fault !== null && <p className="viewer__sentence">{fault}</p>}
      <p className="audio-player__time">
        {clockWords(at.now)}
        <span className="audio-player__length"> / {clockWords(at.length)}</span>
      </p>
      <div className="audio-player__keys">
        <Button kind="primary" keys="空格" onPress={toggle}>
          {playing ? '停' : '播放'}
        </Button>
        <Button keys="←" onPress={() => leap(-LEAP)}>{`退 ${LEAP} 秒`}</Button>
        <Button keys="→" onPress={() => leap(LEAP)}>{`进 ${LEAP} 秒`}</Button>
        <Button keys="S" onPress={quicken}>{`${speed} 倍`}</Button>
      </div>
    </div>
  )
}

/** mm:ss, above an hour h:mm:ss. */
export function clockWords(seconds: number): string {
  if (!Number.isFinite(seconds)) return '--:--'
  const whole = Math.floor(seconds)
  const two = (figure: number) => String(figure).padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${two(minutes)}:${two(whole % 60)}`
}
