import type { StatusKind } from '../../../platform/status-kinds.ts'
import { statusWord } from '../../../web/components/status.tsx'
import type { Labels } from './labels.ts'
import { type LabelKey, labelCatalogues, labelsIn } from './labels.ts'
import type { AccountLanguage, Figure, Value } from './sources.ts'

const locales: Record<AccountLanguage, string> = { sv: 'sv-SE', en: 'en-GB' }

/** Everything that is written differently in Swedish and English print. */
export type Wording = {
  label: Labels
  /** The word of a standing, from the one catalogue of states: "Klar". */
  standing: (standing: StatusKind | 'unknown') => string
  /** 1650 → "1 650" or "1,650", at most two decimals. */
  number: (value: number) => string
  /** 2010-04-30 → "30 april 2010". */
  day: (day: string) => string
  /** A period as it was reported, its days in words: "1 januari 2009 – 31 oktober 2009". Other words stay. */
  period: (period: string) => string
  /** A value in words where it is not a number; the reason follows where one is given. */
  value: (value: Value) => string
  /** A figure's value with its unit: "cirka 200 personer". */
  figure: (figure: Pick<Figure, 'value' | 'unit' | 'approximate'>) => string
  /** "Socialstyrelsen, Brottsoffermyndigheten och länsstyrelserna". */
  list: (items: readonly string[]) => string
}

/** The wording of one language. */
export const wordingIn = (language: AccountLanguage): Wording => {
  const label = labelsIn(language)
  const numbers = new Intl.NumberFormat(locales[language], { maximumFractionDigits: 2 })
  const days = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' })
  const lists = new Intl.ListFormat(locales[language], { type: 'conjunction' })
  const number = (value: number) => numbers.format(value)
  const day = (text: string) => days.format(new Date(`${text.slice(0, 10)}T00:00:00Z`))

  const value = (held: Value): string => {
    if (held.kind === 'measured') return number(held.value)
    if (held.kind === 'zero') return number(0)
    const word = label(`value.${held.kind}`)
    return held.because === null ? word : label('value.because', { value: word, because: held.because })
  }

  const unitIn = (unit: string): string => {
    const key = `unit.${unit}`
    return key in labelCatalogues[language] ? label(key as LabelKey) : unit
  }

  return {
    label,
    standing: (standing) =>
      standing === 'unknown' ? label('status.unknown') : statusWord(standing, language),
    number,
    day,
    period: (period) =>
      period.replace(/(\d{4}-\d{2}-\d{2})–(?=\d)/, '$1 – ').replace(/\b\d{4}-\d{2}-\d{2}\b/g, day),
    value,
    figure: ({ value: held, unit, approximate }) => {
      if (held.kind !== 'measured' && held.kind !== 'zero') return value(held)
      const amount = unit === null ? value(held) : `${value(held)}\u00a0${unitIn(unit)}`
      return approximate ? label('value.about', { value: amount }) : amount
    },
    list: (items) => lists.format(items),
  }
}
