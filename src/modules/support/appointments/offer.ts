import { dayOf } from '../../../platform/clock/clock.ts'
import { formatter } from '../../../platform/i18n/format.ts'
import type { CaseOffer } from '../cases/offer.ts'
import { paths } from '../paths.ts'
import { appointmentWords } from './messages.ts'
import { lacksOutcome, seeksInterpreter } from './rules.ts'
import { listOpen } from './store.ts'

/** On the page of a case: what is to come, and what has been without anybody saying how it went. */
export const appointmentOffer: CaseOffer = {
  key: 'appointments',
  tables: ['support.appointment'],
  heading: (locale) => appointmentWords(locale)('appointments'),
  group: 'support',
  order: 12,
  href: (caseId) => paths.caseAppointments({ caseId }),
  items: async ({ tx, now, today }, { file, works, rows }) => {
    if (!works) return undefined
    return (await rows('support.appointment', () => listOpen(tx, file.id))).map((one) => {
      const isPast = lacksOutcome(one, now)
      const isSought = !isPast && seeksInterpreter(one.interpreter)
      return {
        href: paths.appointment({ caseId: file.id, appointmentId: one.id }),
        label: (locale) => {
          const { briefDate, time } = formatter(locale)
          return `${appointmentWords(locale)(`kind_${one.kind}`)} ${briefDate(dayOf(one.startsAt), today)} ${time(one.startsAt)}`
        },
        detail: (locale) => {
          const t = appointmentWords(locale)
          if (isPast) return t('sayHow')
          return isSought ? t(one.interpreter === 'to_order' ? 'short_to_order' : 'short_none_found') : ''
        },
        ...(isPast ? { tone: 'late' as const } : isSought ? { tone: 'soon' as const } : {}),
      }
    })
  },
}
