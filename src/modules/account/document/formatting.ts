import { formatter } from '../../../platform/i18n/format.ts'
import type { StatusKind } from '../../../platform/status-kinds.ts'
import { statusWord } from '../../../web/components/status.tsx'
import { unitWord, unitWordForOne } from '../../plan/index.ts'
import { type LabelKey, type Labels, labelCatalogues, labelsIn } from './labels.ts'
import type { AccountLanguage, Figure, Value } from './sources.ts'

// In running text, as the rules of both languages have it: small numbers in words.
const numberWords: Record<AccountLanguage, readonly string[]> = {
  sv: ['två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio', 'elva', 'tolv'],
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
}

/** What is counted with a word of its own for one: the labels that have a sister ending in `.one`. */
type Counted = Extract<LabelKey, `${string}.one`> extends `${infer Key}.one` ? Key : never

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
  /** How long something has lasted, as every page says it: "40 dagar", "12 år". */
  duration: (from: string, to: string) => string
  /** A period as it was reported, its days in words: "1 januari 2009 – 31 oktober 2009". Other words stay. */
  period: (period: string) => string
  /** A value in words where it is not a number; the reason follows where one is given. */
  value: (value: Value) => string
  /** A unit in words: the plan's facts have names of their own for some. */
  unit: (unit: string) => string
  /** A figure's value with its unit: "cirka 200 personer". */
  figure: (figure: Pick<Figure, 'value' | 'unit' | 'approximate'>) => string
  /** The first letter large, for what begins a sentence. */
  begun: (text: string) => string
  /** How many there are, with their word: "en åtgärd", "36 åtgärder". Of `of` things all may be meant: "alla är klara". */
  count: (what: Counted, count: number, of?: number) => string
  /** An amount of money to the krona, with two decimals where there are öre. */
  money: (amount: number) => string
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

  // A unit is one of ours by its key, or by its word where it was written out.
  const unitIn = (unit: string, one: boolean): string => {
    const catalogue = labelCatalogues[language]
    const key = Object.entries(catalogue).find(
      ([name, word]) => name === `unit.${unit}` || (name.startsWith('unit.') && word === unit),
    )?.[0]
    if (key === undefined) return one ? unitWordForOne(unit, language) : unitWord(unit, language)
    const single = `${key}.one`
    return label((one && single in catalogue ? single : key) as LabelKey)
  }
  const count = (what: Counted, amount: number, of?: number): string =>
    amount === 1
      ? label(`${what}.one`)
      : label(what, {
          count: amount === of ? label('count.all') : (numberWords[language][amount - 2] ?? number(amount)),
        })
  const money = (amount: number): string =>
    new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
      maximumFractionDigits: 2,
    }).format(amount)

  return {
    label,
    standing: (standing) =>
      standing === 'unknown' ? label('status.unknown') : statusWord(standing, language),
    number,
    day,
    duration: (from, to) => formatter(language).duration(from, to),
    period: (period) =>
      period.replace(/(\d{4}-\d{2}-\d{2})–(?=\d)/, '$1 – ').replace(/\b\d{4}-\d{2}-\d{2}\b/g, day),
    value,
    unit: (unit) => unitIn(unit, false),
    figure: ({ value: held, unit, approximate }) => {
      if (held.kind !== 'measured' && held.kind !== 'zero') return value(held)
      const amount =
        unit === null
          ? value(held)
          : `${value(held)}\u00a0${unitIn(unit, held.kind === 'measured' && held.value === 1)}`
      return approximate ? label('value.about', { value: amount }) : amount
    },
    begun: (text) => text.charAt(0).toLocaleUpperCase(locales[language]) + text.slice(1),
    count,
    money,
    list: (items) => lists.format(items),
  }
}
