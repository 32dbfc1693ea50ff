import { z } from 'zod'
import { idText, lineText } from '../text'

/** 值班员, 带班领导, 办公室主任, 系统管理员. */
export const role = z.enum(['officer', 'duty-leader', 'office-head', 'administrator'])
export type Role = z.infer<typeof role>

export const roleWords: Record<Role, string> = {
  officer: '值班员',
  'duty-leader': '带班领导',
  'office-head': '办公室主任',
  administrator: '管理员',
}

export const accountId = idText.brand('AccountId')
export type AccountId = z.infer<typeof accountId>

export const personName = lineText(30).refine((name) => name.length > 0, '写上姓名')
export const personPost = lineText(50)

/** Shortest password that is taken, in characters. */
export const SHORTEST_PASSWORD = 8

export const password = z.string().max(200, '密码过长')
export const newPassword = password.refine(
  (text) => text.length >= SHORTEST_PASSWORD,
  `密码至少 ${SHORTEST_PASSWORD} 位`,
)

export const account = z.object({
  id: accountId,
  name: personName,
  post: personPost,
  role,
  active: z.boolean(),
})
export type Account = z.infer<typeof account>

/** Who is signed in at this PC, and since when (UTC ms). */
export const session = z.object({ account, since: z.number().int() })
export type Session = z.infer<typeof session>
