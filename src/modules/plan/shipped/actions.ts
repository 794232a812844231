import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { findInstallation, openInstallationFor } from '../../../platform/access/installation.ts'
import { bodyFinder, loadDirectory } from '../../directory/index.ts'
import { followFrame } from '../money/frame.ts'
import { PLAN_2008 } from './plan-2008.ts'
import { shippedPolicy } from './policy.ts'
import { loadPlan, lockFirstData } from './store.ts'

/**
 * Edition of what Samlad ships with. A new one is loaded at the next start: bodies that are missing are added, and a
 * plan whose reference is there stays as it is.
 */
export const FIRST_DATA = 2

/**
 * The first start: says what the installation is for, and brings in the known bodies and the plan of 2008, all of it
 * or nothing. Doing it again, also at the same time, changes nothing.
 */
export const loadShipped = action(
  shippedPolicy,
  'plan.load_shipped',
  'change',
  z.object({ kind: z.enum(['real', 'demo']) }),
  async ({ tx, actor, now, about }, { kind }) => {
    await lockFirstData(tx)
    const before = await findInstallation(tx)
    await openInstallationFor(tx, kind, FIRST_DATA)
    const bodies = await loadDirectory(tx)
    const findBody = await bodyFinder(tx, { at: PLAN_2008.decided })
    const { planId, written } = await loadPlan(tx, PLAN_2008, findBody, now)
    await followFrame(tx, { actor, now }, planId)
    about('plan', planId, { edition: FIRST_DATA, bodies, written, first: before === undefined })
    return { planId, written, bodies }
  },
)
