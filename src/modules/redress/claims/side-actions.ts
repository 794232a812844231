import { action } from '../../../platform/access/action.ts'
import { requirePast } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginChange, refuse } from './begin-actions.ts'
import { claimPolicy } from './policy.ts'
import { claims, translation } from './records.ts'
import { faultOfRepresentative } from './rules.ts'
import { representationInput, translationInput } from './schema.ts'
import { insertClaimEvent } from './store.ts'

/**
 * Writes who acts for the person in the claim. A guardian who is suspected never does, and nobody acts as guardian of somebody
 * who has come of age.
 *
 * @throws NotFound, Conflict, Refusal `claim.guardian_is_suspected`, `claim.of_age`.
 */
export const representClaim = action(
  claimPolicy,
  'claim.represent',
  'change',
  representationInput,
  async (context, { representative, contact, ...given }) => {
    const { tx, now, today } = context
    const { actor, key, claim, person } = await beginChange(context, given)
    refuse(faultOfRepresentative(representative, person, today))
    await claims.change(tx, claim.id, { representative, contact }, {}, key)
    await insertClaimEvent(tx, actor, { ...given, kind: `represented_${representative}`, onDay: today, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/**
 * Writes how the judgment or the decision reaches the person: translated, given, explained by word of mouth.
 *
 * @throws NotFound, Conflict, Refusal `claim.translation_language`, `claim.translation_order`, `day_to_come`,
 * `claim.explained_how`.
 */
export const translateJudgment = action(
  claimPolicy,
  'claim.translate',
  'change',
  translationInput,
  async (context, { caseId, claimId, revision, ...told }) => {
    const given = { caseId, claimId, revision }
    const { tx, now, today } = context
    const { actor, claim } = await beginChange(context, given)
    const { language, orderedOn, givenOn, explainedOn, explainedThrough } = told
    requirePast(translation, told, today)
    if ((orderedOn !== null || givenOn !== null) && language === null)
      throw new Refusal('claim.translation_language', 422, {}, 'language')
    if (orderedOn !== null && givenOn !== null && givenOn < orderedOn)
      throw new Refusal('claim.translation_order', 422, {}, 'givenOn')
    if ((explainedOn === null) !== (explainedThrough === null))
      throw new Refusal('claim.explained_how', 422, {}, 'explainedThrough')
    await claims.change(tx, claim.id, told)
    await insertClaimEvent(tx, actor, { ...given, kind: 'translated', onDay: givenOn ?? orderedOn, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)
