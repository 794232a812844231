import type { Day } from '../../../platform/clock/clock.ts'
import { addMonths } from '../../../platform/clock/working-days.ts'
import type { Locale } from '../../../platform/i18n/locale.ts'

/** A convention that a matter may lead to. */
interface Instrument {
  readonly name: Readonly<Record<Locale, string>>
  /** When it begins to apply to a state that has ratified it on a day, and by which article. */
  readonly entry: { readonly article: string; readonly on: (ratified: Day) => Day }
}

/** The first day of the month after so many whole months. */
const firstOfMonthAfter =
  (months: number) =>
  (ratified: Day): Day =>
    addMonths(`${addMonths(ratified, months).slice(0, 7)}-01`, 1)

export const INSTRUMENT_KEYS = ['cets_197'] as const
export type InstrumentKey = (typeof INSTRUMENT_KEYS)[number]

export const INSTRUMENTS: Readonly<Record<InstrumentKey, Instrument>> = {
  cets_197: {
    name: {
      sv: 'Europarådets konvention om bekämpande av handel med människor (CETS 197)',
      en: 'The Council of Europe Convention on Action against Trafficking in Human Beings (CETS 197)',
    },
    entry: { article: '42.4', on: firstOfMonthAfter(3) },
  },
}
