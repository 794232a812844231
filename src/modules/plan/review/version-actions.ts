import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { comparableVersion, comparePlans } from './comparison.ts'
import { reviewPolicy } from './policy.ts'
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
  z.object({ planId: z.uuid(), version: z.coerce.number().int().min(1).optional() }),
  ({ tx }, { planId, version }) => getVersion(tx, planId, version),
)

/** Two versions of a plan side by side: the newest and the one before it, unless others are asked for. */
export const compareVersions = action(
  reviewPolicy,
  'plan.compare_versions',
  'read',
  z.object({
    planId: z.uuid(),
    from: z.coerce.number().int().min(1).optional(),
    to: z.coerce.number().int().min(1).optional(),
  }),
  async ({ tx }, { planId, from, to }) => {
    const after = await getVersion(tx, planId, to)
    const versions = await listVersions(tx, planId)
    const earlier = from ?? versions.find(({ number }) => number < after.version)?.number
    const before = earlier === undefined ? undefined : await getVersion(tx, planId, earlier)
    return {
      plan: { id: planId, title: after.title, reference: after.reference },
      versions,
      from: before?.version,
      to: after.version,
      comparison: before && comparePlans(comparableVersion(before), comparableVersion(after)),
    }
  },
)
