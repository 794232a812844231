import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import { paths } from '../paths.ts'
import { shelterWords } from './messages.ts'
import { staffRoles } from './policy.ts'

/** A colleague of whoever wrote where a shelter is agrees that it is right: until then nobody asks it (`housing.tell_of_entry`). */
const entryToConfirm = arrivalKind('housing.entry_to_confirm', {
  urgency: 'ordinary',
  place: paths.location,
  for: staffRoles,
  apart: true,
  raisedBy: ['shelter.write_location'],
  settledBy: ['shelter.confirm_location', 'shelter.close'],
  words: (locale) => ({
    what: shelterWords(locale)('entryToConfirm'),
    verb: shelterWords(locale)('entryToConfirmOpen'),
  }),
})

/** Whoever administers the house lets a shelter in, or refuses it; where it is is not told. */
const entryToAdmit = arrivalKind('housing.entry_to_admit', {
  urgency: 'ordinary',
  place: paths.entries,
  for: ['administrator'],
  apart: true,
  raisedBy: ['shelter.write_location'],
  settledBy: ['shelter.admit', 'shelter.close'],
  words: (locale) => ({
    what: shelterWords(locale)('entryToAdmit'),
    verb: shelterWords(locale)('entryToAdmitOpen'),
  }),
})

export const shelterArrivals: readonly ArrivalKind[] = [entryToConfirm, entryToAdmit]
