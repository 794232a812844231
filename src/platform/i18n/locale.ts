/** The languages of the screens. Swedish is the default: the plan and its authorities are Swedish. */
export const locales = ['sv', 'en'] as const
export type Locale = (typeof locales)[number]

export const isLocale = (value: unknown): value is Locale => value === 'sv' || value === 'en'

/** A language a reader asks for, with its weight from 0 to 1 (RFC 9110 section 12.5.4). */
type Wish = { language: string; weight: number }

const readWish = (part: string): Wish => {
  const [language = '', ...parameters] = part.split(';').map((piece) => piece.trim())
  const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
  const weight = quality === undefined ? 1 : Number(quality)
  return { language: language.toLowerCase(), weight: Number.isFinite(weight) ? weight : 0 }
}

/** `sv-FI` is Swedish to us; other Nordic readers are better served by Swedish than by English. */
const localeOf = (language: string): Locale | undefined => {
  const primary = language.split('-')[0]
  if (primary === 'sv' || primary === 'nb' || primary === 'nn' || primary === 'no' || primary === 'da')
    return 'sv'
  if (primary === 'en') return 'en'
  return undefined
}

/**
 * The language of a page: the reader's stored choice (cookie `language`), else the first language of
 * `Accept-Language` that we speak, else Swedish. Anything unreadable counts as not given.
 */
export const chooseLocale = (cookie: string | undefined, acceptLanguage: string | undefined): Locale => {
  if (isLocale(cookie)) return cookie
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map(readWish)
    .filter((wish) => wish.weight > 0)
    .sort((first, second) => second.weight - first.weight)
  for (const wish of wishes) {
    const locale = localeOf(wish.language)
    if (locale) return locale
  }
  return 'sv'
}
