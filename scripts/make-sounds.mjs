// Makes the two sounds of the alarms, `node scripts/make-sounds.mjs`: tones computed here, the same bytes each time, nobody's recording.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Samples a second: enough for tones below 4 kHz, which small loudspeakers give best. */
const RATE = 8_000
const BYTES = 2

/**
 * One tone. Seconds and Hz; `fade` is how quickly it dies away (0: it is held), `edge` the share of an overtone that makes it
 * carry through a room.
 * @typedef {{ at: number, length: number, pitch: number, loud: number, fade: number, edge: number }} Tone
 */

/** Two notes that rise and die away: half of the time is gone, or it is due. */
const reminder = [
  { at: 0, length: 0.45, pitch: 659, loud: 0.5, fade: 7, edge: 0.1 },
  { at: 0.2, length: 0.7, pitch: 880, loud: 0.5, fade: 6, edge: 0.1 },
]

/** Two runs of three hard beeps: time ran out, and nobody has said that they know. */
const overdue = [0, 0.6].flatMap((run) =>
  [0, 0.16, 0.32].map((beat, index) => ({
    at: run + beat,
    length: 0.11,
    pitch: index === 2 ? 1319 : 988,
    loud: 0.7,
    fade: 0,
    edge: 0.35,
  })),
)

/** Time in which a tone begins and ends, in s, so that nothing clicks. */
const RAMP = 0.008

/** One tone at `time` seconds, between -1 and 1. */
function toneAt(/** @type {Tone} */ { at, length, pitch, loud, fade, edge }, /** @type {number} */ time) {
  const since = time - at
  if (since < 0 || since >= length) return 0
  const ramp = Math.min(1, since / RAMP, (length - since) / RAMP)
  const turn = 2 * Math.PI * pitch * since
  const wave = (Math.sin(turn) + edge * Math.sin(2 * turn)) / (1 + edge)
  return loud * ramp * Math.exp(-fade * since) * wave
}

/** A RIFF file of 16 bit samples, one channel. */
function waveFile(/** @type {readonly Tone[]} */ tones) {
  const seconds = Math.max(...tones.map(({ at, length }) => at + length))
  const count = Math.ceil(seconds * RATE)
  const file = Buffer.alloc(44 + count * BYTES)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(file.length - 8, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  file.writeUInt16LE(1, 20)
  file.writeUInt16LE(1, 22)
  file.writeUInt32LE(RATE, 24)
  file.writeUInt32LE(RATE * BYTES, 28)
  file.writeUInt16LE(BYTES, 32)
  file.writeUInt16LE(BYTES * 8, 34)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(count * BYTES, 40)
  for (let index = 0; index < count; index += 1) {
    const sum = tones.reduce((before, tone) => before + toneAt(tone, index / RATE), 0)
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sum)) * 32_767), 44 + index * BYTES)
  }
  return file
}

/** The sounds by file name, as resources/sounds holds them. */
export function makeSounds() {
  return { 'reminder.wav': waveFile(reminder), 'overdue.wav': waveFile(overdue) }
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  const folder = join(import.meta.dirname, '..', 'resources', 'sounds')
  mkdirSync(folder, { recursive: true })
  for (const [name, file] of Object.entries(makeSounds())) writeFileSync(join(folder, name), file)
}
