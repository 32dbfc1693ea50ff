import { useStore } from 'zustand'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Banner } from '../../ui/banner'
import { KeyButton } from '../../ui/button'
import { PaneHead } from '../../ui/pane'
import { CodesView } from './codes-view'
import { PackBody } from './pack-body'
import { inSight, type OpenPack } from './pack-store'
import './pack-view.css'
import type { PacksPanelProps } from './packs-panel'

/** One pack in tables, and the row in sight beside them. */
export function PackView({ stores, mayChange }: PacksPanelProps) {
  const { pack: store } = stores
  const state = useStore(store)
  const { open, failure, done } = state
  const pack = inSight(state)
  const scope = 'pack'
  useAction({ id: 'pack.close', keys: 'Esc', words: '回到政策包列表', scope, run: store.close })
  useAction({
    id: 'pack.file',
    keys: 'Alt+S',
    words: '另存为文件',
    scope,
    run: () => void store.saveFile(),
    enabled: open !== null,
  })
  if (state.codes.isOpen && pack !== null) return <CodesView store={store} pack={pack} />
  return (
    <KeyScope name={scope} label="政策包" className="pane">
      <PaneHead title={open?.pack.title ?? '政策包'} note={open === null ? undefined : versionWords(open)}>
        <KeyButton keys="Alt+S" disabled={open === null} onPress={() => void store.saveFile()}>
          另存为文件
        </KeyButton>
        <KeyButton keys="Esc" onPress={store.close}>
          回到列表
        </KeyButton>
      </PaneHead>
      <FailureNotice failure={failure} deed={open === null ? '没有读出' : '没有存下'} />
      {done !== null && <Banner kind="panel">{done}</Banner>}
      {pack !== null && open !== null && <PackBody store={store} pack={pack} open={open} mayChange={mayChange} />}
    </KeyScope>
  )
}

function versionWords({ pack, newest }: OpenPack): string {
  if (pack.version < newest) return `第 ${pack.version} 版，只供查看；现行第 ${newest} 版`
  return `第 ${pack.version} 版。每次保存是新的一版，已立的事件仍按立时的版本`
}
