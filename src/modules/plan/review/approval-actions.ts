import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { noteChange } from '../../../platform/changes/note-change.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, Refusal } from '../../../platform/refusal.ts'
import { followFrame } from '../money/frame.ts'
import { paths } from '../paths.ts'
import { normalisedReference, type Obstacle, obstaclesTo, ofKind } from './approval-rules.ts'
import { type ApprovedContent, writeVersion } from './approval-store.ts'
import { bodyIdsOf } from './body-matching.ts'
import { comparableReading, comparableVersion, comparePlans, type PlanComparison } from './comparison.ts'
import { listItems } from './item-store.ts'
import { reviewPolicy } from './policy.ts'
import { bodyFields, type PlanContent, ReadingInput, type ReviewItem, Seen } from './schema.ts'
import { closeReading, findPlanByReference, getReading, holdReading, type Reading } from './store.ts'
import type { PlanVersion } from './version-schema.ts'
import { getVersion } from './version-store.ts'

/** A reading as it would be approved. */
const contentOf = (reading: Reading, items: readonly ReviewItem[]): ApprovedContent => {
  const [plan] = ofKind(items, 'plan')
  const content = plan?.content as PlanContent
  return {
    plan: { ...content, reference: normalisedReference(content.reference ?? '') },
    language: reading.document.language,
    areas: ofKind(items, 'area').map(({ content }) => content),
    measures: ofKind(items, 'measure').map(({ content }) => content),
    facts: ofKind(items, 'fact').map(({ content }) => content),
  }
}

const namesIn = ({ measures }: ApprovedContent): string[] => [
  ...new Set(measures.flatMap((measure) => bodyFields.flatMap((field) => measure[field]))),
]

/** The newest version of the plan that a reading would follow. */
const currentVersion = async (
  tx: DatabaseTransaction,
  content: ApprovedContent,
): Promise<PlanVersion | undefined> => {
  const plan = await findPlanByReference(tx, content.plan.reference)
  return plan === undefined ? undefined : getVersion(tx, plan.id)
}

export interface ApprovalPreview {
  readonly reading: Reading
  readonly title: string
  readonly reference: string
  readonly obstacles: readonly Obstacle[]
  readonly counts: {
    readonly areas: number
    readonly measures: number
    readonly deadlines: number
    readonly money: number
    readonly facts: number
  }
  /** Names that no body of the directory answers to; they stay names until somebody adds the body. */
  readonly unknownBodies: readonly string[]
  /** The version that it would follow, with what would change. */
  readonly current:
    | { readonly planId: string; readonly version: number; readonly comparison: PlanComparison }
    | undefined
  readonly mayApprove: boolean
}

/** What approving would do, before it is done. */
export const previewApproval = action(
  reviewPolicy,
  'review.preview',
  'read',
  ReadingInput,
  async ({ tx, may }, { readingId }): Promise<ApprovalPreview> => {
    const reading = await getReading(tx, readingId)
    const items = await listItems(tx, readingId)
    const content = contentOf(reading, items)
    const names = namesIn(content)
    const known = await bodyIdsOf(tx, names, content.plan.decided)
    const version = await currentVersion(tx, content)
    const { measures, plan } = content
    return {
      reading,
      title: plan.title,
      reference: plan.reference,
      obstacles: obstaclesTo(items),
      counts: {
        areas: content.areas.length,
        measures: measures.length,
        deadlines: measures.reduce((sum, { deadlines }) => sum + deadlines.length, 0),
        money: measures.reduce((sum, { money }) => sum + money.length, plan.money.length),
        facts: content.facts.length,
      },
      unknownBodies: names.filter((name) => !known.has(name)),
      current: version && {
        planId: version.planId,
        version: version.version,
        comparison: comparePlans(comparableVersion(version), comparableReading(content)),
      },
      mayApprove: may(reviewPolicy, 'review.approve'),
    }
  },
)

/** What the reading would change in the plan that it is a new version of. */
export const compareReading = action(
  reviewPolicy,
  'review.compare',
  'read',
  ReadingInput,
  async ({ tx }, { readingId }) => {
    const reading = await getReading(tx, readingId)
    const content = contentOf(reading, await listItems(tx, readingId))
    const version = await currentVersion(tx, content)
    if (version === undefined) throw new Refusal('review.nothing_to_compare', 404)
    return {
      reading,
      title: content.plan.title,
      version: { planId: version.planId, number: version.version, provenance: version.provenance },
      comparison: comparePlans(comparableVersion(version), comparableReading(content)),
    }
  },
)

/**
 * Approves a reading: from now on it is the plan, or the next version of it. It closes the review.
 *
 * @throws Refusal `review.not_ready` while something stands in the way; Conflict where somebody has decided
 * something since the sender looked
 */
export const approveReading = action(
  reviewPolicy,
  'review.approve',
  'change',
  ReadingInput.extend({ note: z.string().trim().max(2000).optional(), revision: Seen }),
  async ({ tx, actor, now, about }, { readingId, note, revision }) => {
    await holdReading(tx, readingId)
    const reading = await getReading(tx, readingId)
    if (revision !== undefined && revision !== reading.lastDecision) throw new Conflict('reading')
    const items = await listItems(tx, readingId)
    const obstacles = obstaclesTo(items)
    if (obstacles.length > 0) throw new Refusal('review.not_ready', 409, { count: obstacles.length })
    const content = contentOf(reading, items)
    const written = await writeVersion(
      tx,
      content,
      {
        documentId: reading.document.id,
        readingId,
        note: note ?? null,
        personId: actor.kind === 'person' ? actor.personId : null,
        at: now,
      },
      await bodyIdsOf(tx, namesIn(content), content.plan.decided),
    )
    await followFrame(tx, { actor, now }, written.planId)
    await closeReading(tx, readingId, { state: 'approved', planId: written.planId })
    await noteChange(tx, 'plan.approved', paths.apiPlan({ planId: written.planId }), now)
    about('plan', written.planId, { reading: readingId, version: written.number })
    return { planId: written.planId, version: written.number }
  },
)

/** Ends a review without a plan: nothing of it counts, and it can be read again from the document. */
export const discardReading = action(
  reviewPolicy,
  'review.discard',
  'change',
  ReadingInput,
  async ({ tx, about }, { readingId }) => {
    await holdReading(tx, readingId)
    await closeReading(tx, readingId, { state: 'discarded' })
    about('reading', readingId)
  },
)
