import { z } from 'zod'
import { dayNumber } from '../instant'
import { command } from '../ipc/define'
import { recordRef } from '../search/search-filter'
import { idText, plainText } from '../text'
import { daySpan, figure, figureKey } from './figure'
import { copiedTable } from './figure-table'

/** Longest bulletin that is saved, in characters. */
export const LONGEST_BULLETIN = 20_000

/** Figures of a period that leave the program. */
const taking = z.object({ commandId: idText, span: daySpan })

export const figuresContract = {
  /** First day with a record (day number); null: there is none yet. */
  firstDay: command('signed-in', z.void(), dayNumber.nullable()),
  /** One figure of a period and of the one before it (null: held against none); struck entries are not counted. */
  read: command('signed-in', z.object({ figure: figureKey, span: daySpan, before: daySpan.nullable() }), figure),
  /** The records that a number counts, newest first, at most 1,000, where no filter of the search says which they are. */
  records: command(
    'signed-in',
    z.object({ figure: figureKey, line: z.string().max(100), span: daySpan }),
    z.array(recordRef),
  ),
  /** Gives up every figure that is still being read; they answer `conflict`. */
  cancel: command('signed-in', z.void(), z.null()),
  /** Puts tables on the clipboard so that they paste as cells, and notes it in the journal. */
  copyTables: command('signed-in', taking.extend({ tables: z.array(copiedTable).min(1).max(20) }), z.null()),
  /** Notes in the journal that the figures are printed: the page prints itself. */
  notePrint: command('signed-in', taking, z.null()),
  /** Puts the text of a bulletin on the clipboard, and notes it. */
  copyBulletin: command('signed-in', taking.extend({ text: plainText(LONGEST_BULLETIN) }), z.null()),
  /** Asks where, writes the text of a bulletin as a file, notes it; answers with the file's name, null: changed his mind. */
  saveBulletin: command('signed-in', taking.extend({ text: plainText(LONGEST_BULLETIN) }), z.string().nullable()),
}
