import { type getDocumentProxy, getResolvedPDFJS } from 'unpdf'

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

const SOFT_HYPHEN = '\u00ad'
const UNSEEN = /[\s\p{Cf}]/u

/**
 * Every character that a page draws, in order. The reader of text passes over soft hyphens, yet many programmes
 * draw the hyphen at the end of a line as one; without it "komple" and "ment" would be two words.
 */
const drawnText = async (page: Page): Promise<string> => {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray, argsArray } = await page.getOperatorList()
  let drawn = ''
  fnArray.forEach((operation, index) => {
    if (operation !== OPS.showText) return
    for (const glyph of argsArray[index][0] as ({ unicode?: string } | number)[]) {
      if (typeof glyph !== 'number') drawn += glyph.unicode ?? ''
    }
  })
  return drawn
}

/** What is drawn unseen between two visible characters: hyphens, spaces. */
const unseenAt = (drawn: string, at: number): string => {
  let end = at
  while (end < drawn.length && UNSEEN.test(drawn.charAt(end))) end++
  return drawn.slice(at, end)
}

/** One item's text with its hyphens; a space that only the missing hyphen's width suggested goes. */
const restored = (
  text: string,
  drawn: string,
  start: number,
  drawsSpaces: boolean,
): [string, number] | undefined => {
  let at = start
  let result = ''
  for (const character of text) {
    if (UNSEEN.test(character)) {
      result += character
      continue
    }
    const unseen = unseenAt(drawn, at)
    if (unseen.includes(SOFT_HYPHEN) && result.trim() !== '') {
      const space = !drawsSpaces && /\s$/u.test(result) ? ' ' : /\s$/u.test(unseen) ? ' ' : ''
      result = `${result.trimEnd()}-${space}`
    }
    at += unseen.length
    if (!drawn.startsWith(character, at)) return undefined
    at += character.length
    result += character
  }
  return [result, at]
}

/**
 * The texts of a page's items with the hyphens that the page draws as soft ones: "-" within an item, a soft
 * hyphen at its end, where it may be the printer's. The items are in the order of drawing; a page on which the
 * two do not agree comes back as it is.
 */
export const withSoftHyphens = async (page: Page, texts: readonly string[]): Promise<readonly string[]> => {
  const drawn = await drawnText(page)
  if (!drawn.includes(SOFT_HYPHEN)) return texts
  const drawsSpaces = /\s/u.test(drawn)
  let at = 0
  const result: string[] = []
  for (const text of texts) {
    const found = restored(text, drawn, at, drawsSpaces)
    if (found === undefined) return texts
    at = found[1]
    const following = unseenAt(drawn, at)
    const isHyphened = text.trim() !== '' && following.startsWith(SOFT_HYPHEN)
    if (isHyphened) at += 1
    const space = /\s/u.test(following) ? ' ' : ''
    result.push(isHyphened ? `${found[0].trimEnd()}${SOFT_HYPHEN}${space}` : found[0])
  }
  return result
}
