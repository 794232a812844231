import type { Composing } from './composing.ts'
import type { Measure } from './document.ts'
import { countStatuses, toldStandings } from './summary.ts'

/** "34 är klara, en pågår och en har avbrutits". */
export const standsOf = ({ wording: { count, list } }: Composing, measures: readonly Measure[]): string => {
  const counts = countStatuses(measures)
  return list(
    toldStandings
      .filter((kind) => counts[kind] > 0)
      .map((kind) => count(`stands.${kind}`, counts[kind], measures.length)),
  )
}
