import type { IncidentDeed } from '../../shared/incidents/incident-rules'
import { type Instruction, instructionWaits } from '../../shared/incidents/instruction'
import type { Handlers } from '../../shared/ipc/contract'
import { failure, type Refused } from '../../shared/result'
import type { Tx } from '../db/connection'
import type { Decision } from '../journal/journal'
import { changeIncident, decided, fault, futureFault, type IncidentDependencies } from './incident-changes'
import { listInstructions } from './instructions-repository'

type Instructions = Pick<
  Handlers['incidents'],
  | 'instruct'
  | 'readBackInstruction'
  | 'relayInstruction'
  | 'arriveInstruction'
  | 'wantFeedback'
  | 'receiveFeedback'
  | 'closeInstruction'
>

interface About {
  commandId: string
  incidentId: string
  instructionId: string
}

/** Leaders' instructions: read back, passed on, arrived, answered, closed. */
export function instructionHandlers(dependencies: IncidentDependencies): Instructions {
  const { ids } = dependencies
  const follow = <C extends About>(
    verb: string,
    command: C,
    decide: (instruction: Instruction, subject: string, at: number) => Decision,
  ) => {
    const deed: IncidentDeed = 'follow-instruction'
    const onOne = (subject: string, tx: Tx, at: number) => {
      const found = openInstruction(tx, subject, command.instructionId)
      return 'ok' in found ? found : decide(found, subject, at)
    }
    return changeIncident(dependencies, deed, command, ({ row }, tx, at) => onOne(row.id, tx, at), verb)
  }
  return {
    instruct: (command) =>
      changeIncident(dependencies, 'instruct', command, ({ row }, _tx, at) => {
        const refused = futureFault('instruction.at', command.instruction.at, at)
        if (refused) return refused
        const payload = { instruction: ids.next(), ...command.instruction }
        return decided({ type: 'incident.instruction-received.1', subject: row.id, payload })
      }),

    readBackInstruction: (command) =>
      follow('read-back', command, ({ id, readBackAt }, subject, now) => {
        if (readBackAt !== null) return failure('conflict', '已经复述过')
        const { at } = command
        const refused = futureFault('at', at, now)
        if (refused) return refused
        return decided({ type: 'incident.instruction-read-back.1', subject, payload: { instruction: id, at } })
      }),

    relayInstruction: (command) =>
      follow('relay', command, ({ id }, subject, now) => {
        const refused = futureFault('relay.at', command.relay.at, now)
        if (refused) return refused
        const payload = { instruction: id, relay: ids.next(), ...command.relay }
        return decided({ type: 'incident.instruction-relayed.1', subject, payload })
      }),

    arriveInstruction: (command) =>
      follow('arrive', command, ({ id, relays }, subject, now) => {
        const { relayId, arrival } = command
        const relay = relays.find((each) => each.id === relayId)
        if (!relay) return failure('not-found', '没有这次转达')
        if (relay.arrival !== null) return failure('conflict', '已经记过接到')
        const refused = futureFault('arrival.at', arrival.at, now)
        if (refused) return refused
        const payload = { instruction: id, relay: relayId, ...arrival }
        return decided({ type: 'incident.instruction-arrived.1', subject, payload })
      }),

    wantFeedback: (command) =>
      follow('want-feedback', command, ({ id }, subject) => {
        return decided({ type: 'incident.feedback-wanted.1', subject, payload: { instruction: id, due: command.due } })
      }),

    receiveFeedback: (command) =>
      follow('feedback', command, ({ id }, subject, now) => {
        const refused = futureFault('feedback.at', command.feedback.at, now)
        if (refused) return refused
        const payload = { instruction: id, ...command.feedback }
        return decided({ type: 'incident.feedback-received.1', subject, payload })
      }),

    closeInstruction: (command) =>
      follow('close-instruction', command, (instruction, subject) => {
        const waits = instructionWaits(instruction)
        if (waits.length > 0 && command.words === '') return fault('words', `${waits.join('、')}，办结要写原因`)
        const payload = { instruction: instruction.id, words: command.words }
        return decided({ type: 'incident.instruction-closed.1', subject, payload })
      }),
  }
}

function openInstruction(tx: Tx, incidentId: string, instructionId: string): Instruction | Refused {
  const found = listInstructions(tx, incidentId).find(({ id }) => id === instructionId)
  if (!found) return failure('not-found', '找不到这条指示')
  return found.closed === null ? found : failure('conflict', '这条指示已经办结')
}
