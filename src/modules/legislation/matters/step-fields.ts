import { hinted, labelled, optional } from '../../../platform/fields/field.ts'
import { address, anyOf, choice, day, line, pastDay, reference } from '../../../platform/fields/kinds.ts'
import { stepKinds, stepStates } from './kinds.ts'

/** A step of a matter. */
export const step = {
  kind: choice(stepKinds),
  state: labelled(choice(stepStates), 'stateOfStep'),
  document: hinted(optional(line(200)), 'documentHint'),
  title: optional(line(300)),
  link: optional(address()),
  decider: hinted(optional(line(200)), 'deciderHint'),
  decidedOn: hinted(optional(pastDay()), 'decidedOnHint'),
  dueOn: hinted(optional(day()), 'dueOnHint'),
  after: hinted(anyOf(reference()), 'afterHint'),
  source: hinted(line(500), 'sourceHint'),
}
