import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { partnerPolicy } from './policy.ts'
import { agreements, type Partner, partners } from './records.ts'
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
import { listAgreements, listPartners, markAgreementEnded } from './store.ts'

/** The partners that receive people, each with whether an agreement holds today. */
export const viewPartners = action(
  partnerPolicy,
  'partner.list',
  'read',
  listInput,
  async ({ tx, today, may }, selection) => {
    const all = await listAgreements(tx)
    const agreed = new Set(
      all.filter((agreement) => holdsOn(agreement, today)).map(({ partnerId }) => partnerId),
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
    partner: await partners.get(tx, { id: partnerId }),
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
  async ({ tx }, { partnerId }) => ({ partner: await partners.get(tx, { id: partnerId }) }),
)
export type PreparedChange = Awaited<ReturnType<typeof prepareChange.run>>

const requireFit = ({ countries, protection }: Pick<Partner, 'countries' | 'protection'>): void => {
  const fault = faultOfProtection(countries, protection)
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
    const by = { changed_by: personIn(actor, 'partner.add').personId, changed_at: now }
    const partnerId = await partners.add(tx, written, by)
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
    await partners.hold(tx, { id: partnerId }, revision)
    requireFit(written)
    const by = { changed_by: personIn(actor, 'partner.change').personId, changed_at: now }
    await partners.change(tx, partnerId, written, by)
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
    const partner = await partners.hold(tx, { id: partnerId })
    if (partner.closedOn !== null) throw new Refusal('partner.closed_already')
    const by = { changed_by: personIn(actor, 'partner.close').personId, changed_at: now }
    await partners.change(tx, partnerId, { closedOn: today }, by)
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
  async ({ tx, actor, now, about }, { partnerId, ...added }) => {
    await partners.get(tx, { id: partnerId })
    if (added.untilDay < added.fromDay)
      throw new Refusal('partner.ends_before_it_begins', 422, {}, 'untilDay')
    const person = personIn(actor, 'partner.add_agreement')
    const of = { partnerId, bodyId: person.bodyId }
    const agreementId = await agreements.keep(tx, { of, actor: person, now }, added)
    about('partner', partnerId, { agreement: agreementId })
    return { partnerId, agreementId }
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
