import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { listCitedFigures } from '../../plan/index.ts'
import { listDescribed } from '../../series/index.ts'
import { estimateLimits, listStanding } from '../estimates/index.ts'
import { listReleases } from '../tables/index.ts'
import { rowOfCited, rowOfEstimate, rowOfSeries } from './automatic.ts'
import { rowOfRelease } from './release-row.ts'
import type { EvidenceRow } from './row.ts'
import { listKept, rowOfKept } from './store.ts'

/**
 * Every row of the table, by what was measured and by title: what was written down here, and beside it, without anybody typing
 * it again, each published estimate and released table that stands, each series of which something is told, and what plans cite.
 */
export const listRows = async (tx: DatabaseTransaction): Promise<EvidenceRow[]> => {
  const kept = (await listKept(tx)).map(rowOfKept)
  const series = (await listDescribed(tx)).map(rowOfSeries)
  const estimates = (await listStanding(tx)).map(({ id, content, publishedAt }) =>
    rowOfEstimate(id, content, publishedAt, estimateLimits(content)),
  )
  const releases = (await listReleases(tx)).map(rowOfRelease)
  const cited = (await listCitedFigures(tx)).map(rowOfCited)
  const byTitle = (one: EvidenceRow, other: EvidenceRow) =>
    one.title.sv.localeCompare(other.title.sv, 'sv') || (one.key < other.key ? -1 : 1)
  return [kept, estimates, releases, series, cited].flatMap((rows) => rows.sort(byTitle))
}

/** The row of a name; nothing where there is none, or no longer. */
export const rowOf = (rows: readonly EvidenceRow[], key: string): EvidenceRow | undefined =>
  rows.find((row) => row.key === key)
