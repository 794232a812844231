import { formatter } from '../../platform/i18n/format.ts'
import type { Locale } from '../../platform/i18n/locale.ts'
import type { Period } from '../../platform/series/series.ts'

const quarterEnds = ['03-31', '06-30', '09-30', '12-31']

/** A year, some years or a quarter by its name; any other period by its days. */
export const periodName = ({ from, to }: Period, locale: Locale): string => {
  const [year, lastYear] = [from.slice(0, 4), to.slice(0, 4)]
  if (from.endsWith('-01-01') && to.endsWith('-12-31'))
    return year === lastYear ? year : `${year}–${lastYear}`
  const quarter = Math.ceil(Number(from.slice(5, 7)) / 3)
  if (
    from.slice(5) === `${String(quarter * 3 - 2).padStart(2, '0')}-01` &&
    to === `${year}-${quarterEnds[quarter - 1]}`
  )
    return locale === 'sv' ? `kvartal ${quarter} ${year}` : `Q${quarter} ${year}`
  const { date } = formatter(locale)
  return from === to ? date(from) : `${date(from)} – ${date(to)}`
}
