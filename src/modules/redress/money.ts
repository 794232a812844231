import { figure } from '../../platform/fields/kinds.ts'
import { amount, writtenKronor } from '../../platform/fields/kronor.ts'

/** Money in hundredths of a currency, whatever its own smallest unit, as a sum that people read: "1 234,50 EUR". */
export const moneyOf = (minor: number, currency: string, locale: 'sv' | 'en'): string =>
  new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { style: 'currency', currency }).format(
    minor / 100,
  )

/** An amount in kronor as a field, in whole öre; 0 is one too. */
export const kronor = () => figure(amount, writtenKronor, 'kr')
