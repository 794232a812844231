import type { disclose } from '../../disclosure/index.ts'
import type { Partner } from '../partners/records.ts'
import type { TransferWay } from '../partners/rules.ts'
import type { AskPartner } from './reception-schema.ts'

export type DisclosureRequest = Parameters<typeof disclose>[2]

const said = (text: string): string | undefined => (text === '' ? undefined : text)

/** Consent is another provision where no statute binds the body to secrecy (GDPR 9.2 a). */
export const consentProvision = (secrecy: string): 'consent' | 'explicit_consent' =>
  secrecy === 'ngo' ? 'explicit_consent' : 'consent'

/**
 * What a partner is told, as a disclosure like any other: a copy, for the return alone, with the way of its transfer as it
 * was worked out. The rules of disclosures decide whether it may be.
 */
export const disclosureTo = (
  asked: AskPartner,
  known: {
    readonly partner: Pick<Partner, 'name'>
    readonly transfer: TransferWay
    readonly secrecy: string
  },
): DisclosureRequest => ({
  caseId: asked.caseId,
  toBody: null,
  toName: known.partner.name,
  toKind: 'foreign_or_international',
  form: 'copy',
  purpose: 'return',
  provision: asked.ground === 'consent' ? consentProvision(known.secrecy) : asked.ground,
  ...(asked.consentId ? { consentId: asked.consentId } : {}),
  necessity: said(asked.necessity),
  danger: said(asked.danger),
  staleLaw: said(asked.staleLaw),
  question: said(asked.necessity),
  situation: {
    transfer: known.transfer,
    ...(asked.swedishEquivalentFits ? { swedishEquivalentFits: asked.swedishEquivalentFits } : {}),
    ...(asked.clearlyInSwedishInterest ? { clearlyInSwedishInterest: asked.clearlyInSwedishInterest } : {}),
    ...(asked.ground === 'vital_interest' ? { unableToConsent: 'yes', dangerToLife: 'yes' } : {}),
  },
  items: asked.parts as DisclosureRequest['items'],
  endsOn: asked.endsOn,
})
