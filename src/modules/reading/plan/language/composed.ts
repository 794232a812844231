/** A text with its letters composed ("a" and a ring above become "å"), and the way back to the text as given. */
export interface Composed {
  text: string
  /** The offset in the given text of an offset in the composed one. */
  origin: (at: number) => number
}

/**
 * Composes letters and their marks, as some PDF files keep them apart. Nearly every text is composed already and
 * comes back as it is.
 */
export const composed = (given: string): Composed => {
  if (!/\p{M}/u.test(given)) return { text: given, origin: (at) => at }
  let text = ''
  let from = 0
  const shifts: [at: number, origin: number][] = [[0, 0]]
  for (const match of given.matchAll(/\P{M}\p{M}+/gu)) {
    const joined = match[0].normalize('NFC')
    if (joined.length === match[0].length) continue
    text += given.slice(from, match.index) + joined
    from = match.index + match[0].length
    shifts.push([text.length, from])
  }
  text += given.slice(from)
  const origin = (at: number): number => {
    let low = 0
    let high = shifts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (shifts[middle]![0] <= at) low = middle
      else high = middle - 1
    }
    return shifts[low]![1] + (at - shifts[low]![0])
  }
  return { text, origin }
}
