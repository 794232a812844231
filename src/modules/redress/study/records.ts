import { labelled, optional } from '../../../platform/fields/field.ts'
import { address, anyOf, choice, line, pastDay, text } from '../../../platform/fields/kinds.ts'
import { versionedRecord } from '../../../platform/records/versioned.ts'
import { obstacleCodes } from '../payments/codes.ts'
import { confidences, proposalStates } from './codes.ts'

/** What a body writes of a place and topic: what holds, where it was read and how sure it is. */
export const entry = {
  text: text(5_000),
  source: line(300),
  sourceAddress: optional(address()),
  sourceDay: pastDay(),
  confidence: choice(confidences, 'conf_'),
}

/** A proposal: which obstacles it answers, and who would do it. */
export const proposals = versionedRecord('redress.proposal', 'proposal', {
  title: line(300),
  text: labelled(text(10_000), 'proposalText'),
  grounds: anyOf(choice(obstacleCodes, 'obstacle_')),
  addressedTo: optional(line(300)),
  state: choice(proposalStates, 'prop_'),
})
