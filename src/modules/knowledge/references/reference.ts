import type { Kind } from '../codes.ts'

/** A publication as files of references tell of it. A text that is not told is ''. */
export interface Reference {
  readonly title: string
  /** As published: `Family, Given`, or the name of an organisation. */
  readonly authors: readonly string[]
  readonly year: number
  readonly kind: Kind
  /** Journal, book or series. */
  readonly container: string
  /** `12`, or `12(3)` with the number. */
  readonly volume: string
  /** `4–19`. */
  readonly pages: string
  readonly publisher: string
  /** In small letters, as it stands after `https://doi.org/`. */
  readonly doi: string
  /** 10 or 13 characters without hyphens. */
  readonly isbn: string
  readonly link: string
  /** BCP 47. */
  readonly language: string
  readonly abstract: string
}

/** What a file was found to hold under the names of a reference, before it is known whether it is one. */
export type Told = Partial<Omit<Reference, 'year'>> & { readonly year?: string | number }

const onOneLine = (text = ''): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim()

/** A DOI as it is written anywhere; '' where there is none. */
export const doiOf = (written: string): string =>
  /10\.\d{4,9}\/\S+/u.exec(written.toLowerCase())?.[0].replace(/[.,;]$/u, '') ?? ''

/** An ISBN without hyphens; '' where what is written is none, such as an ISSN. */
export const isbnOf = (written: string): string => {
  const bare = written.toUpperCase().replaceAll(/[^0-9X]/gu, '')
  return /^(?:\d{9}|\d{12})[\dX]$/u.test(bare) ? bare : ''
}

const yearOf = (written: string | number | undefined): number | undefined => {
  const found = /(?:1[89]|20|21)\d{2}/u.exec(String(written ?? ''))
  return found ? Number(found[0]) : undefined
}

// Three letters of ISO 639-2 and names, where files do not write BCP 47.
const languages: Readonly<Record<string, string>> = {
  eng: 'en',
  english: 'en',
  swe: 'sv',
  swedish: 'sv',
  svenska: 'sv',
  nor: 'no',
  norwegian: 'no',
  dan: 'da',
  danish: 'da',
  fin: 'fi',
  finnish: 'fi',
  ger: 'de',
  deu: 'de',
  german: 'de',
  fre: 'fr',
  fra: 'fr',
  french: 'fr',
  spa: 'es',
  spanish: 'es',
  rus: 'ru',
  russian: 'ru',
}

const languageOf = (written = ''): string => {
  const code = written.trim().toLowerCase()
  const known = languages[code] ?? code
  return /^[a-z]{2,3}(?:-[a-z]{2})?$/u.test(known)
    ? known.slice(0, known.includes('-') ? known.indexOf('-') : 3)
    : ''
}

/** A range of pages with the dash that is meant. */
const pagesOf = (written: string): string =>
  written.replaceAll(/\s*(?:-{1,3}|[‐‑–—])\s*/gu, '–').replace(/^–|–$/gu, '')

/** A reference from what a file tells; nothing where it has no title or no year. */
export const referenceFrom = (told: Told): Reference | undefined => {
  const title = onOneLine(told.title)
  const year = yearOf(told.year)
  if (title === '' || year === undefined) return undefined
  const link = onOneLine(told.link)
  return {
    title: title.slice(0, 500),
    authors: (told.authors ?? []).map(onOneLine).filter((author) => author !== ''),
    year,
    kind: told.kind ?? 'other_kind',
    container: onOneLine(told.container).slice(0, 300),
    volume: onOneLine(told.volume).slice(0, 40),
    pages: pagesOf(onOneLine(told.pages)).slice(0, 40),
    publisher: onOneLine(told.publisher).slice(0, 300),
    doi: doiOf(told.doi ?? '') || doiOf(/doi\.org\//u.test(link) ? link : ''),
    isbn: isbnOf(told.isbn ?? ''),
    link: /^https?:\/\/\S+$/u.test(link) && link.length <= 500 ? link : '',
    language: languageOf(told.language),
    abstract: onOneLine(told.abstract).slice(0, 20_000),
  }
}

/** `12(3)` as volume and number. */
export const issueIn = (volume: string): { readonly volume: string; readonly issue: string } => {
  const [, main = volume, issue = ''] = /^(.*?)\s*\(([^()]+)\)$/u.exec(volume) ?? []
  return { volume: main, issue }
}

/** Volume and number as `12(3)`. */
export const withIssue = (volume = '', issue = ''): string => (issue === '' ? volume : `${volume}(${issue})`)

/** A name in its parts; an organisation has no given name. */
export const nameIn = (author: string): { readonly family: string; readonly given: string } => {
  const [family = '', ...given] = author.split(',')
  return { family: family.trim(), given: given.join(',').trim() }
}

/** `Family, Given` of two parts, or what there is. */
export const nameOf = (family = '', given = ''): string =>
  [family, given].filter((part) => part !== '').join(', ')
