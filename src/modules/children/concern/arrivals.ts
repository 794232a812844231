import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { caseworkRoles, supportPaths } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { concernWords } from './messages.ts'

/** A child needs protection at once: somebody who may decide tonight is told (SoL 20:1, LVU 6 §). */
export const childInDanger: ArrivalKind = arrivalKind('children.immediate_protection', {
  urgency: 'danger',
  place: paths.concern,
  placeFor: { case_manager: supportPaths.staff },
  for: ['case_manager'],
  staff: caseworkRoles,
  raisedBy: ['concern.assess_protection'],
  settledBy: ['concern.assess_protection', 'concern.decide', 'concern.end'],
  endsByHand: true,
  said: ['immediate'],
  words: wordsFrom(concernWords, 'childInDanger', 'openChild', 'childNow1', 'childNow2', 'childNow3'),
})
