import { type ArrivalKind, arrivalKind } from '../../../platform/arrivals/kind.ts'
import { caseworkRoles, supportPaths } from '../../support/index.ts'
import { paths } from '../paths.ts'
import { missingWords } from './messages.ts'

/** A child is gone: whoever leads the casework is told until the child is found. */
export const childMissing: ArrivalKind = arrivalKind('children.missing', {
  urgency: 'danger',
  place: paths.alarm,
  placeFor: { case_manager: supportPaths.staff },
  for: ['case_manager'],
  staff: caseworkRoles,
  raisedBy: ['missing.raise'],
  settledBy: ['missing.find', 'missing.follow_up'],
  words: (locale) => {
    const t = missingWords(locale)
    return { what: t('alarm'), verb: t('openAlarm'), now: [t('now1'), t('now2'), t('now3')] }
  },
})
