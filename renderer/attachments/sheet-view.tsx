import { useState } from 'react'
import { useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { PageView } from './page-view'
import type { Sheet, Turn } from './sheet'
import { VIEWER_SCOPE } from './viewer-keys'

const ZOOM_STEP = 1.25
const LEAST_ZOOM = 0.25
const MOST_ZOOM = 6
const nextTurn = [1, 2, 3, 0] as const satisfies readonly Turn[]

/** The pages of a sheet, one at a time: leafed, enlarged and turned by keys. */
export function SheetView({ sheet, name }: { sheet: Sheet; name: string }) {
  const [page, setPage] = useState(0)
  const [zoom, setZoom] = useState(1)
  const [turn, setTurn] = useState<Turn>(0)
  const leaf = (by: number) => setPage((now) => Math.min(Math.max(now + by, 0), sheet.pages - 1))
  const enlarge = (times: number) => setZoom((now) => Math.min(Math.max(now * times, LEAST_ZOOM), MOST_ZOOM))
  const rotate = () => setTurn((now) => nextTurn[now])
  const scope = VIEWER_SCOPE
  useAction({ id: 'viewer.next', keys: 'PgDn', words: '下一页', scope, repeats: true, run: () => leaf(1) })
  useAction({ id: 'viewer.previous', keys: 'PgUp', words: '上一页', scope, repeats: true, run: () => leaf(-1) })
  useAction({ id: 'viewer.first', keys: 'Home', words: '第一页', scope, run: () => setPage(0) })
  useAction({ id: 'viewer.last', keys: 'End', words: '最后一页', scope, run: () => setPage(sheet.pages - 1) })
  useAction({ id: 'viewer.larger', keys: '=', words: '放大', scope, run: () => enlarge(ZOOM_STEP) })
  useAction({ id: 'viewer.smaller', keys: '-', words: '缩小', scope, run: () => enlarge(1 / ZOOM_STEP) })
  useAction({ id: 'viewer.fit', keys: '0', words: '合宽', scope, run: () => setZoom(1) })
  useAction({ id: 'viewer.turn', keys: 'R', words: '转 90 度', scope, run: rotate })
  return (
    <>
      <PageView
        sheet={sheet}
        page={page}
        turn={turn}
        zoom={zoom}
        label={`${name}，第 ${page + 1} 页，共 ${sheet.pages} 页`}
      />
      <footer className="viewer__foot">
        <span className="viewer__page">
          第 {page + 1} 页，共 {sheet.pages} 页
        </span>
        <KeyButton keys="PgUp" disabled={page === 0} onPress={() => leaf(-1)}>
          上一页
        </KeyButton>
        <KeyButton keys="PgDn" disabled={page === sheet.pages - 1} onPress={() => leaf(1)}>
          下一页
        </KeyButton>
        <KeyButton keys="=" onPress={() => enlarge(ZOOM_STEP)}>
          放大
        </KeyButton>
        <KeyButton keys="-" onPress={() => enlarge(1 / ZOOM_STEP)}>
          缩小
        </KeyButton>
        <KeyButton keys="0" onPress={() => setZoom(1)}>
          合宽
        </KeyButton>
        <KeyButton keys="R" onPress={rotate}>
          转 90 度
        </KeyButton>
        <span className="viewer__zoom">{Math.round(zoom * 100)}%</span>
      </footer>
    </>
  )
}
