import { hinted, optional, sealed } from '../../../platform/fields/field.ts'
import {
  anyOf,
  choice,
  coded,
  day,
  instant,
  line,
  reference,
  several,
  text,
} from '../../../platform/fields/kinds.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { languageCodes } from '../cases/languages.ts'
import { interpreterStates, keptFrom, kinds, means, outcomes, sexes } from './codes.ts'

const what = {
  kind: choice(kinds, 'kind_'),
  attendees: hinted(several(reference()), 'attendeesHint'),
  place: hinted(optional(sealed(line(300))), 'placeHint'),
  about: optional(sealed(text(2_000, 3))),
}

/** What is written when it is booked. */
export const written = {
  onDay: day(),
  from: hinted(line(5), 'timeHint'),
  until: line(5),
  ...what,
}

/** What an interpreter is asked to be, and how far the order has come. */
const wishes = {
  means: choice(means, 'means_'),
  interpreterSex: hinted(optional(choice(sexes, 'sex_')), 'sexHint'),
  notFrom: hinted(anyOf(choice(keptFrom, 'not_')), 'notFromHint'),
  notInterpreter: hinted(optional(sealed(line(200))), 'notInterpreterHint'),
  meetAt: hinted(optional(sealed(line(200))), 'meetAtHint'),
  reference: hinted(optional(sealed(line(100))), 'referenceHint'),
}
export const interpreting = {
  interpreter: choice(interpreterStates, 'state_'),
  language: coded(languageCodes),
  ...wishes,
}

export const ending = { outcome: choice(outcomes, 'outcome_'), word: optional(sealed(text(2_000, 2))) }

/** An appointment of a case, from when it is booked until it is said what came of it. */
export const appointments = versionedRecord('support.appointment', 'appointment', {
  ...what,
  ...wishes,
  startsAt: instant(),
  endsAt: instant(),
  interpreter: choice(interpreterStates),
  language: optional(coded(languageCodes)),
  means: optional(choice(means)),
  outcome: optional(choice(outcomes)),
  word: ending.word,
})
export type Appointment = Versioned<typeof appointments.fields>
