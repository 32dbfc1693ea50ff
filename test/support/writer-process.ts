import { writeSync } from 'node:fs'
import { findAccount } from '../../electron/accounts/accounts-repository'
import type { Connection } from '../../electron/db/connection'
import { emptyForm } from '../../shared/entries/draft'
import type { CommandId } from '../../shared/entries/entries-contract'
import { aContent } from './an-entry'
import { valueIn } from './an-office'
import { openRealDesk } from './real-desk'
import { draftOf, textOf, type WriterOrders } from './writer-orders'

/** Written before the next step begins: what was said was acknowledged, whatever happens then. */
const say = (line: string) => writeSync(1, `${line}\n`)
const die = () => process.kill(process.pid, 'SIGKILL')

/** Saves one entry after the other as fast as it can, and says each thing after it was acknowledged. */
async function writeUntilKilled({ folder, resources, accountId, round, retry, dieAt }: WriterOrders): Promise<never> {
  const ports = dieAt === 'after-commit' ? { noteHead: () => void die() } : {}
  const { api, desk, connection } = openRealDesk({ folder, resources, ports })
  const account = findAccount(connection, accountId)
  if (!account) throw new Error('the office must be set up before')
  if (dieAt === 'half-way') dieWithinTransaction(connection)
  desk.session.start(account, 0)
  say('opened')
  const type = async (commandId: string) => {
    const form = { ...emptyForm('call'), text: textOf(commandId) }
    valueIn(await api.drafts.save({ id: draftOf(commandId), openedAt: 0, form, focus: null }))
    say(`drafted ${commandId}`)
  }
  const save = async (commandId: string) => {
    const content = aContent({ text: textOf(commandId) })
    const command = { draftId: draftOf(commandId), content, attachments: [], linkedTo: [] }
    const { id, number } = valueIn(await api.entries.record({ commandId: commandId as CommandId, ...command }))
    say(`saved ${commandId} ${id} ${number.number}`)
  }
  if (retry !== null) await save(retry)
  for (let count = 1; ; count += 1) {
    await type(`${round}-${count}`)
    await save(`${round}-${count}`)
  }
}

/** Dies with the entry and its journal row written but not committed. */
function dieWithinTransaction({ raw }: Connection): void {
  raw.function('die', () => Number(die()))
  raw.exec('CREATE TEMP TRIGGER die_half_way AFTER INSERT ON main.entry BEGIN SELECT die(); END')
}

const [, , orders = ''] = process.argv
void writeUntilKilled(JSON.parse(orders) as WriterOrders)
