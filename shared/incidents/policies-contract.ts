import { z } from 'zod'
import { commandId } from '../entries/entries-contract'
import { announcement, command } from '../ipc/define'
import { lineText, plainText } from '../text'
import { rowId } from './clock-rule'
import { policyPack, role } from './policy'

/** Where a version of a pack came from: the program, the editor, a file. */
export const packOrigin = z.enum(['shipped', 'edited', 'imported'])
export type PackOrigin = z.infer<typeof packOrigin>

/** A pack at hand, in its newest version. */
export const packRow = z.object({
  id: rowId,
  version: z.number().int().positive(),
  title: z.string(),
  origin: packOrigin,
  inUse: z.boolean(),
  clocks: z.number().int(),
  /** Rows whose source was not read. */
  unverified: z.number().int(),
  uses: z.array(z.string()),
})
export type PackRow = z.infer<typeof packRow>

const name = lineText(60)

/** Somebody who stands for a role in this office; numbers in the order they are tried, `backup` is B 角. */
export const rolePerson = z.object({
  name: name.refine((text) => text !== '', '写上姓名'),
  post: name,
  numbers: z.array(lineText(40).refine((text) => text !== '', '写上号码')).max(8),
  backup: z.boolean(),
})
export type RolePerson = z.infer<typeof rolePerson>

/**
 * `assumed`: nobody was entered, the people are those of the office's 报告对象 with that post. `reports`: a rule in use has this
 * role report. `clocks` counts the clocks by which this room reports to it, `lines` what checklists, special notifications
 * and daily reports have it told.
 */
export const filledRole = role.extend({
  people: z.array(rolePerson),
  assumed: z.boolean(),
  isOwn: z.boolean(),
  reports: z.boolean(),
  clocks: z.number().int(),
  lines: z.number().int(),
})
export type FilledRole = z.infer<typeof filledRole>

/** A daily report that a pack in use knows; `daily` is `<pack>/<row>`. */
export const dailyChoice = z.object({
  daily: z.string(),
  title: z.string(),
  occasion: z.string(),
  at: z.string(),
  to: z.string(),
  chosen: z.boolean(),
})

export const policySettings = z.object({
  packs: z.array(packRow),
  /** Ids of the packs in use; the first that defines a role or sub-class has the say. */
  inUse: z.array(rowId),
  ownRoles: z.array(rowId),
  roles: z.array(filledRole),
  dailyReports: z.array(dailyChoice),
})
export type PolicySettings = z.infer<typeof policySettings>

const reason = plainText(500).transform((text) => text.trim())

export const policiesContract = {
  settings: command('signed-in', z.void(), policySettings),
  choose: command(
    'administrator',
    z.object({
      commandId,
      packs: z.array(rowId).min(1, '至少用一个政策包').max(50),
      ownRoles: z.array(rowId).min(1, '选上本值班室是什么角色').max(50),
      dailyReports: z.array(z.string().max(200)).max(50),
    }),
    policySettings,
  ),
  fillRole: command(
    'administrator',
    z.object({ commandId, role: rowId, people: z.array(rolePerson).max(20) }),
    policySettings,
  ),
  /** The newest version of a pack, or one that an incident is kept under. */
  pack: command('signed-in', z.object({ id: rowId, version: z.number().int().positive().nullable() }), policyPack),
  /** Stores what the editor holds as the next version; refused whole, naming the row at fault. */
  edit: command('administrator', z.object({ commandId, pack: z.unknown(), reason }), policySettings),
  /** As `edit`, from the text of a file: a fault names its line. */
  importText: command(
    'administrator',
    z.object({ commandId, text: z.string().max(2_000_000), reason }),
    policySettings,
  ),
  /** The text of a file that `importText` takes. */
  exportText: command('signed-in', z.object({ id: rowId }), z.object({ name: z.string(), text: z.string() })),
  /** Asks where and writes that text there; answers with the file's name, null when the officer changed his mind. */
  saveFile: command('signed-in', z.object({ id: rowId }), z.string().nullable()),

  onChanged: announcement(z.object({ packs: z.array(z.string()) })),
}
