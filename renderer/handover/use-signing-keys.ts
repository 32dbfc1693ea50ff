import type { SheetView } from '../../shared/handover/handover-contract'
import { useAction } from '../app/keys/key-scope'
import { useHandover } from './handover-context'
import { HANDOVER_SCOPE as scope } from './handover-scopes'
import { firstUnsignedDeputy } from './signing-work'
import { useSign } from './use-sign'

/** Signing, wherever in the place the keyboard is. */
export function useSigningKeys(view: SheetView): void {
  const { mayRecord } = useHandover()
  const sign = useSign(view)
  const { phase } = view
  const deputy = firstUnsignedDeputy(view)
  const signs = phase === 'frozen' || phase === 'owed' || (phase === 'live' && view.sheet.next !== null)
  useAction({
    id: 'handover.sign',
    keys: 'Alt+S',
    words: '签字',
    scope,
    enabled: mayRecord && signs,
    run: () => sign(phase === 'live' ? 'freeze' : phase === 'owed' ? 'confirm' : 'take-over'),
  })
  useAction({
    id: 'handover.sign-deputy',
    keys: 'Alt+F',
    words: '副班签字',
    scope,
    enabled: mayRecord && phase === 'frozen' && deputy !== undefined,
    run: () => deputy && sign(deputy),
  })
}
