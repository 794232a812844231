/** A step between ticks that people count in: 1, 2 or 5 times a power of ten, about a share of the whole. */
export const niceStep = (span: number, count: number): number => {
  const rough = span / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].find((times) => times * power >= rough * 0.999) ?? 10
  return step * power
}

/** Ticks from at most the least to at least the greatest, the least never above zero: a small change looks small. */
export const ticksFromZero = (values: readonly number[], count: number): number[] => {
  const [least, most] = [Math.min(0, ...values), Math.max(0, ...values)]
  if (most === least) return [0, 1]
  const step = niceStep(most - least, count)
  const first = Math.floor(least / step + 1e-9)
  const last = Math.ceil(most / step - 1e-9)
  // Multiplied rather than added up, and rounded to what the step can tell: 0.3, not 0.30000000000000004.
  return Array.from({ length: last - first + 1 }, (_, place) =>
    Number(((first + place) * step).toPrecision(12)),
  )
}
