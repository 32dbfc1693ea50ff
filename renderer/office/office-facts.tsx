import type { Office } from '../../shared/office/office'
import { Fact } from '../ui/pane'

/** The office as those see it who may not change it. */
export function OfficeFacts({ office }: { office: Office }) {
  return (
    <dl>
      <Fact label="机关名称">{office.name}</Fact>
      <Fact label="值班电话">{told(office.dutyPhone)}</Fact>
      <Fact label="区号">{told(office.areaCode)}</Fact>
      <Fact label="传真">{told(office.fax)}</Fact>
      <Fact label="内线">{told(office.internalLine)}</Fact>
      <Fact label="立即报告">
        {office.reportTo.length === 0 && told('')}
        {office.reportTo.map((target) => (
          <div key={`${target.post} ${target.name} ${target.phone}`}>
            {target.post}　{target.name}　{target.phone}
          </div>
        ))}
      </Fact>
    </dl>
  )
}

function told(text: string): string {
  return text === '' ? '未填' : text
}
