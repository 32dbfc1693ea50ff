import type { AccountId } from '../../shared/accounts/account'
import type { SetUp } from '../../shared/office/office'
import type { Result } from '../../shared/result'
import type { StartedApp } from './start-app'

export const PASSWORD = 'duty-desk-1'

/** What an administrator types at the first start. */
export function anOffice(changes: Partial<SetUp['office']> = {}): SetUp {
  return {
    office: {
      name: '东浦市人民政府办公室',
      dutyPhone: '0690-555 0100',
      fax: '0690-555 0101',
      internalLine: '8100',
      areaCode: '0690',
      reportTo: [{ post: '办公室主任', name: '何知远', phone: '130 0000 0117' }],
      ...changes,
    },
    administrator: { name: '林砚秋', post: '值班长', password: PASSWORD },
  }
}

/** The value of a result that must be one. */
export function valueIn<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.kind}: ${result.failure.message}`)
  return result.value
}

/** Sets the office up, which signs its administrator in; answers with his account id. */
export async function setUpOffice({ api }: Pick<StartedApp, 'api'>): Promise<AccountId> {
  valueIn(await api.office.setUp(anOffice()))
  const session = valueIn(await api.accounts.current())
  if (!session) throw new Error('set-up must sign the administrator in')
  return session.account.id
}
