import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { noteChange } from '../../../platform/changes/note-change.ts'
import { Conflict, Refusal } from '../../../platform/refusal.ts'
import { followFrame } from '../money/frame.ts'
import { paths } from '../paths.ts'
import type { Obstacle } from './approval-rules.ts'
import { writeVersion } from './approval-store.ts'
import { comparableReading, comparableVersion, comparePlans, type PlanComparison } from './comparison.ts'
import { reviewPolicy } from './policy.ts'
import { loadReviewed } from './reviewed.ts'
import { bodyFields, ReadingInput, Seen } from './schema.ts'
import { closeReading, holdReading, type Reading } from './store.ts'

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
  /** What says the same as the plan and stays, and how many differences somebody has decided. */
  readonly stays: { readonly measures: number; readonly facts: number; readonly decided: number }
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
    const { reading, against, bodyIds, version, obstacles, content } = await loadReviewed(tx, readingId)
    const { measures, plan } = content
    const names = [...new Set(measures.flatMap((measure) => bodyFields.flatMap((field) => measure[field])))]
    return {
      reading,
      title: plan.title,
      reference: plan.reference,
      obstacles,
      counts: {
        areas: content.areas.length,
        measures: measures.length,
        deadlines: measures.reduce((sum, { deadlines }) => sum + deadlines.length, 0),
        money: measures.reduce((sum, { money }) => sum + money.length, plan.money.length),
        facts: content.facts.length,
      },
      stays: {
        measures: against.measures.size,
        facts: against.facts.size,
        decided: against.differences.filter(({ decided }) => decided).length,
      },
      unknownBodies: names.filter((name) => !bodyIds.has(name)),
      current: version && {
        planId: version.planId,
        version: version.version,
        comparison: comparePlans(comparableVersion(version), comparableReading(content, bodyIds)),
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
    const { reading, version, content, bodyIds } = await loadReviewed(tx, readingId)
    if (version === undefined) throw new Refusal('review.nothing_to_compare', 404)
    return {
      reading,
      title: content.plan.title,
      version: { planId: version.planId, number: version.version, provenance: version.provenance },
      comparison: comparePlans(comparableVersion(version), comparableReading(content, bodyIds)),
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
    const { reading, obstacles, content, bodyIds } = await loadReviewed(tx, readingId)
    if (revision !== undefined && revision !== reading.lastDecision) throw new Conflict('reading')
    if (obstacles.length > 0) throw new Refusal('review.not_ready', 409, { count: obstacles.length })
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
      bodyIds,
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
