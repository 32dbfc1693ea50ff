import type { Caller } from '../../shared/contacts/contacts-contract'
import type { DraftForm } from '../../shared/entries/draft'

type Contact = Pick<DraftForm, 'contactUnit' | 'contactName' | 'contactPost' | 'contactPhone'>

/** What taking an offered caller writes into a form. A number that was typed in full stays: he may call from another line. */
export function takenCaller({ unit, name, post, phone, foundBy }: Caller, form: Contact): Contact {
  const keepsPhone = form.contactPhone.trim() !== '' && foundBy !== 'phone'
  return {
    contactUnit: unit,
    contactName: name,
    contactPost: post,
    contactPhone: keepsPhone || phone === '' ? form.contactPhone : phone,
  }
}

/** Whether a form says just what an offered caller would write into it. */
export function isTaken({ unit, name, post }: Caller, form: Contact): boolean {
  return form.contactUnit === unit && form.contactName === name && form.contactPost === post
}

/** Why a caller is offered, for the head of the block. */
export function foundWords(caller: Caller, typedPhone: string): string {
  switch (caller.foundBy) {
    case 'phone':
      return `号码 ${typedPhone.trim() || caller.phone} 与以往记录相符`
    case 'name':
      return '姓名与以往记录相符'
    case 'initials':
      return '拼音首字母相符'
    case 'unit':
      return '单位与以往记录相符'
  }
}
