import type { Format } from '../../../platform/i18n/format.ts'

/** A sum of a whole, its unit once: "139 av 213 miljoner kronor", "SEK 139 out of 213 million". Both in öre. */
export const sumOfWhole = (part: number, whole: number, f: Format): string => {
  const [first, last] = [f.moneyInWords(part), f.moneyInWords(whole)]
  if (f.locale === 'en') {
    const million = ' million'
    if (first.endsWith(million) !== last.endsWith(million)) return `${first} out of ${last}`
    return `${first.replace(million, '')} out of ${last.replace('SEK\u00a0', '')}`
  }
  const unit = /\u00a0(?:miljoner kronor|kr)$/.exec(first)?.[0]
  return unit !== undefined && last.endsWith(unit)
    ? `${first.slice(0, -unit.length)} av ${last}`
    : `${first} av ${last}`
}
