import { formatter } from '../../../platform/i18n/format.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { Figure } from '../../../platform/series/figure.ts'
import type { ListFile } from '../../../web/list-files.tsx'
import { periodName, seriesWords } from '../../series/index.ts'
import type { viewPlanIndicators } from '../indicators/actions.ts'
import type { FollowedIndicator } from '../indicators/follow.ts'
import { indicatorWords } from '../indicators/messages.ts'

type Listed = Awaited<ReturnType<typeof viewPlanIndicators.run>>

/** A figure with a point before its decimals; why there is none in words. */
const told = (figure: Figure | null | undefined, locale: Locale): string => {
  if (figure === null) return ''
  if (figure?.kind === 'measured') return String(figure.value)
  return figure?.kind === 'zero' ? '0' : seriesWords(locale)(figure?.kind ?? 'not_collected')
}

/** The indicators of a plan as they are filtered. */
export const indicatorList: ListFile<Listed, FollowedIndicator> = {
  name: 'samlad-indicators',
  title: ({ plan }, locale) => `${indicatorWords(locale)('indicators')}: ${plan.reference}`,
  rows: ({ shown }) => shown,
  columns: () => [
    { heading: (locale) => indicatorWords(locale)('indicator'), cell: ({ title }, locale) => title[locale] },
    { heading: (locale) => indicatorWords(locale)('measure'), cell: ({ measureNumber }) => measureNumber },
    { heading: (locale) => indicatorWords(locale)('unit'), cell: ({ unit }, locale) => unit[locale] },
    {
      heading: (locale) => indicatorWords(locale)('start'),
      kind: 'number',
      cell: ({ baseline }, locale) => told(baseline, locale),
    },
    {
      heading: (locale) => indicatorWords(locale)('latest'),
      kind: 'number',
      cell: ({ latest }, locale) => told(latest, locale),
    },
    {
      heading: (locale) => indicatorWords(locale)('period'),
      cell: ({ latestPeriod }, locale) =>
        latestPeriod === undefined ? null : periodName(seriesWords(locale), latestPeriod, formatter(locale)),
    },
    {
      heading: (locale) => indicatorWords(locale)('target'),
      kind: 'number',
      cell: ({ target }, locale) => told(target, locale),
    },
    {
      heading: (locale) => indicatorWords(locale)('state'),
      cell: ({ standing }, locale) => indicatorWords(locale)(`because_${standing.because}`),
    },
  ],
}
