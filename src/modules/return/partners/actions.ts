import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { partnerPolicy } from './policy.ts'
import { agreements } from './records.ts'
import { partnerRegister } from './register.ts'
import { addAgreementInput, endAgreementInput } from './schema.ts'
import { markAgreementEnded } from './store.ts'

/** Adds an agreement of one's own body with a partner. @throws Refusal `partner.ends_before_it_begins`. */
export const addAgreement = action(
  partnerPolicy,
  'partner.add_agreement',
  'change',
  addAgreementInput,
  async ({ tx, actor, now, about }, { id, ...added }) => {
    await partnerRegister.get(tx, id)
    if (added.untilDay < added.fromDay)
      throw new Refusal('partner.ends_before_it_begins', 422, {}, 'untilDay')
    const person = personIn(actor, 'partner.add_agreement')
    const of = { partnerId: id, bodyId: person.bodyId }
    const agreementId = await agreements.keep(tx, { of, actor: person, now }, added)
    about('partner', id, { agreement: agreementId })
    return { id, agreementId }
  },
)

/** Ends an agreement of one's own body today. @throws NotFound for another body's, or one that has ended. */
export const endAgreement = action(
  partnerPolicy,
  'partner.end_agreement',
  'change',
  endAgreementInput,
  async ({ tx, actor, today, about }, { id, agreementId }) => {
    about('partner', id, { agreement: agreementId })
    const person = personIn(actor, 'partner.end_agreement')
    if (!(await markAgreementEnded(tx, person, { partnerId: id, agreementId }, today)))
      throw new NotFound('agreement')
    return { id }
  },
)
