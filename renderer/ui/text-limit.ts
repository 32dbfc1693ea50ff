/** Where a change would land: the text now and the selection it replaces. Lengths in UTF-16 units, as zod counts. */
export interface TextSpot {
  value: string
  selectionStart: number | null
  selectionEnd: number | null
}

/** Says why `inserted` is refused, or null when the field can hold it. Nothing is ever cut to fit. */
export function refusal(spot: TextSpot, inserted: number, limit: number | undefined): string | null {
  if (limit === undefined || inserted === 0) return null
  const end = spot.value.length
  const selected = (spot.selectionEnd ?? end) - (spot.selectionStart ?? end)
  const length = end - selected + inserted
  if (length <= limit) return null
  if (inserted === 1) return `已满 ${limit} 字，没有写入。先删去一些再写`
  return `没有写入：连同原有共 ${length} 字，超过 ${limit} 字。原文未动，可只贴需要的部分`
}

/** Says that a text composed by the input method ran over; it is kept, because cutting it would lose words. */
export function overrun(length: number, limit: number | undefined): string | null {
  if (limit === undefined || length <= limit) return null
  return `共 ${length} 字，超过 ${limit} 字。文字仍在，删去 ${length - limit} 字后才能存下`
}
