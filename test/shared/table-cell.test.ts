import { describe, expect, it } from 'vitest'
import { lineCell, textCell } from '../../shared/table-cell'

describe('a text in a cell of a table', () => {
  it.each(['=1+1', '+86 137', '-3', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])(
    'is never reckoned with: %j',
    (words) => {
      expect(textCell(words)).toBe(`'${words}`)
    },
  )

  it('else stays as it is', () => {
    expect(textCell('一号泵 = 停')).toBe('一号泵 = 停')
  })

  it('is one line where lines and tabs part cells', () => {
    expect(lineCell('\t=1\r\n二')).toBe("' =1 二")
  })
})
