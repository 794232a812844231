import { action } from '../../../platform/access/action.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { recomputeRetention } from '../retention/recompute.ts'
import { personInDanger } from '../sections/danger.ts'
import { findStillOpen, markClosed, markOpen } from './close-store.ts'
import { getFacts } from './facts-store.ts'
import { casePolicy } from './policy.ts'
import { caseIdInput, closeInput } from './schema.ts'
import { addEvent, getCase, holdCase } from './store.ts'

/** What is to be looked at before work on a case ends: what still runs in it. */
export const prepareClosing = action(
  casePolicy,
  'case.ending',
  'read_personal',
  caseIdInput,
  async ({ tx, actor, now, about, permit }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const { number, state } = await getCase(tx, caseId)
    return { caseId, number, state, stillOpen: await findStillOpen(tx, caseId, now) }
  },
)

/**
 * Ends work on a case, with a reason. What still runs must be ended first, or be acknowledged as left running.
 *
 * @throws Refusal `case.still_open` at `acknowledged` where something runs and nobody has said that they know.
 */
export const closeCase = action(
  casePolicy,
  'case.close',
  'change',
  closeInput,
  async ({ tx, actor, now, about, permit, vault }, { caseId, reason, acknowledged }) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.close')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { reason })
    permit(facts)
    const file = await holdCase(tx, caseId)
    if (file.state === 'closed') throw new Refusal('case.closed_already', 409)
    const { clocks, referrals, liveViews } = await findStillOpen(tx, caseId, now)
    const count = clocks.length + referrals.length + liveViews
    if (count > 0 && acknowledged === undefined)
      throw new Refusal('case.still_open', 422, { count }, 'acknowledged')
    await markClosed(tx, caseId, reason, now)
    await addEvent(tx, { caseId, section: 'timeline', kind: 'closed', actor, now })
    await settle(tx, personInDanger, caseId)
    await recomputeRetention(tx, vault, caseId, now)
    return { caseId }
  },
)

/** Work on a case goes on after all. */
export const reopenCase = action(
  casePolicy,
  'case.reopen',
  'change',
  caseIdInput,
  async ({ tx, actor, now, about, permit, vault }, { caseId }) => {
    if (actor.kind !== 'person') throw new NotPermitted('case.reopen')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const file = await holdCase(tx, caseId)
    if (file.state === 'open') return { caseId }
    await markOpen(tx, caseId)
    await addEvent(tx, { caseId, section: 'timeline', kind: 'reopened', actor, now })
    await recomputeRetention(tx, vault, caseId, now)
    return { caseId }
  },
)
