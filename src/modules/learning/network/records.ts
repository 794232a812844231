import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { anyOf, choice, coded, day, email, line, text, yes } from '../../../platform/fields/kinds.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { languageCodes } from '../../support/index.ts'
import { networkCountries } from './countries.ts'

/** What members work with. A police officer abroad stands there by this, and by no name. */
export const memberFunctions = [
  'police_officer',
  'prosecutor',
  'social_worker',
  'child_psychiatry',
  'institution_care',
  'migration_officer',
  'voluntary_organisation',
  'researcher',
] as const

/** What they know of: the subjects of the training, and those of the work since. */
export const topics = [
  'identification',
  'participation',
  'guardianship',
  'trauma',
  'reintegration',
  'family_tracing',
  'online_exploitation',
  'cross_border',
  'prosecution_of_traffickers',
] as const

/** What a member writes of themselves, and which of it the others see. */
export const written = {
  country: coded(networkCountries),
  function: choice(memberFunctions),
  address: hinted(optional(email()), 'addressHint'),
  languages: anyOf(coded(languageCodes)),
  topics: anyOf(choice(topics)),
  shows: hinted(anyOf(choice(['address', 'languages', 'topics'], 'shows_')), 'showsHint'),
}

/** By what somebody is looked for. */
export const narrowed = { searched: [], filters: ['country', 'topics', 'languages'] } as const

/** Somebody of the network. */
export const members = versionedRecord('learning.member', 'membership', {
  ...written,
  joinedOn: day(),
  lapsesOn: day(),
  remindedOn: optional(day()),
})
export type Member = Versioned<typeof members.fields>

/** What is told to the others, and what is answered. */
export const told = {
  title: labelled(line(200), 'titleOf'),
  topic: choice(topics),
  words: hinted(text(10_000, 8), 'wordsHint'),
  looked: hinted(yes(), 'lookedHint'),
}
export const answered = { words: hinted(text(10_000), 'wordsHint'), looked: told.looked }
