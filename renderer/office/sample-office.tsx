import { useState } from 'react'
import type { Failure } from '../../shared/result'
import { FailureNotice } from '../app/failure-notice'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Block } from '../ui/pane'
import type { OfficeStore } from './office-store'
import './sample-office.css'

/** For trying out and for training. Asked once more, because records of an invented office cannot be deleted either. */
export function SampleOffice({ store }: { store: OfficeStore }) {
  const [open, setOpen] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const fill = async () => {
    setBusy(true)
    const refused = await store.setUpSample()
    setBusy(false)
    setFailure(refused)
  }

  return (
    <Block title="先试用，或作培训">
      <div className="sample-office">
        <p>
          机关、人员、电话和一天的记录都是虚构的，所有人的密码都是 <b>12345678</b>。
        </p>
        <Button size="inner" onPress={() => setOpen(true)}>
          填入示例机关
        </Button>
      </div>
      <Dialog
        name="sample-office"
        title="填入示例机关"
        open={open}
        onClose={() => setOpen(false)}
        dismissWords="不填"
        primary={{ words: '填入', onPress: () => void fill(), disabled: busy, reason: '正在填入' }}
      >
        <p>填入后这台计算机就是示例机关的值班台。示例记录与真记录一样不能删除，正式值班不要用它。</p>
        <p>
          所有人的密码都是 <b>12345678</b>。
        </p>
        <FailureNotice failure={failure} deed="没有填入" />
      </Dialog>
    </Block>
  )
}
