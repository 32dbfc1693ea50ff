import { useRef } from 'react'
import { useStore } from 'zustand'
import type { Failure } from '../../../shared/result'
import { FailureNotice } from '../../app/failure-notice'
import { KeyScope, useAction } from '../../app/keys/key-scope'
import { Button, KeyButton } from '../../ui/button'
import { ActionBar, PaneHead } from '../../ui/pane'
import { EmptyState } from '../../ui/state-lines'
import { TextArea } from '../../ui/text-area'
import { TextField } from '../../ui/text-field'
import { useFirstFocus } from '../../ui/use-first-focus'
import type { ImportStore } from './import-store'
import './import-view.css'
import { TextFileButton } from './text-file-button'

/** A pack from a file or pasted: refused whole with the lines at fault, which can be mended here. */
export function ImportView({ store }: { store: ImportStore }) {
  const { text, reason, busy, failure } = useStore(store)
  const box = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  useFirstFocus(box)
  const scope = 'pack-import'
  const submit = () => void store.submit().then(() => store.getState().done !== null && store.close())
  const empty = text.trim() === ''
  useAction({ id: 'import.close', keys: 'Esc', words: '回到列表', scope, run: store.close })
  useAction({ id: 'import.do', keys: 'Ctrl+Enter', words: '导入', scope, run: submit, enabled: !empty })
  return (
    <KeyScope name={scope} label="导入政策包" className="pane">
      <PaneHead title="导入政策包" note="选一个文件，或把文件内容贴进来。同一标识的包成为它的新版">
        <TextFileButton scope={scope} accept=".json,.txt" onFile={(file) => void store.readFile(file)} />
        <KeyButton keys="Esc" onPress={store.close}>
          回到列表
        </KeyButton>
      </PaneHead>
      <FailureNotice failure={failure} deed="没有导入" />
      <div ref={box} className="import-panes">
        <div className="pane import-text">
          <TextArea
            ref={area}
            label="文件内容"
            limit={2_000_000}
            value={text}
            onChange={(value) => store.write({ text: value })}
          />
        </div>
        <div className="pane">
          <PaneHead title="要改的地方" />
          <div className="pane__body scroll">
            <FaultLines failure={failure} text={text} onGo={(line) => selectLine(area.current, line)} />
          </div>
        </div>
      </div>
      <ActionBar note="整包核对后才换上；有一处不对就不换，原来的照用">
        <Button kind="primary" keys="Ctrl+Enter" disabled={empty || busy} onPress={submit}>
          导入
        </Button>
        <div className="import-reason">
          <TextField
            label="原因"
            limit={500}
            missing="来文、文号"
            value={reason}
            onChange={(value) => store.write({ reason: value })}
          />
        </div>
      </ActionBar>
    </KeyScope>
  )
}

interface FaultLinesProps {
  failure: Failure | null
  text: string
  onGo: (line: number) => void
}

function FaultLines({ failure, text, onGo }: FaultLinesProps) {
  const sentences = Object.values(failure?.fields ?? {})
  if (sentences.length === 0) {
    return <EmptyState title="还没有核对">按 Ctrl+Enter 导入。有不对的地方，在这里列出行号。</EmptyState>
  }
  const lines = text.split('\n')
  return (
    <ol className="import-faults">
      {sentences.map((sentence) => {
        const line = Number(/^第 (\d+) 行/.exec(sentence)?.[1] ?? 0)
        return (
          <li key={sentence} className="import-faults__one">
            <p>{sentence}</p>
            {line > 0 && (
              <div className="import-faults__line">
                <code>{(lines[line - 1] ?? '').trim()}</code>
                <Button size="inner" onPress={() => onGo(line)}>
                  到第 {line} 行
                </Button>
              </div>
            )}
          </li>
        )
      })}
    </ol>
  )
}

/** Puts the keyboard onto a line of a text, from 1. */
function selectLine(area: HTMLTextAreaElement | null, line: number): void {
  if (area === null) return
  const before = area.value.split('\n').slice(0, line - 1)
  const from = before.reduce((sum, each) => sum + each.length + 1, 0)
  const end = area.value.indexOf('\n', from)
  area.focus()
  area.setSelectionRange(from, end < 0 ? area.value.length : end)
}
