import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { taskWords } from './messages.ts'

/** Somebody has a task, until it is done or declined. */
export const taskGiven: ArrivalKind = arrivalKind('support.task_given', {
  urgency: 'ordinary',
  place: paths.tasks,
  placeFor: { case_manager: paths.staff },
  for: caseworkRoles,
  raisedBy: ['task.give'],
  settledBy: ['task.end'],
  words: wordsFrom(taskWords, 'given', 'givenOpen'),
})

/** A task that somebody asked for was declined, until they have seen why. */
export const taskDeclined: ArrivalKind = arrivalKind('support.task_declined', {
  urgency: 'ordinary',
  place: paths.tasks,
  placeFor: { case_manager: paths.staff },
  for: caseworkRoles,
  raisedBy: ['task.end'],
  settledBy: ['task.list'],
  words: wordsFrom(taskWords, 'wasDeclined', 'wasDeclinedOpen'),
})
