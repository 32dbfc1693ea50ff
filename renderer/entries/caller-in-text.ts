/** Who seems to be calling, by the main text alone; empty where it does not say. */
export interface CallerInText {
  name: string
  phone: string
}

/** A number of its own: seven digits or more, with the usual dashes and blanks within, or a three-digit emergency line. */
const NUMBER = /(?<!\d)(?:\+?\d[\d\- ]{5,18}\d)(?!\d)/u

/** 园区值班主任贺云川来电：… — the words right before the calling, after the last post or unit in them. */
const CALLING = /([\p{Script=Han}·]{2,16}?)(?:同志|先生|女士)?(?:来电|来人|来访|打来|电话|报告|反映|称|说)/u
/** Where neither is known, most names are the last three characters; a wrong one finds nobody. */
const BEFORE_NAME =
  /^.*(?:主任|局长|科长|处长|站长|所长|队长|书记|镇长|乡长|区长|县长|市长|经理|厂长|校长|院长|组长|主席|值班员|调度|干事|秘书|居民|群众|办|局|委|室|所|站|队|村|镇|乡|区|县|市|厂|公司|园区|社区|中心)/u

/** Reads name and number of a caller from what was heard, so that a known caller is offered before any other field is typed in. */
export function findCallerInText(text: string): CallerInText {
  const beginning = text.slice(0, 200).normalize('NFKC')
  const phone = NUMBER.exec(beginning)?.[0] ?? ''
  const before = CALLING.exec(beginning)?.[1] ?? ''
  const name = before.replace(BEFORE_NAME, '')
  return { name: name.length < 2 ? '' : name.slice(name.length > 4 ? -3 : 0), phone: isNumber(phone) ? phone : '' }
}

function isNumber(phone: string): boolean {
  const digits = phone.replace(/\D/g, '').length
  return digits >= 7 && digits <= 16
}
