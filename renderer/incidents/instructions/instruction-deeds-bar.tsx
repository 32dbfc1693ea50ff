import type { Instruction } from '../../../shared/incidents/instruction'
import { useAction } from '../../app/keys/key-scope'
import { Button, KeyButton } from '../../ui/button'
import { useIncidents } from '../incident-context'
import { deedKeys, deedsOf, deedWords, type InstructionDeed } from './instruction-deeds'
import { INSTRUCTIONS_SCOPE } from './instruction-scopes'

/** What can be done with the chosen instruction: the next step first, on Enter too, then the others. */
export function InstructionDeedsBar({ instruction }: { instruction: Instruction }) {
  const { instructions } = useIncidents().stores
  const deeds = deedsOf(instruction)
  const [next, ...others] = deeds
  const take = (deed: InstructionDeed) => instructions.take(deed, instruction)
  return (
    <div className="instruction-deeds">
      {deeds.map((deed) => (
        <DeedKey key={deed} deed={deed} words={deedWords(deed, instruction)} onTake={take} />
      ))}
      {next !== undefined && (
        <Button size="inner" keys="Enter" onPress={() => take(next)}>
          {deedWords(next, instruction)}
        </Button>
      )}
      {others.map((deed) => (
        <KeyButton key={deed} keys={deedKeys[deed]} onPress={() => take(deed)}>
          {deedWords(deed, instruction)}
        </KeyButton>
      ))}
    </div>
  )
}

interface DeedKeyProps {
  deed: InstructionDeed
  words: string
  onTake: (deed: InstructionDeed) => void
}

/** Its letter, while the pane holds the focus and no field is written in. */
function DeedKey({ deed, words, onTake }: DeedKeyProps) {
  useAction({
    id: `instructions.${deed}`,
    keys: deedKeys[deed],
    words,
    scope: INSTRUCTIONS_SCOPE,
    run: () => onTake(deed),
  })
  return null
}
