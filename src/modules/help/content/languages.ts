import type { HelpLanguage } from './help-language.ts'
import { arabic } from './languages/ar.ts'
import { english } from './languages/en.ts'
import { spanish } from './languages/es.ts'
import { romanian } from './languages/ro.ts'
import { russian } from './languages/ru.ts'
import { swedish } from './languages/sv.ts'
import { thai } from './languages/th.ts'
import { ukrainian } from './languages/uk.ts'

/** The languages that the page exists in, in the order in which they are offered; an editor adds one here. */
export const helpLanguages: readonly HelpLanguage[] = [
  swedish,
  english,
  arabic,
  spanish,
  romanian,
  russian,
  thai,
  ukrainian,
]

/** The language with this code, as it stands in the address. */
export const helpLanguage = (code: string): HelpLanguage | undefined =>
  helpLanguages.find((language) => language.code === code)

/**
 * The language that a browser asks for first among those there are (`Accept-Language`, RFC 9110 section 12.5.4);
 * Swedish where it asks for none of them.
 */
export const languageAskedFor = (accepted: string | undefined): HelpLanguage => {
  const wanted = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((one) => /^\s*q=([\d.]+)$/.exec(one)?.[1]).find(Boolean)
      return { code: tag.toLowerCase().split('-')[0] ?? '', quality: Number(quality ?? 1) }
    })
    .filter(({ quality }) => quality > 0)
    .sort((one, other) => other.quality - one.quality)
  for (const { code } of wanted) {
    const found = helpLanguage(code)
    if (found) return found
  }
  return swedish
}
