import type { Day } from '../../platform/clock/clock.ts'
import type { DeadlineSource } from '../../platform/deadlines/source.ts'
import { formatter } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import { reminderWords } from './messages.ts'
import { paths } from './paths.ts'
import { NEWS } from './rules.ts'

interface Carried {
  readonly source: string
  readonly day: Day | null
  readonly count: number
}

interface Parts {
  readonly carried: readonly Carried[]
  readonly sources: readonly DeadlineSource[]
  readonly locale: Locale
  /** The recipient's own name; nobody else is named. */
  readonly name: string | null
  readonly today: Day
  readonly origin: string
}

/**
 * The text of a mail with reminders: how many deadlines there are by which day, and where to see what they are about. No
 * case, no person, no place; of the times of a case not even the day (domain rule 13).
 */
export const composeMail = ({ carried, sources, locale, name, today, origin }: Parts) => {
  const t = reminderWords(locale)
  const format = formatter(locale)
  const count = carried.reduce((sum, one) => sum + one.count, 0)
  const news = carried.reduce((sum, one) => (one.source === NEWS ? sum + one.count : sum), 0)
  const called = (one: Carried): string =>
    (one.source === NEWS ? t('news', { count: one.count }) : undefined) ??
    sources.find((source) => source.name === one.source)?.called(one.count, locale) ??
    t('deadlines', { count: one.count })
  const lines = carried.map((one) =>
    one.day === null
      ? called(one)
      : t('mailLine', { day: format.deadline(one.day, today), what: called(one) }),
  )
  const places = new Set(
    carried.map(
      ({ source }) =>
        (source === NEWS ? '' : undefined) ??
        sources.find((one) => one.name === source)?.href ??
        paths.reminders(),
    ),
  )
  const places_ = name === null ? [...places] : news === count ? [''] : [paths.reminders()]
  return {
    subject: [
      ...(count > news ? [t('deadlines', { count: count - news })] : []),
      ...(news > 0 ? [t('news', { count: news })] : []),
    ].join(', '),
    text: [
      ...(name === null ? [] : [t('mailHello', { name }), '']),
      ...lines.map((line) => `– ${line}`),
      '',
      t('mailWhere'),
      ...places_.map((place) => `${origin}${place}`),
      '',
      ...(name === null ? [] : [t('mailWishes'), `${origin}${paths.wishes()}`, '']),
    ].join('\n'),
  }
}
