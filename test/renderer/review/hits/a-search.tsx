import { HitsPane } from '../../../../renderer/review/hits/hits-pane'
import { SearchHead } from '../../../../renderer/review/hits/search-head'
import type { Handlers } from '../../../../shared/ipc/contract'
import { success } from '../../../../shared/result'
import type { FoundPage, HitRow } from '../../../../shared/search/search-contract'
import { NIGHT } from '../../../support/test-clock'
import { openReviewPart } from '../a-review-part'

export function aHit(changes: Partial<HitRow> = {}): HitRow {
  return {
    kind: 'entry',
    id: 'e1',
    at: NIGHT,
    recordedAt: NIGHT,
    number: '0418',
    channel: 'call',
    status: 'open',
    urgency: 'ordinary',
    title: '东浦化工园区管委会',
    amendments: 0,
    attachments: 0,
    place: '何事',
    parts: [
      { words: '储罐', hit: false },
      { words: '泄漏', hit: true },
      { words: '后起火', hit: false },
    ],
    further: 0,
    read: false,
    ...changes,
  }
}

/** Hit number `at` of a long list. */
export function theHit(at: number): HitRow {
  return aHit({ id: `e${at}`, number: String(at).padStart(4, '0'), title: `第 ${at} 个单位` })
}

export function aPage(rows: readonly HitRow[], changes: Partial<FoundPage> = {}): FoundPage {
  return { rows: [...rows], known: rows.length, ended: true, remark: '', ...changes }
}

/** A main process that found `total` records, whatever is asked. */
export function aLongSearch(total: number) {
  const find: Handlers['search']['find'] = ({ offset, limit }) => {
    const last = Math.min(offset + limit, total)
    const rows = Array.from({ length: Math.max(last - offset, 0) }, (_, at) => theHit(offset + at))
    return success(aPage(rows, { known: last, ended: last >= total }))
  }
  const count: Handlers['search']['count'] = ({ atMost }) =>
    success({ count: Math.min(total, atMost ?? total), exact: atMost === null || total <= atMost })
  return { find, count }
}

interface SearchOptions {
  search?: Partial<Handlers['search']>
}

/** Head and hits of 审阅查询, over a main process that answers as told. */
export async function openSearch({ search = {} }: SearchOptions = {}) {
  const answers = {
    marks: { unread: () => success({ total: 0, exact: true, grave: 0, urgent: 0, since: NIGHT }) },
    search: {
      find: () => success(aPage([aHit()])),
      count: () => success({ count: 1, exact: true }),
      cancel: () => success(null),
      complete: () => success([]),
      shifts: () => success([]),
      shift: () => success(null),
      saved: () => success([]),
      ...search,
    },
  }
  const part = await openReviewPart(<HeadAndHits />, { answers, size: [580, 520] })
  return { ...part, asked: (command: keyof Handlers['search']) => part.asked(`search.${command}`) }
}

function HeadAndHits() {
  return (
    <>
      <SearchHead />
      <HitsPane />
    </>
  )
}
