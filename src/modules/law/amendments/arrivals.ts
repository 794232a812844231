import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { namedIdentifier } from '../../../platform/named-identifier.ts'
import { amendmentWords } from './messages.ts'
import { amendmentPaths as paths } from './paths.ts'

/** A lawyer of another body has entered an amendment, and a second one confirms it. */
export const toConfirm: ArrivalKind = arrivalKind('law.to_confirm', {
  urgency: 'ordinary',
  place: paths.amendment,
  for: ['lawyer'],
  raisedBy: ['law.ask_second'],
  settledBy: ['law.confirm', 'law.withdraw'],
  words: wordsFrom(amendmentWords, 'arrivalConfirm', 'arrivalConfirmVerb'),
})

/** Another lawyer has said no to a draft: whoever entered it reads why. */
export const saidNo: ArrivalKind = arrivalKind('law.said_no', {
  urgency: 'ordinary',
  place: paths.amendment,
  for: ['lawyer'],
  raisedBy: ['law.withdraw'],
  settledBy: ['law.seen'],
  words: wordsFrom(amendmentWords, 'arrivalSaidNo', 'arrivalSaidNoVerb'),
})

/** An amendment changes something of what rests on the law at a body. */
export const amendmentArrived: ArrivalKind = arrivalKind('law.amended', {
  urgency: 'ordinary',
  place: paths.amendment,
  for: ['lawyer', 'case_manager'],
  staff: ['lawyer', 'case_manager'],
  raisedBy: ['law.weigh'],
  settledBy: ['law.seen'],
  words: wordsFrom(amendmentWords, 'arrivalAmended', 'arrivalAmendedVerb'),
})

/** What waits at one body for what it has to look at: each body ends its own waiting. */
export const arrivalAt = (amendmentId: string, bodyId: string): string =>
  namedIdentifier(`${amendmentId} ${bodyId}`)

export const amendmentArrivals: readonly ArrivalKind[] = [toConfirm, saidNo, amendmentArrived]
