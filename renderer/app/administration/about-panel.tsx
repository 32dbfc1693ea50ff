import { useStore } from 'zustand'
import { version } from '../../../package.json'
import type { OfficeStore } from '../../office/office-store'
import { Fact, PaneHead } from '../../ui/pane'
import { KeyScope } from '../keys/key-scope'

/** 管理 › 关于. */
export function AboutPanel({ office }: { office: OfficeStore }) {
  const current = useStore(office, (state) => state.office)
  return (
    <KeyScope name="about" label="关于" className="pane">
      <PaneHead title="关于" />
      <div className="pane__body scroll">
        <dl>
          <Fact label="程序">值班台 {version}</Fact>
          <Fact label="机关">{current?.name}</Fact>
          <Fact label="本机编号">{current?.station}</Fact>
          <Fact label="时区">{current?.zone}</Fact>
          <Fact label="网络">不联网，不收发任何数据。记录只存在本机。</Fact>
          <Fact label="涉密">本机若为非涉密计算机，不得记录国家秘密，只记纸质登记簿的编号。</Fact>
        </dl>
      </div>
    </KeyScope>
  )
}
