import { action } from '../../../platform/access/action.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import type { Resting } from '../../../platform/ends/rests.ts'
import { findStanding } from '../../../platform/ends/standing.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { supportEndings } from '../endings.ts'
import { recomputeRetention } from '../kept-until/recompute.ts'
import { personInDanger } from '../sections/danger.ts'
import { markClosed, markOpen } from './close-store.ts'
import { getFacts } from './facts-store.ts'
import { leftNoMore } from './left.ts'
import { casePolicy } from './policy.ts'
import { caseIdInput, closeInput } from './schema.ts'
import { addEvent, getCase, holdCase } from './store.ts'

const CASE = 'support.case_file'

/**
 * Ending work on a case: what rests on it is worked out from what every room says of its own rows, for the page before the
 * step and for the step itself.
 */
export const closingWith = (rests: () => readonly Resting[]) => ({
  /** What is to be looked at before work on a case ends, and what goes on after it: what still stands. */
  prepareClosing: action(
    casePolicy,
    'case.ending',
    'read_personal',
    caseIdInput,
    async ({ tx, actor, about, permit }, { caseId }) => {
      const facts = await getFacts(tx, actor, caseId)
      about('case', caseId)
      permit(facts)
      const { number, state } = await getCase(tx, caseId)
      return { caseId, number, state, standing: await findStanding(tx, rests(), CASE, caseId) }
    },
  ),
  /**
   * Ends work on a case, with a reason. What others see of it live ends in the same transaction; what still runs must be
   * ended first, or be acknowledged as left running.
   *
   * @throws Refusal `case.still_open` at `acknowledged` where something runs and nobody has said that they know.
   */
  closeCase: action(
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
      const count = (await findStanding(tx, rests(), CASE, caseId)).reduce((sum, one) => sum + one.count, 0)
      if (count > 0 && acknowledged === undefined)
        throw new Refusal('case.still_open', 422, { count }, 'acknowledged')
      await markClosed(tx, caseId, reason, now)
      await addEvent(tx, { caseId, section: 'timeline', kind: 'closed', actor, now })
      await settle(tx, personInDanger, caseId)
      await leftNoMore(tx, caseId)
      await recomputeRetention(tx, vault, caseId, now)
      return { caseId }
    },
  ),
})

/** Ends work on a case, where nothing of other rooms is looked at: for stories and tests that have no other rooms. */
export const { closeCase } = closingWith(() => supportEndings.rests)

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
