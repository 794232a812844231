import { hinted, optional } from '../../../platform/fields/field.ts'
import { anyOf, choice, coded, pastDay } from '../../../platform/fields/kinds.ts'
import { countyCodes } from '../../learning/index.ts'
import { languageCodes } from '../../support/index.ts'

/** Kinds of places where people are met. */
export const places = ['street', 'online', 'indoor', 'drop_in', 'phone'] as const

/** Whom the worker met, as they say themselves: nobody is looked up. */
export const kinds = ['new', 'known', 'relative'] as const

/** What an outreach worker has to offer; the slip with two words is one of it. */
const support = ['talk', 'health', 'housing', 'social', 'legal', 'substance', 'safety'] as const
const offers = [...support, 'slip'] as const

/** What is noted of a contact, all of it codes: there is no field in which anything of a person could be written. */
export const contact = {
  place: choice(places),
  kind: choice(kinds),
  offered: anyOf(choice(offers)),
  accepted: anyOf(choice(offers)),
  wished: anyOf(choice(support)),
  age: hinted(optional(choice(['under_18', '18_24', '25_39', '40_up'], 'age_')), 'volunteered'),
  sex: hinted(optional(choice(['woman', 'man', 'neither'])), 'volunteered'),
  language: optional(coded(languageCodes)),
  county: coded(countyCodes),
  onDay: pastDay(),
  half: choice(['day', 'night'], 'half_'),
}
