import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { caseworkRoles } from '../roles.ts'
import { letterWords } from './messages.ts'

/** A letter waits for another who leads to sign it. */
export const letterWaits: ArrivalKind = arrivalKind('support.letter_waits', {
  urgency: 'ordinary',
  place: paths.letter,
  for: ['case_manager'],
  raisedBy: ['letter.send'],
  settledBy: ['letter.sign', 'letter.return', 'letter.take_back'],
  words: wordsFrom(letterWords, 'awaits', 'awaitsVerb'),
})

/** A letter was returned to whoever wrote it. */
export const letterReturned: ArrivalKind = arrivalKind('support.letter_returned', {
  urgency: 'ordinary',
  place: paths.letter,
  for: caseworkRoles,
  raisedBy: ['letter.return'],
  settledBy: ['letter.send', 'letter.finish', 'letter.discard'],
  words: wordsFrom(letterWords, 'cameBack', 'cameBackVerb'),
})

/** A letter that was signed waits to be handed over by whoever wrote it. */
export const letterSigned: ArrivalKind = arrivalKind('support.letter_signed', {
  urgency: 'ordinary',
  place: paths.letter,
  for: caseworkRoles,
  raisedBy: ['letter.sign'],
  settledBy: ['letter.tell'],
  words: wordsFrom(letterWords, 'signed', 'signedVerb'),
})

export const letterArrivals = [letterWaits, letterReturned, letterSigned]
