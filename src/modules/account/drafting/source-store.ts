import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { type Accepted, listAccepted } from '../../plan/index.ts'
import type { AccountLanguage } from '../document/sources.ts'
import type { CandidateSource } from './rules.ts'
import { decisionSources, postingSources } from './sources/decision-sources.ts'
import { conflictSources, snapshotSources } from './sources/figure-sources.ts'
import { planSources } from './sources/plan-sources.ts'
import { activitySources, evidenceSources, reportSources } from './sources/report-sources.ts'

/** Everything that a sentence of an account of this plan may rest on, named in the account's language. */
export const listCandidates = async (
  tx: DatabaseTransaction,
  planId: string,
  language: AccountLanguage,
  known?: Accepted,
): Promise<CandidateSource[]> => {
  const told = known ?? (await listAccepted(tx, planId))
  return [
    ...reportSources(told.reports, language),
    ...(await evidenceSources(tx, planId)),
    ...(await planSources(tx, planId)),
    ...decisionSources(told.assignments),
    ...(await postingSources(tx, planId)),
    ...activitySources(told.activities),
    ...(await snapshotSources(tx, planId)),
    ...(await conflictSources(tx, planId)),
  ]
}
