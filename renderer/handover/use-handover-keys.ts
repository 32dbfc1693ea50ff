import type { SheetView } from '../../shared/handover/handover-contract'
import { useAction } from '../app/keys/key-scope'
import { useHandover } from './handover-context'
import { HANDOVER_SCOPE as scope } from './handover-scopes'
import { holderOf } from './signing-work'
import { useSign } from './use-sign'

/** The keys that work wherever in the place the keyboard is, whichever item is looked at. */
export function useHandoverKeys(view: SheetView): void {
  useItemKeys()
  useSigningKeys(view)
  useSideKeys(view)
  usePaperKeys()
}

function useItemKeys(): void {
  const { sheet } = useHandover().stores
  const step = (by: 1 | -1) => () => sheet.step(by)
  useAction({ id: 'handover.previous', keys: 'PgUp', words: '上一项', scope, repeats: true, run: step(-1) })
  useAction({ id: 'handover.next', keys: 'PgDn', words: '下一项', scope, repeats: true, run: step(1) })
}

function useSigningKeys(view: SheetView): void {
  const sign = useSign(view)
  const { phase } = view
  const confirming = phase === 'frozen' || phase === 'owed'
  const deputy = (['outgoing-deputy', 'incoming-deputy'] as const).find(
    (party) => holderOf(view, party) !== null && !view.signatures.some((signature) => signature.party === party),
  )
  useAction({
    id: 'handover.sign',
    keys: 'Alt+S',
    words: '签字',
    scope,
    enabled: confirming || (phase === 'live' && view.sheet.next !== null),
    run: () => sign(phase === 'live' ? 'freeze' : phase === 'owed' ? 'confirm' : 'take-over'),
  })
  useAction({
    id: 'handover.sign-deputy',
    keys: 'Alt+F',
    words: '副班签字',
    scope,
    enabled: phase === 'frozen' && deputy !== undefined,
    run: () => deputy && sign(deputy),
  })
  useAction({
    id: 'handover.urgent',
    keys: 'Alt+J',
    words: '紧急接班',
    scope,
    enabled: phase === 'live' || phase === 'frozen',
    run: () => sign('take-over-urgently'),
  })
}

function useSideKeys({ phase }: SheetView): void {
  const { turnTo, side } = useHandover()
  const live = phase === 'live'
  useAction({
    id: 'handover.form',
    keys: 'Alt+H',
    words: '检查、备注',
    scope,
    enabled: live,
    run: () => turnTo(side === 'form' ? 'item' : 'form'),
  })
  useAction({ id: 'handover.plan', keys: 'Alt+A', words: '写下一班', scope, enabled: live, run: () => turnTo('plan') })
  useAction({ id: 'handover.change', keys: 'Alt+G', words: '改本班', scope, run: () => turnTo('change') })
  useAction({ id: 'handover.records', keys: 'Alt+R', words: '历次交接班记录', scope, run: () => turnTo('records') })
}

function usePaperKeys(): void {
  const { papers } = useHandover().stores
  useAction({ id: 'handover.copy', keys: 'Alt+C', words: '复制交接班记录', scope, run: () => void papers.copy() })
  useAction({ id: 'handover.pdf', keys: 'Alt+E', words: '存为 PDF', scope, run: () => void papers.savePdf() })
  useAction({ id: 'handover.print', keys: 'Ctrl+P', words: '打印', scope, run: () => void papers.print() })
}
