/** Currencies that money of a return is usually given in; ISO 4217. */
export const currencies = [
  'SEK',
  'EUR',
  'USD',
  'RON',
  'BGN',
  'HUF',
  'PLN',
  'ALL',
  'RSD',
  'MKD',
  'MDL',
  'UAH',
  'GEL',
  'TRY',
  'NGN',
  'GHS',
  'KES',
  'UGX',
  'ETB',
  'THB',
  'VND',
  'PHP',
  'MNT',
  'CNY',
  'BRL',
  'COP',
  'DOP',
  'MAD',
  'TND',
  'GBP',
  'NOK',
  'DKK',
  'CHF',
] as const

const known = new Set<string>(currencies)
export const isCurrency = (code: string): code is (typeof currencies)[number] => known.has(code)

/** How many digits the smallest unit of a currency has: two for most, none for some, three for a few. */
const digitsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

const WRITTEN = /^(\d{1,12})(?:[.,](\d{1,3}))?$/

/**
 * An amount as people write it (`1 500,50`, `1500.5`), in the smallest unit of its currency; undefined where it is none, or
 * has more decimals than the currency.
 */
export const readAmount = (written: string, currency: string): number | undefined => {
  const found = WRITTEN.exec(written.replaceAll(/[\s\u00a0\u202f]/g, ''))
  if (found === null) return undefined
  const digits = digitsOf(currency)
  const decimals = found[2] ?? ''
  if (decimals.length > digits) return undefined
  const amount = Number(`${found[1]}${decimals.padEnd(digits, '0')}`)
  return amount > 0 && Number.isSafeInteger(amount) ? amount : undefined
}

/** An amount in words of a language: `1 500,50 kr`. */
export const amountInWords = (amount: number, currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount / 10 ** digitsOf(currency))

/** What has been paid of a decision, and what is left of it. */
export const paidOf = ({
  amount,
  payouts,
}: {
  readonly amount: number
  readonly payouts: readonly { readonly amount: number }[]
}) => {
  const paid = payouts.reduce((sum, payout) => sum + payout.amount, 0)
  return { paid, left: amount - paid }
}
