import { describe, expect, it } from 'vitest'
import { readChapter, readRuns } from '../../../renderer/manual/manual-text'

const words = (text: string) => ({ kind: 'words', text })
const keys = (text: string) => ({ kind: 'keys', text })
const strong = (text: string) => ({ kind: 'strong', text })

describe('a chapter of the manual', () => {
  it('has a title, headings, paragraphs, lists and tables', () => {
    const source = [
      '# 记一条来电',
      '',
      '按 `F2` 起一张新表。',
      '写到哪算哪。',
      '## 保存',
      '1. 写正文',
      '2. 按 `Ctrl+Enter`',
      '',
      '- **缺项**不影响保存',
      '',
      '| 写法 | 意思 |',
      '| --- | --- |',
      '| 0315 | 今日 03:15 |',
    ].join('\r\n')
    expect(readChapter(source)).toEqual({
      title: '记一条来电',
      blocks: [
        { kind: 'paragraph', runs: [words('按 '), keys('F2'), words(' 起一张新表。写到哪算哪。')] },
        { kind: 'heading', text: '保存' },
        { kind: 'list', ordered: true, items: [[words('写正文')], [words('按 '), keys('Ctrl+Enter')]] },
        { kind: 'list', ordered: false, items: [[strong('缺项'), words('不影响保存')]] },
        {
          kind: 'table',
          head: [[words('写法')], [words('意思')]],
          rows: [[[words('0315')], [words('今日 03:15')]]],
        },
      ],
    })
  })

  it('shows what it does not know as it is written', () => {
    expect(readChapter('> 引文 <b>x</b>').blocks).toEqual([{ kind: 'paragraph', runs: [words('> 引文 <b>x</b>')] }])
    expect(readRuns('**未完 `也未完')).toEqual([words('**未完 `也未完')])
  })
})
