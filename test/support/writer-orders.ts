import type { DraftId } from '../../shared/entries/draft'

/** What a writer process is to do: on whose account, in which folder, and which commands. */
export interface WriterOrders {
  folder: string
  /** Folder with the policy packs. */
  resources: string
  accountId: string
  /** Its commands are `<round>-1`, `<round>-2` and so on. */
  round: string
  /** The command that was under way when the process before was killed: sent again first. */
  retry: string | null
  /** A moment of the first save at which the process kills itself; null: it is killed from outside. */
  dieAt: 'half-way' | 'after-commit' | null
}

/** What is written under a command: tells the entries apart. */
export function textOf(commandId: string): string {
  return `第 ${commandId} 条。清河路 12 号小区停电，询问何时恢复`
}

/** The draft that a command's text is typed into first. */
export function draftOf(commandId: string): DraftId {
  return `draft-${commandId}` as DraftId
}
