import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { CodePanel } from '../../../../renderer/handover/register/code-panel'
import { createCodeStore } from '../../../../renderer/handover/register/code-store'
import type { CodeVerdict } from '../../../../shared/handover/handover-contract'
import { failure, type Result, success } from '../../../../shared/result'
import { fakeApi } from '../../../support/fake-api'
import { everythingSettled } from '../../../support/held-answers'
import { renderWithKeys } from '../../app/keys/with-keys'

const holds: CodeVerdict = { verdict: 'holds', seq: 1234, words: '相符。第 1234 条流水与签字时一样' }

function openCode(answer: () => Result<CodeVerdict> | Promise<Result<CodeVerdict>>) {
  const fake = fakeApi({ handover: { checkCode: answer } })
  renderWithKeys(<CodePanel store={createCodeStore(fake.api)} />)
  return fake
}

const type = (text: string) => userEvent.type(screen.getByRole('textbox', { name: '校 验 码' }), text)

describe('a check code from paper', () => {
  it('is compared by Enter, and the verdict is said', async () => {
    const { calls } = openCode(() => success(holds))
    await type('1234-7kqm-x2np-0d5{Enter}')
    const verdict = await screen.findByRole('status')
    expect(verdict.textContent).toBe('相符第 1234 条流水与签字时一样')
    expect(calls.map(({ input }) => input)).toEqual([{ code: '1234-7kqm-x2np-0d5' }])
  })

  it.each(['differs', 'cut'] as const)('is heard when it does not fit: %s', async (verdict) => {
    openCode(() => success({ ...holds, verdict, words: '不符。校验流水可以找出是哪一条' }))
    await type('1234{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe('不符校验流水可以找出是哪一条')
  })

  it('asks nothing before something is typed', async () => {
    const { calls } = openCode(() => success(holds))
    await type('  {Enter}')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(calls).toEqual([])
  })

  it('does not say of one code what was found about another', async () => {
    const held: ((verdict: Result<CodeVerdict>) => void)[] = []
    openCode(() => new Promise((resolve) => held.push(resolve)))
    await type('1234{Enter}5')
    held[0]?.(success(holds))
    await act(everythingSettled)
    expect(screen.queryByRole('status')).toBeNull()
  })

  it('says why it could not be compared', async () => {
    openCode(() => failure('internal', '程序出错，没有做成'))
    await type('1234{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('程序出错')
  })
})
