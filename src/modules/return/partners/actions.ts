import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { partnerPolicy } from './policy.ts'
import { faultOfProtection, holdsOn } from './rules.ts'
import {
  addAgreementInput,
  addPartnerInput,
  changePartnerInput,
  endAgreementInput,
  listInput,
  noInput,
  partnerInput,
} from './schema.ts'
import {
  getPartner,
  holdPartner,
  insertAgreement,
  insertPartner,
  listAgreements,
  listPartners,
  markAgreementEnded,
  writePartner,
} from './store.ts'

/** The partners that receive people, each with whether an agreement holds today. */
export const viewPartners = action(
  partnerPolicy,
  'partner.list',
  'read',
  listInput,
  async ({ tx, today, may }, selection) => {
    const agreements = await listAgreements(tx)
    const agreed = new Set(
      agreements.filter((agreement) => holdsOn(agreement, today)).map(({ partnerId }) => partnerId),
    )
    return {
      selection,
      keeps: may(partnerPolicy, 'partner.add'),
      partners: (await listPartners(tx, selection)).map((partner) => ({
        ...partner,
        agreed: agreed.has(partner.id),
      })),
    }
  },
)
export type ViewedPartners = Awaited<ReturnType<typeof viewPartners.run>>

/** A partner with its agreements. @throws NotFound */
export const viewPartner = action(
  partnerPolicy,
  'partner.view',
  'read',
  partnerInput,
  async ({ tx, actor, may }, { partnerId }) => ({
    partner: await getPartner(tx, partnerId),
    agreements: await listAgreements(tx, partnerId),
    keeps: may(partnerPolicy, 'partner.add'),
    bodyId: actor.kind === 'person' ? actor.bodyId : '',
  }),
)
export type ViewedPartner = Awaited<ReturnType<typeof viewPartner.run>>

export const preparePartner = action(partnerPolicy, 'partner.prepare', 'read', noInput, async () => ({}))

export const prepareChange = action(
  partnerPolicy,
  'partner.prepare_change',
  'read',
  partnerInput,
  async ({ tx }, { partnerId }) => ({ partner: await getPartner(tx, partnerId) }),
)
export type PreparedChange = Awaited<ReturnType<typeof prepareChange.run>>

const requireFit = (partner: Parameters<typeof writePartner>[3]): void => {
  if ('closedOn' in partner) return
  const fault = faultOfProtection(partner.countries, partner.protection)
  if (fault !== undefined) throw new Refusal(fault, 422, {}, 'protection')
}

/** Adds a partner. @throws Refusal where its protection of data does not go with its countries. */
export const addPartner = action(
  partnerPolicy,
  'partner.add',
  'change',
  addPartnerInput,
  async ({ tx, actor, now, about }, written) => {
    requireFit(written)
    const partnerId = await insertPartner(tx, personIn(actor, 'partner.add'), written, now)
    about('partner', partnerId)
    return { partnerId }
  },
)

/** Changes a partner. @throws NotFound, Conflict, Refusal as when it is added. */
export const changePartner = action(
  partnerPolicy,
  'partner.change',
  'change',
  changePartnerInput,
  async ({ tx, actor, now, about }, { partnerId, revision, ...written }) => {
    await holdPartner(tx, partnerId, revision)
    requireFit(written)
    await writePartner(tx, personIn(actor, 'partner.change'), partnerId, written, now)
    about('partner', partnerId)
    return { partnerId }
  },
)

/** Says that a partner receives nobody any more: every link that it has stops working at once. */
export const closePartner = action(
  partnerPolicy,
  'partner.close',
  'change',
  partnerInput,
  async ({ tx, actor, now, today, about }, { partnerId }) => {
    const partner = await holdPartner(tx, partnerId)
    if (partner.closedOn !== null) throw new Refusal('partner.closed_already')
    await writePartner(tx, personIn(actor, 'partner.close'), partnerId, { closedOn: today }, now)
    about('partner', partnerId)
    return { partnerId }
  },
)

/** Adds an agreement of one's own body with a partner. @throws Refusal `partner.ends_before_it_begins`. */
export const addAgreement = action(
  partnerPolicy,
  'partner.add_agreement',
  'change',
  addAgreementInput,
  async ({ tx, actor, now, about }, added) => {
    await getPartner(tx, added.partnerId)
    if (added.untilDay < added.fromDay)
      throw new Refusal('partner.ends_before_it_begins', 422, {}, 'untilDay')
    const agreementId = await insertAgreement(tx, personIn(actor, 'partner.add_agreement'), added, now)
    about('partner', added.partnerId, { agreement: agreementId })
    return { partnerId: added.partnerId, agreementId }
  },
)

/** Ends an agreement of one's own body today. @throws NotFound for another body's, or one that has ended. */
export const endAgreement = action(
  partnerPolicy,
  'partner.end_agreement',
  'change',
  endAgreementInput,
  async ({ tx, actor, today, about }, given) => {
    about('partner', given.partnerId, { agreement: given.agreementId })
    const person = personIn(actor, 'partner.end_agreement')
    if (!(await markAgreementEnded(tx, person, given, today))) throw new NotFound('agreement')
    return { partnerId: given.partnerId }
  },
)
