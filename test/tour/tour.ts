import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { agreementLines, agreementOf, readAnswers } from '../incident-reports/agreement'
import { crashAndReturn } from './crash-steps'
import { amendment, relayWithReceipt, search } from './handling-steps'
import { confirmItems, handOver, openShift, takeOver } from './handover-steps'
import {
  figuresRise,
  finalReport,
  firstReport,
  followUp,
  instructionAnswered,
  leaderInstructs,
  nightCall,
  nobodyAnswers,
} from './night-steps'
import { setUp, signIn } from './opening-steps'
import { savePaper } from './paper-steps'
import { fax, graveCall, ordinaryCall, visit } from './recording-steps'
import { headLooksForGaps, headReturns, headSearches, recorderAnswers } from './review-steps'
import { type RecordedText, recordTexts } from './text-steps'
import { type TourOptions, tourOptions } from './tour-options'
import { openTour, type Tour } from './tour-place'

const [, , root = '', ...args] = process.argv

const opening = [setUp, signIn]
const shift = [openShift, ordinaryCall, fax, visit, graveCall, relayWithReceipt, amendment, search, crashAndReturn]
const incident = [nightCall, nobodyAnswers, firstReport, figuresRise, leaderInstructs, followUp]
const change = [handOver, confirmItems, takeOver, savePaper, instructionAnswered, finalReport]
const review = [headSearches, headReturns, recorderAnswers, headLooksForGaps, night]

/** Plays the tour, or records texts in its place; throws when anything was not as it must be. */
async function play(tour: Tour, { texts, json }: TourOptions): Promise<void> {
  await tour.start()
  for (const step of [...opening, ...(texts === null ? [...shift, ...incident, ...change, ...review] : [])])
    await step(tour)
  if (texts === null) return
  const recorded = await recordTexts(tour, texts)
  sayAgreement(tour, recorded)
  if (json !== null) writeFileSync(json, `${JSON.stringify(recorded, null, 2)}\n`)
  const wrong = recorded.filter(({ readBack }) => !readBack)
  if (wrong.length > 0) throw new Error(`${wrong.length} 篇与文件不符：${wrong.map(({ file }) => file).join('、')}`)
  tour.say(`${recorded.length} 篇，读回来与文件一字不差`)
}

/** Of the texts that a reader has looked through: how far what was suggested is what they say. */
function sayAgreement(tour: Tour, recorded: readonly RecordedText[]): void {
  const answers = readAnswers(join(root, 'test', 'incident-reports', 'answers.json'))
  const known = recorded.filter(({ file }) => answers[file] !== undefined)
  if (known.length === 0) return
  tour.say(`其中 ${known.length} 篇有人逐篇读过。定规则时也看过它们，没看过的会低一些。所示与原文：`)
  for (const line of agreementLines(agreementOf(known, answers))) tour.say(line)
}

/** The same desk by night. */
async function night(tour: Tour): Promise<void> {
  await tour.officer().press('F12')
  await tour.show('night', '夜间：F12 换成深色')
}

async function main(): Promise<void> {
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

main().catch((error: unknown) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error)
  process.exitCode = 1
})
