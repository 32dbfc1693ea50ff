import overdueUrl from '../../../resources/sounds/overdue.wav?url'
import reminderUrl from '../../../resources/sounds/reminder.wav?url'
import type { PlaySound, Voice, Volume } from './bell-store'

const urls: Record<Voice, string> = { reminder: reminderUrl, overdue: overdueUrl }

/** Heard as even steps. */
const gains: Record<Volume, number> = { low: 0.2, middle: 0.5, high: 1 }

/** Plays the program's own sounds. The loudspeaker is taken at the first of them and given back whenever none plays. */
export function createSoundPlayer(): PlaySound {
  let device: AudioContext | null = null
  let playing = 0
  const read = async (context: AudioContext, voice: Voice) => {
    const file = await fetch(urls[voice])
    if (!file.ok) throw new Error(`no sound at ${urls[voice]}`)
    return context.decodeAudioData(await file.arrayBuffer())
  }
  const sounds = new Map<Voice, AudioBuffer>()
  return async (voice, volume) => {
    device ??= new AudioContext()
    const context = device
    const sound = sounds.get(voice) ?? (await read(context, voice))
    sounds.set(voice, sound)
    await context.resume()
    const source = new AudioBufferSourceNode(context, { buffer: sound })
    const gain = new GainNode(context, { gain: gains[volume] })
    source.connect(gain).connect(context.destination)
    playing += 1
    source.onended = () => {
      playing -= 1
      if (playing === 0) void context.suspend()
    }
    source.start()
  }
}
