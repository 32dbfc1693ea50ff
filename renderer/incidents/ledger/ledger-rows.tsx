import { useState } from 'react'
import type { Measure } from '../../../shared/incidents/incident-kind'
import { formatMomentBeside } from '../../../shared/time/office-time'
import { ChoiceList } from '../../app/choice-list'
import { useAction } from '../../app/keys/key-scope'
import { Badge } from '../../ui/badge'
import { KeyButton } from '../../ui/button'
import { useDetail, useIncidents } from '../incident-context'
import { type HistoryRow, historyOf, stands } from './ledger-history'
import './ledger-rows.css'
import { LEDGER_SCOPE } from './ledger-scopes'
import { rowFigure } from './ledger-words'

/** All rows behind the totals, those recorded last first: who said it, when, and who wrote it down; struck ones stay. */
export function LedgerRows({ of, mayRecord }: { of: Measure | null; mayRecord: boolean }) {
  const { ledger } = useIncidents().stores
  const rows = historyOf(useDetail().ledger.rows, of)
  const [chosen, choose] = useState<string | null>(null)
  const current = rows.find(({ row }) => row.id === chosen) ?? rows[0]
  const open = mayRecord && current !== undefined && stands(current)
  const correct = () => open && ledger.correct(current.row)
  const withdraw = () => open && ledger.withdraw(current.row)
  const action = { scope: LEDGER_SCOPE, enabled: open }
  useAction({ ...action, id: 'ledger.correct', keys: 'G', words: '更正这一笔', run: correct })
  useAction({ ...action, id: 'ledger.withdraw', keys: 'X', words: '撤销这一笔', run: withdraw })
  if (rows.length === 0) return <p className="ledger-rows__none">还没有记过。按 Alt+K 记第一笔。</p>
  return (
    <>
      <ChoiceList
        label="台账各笔"
        choices={rows.map((each) => ({ id: each.row.id, content: <Row {...each} /> }))}
        chosen={current?.row.id ?? null}
        onChoose={choose}
        onOpen={correct}
      />
      {mayRecord && (
        <div className="ledger-rows__deeds">
          <KeyButton keys="G" disabled={!open} onPress={correct}>
            更正
          </KeyButton>
          <KeyButton keys="X" disabled={!open} onPress={withdraw}>
            撤销
          </KeyButton>
          <span>{current !== undefined && !open ? '这一笔已更正或撤销' : '↑↓ 选一笔'}</span>
        </div>
      )}
    </>
  )
}

function Row({ row, struck, before }: HistoryRow) {
  const { office, now } = useIncidents()
  const moment = (at: number) => formatMomentBeside(at, now.getState().now, office.zone)
  const Figure = struck === null ? 'b' : 's'
  return (
    <div className="ledger-rows__row">
      <span className="ledger-rows__what">
        <Figure>{rowFigure(row)}</Figure>
        {row.figure !== null && row.reach === 'more' && <Badge kind="plain">另有</Badge>}
        {row.figure !== null && !row.confirmed && <Badge kind="dashed">待核实</Badge>}
        {before !== null && row.figure !== null && <Badge kind="plain">更正</Badge>}
        {struck !== null && <Badge kind="dashed">{struck === 'corrected' ? '已更正' : '已撤销'}</Badge>}
      </span>
      <span className="ledger-rows__at">{moment(row.at)}</span>
      <span className="ledger-rows__who">
        {row.source}
        {before !== null && `　原记 ${rowFigure(before)}`}
        {row.reason !== '' && `　原因：${row.reason}`}
      </span>
      <span className="ledger-rows__recorded">
        {row.recorderName} {moment(row.recordedAt)} 记
      </span>
    </div>
  )
}
