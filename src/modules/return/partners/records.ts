import type { Day } from '../../../platform/clock/clock.ts'
import { hinted, labelled, optional, type ValuesOf } from '../../../platform/fields/field.ts'
import { anyOf, choice, coded, day, email, line, several, text } from '../../../platform/fields/kinds.ts'
import { type Kept, keptRecord } from '../../../platform/records/kept.ts'
import { languageCodes } from '../../support/index.ts'
import { countryCodes } from '../countries.ts'

const partnerKinds = ['ngo', 'authority', 'international_organisation'] as const
const competences = [
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
const protections = ['eea', 'adequacy', 'safeguards', 'none'] as const
const agreementCovers = [
  'reception',
  'housing',
  'care',
  'legal_aid',
  'livelihood',
  'children',
  'follow_up',
  'training',
] as const

/** What is written about an organisation or authority in a country of origin that receives people. It has no accounts here. */
export const written = {
  name: line(200),
  kind: choice(partnerKinds),
  countries: several(coded(countryCodes)),
  competence: several(choice(competences)),
  languages: anyOf(coded(languageCodes)),
  address: hinted(email(), 'addressHint'),
  protection: hinted(choice(protections), 'protectionHint'),
  description: hinted(optional(text(5_000)), 'descriptionHint'),
}

export type Partner = ValuesOf<typeof written>

/** What a body and a partner have agreed on. */
export const agreements = keptRecord(
  'return.agreement',
  { of: ['partnerId', 'bodyId'], by: 'made_by', at: 'made_at' },
  {
    fromDay: day(),
    untilDay: day(),
    covers: several(choice(agreementCovers)),
    safeguards: labelled(
      choice(['standard_clauses', 'binding_instrument', 'none'], 'agreement_'),
      'agreedSafeguards',
    ),
  },
)
export type Agreement = Kept<typeof agreements.fields> & {
  readonly partnerId: string
  readonly bodyId: string
  readonly bodyName: string
  readonly endedOn: Day | null
}
