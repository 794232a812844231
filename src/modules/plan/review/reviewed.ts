import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { type AgainstPlan, againstPlan } from './against-plan.ts'
import { normalisedReference, type Obstacle, obstaclesTo, ofKind } from './approval-rules.ts'
import { type ApprovedContent, approvedContent } from './approved-content.ts'
import { bodyIdsOf } from './body-matching.ts'
import { loadDecided } from './decided-store.ts'
import { listItems } from './item-store.ts'
import { bodyFields, type ReviewItem } from './schema.ts'
import { findPlanByReference, getReading, type Reading } from './store.ts'
import type { PlanVersion } from './version-schema.ts'
import { getVersion } from './version-store.ts'

/** A reading as it is reviewed: beside the plan that it would be a version of, where there is one. */
export interface Reviewed {
  readonly reading: Reading
  readonly items: readonly ReviewItem[]
  readonly against: AgainstPlan
  /** The newest version of the plan. */
  readonly version: PlanVersion | undefined
  /** Who the names in the document and in the plan stand for. */
  readonly bodyIds: ReadonlyMap<string, string>
  readonly obstacles: readonly Obstacle[]
  /** What approving it as it stands would make of the plan. */
  readonly content: ApprovedContent
}

const namesIn = (items: readonly ReviewItem[]): string[] => [
  ...new Set(
    ofKind(items, 'measure').flatMap(({ content }) => bodyFields.flatMap((field) => content[field])),
  ),
]

/** Who the plan's names stand for, as it was decided when they were taken up. */
const knownBodies = (version: PlanVersion | undefined): [string, string][] =>
  (version?.measures ?? []).flatMap((measure) =>
    bodyFields.flatMap((field) =>
      measure[field].flatMap(({ name, bodyId }): [string, string][] =>
        bodyId === null ? [] : [[name, bodyId]],
      ),
    ),
  )

/** @throws NotFound */
export const loadReviewed = async (tx: DatabaseTransaction, readingId: string): Promise<Reviewed> => {
  const reading = await getReading(tx, readingId)
  const items = await listItems(tx, readingId)
  const [head] = ofKind(items, 'plan')
  const reference = head?.content.reference ?? null
  const plan = reference === null ? undefined : await findPlanByReference(tx, normalisedReference(reference))
  const version =
    plan === undefined || reading.state !== 'in_review' ? undefined : await getVersion(tx, plan.id)
  const bodyIds = new Map([
    ...(await bodyIdsOf(tx, namesIn(items), head?.content.decided ?? version?.decided ?? null)),
    ...knownBodies(version),
  ])
  const decided = await loadDecided(tx, readingId)
  const against = againstPlan(items, version, bodyIds, decided)
  return {
    reading,
    items: against.items,
    against,
    version,
    bodyIds,
    obstacles: obstaclesTo(against.items, against),
    content: approvedContent(against, version, reading.document.language, new Set(decided.fields.keys())),
  }
}
