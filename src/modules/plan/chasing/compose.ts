import type { Day } from '../../../platform/clock/clock.ts'
import { daysBetween } from '../../../platform/clock/clock.ts'
import { originOf, type Settings } from '../../../platform/config/settings.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { Obligation } from '../obligations/rules.ts'
import { paths } from '../paths.ts'
import { chasingWords } from './messages.ts'
import type { Reach } from './rules.ts'

interface Parts {
  readonly obligation: Pick<Obligation, 'assignmentId' | 'assignmentTitle' | 'bodyName' | 'day' | 'kind'>
  readonly today: Day
  readonly settings: Settings
  readonly reached: Reach['reached']
}

/**
 * The mail of a reminder. It names what everybody can read: the assignment, the body and the day; no person and no case.
 * Function addresses belong to Swedish bodies, so it is Swedish.
 */
export const composeReminder = ({ obligation, today, settings, reached }: Parts) => {
  const t = chasingWords('sv')
  const f = formatter('sv')
  const { assignmentId, assignmentTitle, bodyName, day, kind } = obligation
  const days = daysBetween(day, today)
  const said = { title: assignmentTitle, body: bodyName, day: f.date(day), kind: t(kind), days }
  return {
    subject: t('mailSubject', said),
    text: [
      t(reached === 'ministry' ? 'mailMinistry' : 'mailBody', said),
      '',
      t('mailWhere'),
      `${originOf(settings)}${paths.assignment({ assignmentId })}`,
      '',
    ].join('\n'),
  }
}
