/** Agreement of two who judged the same things, beyond what chance would give. */
export interface Kappa {
  readonly judged: number
  /** Share on which they agree, 0 to 1. */
  readonly agreed: number
  /** Cohen's kappa, at most 1; nothing where both gave everything the same answer, so that nothing could differ. */
  readonly kappa: number | null
  /** Between what the true value lies, at 95 %; nothing where the figures tell no spread. */
  readonly lower: number | null
  readonly upper: number | null
}

const Z = 1.959963984540054

/**
 * Cohen's kappa with its large-sample interval.
 *
 * @param table counts, `table[i][j]`: the first said `i` where the second said `j`; as many rows as columns.
 * @see Cohen 1960, Educational and Psychological Measurement 20:37–46; the standard error after Fleiss, Cohen & Everitt 1969,
 *   Psychological Bulletin 72:323–327.
 */
export const cohensKappa = (table: readonly (readonly number[])[]): Kappa => {
  const judged = table.flat().reduce((sum, count) => sum + count, 0)
  if (judged === 0) return { judged, agreed: 0, kappa: null, lower: null, upper: null }
  const share = table.map((row) => row.map((count) => count / judged))
  const first = share.map((row) => row.reduce((sum, part) => sum + part, 0))
  const second = share.map((_, at) => share.reduce((sum, row) => sum + row[at]!, 0))
  const agreed = share.reduce((sum, row, at) => sum + row[at]!, 0)
  const byChance = first.reduce((sum, part, at) => sum + part * second[at]!, 0)
  if (byChance === 1) return { judged, agreed, kappa: null, lower: null, upper: null }
  const kappa = (agreed - byChance) / (1 - byChance)
  let spread = -((kappa - byChance * (1 - kappa)) ** 2)
  for (const [i, row] of share.entries())
    for (const [j, part] of row.entries())
      spread +=
        i === j
          ? part * (1 - (first[i]! + second[i]!) * (1 - kappa)) ** 2
          : part * (1 - kappa) ** 2 * (second[i]! + first[j]!) ** 2
  const error = Math.sqrt(Math.max(spread, 0) / judged) / (1 - byChance)
  if (error === 0) return { judged, agreed, kappa, lower: null, upper: null }
  return {
    judged,
    agreed,
    kappa,
    lower: Math.max(kappa - Z * error, -1),
    upper: Math.min(kappa + Z * error, 1),
  }
}
