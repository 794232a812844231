import { z } from 'zod'
import { isCountry } from '../countries.ts'

export const partnerKinds = ['ngo', 'authority', 'international_organisation'] as const
export type PartnerKind = (typeof partnerKinds)[number]
export const competences = [
  'reception',
  'shelter',
  'health',
  'legal',
  'reintegration',
  'livelihood',
  'education',
  'children',
  'family_tracing',
] as const
export type Competence = (typeof competences)[number]
export const protections = ['eea', 'adequacy', 'safeguards', 'none'] as const
export type Protection = (typeof protections)[number]
export const agreementCovers = [
  'reception',
  'housing',
  'care',
  'legal_aid',
  'livelihood',
  'children',
  'follow_up',
  'training',
] as const
export type AgreementCover = (typeof agreementCovers)[number]
export const safeguards = ['standard_clauses', 'binding_instrument', 'none'] as const
export type Safeguards = (typeof safeguards)[number]

const Country = z.string().refine(isCountry)
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
/** What was left empty in a list is not in it. */
const several = <T extends z.ZodType>(one: T, least: number) =>
  z.preprocess(
    (given) => (Array.isArray(given) ? given.filter((value) => value !== '') : given),
    z.array(one).min(least).max(60),
  )

export const noInput = z.object({})
export const listInput = z.object({
  country: z.union([Country, z.literal('')]).optional(),
  competence: z.enum(competences).optional(),
})
export type PartnerSelection = z.output<typeof listInput>
export const partnerInput = z.object({ partnerId: z.uuid() })

const partnerFields = {
  name: z.string().trim().min(1).max(200),
  kind: z.enum(partnerKinds),
  countries: several(Country, 1),
  languages: several(Language, 0).default([]),
  competence: several(z.enum(competences), 1),
  address: z.email().max(200),
  protection: z.enum(protections),
  description: z.string().trim().max(5_000).default(''),
}
export const addPartnerInput = z.object(partnerFields)
export const changePartnerInput = z.object({
  partnerId: z.uuid(),
  ...partnerFields,
  revision: z.coerce.number().int().min(1),
})

export const addAgreementInput = z.object({
  partnerId: z.uuid(),
  fromDay: z.iso.date(),
  untilDay: z.iso.date(),
  covers: several(z.enum(agreementCovers), 1),
  safeguards: z.enum(safeguards),
})
export const endAgreementInput = z.object({ partnerId: z.uuid(), agreementId: z.uuid() })
