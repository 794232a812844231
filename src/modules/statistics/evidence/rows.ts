import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { listCitedFigures } from '../../plan/index.ts'
import { estimateLimits, listStanding } from '../estimates/index.ts'
import { rowOfCited, rowOfEstimate, rowOfSeries } from './automatic.ts'
import type { EvidenceRow } from './row.ts'
import { listDescribed } from './series-store.ts'
import { listKept, rowOfKept } from './store.ts'

/**
 * Every row of the table, by what was measured and by title: what was written down here, and beside it, without anybody typing
 * it again, each published estimate that stands, each series of which something is told, and what plans cite.
 */
export const listRows = async (tx: DatabaseTransaction): Promise<EvidenceRow[]> => {
  const kept = (await listKept(tx)).map(rowOfKept)
  const series = (await listDescribed(tx)).map(rowOfSeries)
  const estimates = (await listStanding(tx)).map(({ id, content, publishedAt }) =>
    rowOfEstimate(id, content, publishedAt, estimateLimits(content)),
  )
  const cited = (await listCitedFigures(tx)).map(rowOfCited)
  const byTitle = (one: EvidenceRow, other: EvidenceRow) =>
    one.title.sv.localeCompare(other.title.sv, 'sv') || (one.key < other.key ? -1 : 1)
  return [...kept.sort(byTitle), ...estimates.sort(byTitle), ...series.sort(byTitle), ...cited.sort(byTitle)]
}

/** The row of a name; nothing where there is none, or no longer. */
export const rowOf = (rows: readonly EvidenceRow[], key: string): EvidenceRow | undefined =>
  rows.find((row) => row.key === key)
