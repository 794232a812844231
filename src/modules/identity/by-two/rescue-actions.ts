import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import type { Role } from '../../../platform/access/roles.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { noteRescue, tellOfRescue } from './arrivals.ts'
import { byTwoPolicy } from './policy.ts'
import { OneRescue } from './schema.ts'

/** Tells every manager and auditor that the last administrator is given a way in on the machine; before it is done. */
export const announceRescue = action(
  byTwoPolicy,
  'colleague.announce_rescue',
  'change',
  z.object({}),
  async (context) => {
    const { rows } = await sql<{ bodyId: string; roles: Role[] }>`
      select body_id as "bodyId", roles from identity.who_leads_and_watches()`.execute(context.tx)
    // Each body notes it for itself, so each has a thing of its own that waits.
    for (const { bodyId, roles } of rows) await tellOfRescue(context, randomUUID(), bodyId, roles)
    context.about('identity', 'rescue', { bodies: rows.length })
    return { told: rows.length }
  },
)

/** That the last administrator was given a way in on the machine, for whoever is told. */
export const viewRescue = action(
  byTwoPolicy,
  'colleague.view_rescue',
  'read',
  OneRescue,
  async (_, { rescueId }) => ({ rescueId }),
)
export type ViewedRescue = Awaited<ReturnType<typeof viewRescue.run>>

/** Notes it, for the body at which one leads or watches. @throws NotFound */
export const noteTheRescue = action(
  byTwoPolicy,
  'colleague.note_rescue',
  'change',
  OneRescue,
  async ({ tx, about }, { rescueId }) => {
    about('identity', 'rescue')
    if (!(await noteRescue(tx, rescueId))) throw new NotFound('rescue')
  },
)
