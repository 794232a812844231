import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { comparableVersion, comparePlans, type PlanComparison, saysTheSame } from './comparison.ts'
import { reviewPolicy } from './policy.ts'
import type { PlanVersion } from './version-schema.ts'
import { getVersion, listPlans, listVersions } from './version-store.ts'

/** Every plan with its newest version. */
export const listNewestPlans = action(
  reviewPolicy,
  'plan.list_newest',
  'read',
  z.object({}),
  async ({ tx }) => ({
    plans: await listPlans(tx),
  }),
)

/** A plan whole, as its newest version has it, or another. */
export const readPlanVersion = action(
  reviewPolicy,
  'plan.read',
  'read',
  z.object({ planId: z.guid(), version: z.coerce.number().int().min(1).optional() }),
  ({ tx }, { planId, version }) => getVersion(tx, planId, version),
)

interface ComparedPair {
  readonly before: PlanVersion
  readonly after: PlanVersion
  readonly comparison: PlanComparison
}

/** The newest version and the one before it; where they say the same, the pair before that, as far as there is one. */
const lastTwoThatDiffer = async (
  newest: PlanVersion,
  earlier: readonly number[],
  pair: (after: PlanVersion, number: number) => Promise<ComparedPair>,
): Promise<ComparedPair | undefined> => {
  let first: ComparedPair | undefined
  let after = newest
  for (const number of earlier) {
    const found = await pair(after, number)
    if (!saysTheSame(found.comparison)) return found
    first ??= found
    after = found.before
  }
  return first
}

/** Two versions of a plan side by side: the last two that differ, unless others are asked for. */
export const compareVersions = action(
  reviewPolicy,
  'plan.compare_versions',
  'read',
  z.object({
    planId: z.guid(),
    from: z.coerce.number().int().min(1).optional(),
    to: z.coerce.number().int().min(1).optional(),
  }),
  async ({ tx }, { planId, from, to }) => {
    const newest = await getVersion(tx, planId, to)
    const versions = await listVersions(tx, planId)
    const earlier = versions.filter(({ number }) => number < newest.version).map(({ number }) => number)
    const pair = async (after: PlanVersion, number: number) => {
      const before = await getVersion(tx, planId, number)
      const comparison = comparePlans(comparableVersion(before), comparableVersion(after))
      return { before, after, comparison }
    }
    const chosen =
      from === undefined
        ? await lastTwoThatDiffer(newest, to === undefined ? earlier : earlier.slice(0, 1), pair)
        : await pair(newest, from)
    return {
      plan: { id: planId, title: newest.title, reference: newest.reference },
      versions,
      from: chosen?.before.version,
      to: chosen?.after.version ?? newest.version,
      comparison: chosen?.comparison,
    }
  },
)
