import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import {
  choice,
  coded,
  comingDay,
  count,
  day,
  instant,
  line,
  reference,
  text,
  yes,
} from '../../../platform/fields/kinds.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { languageCodes } from '../../support/index.ts'
import { functions, levels, settings } from '../codes.ts'
import { countyCodes } from '../places.ts'

const where = {
  place: hinted(line(200), 'placeHint'),
  isRemote: yes(),
  language: coded(languageCodes),
  accessibility: hinted(optional(text(2_000, 3)), 'accessibilityHint'),
  places: count(2_000),
}

/** What is written of an occasion. */
export const written = {
  materialId: labelled(reference(), 'course'),
  onDay: comingDay(),
  from: hinted(line(5), 'timeHint'),
  until: line(5),
  ...where,
  trainerId: reference(),
  invited: hinted(optional(text(10_000, 3)), 'invitedHint'),
}

/** A course as it is held somewhere, on a day. */
export const occasions = versionedRecord('learning.occasion', 'occasion', {
  materialId: reference(),
  bodyId: reference(),
  trainerId: reference(),
  startsAt: instant(),
  endsAt: instant(),
  ...where,
  closedOn: optional(day()),
})
export type Occasion = Versioned<typeof occasions.fields>

/** Where somebody works, as coverage counts it. */
export const work = {
  setting: choice(settings),
  function: choice(functions),
  level: hinted(optional(choice(levels)), 'levelHint'),
  county: hinted(optional(coded(countyCodes)), 'countyHint'),
}

/** What is said when a body books for a number of people who are not named. */
export const groupWork = { count: hinted(count(500), 'countHint'), ...work }
