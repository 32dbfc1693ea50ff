import { useStore } from 'zustand'
import type { SheetView } from '../../shared/handover/handover-contract'
import type { OpenItem } from '../../shared/handover/open-item'
import { formatClockSeconds } from '../../shared/time/office-time'
import { useAction, useKeyRegistry } from '../app/keys/key-scope'
import { runAction } from '../app/run-action'
import { Banner } from '../ui/banner'
import { Button, KeyButton } from '../ui/button'
import { ActionBar } from '../ui/pane'
import { AnswerActions } from './answer-actions'
import { useHandover, useMayConfirm, useMayWithdraw, useSheetView } from './handover-context'
import { HANDOVER_SCOPE as scope } from './handover-scopes'
import { incomingOf, isConfirming } from './sheet-reading'
import { useSign } from './use-sign'

/** What can be done now, by the phase of the sheet and whoever is signed in. */
export function ItemActions({ item }: { item: OpenItem | null }) {
  const view = useSheetView()
  const answers = useMayConfirm()
  if (view.phase === 'live') return <LiveActions view={view} />
  if (!isConfirming(view)) return <ClosedActions />
  return (
    <>
      <JointWorkNotice view={view} item={item} />
      {answers ? <AnswerActions view={view} item={item} /> : <OtherActions view={view} item={item} />}
    </>
  )
}

/** The outgoing shift signs as soon as somebody is named who takes over. */
function LiveActions({ view }: { view: SheetView }) {
  const { stores, turnTo, office, mayRecord } = useHandover()
  const savedAt = useStore(stores.form, (state) => state.savedAt)
  const sign = useSign(view)
  const freeze = () => sign('freeze')
  const isPlanned = view.sheet.next !== null
  useAction({
    id: 'handover.primary',
    keys: 'Ctrl+Enter',
    words: '交班签字',
    scope,
    enabled: isPlanned && mayRecord,
    run: freeze,
  })
  const toForm = () => turnTo('form')
  useAction({ id: 'handover.form', keys: 'Alt+H', words: '检查、备注', scope, enabled: mayRecord, run: toForm })
  if (!mayRecord) return <ActionBar>这个账户只能查看</ActionBar>
  return (
    <ActionBar note={savedAt === null ? undefined : `已存 ${formatClockSeconds(savedAt, office.zone)}`}>
      <Button kind="primary" keys="Ctrl+Enter" disabled={!isPlanned} reason="先写下一班" onPress={freeze}>
        交班签字
      </Button>
      <Button keys="Alt+H" onPress={toForm}>
        检查、备注
      </Button>
    </ActionBar>
  )
}

/** Somebody else than the incoming side is signed in: they read along, put right what was sent back, or take it all back. */
function OtherActions({ view, item }: { view: SheetView; item: OpenItem | null }) {
  const { stores } = useHandover()
  const keys = useKeyRegistry()
  const incoming = incomingOf(view)
  const canWithdraw = useMayWithdraw()
  const withdraw = () => stores.deeds.begin('withdraw')
  useAction({ id: 'handover.withdraw', keys: 'Alt+W', words: '撤回签字', scope, enabled: canWithdraw, run: withdraw })
  return (
    <AnswerActions view={view} item={item}>
      {canWithdraw && (
        <Button keys="Alt+W" onPress={withdraw}>
          撤回签字
        </Button>
      )}
      <span className="action-bar__note">
        由{incoming?.lead.name ?? '接班人'}确认，
        <KeyButton keys="Ctrl+L" onPress={() => runAction(keys, 'app.lock')}>
          换人登录
        </KeyButton>
      </span>
    </AnswerActions>
  )
}

function ClosedActions() {
  const { stores } = useHandover()
  const remark = () => stores.deeds.begin('remark')
  useAction({ id: 'handover.remark', keys: 'Alt+B', words: '补记', scope, run: remark })
  return (
    <ActionBar note="已签字的记录不改，只能补记">
      <Button keys="Alt+B" onPress={remark}>
        补记
      </Button>
    </ActionBar>
  )
}

/** A grave matter is running: said before the room passes, so that nobody believes it passes with it. */
function JointWorkNotice({ view, item }: { view: SheetView; item: OpenItem | null }) {
  if (view.phase !== 'frozen' || item?.urgency !== 'grave') return null
  return (
    <Banner kind="strong" head="联合值守" across>
      重特大事项未了：签字时可选由{view.sheet.shift.lead.name}继续牵头，宣布平稳后移交
    </Banner>
  )
}
