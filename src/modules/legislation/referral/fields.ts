import { hinted, optional } from '../../../platform/fields/field.ts'
import { choice, line, pastDay, text, yes, yesOrNo } from '../../../platform/fields/kinds.ts'

/** What the bill makes of a proposal. */
export const treatments = ['taken', 'changed', 'not_taken'] as const

/** A proposal of an inquiry. */
export const proposal = {
  number: line(20),
  title: line(300),
  place: hinted(line(200), 'placeHint'),
  treatment: hinted(optional(choice(treatments)), 'treatmentHint'),
  why: hinted(optional(text(5_000, 3)), 'whyHint'),
}

/** What those are who answer a referral. */
export const respondentKinds = [
  'court',
  'agency',
  'county_board',
  'municipality',
  'university',
  'association',
  'company',
  'private_person',
] as const

/** Somebody who is asked, or answers unasked. */
export const respondent = {
  kind: choice(respondentKinds),
  name: hinted(optional(line(200)), 'nameHint'),
  nameChosen: yes(),
  asked: yesOrNo(),
  answeredOn: hinted(optional(pastDay()), 'answeredOnHint'),
  document: hinted(optional(line(200)), 'documentHint'),
}

/** What somebody may say of a proposal; whoever did not answer says nothing, and is told apart. */
export const stances = ['supports', 'reservation', 'rejects', 'no_view'] as const
export type Stance = (typeof stances)[number]
