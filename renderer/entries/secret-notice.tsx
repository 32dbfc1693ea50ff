import { findSecretMarking } from '../../shared/entries/secret-marking'
import { Banner } from '../ui/banner'
import { useDraft } from './desk-context'
import { typedFields } from './form-field'

/** Says that a secrecy mark must not stand here. Never blocks: the officer decides. */
export function SecretNotice() {
  const mark = useDraft(({ form }) => {
    const found = typedFields.map((field) => findSecretMarking(form[field])).find((marking) => marking !== null)
    return found?.mark ?? null
  })
  if (mark === null) return null
  return (
    <Banner kind="strong" head={`有密级标志 ${mark}`}>
      本机不得存放国家秘密。删去涉密内容，只记“见纸质登记第几号”。
    </Banner>
  )
}
