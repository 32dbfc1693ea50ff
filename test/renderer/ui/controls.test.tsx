import { render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it, vi } from 'vitest'
import { Banner } from '../../../renderer/ui/banner'
import { Button, KeyButton } from '../../../renderer/ui/button'
import { ChoiceField } from '../../../renderer/ui/choice-field'
import { RecordedField } from '../../../renderer/ui/field'
import { Meter } from '../../../renderer/ui/meter'
import { Rail } from '../../../renderer/ui/rail'
import { Segmented } from '../../../renderer/ui/segmented'
import { ProgressLine } from '../../../renderer/ui/state-lines'
import { Tabs } from '../../../renderer/ui/tabs'
import { Tick } from '../../../renderer/ui/tick'

describe('Button', () => {
  it('is named by its verb and announces its key', async () => {
    const onPress = vi.fn()
    render(
      <Button keys="Ctrl+Enter" onPress={onPress}>
        保存
      </Button>,
    )
    const button = screen.getByRole('button', { name: '保存' })
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter')
    await userEvent.click(button)
    expect(onPress).toHaveBeenCalledTimes(1)
  })

  it('stays reachable when disabled, says why, and does nothing', async () => {
    const onPress = vi.fn()
    render(
      <Button disabled reason="余 9 项" onPress={onPress}>
        签字
      </Button>,
    )
    const button = screen.getByRole('button', { name: '签字', description: '余 9 项' })
    await userEvent.tab()
    expect(document.activeElement).toBe(button)
    await userEvent.keyboard('{Enter}')
    expect(onPress).not.toHaveBeenCalled()
  })

  it('writes key and word of a head as one button', async () => {
    const onPress = vi.fn()
    render(
      <KeyButton keys="F4" onPress={onPress}>
        换草稿
      </KeyButton>,
    )
    await userEvent.click(screen.getByRole('button', { name: '换草稿' }))
    expect(onPress).toHaveBeenCalledTimes(1)
  })
})

const urgencies = [
  { value: 'ordinary', words: '一般' },
  { value: 'urgent', words: '紧急' },
  { value: 'grave', words: '重特大', grave: true },
]

function Urgency() {
  const [value, setValue] = useState('ordinary')
  return <Segmented label="紧急程度" options={urgencies} value={value} onChange={setValue} />
}

describe('Segmented', () => {
  const chosen = () => screen.getByRole('radio', { checked: true }).textContent

  it('is one tab stop; arrows choose and go round, Home and End reach the ends', async () => {
    render(<Urgency />)
    expect(screen.getByRole('radiogroup', { name: '紧急程度' })).toBeTruthy()
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}')
    expect(chosen()).toBe('紧急')
    expect(document.activeElement?.textContent).toBe('紧急')
    await userEvent.keyboard('{End}{ArrowRight}')
    expect(chosen()).toBe('一般')
    await userEvent.keyboard('{ArrowLeft}')
    expect(chosen()).toBe('重特大')
    await userEvent.tab()
    expect(document.activeElement).toBe(document.body)
  })

  it('chooses by click and tells only a change', async () => {
    const onChange = vi.fn()
    render(<Segmented label="紧急程度" options={urgencies} value="urgent" onChange={onChange} />)
    await userEvent.click(screen.getByRole('radio', { name: '紧急' }))
    await userEvent.click(screen.getByRole('radio', { name: '一般' }))
    expect(onChange.mock.calls).toEqual([['ordinary']])
  })
})

describe('Tabs', () => {
  it('moves between drafts with the arrows and stops at the ends', async () => {
    const tabs = [
      { id: 'a', title: '来电 03:20', note: '草稿' },
      { id: 'b', title: '传真 03:12' },
    ]
    function Drafts() {
      const [current, setCurrent] = useState('a')
      return <Tabs label="草稿" tabs={tabs} current={current} onChange={setCurrent} panelId="panel" />
    }
    render(<Drafts />)
    await userEvent.tab()
    await userEvent.keyboard('{ArrowRight}{ArrowRight}')
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('传真 03:12')
    expect(document.activeElement).toBe(screen.getByRole('tab', { selected: true }))
  })
})

describe('ChoiceField and Tick', () => {
  it('chooses by label', async () => {
    const onChange = vi.fn()
    const options = [
      { value: 'plain', words: '平急' },
      { value: 'fast', words: '加急' },
    ] as const
    render(<ChoiceField label="等级" options={options} value="" missing="缺" onChange={onChange} />)
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '等级' }), '加急')
    expect(onChange).toHaveBeenCalledExactlyOnceWith('fast')
  })

  it('ticks with the space bar', async () => {
    const onChange = vi.fn()
    render(
      <Tick checked={false} onChange={onChange}>
        已复述
      </Tick>,
    )
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(screen.getByRole('checkbox', { name: '已复述' })).toBe(document.activeElement)
    expect(onChange).toHaveBeenCalledExactlyOnceWith(true)
  })
})

describe('readings', () => {
  it('says how many elements are there and names the missing', () => {
    render(<Meter label="要素" filled={6} total={9} missing={['何因', '批示意见', '处理结果']} />)
    const meter = screen.getByRole('meter', { name: '要素' })
    expect(meter.getAttribute('aria-valuetext')).toBe('6/9，缺 何因、批示意见、处理结果')
    expect(screen.getByText('缺 何因、批示意见、处理结果')).toBeTruthy()
  })

  it('offers no next element when none is missing', () => {
    render(
      <Meter
        label="要素"
        filled={9}
        total={9}
        missing={[]}
        next={{ keys: 'F7', words: '下一缺项', onPress: vi.fn() }}
      />,
    )
    expect(screen.queryByRole('button', { name: '下一缺项' })).toBeNull()
  })

  it('shows what the program recorded as no field', () => {
    render(<RecordedField label="记录">林砚秋　03:20:41</RecordedField>)
    expect(screen.getByRole('status', { name: '记录' }).textContent).toBe('林砚秋　03:20:41')
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('speaks up for what did not happen, and quietly for the rest', () => {
    render(
      <>
        <Banner kind="strong" head="没有存下">
          磁盘已满
        </Banner>
        <Banner kind="panel">值班表明日空缺副班</Banner>
      </>,
    )
    expect(screen.getByRole('alert').textContent).toContain('磁盘已满')
    expect(screen.getByRole('status').textContent).toBe('值班表明日空缺副班')
  })

  it('shows progress as a figure and stops by its key', async () => {
    const onPress = vi.fn()
    render(<ProgressLine title="正在重建索引" percent={62.9} cancel={{ keys: 'Esc', words: '停', onPress }} />)
    expect(screen.getByRole('progressbar', { name: '正在重建索引' }).textContent).toBe('正在重建索引 62%')
    await userEvent.click(screen.getByRole('button', { name: '停' }))
    expect(onPress).toHaveBeenCalledTimes(1)
  })

  it('marks the place one is in and goes to another', async () => {
    const onGo = vi.fn()
    const places = [
      { id: 'desk', words: '值班台', keys: 'Alt+1', count: 9 },
      { id: 'admin', words: '管理', keys: 'Alt+5', count: 0 },
    ]
    render(<Rail label="去处" places={places} current="desk" onGo={onGo} />)
    expect(screen.getByRole('button', { current: 'page' })).toBe(screen.getByRole('button', { name: '值班台 9' }))
    await userEvent.click(screen.getByRole('button', { name: '管理' }))
    expect(onGo).toHaveBeenCalledExactlyOnceWith('admin')
  })
})
