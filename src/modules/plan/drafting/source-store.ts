import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CandidateSource } from './rules.ts'
import { decisionSources, postingSources } from './sources/decision-sources.ts'
import { conflictSources, snapshotSources } from './sources/figure-sources.ts'
import { planSources } from './sources/plan-sources.ts'
import { activitySources, evidenceSources, reportSources } from './sources/report-sources.ts'

/** Everything that a sentence of an account of this plan may rest on. */
export const listCandidates = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> => [
  ...(await reportSources(tx, planId)),
  ...(await evidenceSources(tx, planId)),
  ...(await planSources(tx, planId)),
  ...(await decisionSources(tx, planId)),
  ...(await postingSources(tx, planId)),
  ...(await activitySources(tx, planId)),
  ...(await snapshotSources(tx, planId)),
  ...(await conflictSources(tx, planId)),
]
