import { createPasswords } from '../../electron/accounts/passwords'
import { openData } from '../../electron/app/open-data'
import { systemClock, systemIds } from '../../electron/app/system'
import { checkpointInTheBackground } from '../../electron/db/checkpoints'
import type { Connection } from '../../electron/db/connection'
import { createDutyDesk, type DutyDesk, type Ports } from '../../electron/duty-desk'
import { loadElementsPolicy } from '../../electron/entries/load-elements-policy'
import { loadChecksPolicy } from '../../electron/handover/load-checks-policy'
import { policyLoader } from '../../electron/incidents/load-policies'
import { createPackShelf } from '../../electron/incidents/pack-shelf'
import { serve } from '../../electron/ipc/serve'
import { loadGapPolicy } from '../../electron/review/load-gap-policy'
import { readingsHere } from '../../electron/review/readings-here'
import { buildApi } from '../../shared/ipc/build-api'
import { type Api, contract } from '../../shared/ipc/contract'
import { unexpected } from './unexpected'

/** The program without its window, as it runs for an office: real clock, ids, lock, head file and database of one folder. */
export interface RealDesk {
  api: Api
  desk: DutyDesk
  connection: Connection
  close(): void
}

/**
 * Opens the data in `folder` as the program would; `resources` is the folder with the policy packs. Exceptions reach whoever
 * called, unless they are reported.
 */
export function openRealDesk(options: {
  folder: string
  resources: string
  ports?: Partial<Ports>
  report?: (error: unknown) => void
}): RealDesk {
  const { folder, resources } = options
  const data = openData(folder, systemClock.now())
  if (data.kind === 'refused') throw new Error(data.sentence)
  if (data.gap) throw new Error(data.gap.why)
  const ports: Ports = {
    connection: data.connection,
    reading: data.reading,
    clock: systemClock,
    ids: systemIds,
    station: 'A',
    noteHead: data.headFile.write,
    publish: () => undefined,
    policy: loadElementsPolicy(resources),
    checks: loadChecksPolicy(resources),
    gaps: loadGapPolicy(resources),
    policyPacks: policyLoader(resources).all,
    ring: () => undefined,
    report: (_where, error) => (options.report ?? unexpected)(error),
    passwords: createPasswords(),
    attachmentsDir: data.paths.attachments,
    documents: { copy: needsWindow, savePdf: needsWindow, print: needsWindow },
    incidentDocuments: { copy: needsWindow, savePdf: needsWindow, print: needsWindow },
    handoverDocuments: { copy: needsWindow, savePdf: needsWindow, print: needsWindow },
    jobs: { run: needsWindow, cancel: () => undefined },
    readings: readingsHere({ db: data.reading, shelf: createPackShelf(policyLoader(resources).all) }, (_where, error) =>
      (options.report ?? unexpected)(error),
    ),
    figurePapers: { copyText: needsWindow, copyTable: needsWindow, saveText: needsWindow },
    indexer: { run: needsWindow, stop: () => undefined },
    chooseSaveFile: needsWindow,
    ...options.ports,
  }
  const desk = createDutyDesk(ports)
  const answers = serve(contract, desk.handlers, {
    roleNow: () => desk.session.current()?.account.role ?? null,
    report: (_channel, error) => (options.report ?? unexpected)(error),
    checkOutput: false,
  })
  const api = buildApi(contract, {
    call(channel, input) {
      const answer = answers.get(channel)
      return answer ? answer(input) : Promise.reject(new Error(`nobody serves ${channel}`))
    },
    listen: () => () => undefined,
  })
  const stopCheckpoints = checkpointInTheBackground(data.connection, systemClock, unexpected)
  const close = () => {
    stopCheckpoints()
    data.close()
  }
  return { api, desk, connection: data.connection, close }
}

function needsWindow(): Promise<never> {
  return Promise.reject(new Error('this desk has no window'))
}
