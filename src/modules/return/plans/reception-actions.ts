import { action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { Refusal } from '../../../platform/refusal.ts'
import {
  consentedItems,
  consentState,
  disclose,
  type FoundConsent,
  listConsents,
  listDisclosures,
  readKnown,
} from '../../disclosure/index.ts'
import { beginReading, beginWriting } from '../../support/index.ts'
import type { Partner } from '../partners/records.ts'
import { partnerRegister } from '../partners/register.ts'
import { transferWayOf } from '../partners/rules.ts'
import { listAgreements } from '../partners/store.ts'
import { planPolicy } from './policy.ts'
import { disclosureTo } from './reception-request.ts'
import { answerReceptionInput, askPartnerInput, prepareReceptionInput } from './reception-schema.ts'
import { getReception, insertReception, listReceptions, writeReceptionAnswer } from './reception-store.ts'
import { isPreparing } from './rules.ts'
import { getPlan, holdPlan, renewEdition } from './store.ts'

/** The consents in force that name a recipient for a return. */
export const consentsTo = (
  consents: readonly FoundConsent[],
  recipient: { readonly toBody?: string; readonly toName?: string },
  today: string,
) =>
  consents.flatMap((consent) => {
    const items = consentedItems(consent, { ...recipient, purpose: 'return' })
    const state = consentState(consent, today)
    return items.length > 0 && (state === 'in_force' || state === 'expiring') ? [{ consent, items }] : []
  })

/** What the page of receptions needs: who was asked, and for a chosen partner the ground on which it may be told. */
export const prepareReception = action(
  planPolicy,
  'return.prepare_reception',
  'read_personal',
  prepareReceptionInput,
  async (context, { caseId, returnId, partnerId }) => {
    const { tx, now, today } = context
    const { file, key } = await beginReading(context, caseId, 'plan', { return: returnId })
    const plan = await getPlan(tx, key, caseId, returnId)
    const partner = partnerId ? await partnerRegister.get(tx, partnerId) : undefined
    const receptions = await listReceptions(tx, key, plan.id)
    const used = new Set(receptions.map(({ disclosureId }) => disclosureId))
    const agreements = partner ? await listAgreements(tx, partner.id) : []
    return {
      caseId,
      number: file.number,
      plan,
      receptions,
      partners: (await partnerRegister.open(tx)).filter(
        ({ countries }) => plan.country === null || countries.includes(plan.country),
      ),
      partner,
      transfer: partner && transferWayOf(partner, agreements, file.bodyId, today),
      consents: partner
        ? consentsTo(await listConsents(tx, key, caseId), { toName: partner.name }, today)
        : [],
      /** Disclosures to this partner that are in force and on which nobody has been asked yet. */
      disclosures: partner
        ? (await listDisclosures(tx, key, caseId)).filter(
            (one) => isFor(one, partner) && one.state === 'in_force' && one.endsAt > now && !used.has(one.id),
          )
        : [],
    }
  },
)
export type PreparedReception = Awaited<ReturnType<typeof prepareReception.run>>

const isFor = (
  one: { readonly toBody: string | null; readonly toName: string; readonly purpose: string },
  partner: Pick<Partner, 'name'>,
): boolean => one.toBody === null && one.toName === partner.name && one.purpose === 'return'

/**
 * Asks a partner to receive the person. Nothing is told without a disclosure that states its provision (OSL 12:2 or 8:3) and
 * the way of its transfer (GDPR chapter V), which is worked out from the partner and its agreements. Where a lawyer has to
 * decide, the partner is asked once there is an answer.
 *
 * @throws Refusal `return.*`, and those of any disclosure, at the field.
 */
export const askPartner = action(
  planPolicy,
  'return.ask_partner',
  'change',
  askPartnerInput,
  async (context, asked) => {
    const { tx, now, today } = context
    const { caseId, returnId } = asked
    const { actor, facts, file, key, happened } = await beginWriting(context, caseId, 'plan', {
      return: returnId,
    })
    const plan = await holdPlan(tx, key, caseId, returnId)
    if (!isPreparing(plan.state)) throw new Refusal('return.not_preparing')
    const partner = await partnerRegister.get(tx, asked.partnerId)
    if (partner.closedOn !== null) throw new Refusal('return.partner_closed', 409, {}, 'partnerId')
    if (plan.country !== null && !partner.countries.includes(plan.country))
      throw new Refusal('return.partner_elsewhere', 422, {}, 'partnerId')
    const transfer = transferWayOf(partner, await listAgreements(tx, partner.id), file.bodyId, today)
    const done = await (async () => {
      if (!asked.disclosureId) {
        const { secrecy } = await readKnown(context, caseId, null)
        return disclose(context, facts, disclosureTo(asked, { partner, transfer, secrecy }))
      }
      const found = (await listDisclosures(tx, key, caseId)).find(({ id }) => id === asked.disclosureId)
      if (!found || !isFor(found, partner) || found.state !== 'in_force' || found.endsAt <= now)
        throw new Refusal('return.disclosure_elsewhere', 422, {}, 'disclosureId')
      return { disclosureId: found.id, state: found.state }
    })()
    if (done.state === 'in_force') {
      const subjectId = await insertReception(tx, actor, {
        caseId,
        planId: plan.id,
        partnerId: partner.id,
        disclosureId: done.disclosureId,
        transfer,
        askedOn: today,
      })
      await happened('return_partner_asked', subjectId)
    }
    return { caseId, returnId, ...done }
  },
)

/** Keeps what a partner answered. @throws Refusal `return.answered_already`, `return.receives_from_missing`. */
export const answerReception = action(
  planPolicy,
  'return.answer_reception',
  'change',
  answerReceptionInput,
  async (context, { caseId, returnId, receptionId, ...answered }) => {
    const { tx, now, today } = context
    const { key, happened } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId)
    const reception = await getReception(tx, key, plan.id, receptionId)
    if (reception.answer === 'declined') throw new Refusal('return.answered_already')
    requireDayPassed(answered.answeredOn, today, 'answeredOn')
    if (answered.answeredOn < reception.askedOn)
      throw new Refusal('return.answered_before_asked', 422, {}, 'answeredOn')
    if (answered.answer === 'accepted' && answered.receivesOn === null)
      throw new Refusal('return.receives_from_missing', 422, {}, 'receivesOn')
    await writeReceptionAnswer(tx, key, reception.id, answered)
    await renewEdition(tx, plan, now)
    await happened('return_partner_answered', reception.id)
    return { caseId, returnId }
  },
)
