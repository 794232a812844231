import { type ActionContext, action } from '../../../platform/access/action.ts'
import { NotFound, NotPermitted } from '../../../platform/refusal.ts'
import { type CaseFacts, leads, worksOn } from '../cases/facts.ts'
import { getFacts } from '../cases/facts-store.ts'
import { addEvent, getCase, holdCase } from '../cases/store.ts'
import { insertHold, isHeld, liftHoldOf, listHolds } from '../kept-until/hold-store.ts'
import { findJoinedWith } from '../kept-until/joined-store.ts'
import { recomputeRetention, workOutRetention } from '../kept-until/recompute.ts'
import { findStored, leaveForNight, writeCircumstances } from '../kept-until/retention-store.ts'
import { hasEnded, retentionOfCase, sectionOfReason } from '../kept-until/rules.ts'
import { circumstancesInput, liftHoldInput, placeHoldInput, viewInput } from '../kept-until/schema.ts'
import { retentionPolicy } from './policy.ts'

/** Worked out at this moment by those who see what it depends on; to those who lead, as it was stored. */
const retentionFor = async (
  { tx, vault, today }: ActionContext<CaseFacts>,
  caseId: string,
  works: boolean,
) => {
  const stored = await findStored(tx, caseId)
  if (!works)
    return {
      keepUntil: stored.keepUntil,
      disposeBy: stored.disposeBy,
      reason: stored.reason,
      section: stored.reason === null ? null : sectionOfReason(stored.reason),
      route: null,
      facts: null,
      withoutHolds: null,
    }
  const { facts, retention } = await workOutRetention(tx, vault, caseId, today)
  return {
    keepUntil: retention.keepUntil === 'indefinitely' ? null : retention.keepUntil,
    disposeBy: retention.disposeBy,
    reason: retention.reason,
    section: retention.section,
    route: retention.route,
    facts,
    withoutHolds: facts.holds.length === 0 ? null : retentionOfCase({ ...facts, holds: [] }),
  }
}

/**
 * How long a case is kept, why, and by which section; what holds it; what it depends on.
 *
 * @throws NotFound also where the case has no such hold.
 */

export const viewRetention = action(
  retentionPolicy,
  'retention.view',
  'read_personal',
  viewInput,
  async (context, { caseId, holdId }) => {
    const { tx, actor, today, about, permit, vault } = context
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const works = worksOn(actor, facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const { facts: from, ...retention } = await retentionFor(context, caseId, works)
    const stored = await findStored(tx, caseId)
    const holds = await listHolds(tx, key, caseId)
    const hold = holds.find(({ id }) => id === holdId)
    if (holdId !== undefined && hold === undefined) throw new NotFound('hold')
    return {
      caseId,
      number: file.number,
      state: file.state,
      works,
      leads: leads(actor, facts),
      retention: {
        ...retention,
        ended: hasEnded(retention, today),
      },
      from,
      joined: (await findJoinedWith(tx, caseId)) !== undefined,
      circumstances: { placedOrSheltered: stored.placedOrSheltered, investigation: stored.investigation },
      holds,
      hold: hold ?? null,
    }
  },
)

/** Writes what the law asks about the person as a child, and works out anew what follows. */
export const setCircumstances = action(
  retentionPolicy,
  'retention.circumstances',
  'change',
  circumstancesInput,
  async ({ tx, actor, now, about, permit, vault }, { caseId, placedOrSheltered, investigation }) => {
    if (actor.kind !== 'person') throw new NotPermitted('retention.circumstances')
    const facts = await getFacts(tx, actor, caseId)
    // Not what was written: that somebody is in protected housing stands in no trail (domain rule 8).
    about('case', caseId)
    permit(facts)
    await holdCase(tx, caseId)
    await writeCircumstances(tx, caseId, { placedOrSheltered: placedOrSheltered === 'yes', investigation })
    await addEvent(tx, { caseId, section: 'timeline', kind: 'retention_circumstances', actor, now })
    await recomputeRetention(tx, vault, caseId, now)
    return { caseId }
  },
)

/** Holds a case: it is not disposed of while the hold is in force, whatever its day. */
export const placeHold = action(
  retentionPolicy,
  'retention.place_hold',
  'change',
  placeHoldInput,
  async ({ tx, actor, now, about, permit, vault }, { caseId, kind, reason }) => {
    if (actor.kind !== 'person') throw new NotPermitted('retention.place_hold')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { kind })
    permit(facts)
    // Held: a disposal that goes on at this moment is waited for, and one that comes after sees the hold.
    const file = await holdCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const holdId = await insertHold(tx, { key, actor, now }, { caseId, kind, reason })
    await addEvent(tx, { caseId, section: 'timeline', kind: 'hold_placed', subjectId: holdId, actor, now })
    if (worksOn(actor, facts)) await recomputeRetention(tx, vault, caseId, now)
    else await leaveForNight(tx, caseId, 'hold')
    return { caseId, holdId }
  },
)

/** Lifts a hold, with the reason. What follows is worked out at once; where somebody lifts it who leads, in the night. */
export const liftHold = action(
  retentionPolicy,
  'retention.lift_hold',
  'change',
  liftHoldInput,
  async ({ tx, actor, now, about, permit, vault }, { caseId, holdId, reason }) => {
    if (actor.kind !== 'person') throw new NotPermitted('retention.lift_hold')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { hold: holdId })
    permit(facts)
    const file = await holdCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    await liftHoldOf(tx, { key, actor, now }, { caseId, holdId, reason })
    await addEvent(tx, { caseId, section: 'timeline', kind: 'hold_lifted', subjectId: holdId, actor, now })
    if (worksOn(actor, facts)) await recomputeRetention(tx, vault, caseId, now)
    else await leaveForNight(tx, caseId, (await isHeld(tx, caseId)) ? 'hold' : null)
    return { caseId }
  },
)
