import type { HeadInstruction, Returned } from './marks'

/** 林砚秋, or 周牧野代林砚秋: who answered, where the one who was asked did not. */
export function answererWords(
  { byName, by }: { byName: string; by: string },
  asked: { id: string; name: string },
): string {
  return by === asked.id ? byName : `${byName}代${asked.name}`
}

/** 已更正, 已说明, 代林砚秋说明; empty while nobody answered. An amendment answers whoever made it. */
export function returnAnswerWords({ answer, recorder, recorderName }: Returned): string {
  if (answer === null) return ''
  if (answer.how === 'amended') return '已更正'
  return answer.by === recorder ? '已说明' : `代${recorderName}说明`
}

/** 已答复, 代周牧野答复; empty while nobody answered. */
export function instructionAnswerWords({ answer, owner, ownerName }: HeadInstruction): string {
  if (answer === null) return ''
  return answer.by === owner ? '已答复' : `代${ownerName}答复`
}
