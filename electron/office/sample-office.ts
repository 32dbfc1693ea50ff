import type { Account } from '../../shared/accounts/account'
import type { OfficeSettings } from '../../shared/office/office'

/** The password of everybody in the sample office. */
export const SAMPLE_PASSWORD = '12345678'

/** An office that does not exist: no real place, person or number is meant. */
export const sampleOffice: OfficeSettings = {
  name: '澄浦市人民政府办公室',
  dutyPhone: '0690-555 0100',
  fax: '0690-555 0101',
  internalLine: '8100',
  areaCode: '0690',
  reportTo: [
    { post: '带班领导', name: '顾维桢', phone: '130 0000 0302' },
    { post: '办公室主任', name: '温仲平', phone: '130 0000 0301' },
    { post: '办公室副主任', name: '韩静川', phone: '130 0000 0303' },
  ],
}

type Person = Pick<Account, 'name' | 'post' | 'role'>

/** The administrator first, then two shifts of lead and deputy, one who steps in, the duty leaders of the shifts and the head. */
export const samplePeople: readonly Person[] = [
  { name: '陆怀谷', post: '政务值班室主任', role: 'administrator' },
  { name: '沈既明', post: '一班主班', role: 'officer' },
  { name: '宋晚亭', post: '一班副班', role: 'officer' },
  { name: '秦牧川', post: '二班主班', role: 'officer' },
  { name: '方知夏', post: '二班副班', role: 'officer' },
  { name: '许令仪', post: '备班', role: 'officer' },
  { name: '顾维桢', post: '副秘书长', role: 'duty-leader' },
  { name: '韩静川', post: '办公室副主任', role: 'duty-leader' },
  { name: '温仲平', post: '办公室主任', role: 'office-head' },
]
