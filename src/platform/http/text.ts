/**
 * Text as the house keeps it: without NUL and without halves of surrogate pairs, which PostgreSQL takes in no text and
 * no JSON. They come from torn copies and from attackers; nobody has ever meant them. A line ends in one way, whatever
 * machine it was typed on: a browser sends two characters for it. Everything else stays as it is.
 */
export const keptText = (text: string): string =>
  text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed()

const DEEPEST = 24

/** As `keptText`, for all text in a value of plain objects and lists; files and the like stay as they are. */
export const keptTexts = (value: unknown, depth = 0): unknown => {
  if (typeof value === 'string') return keptText(value)
  if (depth > DEEPEST) return undefined
  if (Array.isArray(value)) return value.map((one) => keptTexts(one, depth + 1))
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [keptText(name), keptTexts(one, depth + 1)]),
  )
}
