import { clipboard } from 'electron'
import type { Clock, IdSource } from '../../shared/clock'
import { createPasswords } from '../accounts/passwords'
import { createEntryDocuments } from '../documents/create-entry-documents'
import { createHandoverDocuments } from '../documents/create-handover-documents'
import { createIncidentDocuments } from '../documents/create-incident-documents'
import type { Ports } from '../duty-desk'
import { loadElementsPolicy } from '../entries/load-elements-policy'
import { loadChecksPolicy } from '../handover/load-checks-policy'
import { policyLoader, readAhead } from '../incidents/load-policies'
import { publishTo } from '../ipc/electron-wire'
import { findOffice, getOffice } from '../office/office-repository'
import { createFigurePapers } from '../review/figure-papers'
import { loadGapPolicy } from '../review/load-gap-policy'
import { readingsElsewhere } from '../review/readings-elsewhere'
import { alarmSignals } from './alarm-signals'
import { writeClipboard } from './clipboard-forms'
import type { Diagnostics } from './diagnostics'
import { saveFileChooser } from './dialogs'
import { createDocumentPrinter } from './document-window'
import { indexingInOwnProcess, jobsInOwnProcess } from './job-process'
import type { MainWindow } from './main-window'
import { headNoter } from './note-head'
import type { OpenData } from './open-data'
import { readerIn } from './reader-process'

/** Names this PC in the journal until the office names it. */
const FIRST_STATION = 'A'

export interface Host {
  clock: Clock
  ids: IdSource
  mainWindow: MainWindow
  /** Folder of the program's resources. */
  resources: string
  isPackaged: boolean
  diagnostics: Diagnostics
}

/** The world around the desk as Electron gives it. */
export function electronPorts({ connection, reading, paths, headFile }: OpenData, host: Host): Ports {
  const { clock, ids, mainWindow, resources, isPackaged, diagnostics } = host
  const chooseSaveFile = saveFileChooser(mainWindow.now)
  const policies = policyLoader(resources)
  readAhead(policies, clock, (error) => diagnostics.error('policies', error))
  const paperHost = {
    clock,
    ids,
    printer: createDocumentPrinter({ resources, ids, isPackaged }),
    copyText: (text: string) => clipboard.writeText(text),
    chooseSaveFile,
  }
  return {
    connection,
    reading,
    clock,
    ids,
    station: findOffice(connection)?.station ?? FIRST_STATION,
    noteHead: headNoter(headFile, diagnostics),
    publish: publishTo(mainWindow.now),
    policy: loadElementsPolicy(resources),
    checks: loadChecksPolicy(resources),
    gaps: loadGapPolicy(resources),
    policyPacks: policies.all,
    ring: alarmSignals(host),
    report: diagnostics.error,
    passwords: createPasswords(),
    attachmentsDir: paths.attachments,
    documents: createEntryDocuments({ office: () => getOffice(connection), ...paperHost }),
    handoverDocuments: createHandoverDocuments(paperHost),
    incidentDocuments: createIncidentDocuments(paperHost),
    jobs: jobsInOwnProcess({ paths, clock }),
    readings: readingsElsewhere({
      start: readerIn(resources),
      database: paths.database,
      clock,
      report: diagnostics.error,
    }),
    figurePapers: createFigurePapers({ ids, chooseSaveFile, copy: writeClipboard }),
    indexer: indexingInOwnProcess(paths),
    chooseSaveFile,
  }
}
