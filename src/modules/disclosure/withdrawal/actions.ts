import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addEvent, getCase, getFacts } from '../../support/index.ts'
import { consentPolicy } from '../consents/policy.ts'
import { consentState } from '../consents/rules.ts'
import { consentIdInput } from '../consents/schema.ts'
import { getConsent } from '../consents/store.ts'
import { tellOfWithdrawal } from './arrivals.ts'
import { CONSENT_WITHDRAWN } from './replay.ts'
import { listResting, listRestingReferrals, withdraw } from './resting-store.ts'

/** What a withdrawal would do, before it is done: who loses access, and which copies cannot be recalled. */
export const viewWithdrawal = action(
  consentPolicy,
  'consent.effect',
  'read_personal',
  consentIdInput,
  async ({ tx, actor, now, today, about, permit, vault }, { caseId, consentId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { consentId })
    permit(facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const consent = await getConsent(tx, key, caseId, consentId)
    const resting = await listResting(tx, key, consentId)
    return {
      caseId,
      number: file.number,
      consent: { ...consent, state: consentState(consent, today) },
      live: resting.filter(
        ({ form, state, endsAt }) => form === 'live' && state === 'in_force' && endsAt > now,
      ),
      waiting: resting.filter(({ state }) => state === 'waits_for_lawyer'),
      copies: resting.filter(({ copyId }) => copyId !== null),
      referrals: await listRestingReferrals(tx, consentId),
    }
  },
)

export type ViewedWithdrawal = Awaited<ReturnType<typeof viewWithdrawal.run>>

/**
 * Withdraws a consent at once: what rested on it ends in the same transaction, whoever has a copy is told, and the
 * withdrawal is remembered where no restore of the database takes it back.
 *
 * @throws Refusal `consent.withdrawn_already`.
 */
export const withdrawConsent = action(
  consentPolicy,
  'consent.withdraw',
  'change',
  consentIdInput,
  async ({ tx, actor, now, about, permit, vault }, { caseId, consentId }) => {
    const person = personIn(actor, 'consent.record')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { consentId })
    permit(facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    await getConsent(tx, key, caseId, consentId)
    if (!(await withdraw(tx, consentId, { by: person.personId, at: now })))
      throw new Refusal('consent.withdrawn_already', 409)
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'consent_withdrawn',
      subjectId: consentId,
      actor: person,
      now,
    })
    await vault.remember({ kind: CONSENT_WITHDRAWN, subjectId: consentId, at: now, details: {} })
    const resting = await listResting(tx, key, consentId)
    const copies = resting
      .filter(({ copyId }) => copyId !== null)
      .map(({ copyId, toBody, handedAt }) => ({ copyId: copyId!, toBody, handedAt: handedAt! }))
    const referrals = await listRestingReferrals(tx, consentId)
    await tellOfWithdrawal({ tx, now }, { caseId, copies, referrals })
    return {
      ended: resting.filter(({ state, form }) => state === 'ended' && form === 'live').length,
      copies,
    }
  },
)
