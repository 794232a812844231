import { arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { takingPart } from '../roles.ts'
import { meetingWords } from './messages.ts'

/** A meeting has decided that one's body is to do something, until it is done, or handed back. */
export const taskDecided = arrivalKind('cooperation.task_decided', {
  urgency: 'ordinary',
  place: paths.meeting.one,
  for: takingPart,
  staff: [],
  raisedBy: ['county_task.give', 'county_task.end'],
  settledBy: ['county_task.end'],
  words: wordsFrom(meetingWords, 'decided', 'openMeeting'),
})
