import type { Clock, IdSource } from '../../shared/clock'
import type { Api } from '../../shared/ipc/contract'
import { createCommandAttempts } from '../app/command-attempts'
import { type BandStore, createBandStore } from './band/band-store'
import { createFiguresStore, type FiguresStore } from './figures/figures-store'
import { createTakingsStore, type TakingsStore } from './figures/takings-store'
import { createGapFinder, type GapFinder } from './gaps/gap-finder'
import { type CompletionStore, createCompletionStore } from './hits/completion-store'
import { createSavedStore, type SavedStore } from './hits/saved-store'
import { createSearchStore, type SearchStore } from './hits/search-store'
import { createShiftChoiceStore, type ShiftChoiceStore } from './hits/shift-choice-store'
import { createTableStore, type TableStore } from './hits/table-store'
import { createMarksStore, type MarksStore } from './marks/marks-store'
import { createSightStore, type SightStore } from './sight-store'
import { createLinesStore, type LinesStore } from './timeline/lines-store'
import { createPrintStore, type PrintStore } from './timeline/print-store'

export interface ReviewNeeds {
  api: Api
  clock: Clock
  ids: IdSource
}

/** Everything 审阅查询 remembers while somebody is signed in: one store for each concern. */
export interface ReviewStores {
  sight: SightStore
  band: BandStore
  lines: LinesStore
  print: PrintStore
  search: SearchStore
  completion: CompletionStore
  shiftChoice: ShiftChoiceStore
  saved: SavedStore
  table: TableStore
  gaps: GapFinder
  marks: MarksStore
  figures: FiguresStore
  takings: TakingsStore
  /** Whoever was signed in has left. */
  end(): void
}

/** Made with the place, which is read when it is first opened. */
export function createReviewStores(needs: ReviewNeeds): ReviewStores {
  const sight = createSightStore()
  const attempts = createCommandAttempts(needs.ids)
  const search = createSearchStore(needs, sight)
  const takings = createTakingsStore(needs.api.figures, needs.ids)
  const band = createBandStore({ ...needs, sight })
  return {
    sight,
    band,
    lines: createLinesStore({ ...needs, sight }),
    print: createPrintStore({ ...needs, attempts }),
    search,
    completion: createCompletionStore(needs.api.search),
    shiftChoice: createShiftChoiceStore(needs.api.search),
    saved: createSavedStore(needs.api.search),
    table: createTableStore({ api: needs.api.search, attempts }),
    gaps: createGapFinder({ ...needs, sight, chooseOnDay: band.chooseRecord }),
    marks: createMarksStore({ ...needs, attempts, sight, onRead: search.sawRead }),
    end: search.end,
    takings,
    figures: createFiguresStore({ ...needs, search: (filter) => search.ask({ filter }), onOthers: takings.forget }),
  }
}
