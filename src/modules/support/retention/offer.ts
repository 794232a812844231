import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import { RETENTION_REASONS, type RetentionReason } from '../../law/index.ts'
import type { CaseOffer } from '../cases/offer.ts'
import { findJoinedWith } from '../kept-until/joined-store.ts'
import { hasEnded } from '../kept-until/rules.ts'
import { paths } from '../paths.ts'
import { retentionWords } from './messages.ts'

/** On the page of a case: how long it is kept, and why. */
export const retentionOffer: CaseOffer = {
  key: 'retention',
  heading: (locale) => retentionWords(locale)('retention'),
  group: 'file',
  order: 90,
  href: (caseId) => paths.retention({ caseId }),
  items: async ({ tx, today }, { file, works }) => {
    if (!works) return undefined
    const { keepUntil } = file
    const reason = file.retentionReason as RetentionReason | null
    const ended = hasEnded(file, today)
    const joined = await findJoinedWith(tx, file.id)
    return [
      {
        href: paths.retention({ caseId: file.id }),
        label: (locale) => {
          const t = retentionWords(locale)
          if (keepUntil === null) return t(reason === null ? 'inTheNight' : 'offerNever')
          return t(ended ? 'offerEnded' : 'offerKept', { day: formatter(locale).date(keepUntil) })
        },
        ...(reason === null ? {} : { detail: (locale) => RETENTION_REASONS[reason][locale] }),
        ...(ended ? { tone: 'soon' as const } : {}),
      },
      ...(joined === undefined ? [] : [{ label: (locale: Locale) => retentionWords(locale)('untilBoth') }]),
    ]
  },
}
