import { useStore } from 'zustand'
import { useAction } from '../../app/keys/key-scope'
import { OutcomeNotice } from '../../app/outcome-notice'
import { formKey } from '../../marks/mark-form'
import { HITS_SCOPE } from '../hits/hits-scopes'
import { useReview } from '../review-context'
import { REVIEW_SCOPE } from '../review-scopes'
import { CatchUpDialog } from './catch-up-dialog'
import { HeadMarkDialog } from './head-mark-dialog'
import { useUnreadWalk } from './use-unread-walk'

/** The keys with which the record in sight is marked, their dialogs, and what became of it. */
export function Marks() {
  const { stores, mayReview } = useReview()
  const { marks } = stores
  const draft = useStore(marks.marking, (state) => state.draft)
  const failure = useStore(marks, (state) => state.failure)
  const catchingUp = useStore(marks, (state) => state.catchingUp)
  const said = useStore(marks, (state) => state.said)
  const inDialog = draft !== null || catchingUp
  return (
    <>
      {mayReview && <MarksKeys />}
      <UnreadKey />
      {!inDialog && <OutcomeNotice failure={failure} done={said === '' ? null : said} onDismiss={marks.dismiss} />}
      {draft && <HeadMarkDialog key={formKey(draft)} draft={draft} />}
      <CatchUpDialog />
    </>
  )
}

function MarksKeys() {
  const { marks, search } = useReview().stores
  const scope = REVIEW_SCOPE
  const read = async () => {
    if (await marks.read()) search.chooseNext()
  }
  useAction({ id: 'marks.read', keys: '空格', words: '已阅，到下一条', scope: HITS_SCOPE, run: () => void read() })
  useAction({ id: 'marks.return', keys: 'Alt+S', words: '发回补充', scope, run: () => marks.begin('return') })
  useAction({ id: 'marks.comment', keys: 'Alt+N', words: '批注', scope, run: () => marks.begin('comment') })
  useAction({ id: 'marks.instruct', keys: 'Alt+P', words: '批示交办', scope, run: () => marks.begin('instruct') })
  return null
}

function UnreadKey() {
  const walk = useUnreadWalk()
  useAction({ id: 'marks.next-unread', keys: 'Alt+U', words: '下一条未阅', scope: REVIEW_SCOPE, run: walk })
  return null
}
