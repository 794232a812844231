import type { Locale } from '../../../platform/i18n/locale.ts'
import type { ClockKind } from '../clock-kinds.ts'
import { clockOf } from '../clocks.ts'
import { type Change, OWN_LAW } from '../law.ts'
import { citation, SECTION_KEYS } from '../sections.ts'
import { amendmentWords } from './messages.ts'

const sectionName = (key: string, locale: Locale): string => {
  const known = SECTION_KEYS.find((one) => one === key)
  return known === undefined ? key : citation(known, locale)
}

/** What a recipient's kind is called; given by the composition, for the law knows no directory. */
export type KindName = (kind: string, locale: Locale) => string

/** One change in a sentence. */
export const saidOf = (change: Change, locale: Locale, kindName: KindName): string => {
  const t = amendmentWords(locale)
  switch (change.table) {
    case 'scale': {
      const own = OWN_LAW.offences.get(change.of)
      const what = (change.offence ?? own)?.[locale] ?? change.of
      const months = change.version.value
      const said = months === null ? t('said_scale_none', { what }) : t('said_scale', { what, months })
      return change.offence === undefined ? said : t('said_offence', { what: said })
    }
    case 'standing':
      return t(`said_${change.version.value}`, { what: sectionName(change.of, locale) })
    case 'wording':
      return t('said_wording', { what: sectionName(change.of, locale), saying: change.version.value[locale] })
    case 'closed':
      return t('said_closed', {
        what: sectionName(change.of, locale),
        kinds: change.version.value.map((kind) => kindName(kind, locale)).join(', '),
      })
    case 'length': {
      const what = clockOf(change.of as ClockKind).name[locale]
      const { days, months } = change.version.value ?? {}
      return days === undefined
        ? t('said_months', { what, count: months ?? 0 })
        : t('said_days', { what, count: days })
    }
    case 'term':
      return t('said_term', {
        what: t(`term_${change.of as 'board_years'}`),
        count: change.version.value ?? 0,
      })
  }
}
