import type { Clock, IdSource } from '../../shared/clock'
import type { HandoverId } from '../../shared/handover/handover-contract'
import type { Api } from '../../shared/ipc/contract'
import { createCommandAttempts } from '../app/command-attempts'
import { type AnswersStore, createAnswersStore } from './answers-store'
import { createDeedsStore, type DeedsStore } from './deeds-store'
import { createEntryFactsStore, type EntryFactsStore } from './entry-facts-store'
import { createFormStore, type FormStore } from './form-store'
import { createPapersStore, type PapersStore } from './papers-store'
import { createSheetStore, type SheetStore } from './sheet-store'
import { createSigningStore, type SigningStore } from './signing-store'

export interface HandoverNeeds {
  api: Api
  clock: Clock
  ids: IdSource
}

/** Everything the place 交接班 remembers while somebody is signed in: one store for each concern. */
export interface HandoverStores {
  sheet: SheetStore
  facts: EntryFactsStore
  form: FormStore
  answers: AnswersStore
  signing: SigningStore
  deeds: DeedsStore
  papers: PapersStore
  /** Reads the sheet shown and follows it, for as long as the place is in sight; answers with its end. */
  follow(): () => void
  /** Stores every keystroke that is not stored yet; answers whether nothing is left. Asked before somebody leaves. */
  flush(): Promise<boolean>
  /** Whoever was signed in left: nothing more is stored in their name. */
  end(): void
}

/** Made for whoever signs in, dropped when they leave. */
export function createHandoverStores({ api, clock, ids }: HandoverNeeds): HandoverStores {
  const attempts = createCommandAttempts(ids)
  const sheet = createSheetStore(api)
  const form = createFormStore({ api, clock })
  const answers = createAnswersStore({ api, clock, attempts, sheet })
  const facts = createEntryFactsStore(api, sheet)
  const flush = async () => {
    const stored = await Promise.all([form.flush(), answers.flush()])
    return stored.every((all) => all)
  }
  sheet.subscribe(({ view }, before) => {
    if (view !== before.view) form.take(view)
  })
  // Another sheet in sight drops what was typed on this one: it is stored first, and where it could not be, stays.
  const show = async (id: HandoverId | null) => {
    if (await flush()) sheet.show(id)
  }
  return {
    sheet: { ...sheet, show: (id) => void show(id) },
    facts,
    form,
    answers,
    signing: createSigningStore({ api, attempts, sheet, flush }),
    deeds: createDeedsStore({ api, attempts, sheet }),
    papers: createPapersStore({ api, attempts, sheet }),
    follow: () => {
      const ends = [sheet.follow(), facts.follow()]
      return () => {
        for (const end of ends) end()
        void flush()
      }
    },
    flush,
    end: () => {
      form.end()
      answers.end()
    },
  }
}
