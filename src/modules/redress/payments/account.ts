/** How long an IBAN is in each country that has it (ISO 13616 registry, own knowledge of 2026; a new country is a new line). */
const IBAN_LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BI: 27,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DJ: 27,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FK: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HN: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  LY: 25,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MN: 20,
  MR: 27,
  MT: 31,
  MU: 30,
  NI: 28,
  NL: 18,
  NO: 15,
  OM: 23,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  RU: 33,
  SA: 24,
  SC: 31,
  SD: 18,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  SO: 23,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
  YE: 30,
}

/** Whether a country's accounts have an IBAN. */
export const hasIban = (country: string): boolean => Object.hasOwn(IBAN_LENGTHS, country)

/** An account number as it is kept: without spaces and hyphens, in capitals. */
export const bareAccount = (written: string): string =>
  written.replaceAll(/[\s.\-\u00a0\u202f]/g, '').toUpperCase()

/**
 * The remainder of an IBAN by 97 (ISO 7064): 1 where it is right. The country and its check figures go last, and each letter
 * counts as two figures, A as 10.
 */
const remainderOf = (iban: string): number => {
  let remainder = 0
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder
}

/** What is wrong with an IBAN, so that the person who copied it can find the fault; undefined where it passes its check. */
export const faultOfIban = (
  written: string,
): 'not_an_iban' | 'iban_country' | 'iban_length' | 'iban_check' | undefined => {
  const iban = bareAccount(written)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{4,30}$/.test(iban)) return 'not_an_iban'
  const length = IBAN_LENGTHS[iban.slice(0, 2)]
  if (length === undefined) return 'iban_country'
  if (iban.length !== length) return 'iban_length'
  // Check figures are 02 to 98 (ISO 13616): 00, 01 and 99 pass the division and are still no IBAN.
  const figures = Number(iban.slice(2, 4))
  if (figures < 2 || figures > 98) return 'iban_check'
  return remainderOf(iban) === 1 ? undefined : 'iban_check'
}

/** Whether a bank code has the form of ISO 9362: four letters, a country, two signs, and three more for a branch. */
export const isBic = (written: string): boolean =>
  /^[A-Z]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/.test(bareAccount(written))

/**
 * Whether figures can be a Swedish account with its clearing number first. Banks check their own figures in ways of their
 * own; only what no bank has is refused: a clearing number under 1000, too few or too many figures.
 */
export const isSwedishAccount = (written: string): boolean => {
  const figures = written.replaceAll(/[\s.,\-\u00a0\u202f]/g, '')
  if (!/^\d+$/.test(figures) || Number(figures.slice(0, 4)) < 1000) return false
  // Clearing numbers that begin with 8 may have a fifth figure.
  const most = figures.startsWith('8') ? 15 : 14
  return figures.length >= 9 && figures.length <= most
}

/** An account as it is shown: its country where it has one, and the last four signs. */
export const shortened = (account: string): string => {
  const bare = bareAccount(account)
  const country = /^[A-Z]{2}\d{2}/.test(bare) ? `${bare.slice(0, 2)} ` : ''
  return `${country}•••• ${bare.slice(-4)}`
}
