import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { atWork } from '../../../platform/on-call/absence.ts'
import { caseworkRoles } from '../../support/index.ts'
import { onCallPaths as paths } from '../paths.ts'
import { absenceWords } from './messages.ts'

/**
 * Somebody is away and nobody stands in: nobody was named, or whoever was has left or is away too. The database makes it wait for whoever
 * leads (`on_call.see_to_absence`), and ends it when somebody has been found or the absence is over.
 */
const nobodyStandsIn: ArrivalKind = arrivalKind('on_call.nobody_stands_in', {
  urgency: 'urgent',
  place: paths.absence,
  for: ['case_manager'],
  staff: caseworkRoles,
  raisedBy: [
    ...['absence.say', 'absence.change', 'absence.end'],
    ...['identity.end_membership', 'identity.disable_person'],
  ],
  settledBy: [
    ...['absence.change', 'absence.end', 'absence.pass'],
    ...['identity.end_membership', 'identity.disable_person'],
  ],
  words: wordsFrom(absenceWords, 'nobody', 'nobodyVerb'),
})

/** Somebody stands in for a colleague, until they have seen for whom. */
export const standsIn: ArrivalKind = arrivalKind('on_call.stands_in', {
  urgency: 'urgent',
  place: paths.absence,
  for: atWork,
  raisedBy: ['absence.say', 'absence.change'],
  settledBy: ['absence.view', 'absence.change', 'absence.end', 'absence.pass'],
  words: wordsFrom(absenceWords, 'youStandIn', 'youStandInVerb'),
})

export const absenceArrivals: readonly ArrivalKind[] = [nobodyStandsIn, standsIn]
