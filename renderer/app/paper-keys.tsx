import { useStore } from 'zustand'
import { Button } from '../ui/button'
import { useAction } from './keys/key-scope'
import { OutcomeNotice } from './outcome-notice'
import type { PaperDeeds, PaperOutcome } from './paper-deeds'
import './paper-keys.css'
import type { ReadableStore } from './readable-store'

export interface PaperKeysProps {
  /** The dialog the paper is read in. */
  scope: string
  papers: ReadableStore<PaperOutcome> & PaperDeeds
}

/** Above a paper that is read in a dialog: the ways in which it leaves the program, and what became of the last. */
export function PaperKeys({ scope, papers }: PaperKeysProps) {
  const { busy, done, failure } = useStore(papers)
  const print = () => void papers.print()
  const savePdf = () => void papers.savePdf()
  const copy = () => void papers.copy()
  useAction({ id: `${scope}.print`, keys: 'Ctrl+P', words: '打印', scope, run: print })
  useAction({ id: `${scope}.pdf`, keys: 'Alt+E', words: '存为 PDF', scope, run: savePdf })
  useAction({ id: `${scope}.copy`, keys: 'Alt+C', words: '复制成文字', scope, run: copy })
  return (
    <>
      <div className="paper-keys">
        <Button size="inner" keys="Ctrl+P" onPress={print} disabled={busy}>
          打印
        </Button>
        <Button size="inner" keys="Alt+E" onPress={savePdf} disabled={busy}>
          存为 PDF
        </Button>
        <Button size="inner" keys="Alt+C" onPress={copy} disabled={busy}>
          复制
        </Button>
      </div>
      <OutcomeNotice failure={failure} done={done} onDismiss={papers.dismiss} />
    </>
  )
}
