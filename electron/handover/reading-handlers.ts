import { codeFits, readCheckCode } from '../../shared/handover/check-code'
import type { CodeVerdict } from '../../shared/handover/handover-contract'
import type { Handlers } from '../../shared/ipc/contract'
import { success } from '../../shared/result'
import type { Db } from '../db/connection'
import { findHash, findHead } from '../journal/journal-repository'
import { checksInUse, type HandoverDependencies, viewFor } from './handover-dependencies'
import { figuresOf, listHandovers } from './handover-records'

type Reading = Pick<Handlers['handover'], 'sheet' | 'list' | 'figures' | 'checks' | 'changeChecks' | 'checkCode'>

/** Sheets as they are and were, and the list of checks. */
export function handoverReadingHandlers(dependencies: HandoverDependencies): Reading {
  const { db, journal, session, checks } = dependencies
  return {
    sheet: ({ handoverId }) => success(viewFor(dependencies, handoverId)),
    list: ({ offset, limit, ...filter }) => success(listHandovers(db, filter, offset, limit)),
    figures: (span) => success(figuresOf(db, span)),
    checks: () => success(checksInUse(db, checks)),
    changeChecks({ commandId, rows }) {
      const done = journal.execute({ commandId, actor: session.actor(), asked: ['change-checks', rows] }, () =>
        success([{ type: 'handover.checks-changed.1', subject: 'checks', payload: { rows } }]),
      )
      if (!done.ok) return done
      dependencies.publish('handover', 'onChanged', { handoverId: null })
      return success(checksInUse(db, checks))
    },
    checkCode: ({ code }) => success(verdictOf(db, code)),
  }
}

function verdictOf(db: Db, text: string): CodeVerdict {
  const code = readCheckCode(text)
  if (!code)
    return {
      verdict: 'unreadable',
      seq: null,
      words: '不是校验码，或抄错了一位。照表末的样子写，如 1234-7KQM-X2NP-0D5',
    }
  const { seq } = code
  const hash = findHash(db, seq)
  if (hash === undefined) {
    const last = findHead(db)?.seq ?? 0
    const words = `不符。纸上是第 ${seq} 条流水，库里只到第 ${last} 条：末尾被截去，或这张表不是本机的`
    return { verdict: 'cut', seq, words }
  }
  return codeFits(code, hash)
    ? { verdict: 'holds', seq, words: `相符。第 ${seq} 条流水与签字时一样。再校验一次流水，它以前的每一条就都验过了` }
    : {
        verdict: 'differs',
        seq,
        words: `不符。第 ${seq} 条流水，或它以前的某一条，与签字时不一样。校验流水可以找出是哪一条`,
      }
}
