import { arrivalKind, wordsFrom } from '../../platform/arrivals/kind.ts'
import { incidentWords } from './messages.ts'
import { paths } from './paths.ts'

/** A breach is to be reported to the authority, or judged to harm nobody, within 72 hours. */
export const reportDue = arrivalKind('incidents.report_due', {
  urgency: 'urgent',
  place: paths.incident.one,
  for: ['case_manager', 'body_officer'],
  staff: [],
  raisedBy: ['incident.add', 'incident.change', 'incident.reopen'],
  settledBy: ['incident.change', 'incident.close'],
  words: wordsFrom(incidentWords, 'dueArrived', 'dueVerb'),
})
