/** Cuts a text to a width; what is left out shows as "…". */
const cut = (text: string, width: number): string =>
  text.length <= width ? text : `${text.slice(0, width - 1)}…`

/**
 * A table for a terminal: a heading line, then the rows, columns two spaces apart, each at most as wide as its
 * limit; the last column takes what is left of 110 characters.
 */
export const columns = (
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  limits: readonly number[],
): string => {
  const all = [heading, ...rows]
  const widths = heading.map((_, column) =>
    Math.min(limits[column] ?? 60, Math.max(...all.map((row) => (row[column] ?? '').length))),
  )
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === row.length - 1
          ? cut(cell, limits[column] ?? 60)
          : cut(cell, widths[column] ?? 10).padEnd(widths[column] ?? 10),
      )
      .join('  ')
      .trimEnd()
  return `${all.map(line).join('\n')}\n`
}

/** A labelled line, or nothing where there is no value. */
export const labelled = (label: string, values: readonly (string | null)[]): string => {
  const stated = values.filter((value) => value !== null && value !== '')
  return stated.length === 0 ? '' : `${`${label}:`.padEnd(15)}${stated.join(', ')}\n`
}

/** A sum with its years: "30 000 000 SEK 2009–2010". */
export const sum = ({
  amount,
  currency,
  from,
  to,
}: {
  amount: number
  currency: string
  from: number | null
  to: number | null
}): string => {
  const years = from === null ? '' : ` ${from === to || to === null ? from : `${from}–${to}`}`
  return `${amount.toLocaleString('en').replace(/,/gu, ' ')} ${currency}${years}`
}
