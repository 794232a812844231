import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { coded, line, pastDay, text } from '../../../platform/fields/kinds.ts'
import { work } from '../occasions/door.ts'
import { municipalityCodes } from '../places.ts'

/** What a learner says who has taken a course on the web. */
export const said = {
  completedOn: pastDay(),
  ...work,
  municipality: hinted(optional(coded(municipalityCodes)), 'municipalityHint'),
}

/** What a body says that takes a badge back. */
export const takenBack = {
  badge: labelled(hinted(line(200), 'badgeHint'), 'badgeLabel'),
  why: hinted(text(500, 3), 'whyHint'),
}
