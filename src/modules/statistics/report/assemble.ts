import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { SituationReport } from './document.ts'
import { findEarlier, findNewestOf } from './published-store.ts'
import { assembled, obstaclesTo } from './rules.ts'
import { standingsOf } from './sources/all.ts'
import type { ReportHead } from './stands.ts'
import type { SavedDraft } from './store.ts'

/** A draft as the report that it would be today. */
export const assemble = async (
  tx: DatabaseTransaction,
  head: ReportHead,
  draft: SavedDraft,
  today: string,
): Promise<{ readonly report: SituationReport; readonly previous: SituationReport | null }> => {
  const previous = head.versions === 0 ? null : await findNewestOf(tx, head.id)
  const report = assembled(
    {
      language: head.language,
      year: head.year,
      issuer: head.bodyName,
      version: head.versions + 1,
      asOf: today,
      correction:
        previous === null || previous.hash === null || head.reason === null
          ? null
          : { version: previous.version, hash: previous.hash, reason: head.reason },
    },
    draft.content,
    await findEarlier(tx, head.bodyId, head.year),
  )
  return { report, previous }
}

/** A draft with everything that stands in the way of publishing it, and how each quoted source stands today. */
export const judge = async (tx: DatabaseTransaction, head: ReportHead, draft: SavedDraft, today: string) => {
  const { report, previous } = await assemble(tx, head, draft, today)
  const standing = await standingsOf(tx, draft.content.sources)
  return { report, standing, obstacles: obstaclesTo(report, standing, previous) }
}
