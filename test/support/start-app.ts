import { join } from 'node:path'
import { createPasswords } from '../../electron/accounts/passwords'
import { databasePaths } from '../../electron/db/database-paths'
import { openDatabase, openReadOnly } from '../../electron/db/open-database'
import { createDutyDesk, type Ports } from '../../electron/duty-desk'
import { loadElementsPolicy } from '../../electron/entries/load-elements-policy'
import { loadChecksPolicy } from '../../electron/handover/load-checks-policy'
import type { Alarms } from '../../electron/incidents/alarms'
import { policyLoader } from '../../electron/incidents/load-policies'
import { createPackShelf } from '../../electron/incidents/pack-shelf'
import { serve } from '../../electron/ipc/serve'
import { openHeadFile, readHead } from '../../electron/journal/head-file'
import type { Journal } from '../../electron/journal/journal'
import { rebuildJob, verifyJob } from '../../electron/journal/journal-jobs'
import { loadGapPolicy } from '../../electron/review/load-gap-policy'
import { readingsHere } from '../../electron/review/readings-here'
import { indexJob } from '../../electron/search/index-job'
import type { IndexKeeper } from '../../electron/search/index-keeper'
import { buildApi } from '../../shared/ipc/build-api'
import { type Api, contract } from '../../shared/ipc/contract'
import { channelOf } from '../../shared/ipc/define'
import { success } from '../../shared/result'
import { newFolder } from './folders'
import { everythingSettled } from './held-answers'
import { createTestClock, createTestIds, type TestClock } from './test-clock'

/** The whole main process but Electron, on a real database in a folder of its own. */
export interface StartedApp {
  api: Api
  clock: TestClock
  ports: Ports
  paths: ReturnType<typeof databasePaths>
  journal: Journal
  /** Silent until they are started. */
  alarms: Alarms
  index: IndexKeeper
  /** Announcements so far, as `feature.member`. */
  published: { channel: string; payload: unknown }[]
  /** Exceptions that `serve` turned into failures, and what failed beside the calls. */
  reported: { channel: string; error: unknown }[]
  /** Resolves when every call is answered, and those that followed from the answers are too. */
  answered(): Promise<void>
  /** Closes the database; the folder stays for a second start with `folder`. */
  stop(): void
  folder: string
}

export interface StartOptions {
  folder?: string
  clock?: TestClock
  ports?: Partial<Ports>
  /** Folder with the policy packs; the checkout's own unless a bundle runs elsewhere. */
  resources?: string
}

export function startApp(options: StartOptions = {}): StartedApp {
  const resources = options.resources ?? join(import.meta.dirname, '../../resources')
  const folder = options.folder ?? newFolder()
  const clock = options.clock ?? createTestClock()
  const paths = databasePaths(folder)
  const opened = openDatabase(paths, { known: readHead(paths.head) !== null, now: clock.now() })
  if (opened.kind === 'refused') throw new Error(opened.sentence)
  const { connection } = opened
  const head = openHeadFile(paths.head)
  const published: StartedApp['published'] = []
  const reported: StartedApp['reported'] = []
  const listeners = new Map<string, Set<(payload: unknown) => void>>()
  const reading = openReadOnly(paths.database)
  const ports: Ports = {
    connection,
    reading,
    clock,
    ids: createTestIds(`${folder.slice(-4)}-`),
    station: 'A',
    noteHead: head.write,
    publish(feature, member, payload) {
      const channel = channelOf(feature, String(member))
      published.push({ channel, payload })
      for (const listen of listeners.get(channel) ?? []) listen(structuredClone(payload))
    },
    policy: loadElementsPolicy(resources),
    checks: loadChecksPolicy(resources),
    gaps: loadGapPolicy(resources),
    policyPacks: policyLoader(resources).all,
    ring: () => undefined,
    report: (where, error) => reported.push({ channel: where, error }),
    passwords: createPasswords(),
    attachmentsDir: paths.attachments,
    documents: {
      copy: () => Promise.resolve(),
      savePdf: () => Promise.resolve(success(null)),
      print: () => Promise.resolve(success(null)),
    },
    incidentDocuments: {
      copy: () => Promise.resolve(),
      savePdf: () => Promise.resolve(success(null)),
      print: () => Promise.resolve(success(null)),
    },
    handoverDocuments: {
      copy: () => Promise.resolve(),
      savePdf: () => Promise.resolve(success(null)),
      print: () => Promise.resolve(success(null)),
    },
    indexer: {
      run: (order, onProgress) =>
        indexJob(paths, order, { now: clock.now, pause: () => Promise.resolve(), onProgress }),
      stop: () => undefined,
    },
    jobs: {
      run: (job) =>
        Promise.resolve(job === 'verify' ? verifyJob(paths, () => true) : rebuildJob(paths, clock.now(), () => true)),
      cancel: () => undefined,
    },
    readings: readingsHere({ db: reading, shelf: createPackShelf(policyLoader(resources).all) }, (where, error) =>
      reported.push({ channel: where, error }),
    ),
    figurePapers: {
      copyText: () => Promise.resolve(),
      copyTable: () => Promise.resolve(),
      saveText: () => Promise.resolve(success(null)),
    },
    chooseSaveFile: () => Promise.resolve(null),
    ...options.ports,
  }
  const { handlers, session, journal, alarms, index } = createDutyDesk(ports)
  const answers = serve(contract, handlers, {
    roleNow: () => session.current()?.account.role ?? null,
    report: (channel, error) => reported.push({ channel, error }),
    checkOutput: true,
  })
  const underWay = new Set<Promise<unknown>>()
  const ask = async (channel: string, input: unknown) => {
    const answer = answers.get(channel)
    if (!answer) throw new Error(`nobody serves ${channel}`)
    return structuredClone(await answer(structuredClone(input)))
  }
  const api = buildApi(contract, {
    call(channel, input) {
      const answer = ask(channel, input)
      underWay.add(answer)
      const over = () => underWay.delete(answer)
      answer.then(over, over)
      return answer
    },
    listen(channel, listener) {
      const known = listeners.get(channel) ?? new Set()
      known.add(listener)
      listeners.set(channel, known)
      return () => known.delete(listener)
    },
  })
  const answered = async () => {
    do {
      await Promise.allSettled(underWay)
      await everythingSettled()
    } while (underWay.size > 0)
  }
  const stop = () => {
    head.close()
    reading.close()
    connection.close()
  }
  return { api, clock, ports, journal, alarms, index, paths, published, reported, answered, stop, folder }
}
