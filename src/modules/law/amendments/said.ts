import { addDays } from '../../../platform/clock/clock.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'
import type { ClockKind } from '../clock-kinds.ts'
import { clockOf } from '../clocks.ts'
import { type Change, closedOn, type Law, OWN_LAW, type ValueOf, valueOn, without } from '../law.ts'
import { citation, SECTION_KEYS } from '../sections.ts'
import { amendmentWords } from './messages.ts'

const sectionName = (key: string, locale: Locale): string => {
  const known = SECTION_KEYS.find((one) => one === key)
  return known === undefined ? key : citation(known, locale)
}

/** What a recipient's kind is called; given by the composition, for the law knows no directory. */
export type KindName = (kind: string, locale: Locale) => string

/** One change in a sentence, with to what it applies where a transitional provision says so. */
export const saidOf = (change: Change, locale: Locale, kindName: KindName): string => {
  const t = amendmentWords(locale)
  const { applies } = change.version
  const to = applies === undefined ? '' : `, ${t(`appliesTo_${applies}`)}`
  return `${barely(change, locale, kindName)}${to}`
}

const barely = (change: Change, locale: Locale, kindName: KindName): string => {
  const t = amendmentWords(locale)
  switch (change.table) {
    case 'scale': {
      const what = (change.offence ?? OWN_LAW.offences.get(change.of))?.[locale] ?? change.of
      const months = change.version.value
      const said = months === null ? t('said_scale_none', { what }) : t('said_scale', { what, months })
      return change.offence === undefined ? said : t('said_offence', { what: said })
    }
    case 'standing':
      return t(`said_${change.version.value}`, { what: sectionName(change.of, locale) })
    case 'wording':
      return t('said_wording', {
        what: sectionName(change.of, locale),
        // Whoever shows a sentence ends it.
        saying: change.version.value[locale].replace(/\.$/u, ''),
      })
    case 'closed':
      return t('said_closed', {
        what: sectionName(change.of, locale),
        kinds: change.version.value.map((kind) => kindName(kind, locale)).join(', '),
      })
    case 'length':
      return lengthSaid(clockOf(change.of as ClockKind).name[locale], change.version.value, locale)
    case 'term':
      return t('said_term', {
        what: t(`term_${change.of as 'board_years'}`),
        count: change.version.value ?? 0,
      })
  }
}

const lengthSaid = (what: string, length: ValueOf<'length'>, locale: Locale): string => {
  const t = amendmentWords(locale)
  const { days, months } = length ?? {}
  if (days === undefined && months === undefined) return t('said_no_length', { what })
  if (days === undefined) return t('said_months', { what, count: months ?? 0 })
  return months === undefined
    ? t('said_days', { what, count: days })
    : t('said_months_days', { what, months, days })
}

/**
 * What the law says of the same thing the day before, as a sentence; nothing where it says nothing of it, or says it in the sentence
 * of the change itself.
 */
export const beforeOf = (
  change: Change,
  law: Law,
  locale: Locale,
  kindName: KindName,
): string | undefined => {
  const { table, of, version, offence } = change
  if (offence !== undefined || version.from === null || version.by === null) return undefined
  const own = table === 'length' ? clockOf(of as ClockKind).length : undefined
  if (table === 'closed') {
    const closed = closedOn(without(law, version.by), of, addDays(version.from, -1))
    return closed.length === 0
      ? undefined
      : barely({ table, of, version: { from: null, by: null, value: closed } }, locale, kindName)
  }
  const known = valueOn(without(law, version.by), table, of, addDays(version.from, -1))
  // Null is a value: a scale without a least penalty.
  const value = known === undefined ? own : known
  if (value === undefined) return undefined
  return barely({ table, of, version: { from: null, by: null, value } } as Change, locale, kindName)
}

/** What else is entered of a change, which decides what it opens and closes: of an offence, where it stands, its forms and its victim. */
export const restOf = (change: Change, locale: Locale): readonly string[] => {
  const t = amendmentWords(locale)
  const { offence } = change
  if (offence !== undefined)
    return [
      typeof offence.section === 'string' ? citation(offence.section, locale) : offence.section[locale],
      `${t('forms')}: ${offence.forms.map((form) => t(`form_${form}`).toLowerCase()).join(', ')}`,
      `${t('victim')}: ${t(`victim_${offence.victim}`).toLowerCase()}`,
      t('inOtherLanguage', { said: offence[otherThan(locale)] }),
    ]
  return change.table === 'wording'
    ? [t('inOtherLanguage', { said: change.version.value[otherThan(locale)] })]
    : []
}

const otherThan = (locale: Locale): Locale => (locale === 'sv' ? 'en' : 'sv')
