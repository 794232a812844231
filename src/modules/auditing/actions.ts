import { z } from 'zod'
import { action } from '../../platform/access/action.ts'
import { verifyTrailIn } from '../../platform/audit/verify.ts'
import { verifyNewestBlockIn } from '../../platform/audit/verify-newest.ts'
import { addDays, dayOf } from '../../platform/clock/clock.ts'
import { swedishMoment } from '../../platform/clock/working-days.ts'
import { auditPolicy } from './policy.ts'
import { trailInput } from './schema.ts'
import { findFiledUntil, listCounted, listRecords } from './store.ts'

/** Days shown where none are given: the trail is long, and what is looked for is mostly new. */
const DAYS_SHOWN = 7

/**
 * Searches the trail: who did what kind of thing to which thing, when, and whether it was refused and why. What the thing
 * holds is in no record. Looking into the trail is a record of its own.
 */
export const readTrail = action(
  auditPolicy,
  'audit.read',
  'read_personal',
  trailInput,
  async ({ tx, today, about }, { from, to, limit, ...wanted }) => {
    const first = from ?? addDays(to ?? today, 1 - DAYS_SHOWN)
    const last = to ?? today
    about('audit', 'trail', { from: first, to: last })
    const time = {
      since: swedishMoment(first, '00:00'),
      until: swedishMoment(addDays(last, 1), '00:00'),
    }
    const found = await listRecords(tx, { ...wanted, ...time, limit: limit + 1 })
    const records = found.slice(0, limit)
    const filedUntil = await findFiledUntil(tx)
    return {
      selection: { ...wanted, from: first, to: last },
      records,
      /** The number to go on from, where there are older records. */
      before: found.length > limit ? (records.at(-1)?.id ?? null) : null,
      /** Where some of what was asked for lies in files: until when they go. */
      filedUntil: filedUntil !== null && filedUntil > time.since ? dayOf(filedUntil) : null,
      counted: await listCounted(tx, time),
      newest: await verifyNewestBlockIn(tx),
    }
  },
)
export type ReadTrail = Awaited<ReturnType<typeof readTrail.run>>

/** Checks every record of the trail against its seals, now. */
export const verifyNow = action(
  auditPolicy,
  'audit.verify',
  'read_personal',
  z.object({}),
  async ({ tx, settings, about }) => {
    const verification = await verifyTrailIn(tx, settings)
    about('audit', 'trail', { findings: verification.findings.length, blocks: verification.blocks })
    return verification
  },
)
export type VerifiedTrail = Awaited<ReturnType<typeof verifyNow.run>>
