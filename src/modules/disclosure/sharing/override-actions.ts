import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { addDays } from '../../../platform/clock/clock.ts'
import { nextWorkingDay } from '../../../platform/clock/working-days.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addEvent, getCase, getFacts, worksOn } from '../../support/index.ts'
import { readKnown } from '../consents/known.ts'
import { Reasoning } from '../telling/schema.ts'
import { askForReview, settleReview, settleStop, tellRecipient } from './arrivals.ts'
import {
  addOverrideAlert,
  asWorkerForOneStep,
  markEnded,
  markOverridden,
  markReviewed,
} from './change-store.ts'
import { checkRecipient } from './check.ts'
import { handOver } from './hand-over.ts'
import { sharingPolicy } from './policy.ts'
import { findWhose, getDisclosure, requestOfFound } from './read-store.ts'
import { DISCLOSURE_ENDED } from './replay.ts'
import { endMoment } from './rules.ts'

/** Fewest words of a reason for an override. */
const FEWEST_WORDS = 5

const wordsIn = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length

/**
 * In danger to life the one who leads the casework overrides a refusal (OSL 10:20, BrB 24:4; domain rule 7): with the
 * reason written, an alert, and a lawyer's review due on the next working day. It works at any hour. The deny list stands:
 * who is on it may be the danger. To hand over a copy they are made a worker on the case for that one step.
 *
 * @throws Refusal `disclosure.nothing_to_override`, `disclosure.override_needs_reason` at the field.
 */
export const overrideDisclosure = action(
  sharingPolicy,
  'disclosure.override',
  'change',
  z.object({ caseId: z.guid(), disclosureId: z.guid(), reason: Reasoning }),
  async (context, { caseId, disclosureId, reason }) => {
    const { tx, actor, now, today, about, permit } = context
    const person = personIn(actor, 'disclosure.override')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { disclosureId })
    permit(facts)
    if (wordsIn(reason) < FEWEST_WORDS)
      throw new Refusal('disclosure.override_needs_reason', 422, { words: FEWEST_WORDS }, 'reason')
    const reviewDue = nextWorkingDay(addDays(today, 1))
    const step = { caseId, works: worksOn(actor, facts), at: now }
    const copyId = await asWorkerForOneStep(tx, person, step, async () => {
      const { keyId } = await getCase(tx, caseId)
      const found = await getDisclosure(tx, await context.vault.openKey(keyId), caseId, disclosureId)
      if (found.state !== 'refused' && found.state !== 'waits_for_lawyer')
        throw new Refusal('disclosure.nothing_to_override', 409)
      const request = requestOfFound(found)
      const known = await readKnown(context, caseId, request.toBody, request.toName)
      checkRecipient(request, known)
      const endsAt = found.endsAt > now ? found.endsAt : endMoment(reviewDue)
      await markOverridden(tx, known.key, disclosureId, {
        by: person.personId,
        at: now,
        reason,
        reviewDue,
        endsAt,
      })
      await addOverrideAlert(tx, person, { caseId, disclosureId, at: now })
      await addEvent(tx, {
        caseId,
        section: 'timeline',
        kind: 'disclosure_overridden',
        subjectId: disclosureId,
        actor: person,
        now,
      })
      const made =
        request.form === 'copy' ? await handOver(context, disclosureId, request, known, reason) : null
      await settleStop(tx, disclosureId)
      await askForReview(context, {
        ...{ caseId, disclosureId, fromBody: known.file.bodyId, until: endMoment(reviewDue) },
      })
      await tellRecipient(context, request, { disclosureId, fromBody: known.file.bodyId, copyId: made }, true)
      return made
    })
    return { copyId, reviewDue }
  },
)

/** An override for the lawyer who reviews it: reasons, provision and the names of the parts, no value of any field. */
export const viewOverride = action(
  sharingPolicy,
  'disclosure.read_override',
  'read_personal',
  z.object({ disclosureId: z.guid() }),
  async ({ tx, about, permit, vault }, { disclosureId }) => {
    const whose = await findWhose(tx, disclosureId)
    about('case', whose.caseId, { disclosureId })
    permit(whose)
    return getDisclosure(tx, await vault.openKey(whose.keyId), whose.caseId, disclosureId)
  },
)

/**
 * The lawyer's review of an override. Where it is not upheld, a live view ends at once; a copy cannot be recalled.
 *
 * @throws Refusal `disclosure.already_reviewed`, `disclosure.nothing_to_override`.
 */
export const reviewOverride = action(
  sharingPolicy,
  'disclosure.review',
  'change',
  z.object({ disclosureId: z.guid(), outcome: z.enum(['upheld', 'not_upheld']), reason: Reasoning }),
  async ({ tx, actor, now, about, permit, vault }, { disclosureId, outcome, reason }) => {
    const person = personIn(actor, 'disclosure.review')
    const whose = await findWhose(tx, disclosureId)
    about('case', whose.caseId, { disclosureId, outcome })
    permit(whose)
    const key = await vault.openKey(whose.keyId)
    const found = await getDisclosure(tx, key, whose.caseId, disclosureId)
    if (found.overriddenBy === null) throw new Refusal('disclosure.nothing_to_override', 409)
    if (found.reviewedAt !== null) throw new Refusal('disclosure.already_reviewed', 409)
    await settleReview(tx, disclosureId)
    await markReviewed(tx, key, disclosureId, { by: person.personId, at: now, outcome, reason })
    if (outcome === 'not_upheld' && found.state === 'in_force') {
      await markEnded(tx, disclosureId, { by: person.personId, at: now, reason: 'mistake' })
      await settleStop(tx, disclosureId)
      await vault.remember({
        kind: DISCLOSURE_ENDED,
        subjectId: disclosureId,
        at: now,
        details: { reason: 'mistake' },
      })
    }
    return { outcome }
  },
)
