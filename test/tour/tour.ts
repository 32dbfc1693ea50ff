import { writeFileSync } from 'node:fs'
import { crashAndReturn } from './crash-steps'
import { amendment, relayWithReceipt, search } from './handling-steps'
import { confirmItems, handOver, openShift, takeOver } from './handover-steps'
import { setUp, signIn } from './opening-steps'
import { savePaper } from './paper-steps'
import { fax, graveCall, ordinaryCall, visit } from './recording-steps'
import { recordTexts } from './text-steps'
import { type TourOptions, tourOptions } from './tour-options'
import { openTour, type Tour } from './tour-place'

const opening = [setUp, signIn]
const shift = [openShift, ordinaryCall, fax, visit, graveCall, relayWithReceipt, amendment, search, crashAndReturn]
const change = [handOver, confirmItems, takeOver, savePaper, night]

/** Plays the tour, or records texts in its place; throws when anything was not as it must be. */
async function play(tour: Tour, { texts, json }: TourOptions): Promise<void> {
  await tour.start()
  for (const step of [...opening, ...(texts === null ? [...shift, ...change] : [])]) await step(tour)
  if (texts === null) return
  const recorded = await recordTexts(tour, texts)
  if (json !== null) writeFileSync(json, `${JSON.stringify(recorded, null, 2)}\n`)
  const wrong = recorded.filter(({ readBack }) => !readBack)
  if (wrong.length > 0) throw new Error(`${wrong.length} 篇与文件不符：${wrong.map(({ file }) => file).join('、')}`)
  tour.say(`${recorded.length} 篇，读回来与文件一字不差`)
}

/** The same desk by night. */
async function night(tour: Tour): Promise<void> {
  await tour.officer().press('F12')
  await tour.show('night', '夜间：F12 换成深色')
}

async function main(root: string, args: string[]): Promise<void> {
  const options = tourOptions(root, args)
  const tour = openTour(root, options.output)
  try {
    await play(tour, options)
    tour.expectNoFaults()
  } catch (error) {
    await tour.show('failed', '没有走完：画面停在这里')
    throw error
  } finally {
    await tour.end()
  }
}

const [, , root = '', ...args] = process.argv
main(root, args).catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  process.exitCode = 1
})
