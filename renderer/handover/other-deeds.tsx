import type { SheetView } from '../../shared/handover/handover-contract'
import { useAction } from '../app/keys/key-scope'
import { KeyButton } from '../ui/button'
import { HANDOVER_SCOPE } from './handover-scopes'
import { type OtherDeed, useOtherDeeds } from './use-other-deeds'

/** What else can be done with this sheet and this shift, in sight with its keys. */
export function OtherDeeds({ view }: { view: SheetView }) {
  const deeds = useOtherDeeds(view).filter(({ enabled }) => enabled)
  return (
    <div className="other-deeds">
      {deeds.map(({ id, keys, words, run }) => (
        <KeyButton key={id} keys={keys} onPress={run}>
          {words}
        </KeyButton>
      ))}
    </div>
  )
}

/** Their keys, which work whatever the right half shows. */
export function OtherDeedKeys({ view }: { view: SheetView }) {
  return useOtherDeeds(view).map((deed) => <DeedKey key={deed.id} deed={deed} />)
}

function DeedKey({ deed }: { deed: OtherDeed }) {
  useAction({ ...deed, scope: HANDOVER_SCOPE })
  return null
}
