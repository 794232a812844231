import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { type FoundCase, listFields } from '../../support/index.ts'
import { acceptedOf, listReceptions } from './reception-store.ts'
import { bestInterests, decisions, type Plan } from './records.ts'
import { latestBySide, listAssessments } from './risk-store.ts'
import { type Obstacle, obstaclesOf, type Readiness } from './rules.ts'

const DAY = /^\d{4}-\d{2}-\d{2}$/

const birthDateOf = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<Day | null> => {
  const fields = await listFields(tx, key, caseId, ['identity'])
  const written = fields.find(({ field }) => field === 'birth_date')?.value ?? ''
  return DAY.test(written) ? written : null
}

/** Everything of a return that its confirmation is decided from, and what stands against it on a day. */
export const readReadiness = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  file: Pick<FoundCase, 'id' | 'ageGroup'>,
  plan: Plan,
  today: Day,
) => {
  const said = await decisions.list(tx, { planId: plan.id }, key)
  const allAssessments = await listAssessments(tx, key, plan.id)
  const assessments = latestBySide(allAssessments)
  const allBestInterest = await bestInterests.list(tx, { planId: plan.id }, key)
  const bestInterest = latestBySide(allBestInterest)
  const receptions = await listReceptions(tx, key, plan.id)
  const accepted = acceptedOf(receptions)
  const readiness: Readiness = {
    plan,
    decision: said[0],
    assessments,
    bestInterest,
    treatedAsChild: file.ageGroup !== 'adult',
    birthDate: await birthDateOf(tx, key, file.id),
    receivesOn: accepted?.receivesOn ?? null,
  }
  const obstacles: readonly Obstacle[] = obstaclesOf(readiness, today)
  return {
    decisions: said,
    assessments,
    allAssessments,
    bestInterest,
    receptions,
    accepted,
    obstacles,
    readiness,
  }
}
