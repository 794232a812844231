import { globSync, readFileSync } from 'node:fs'
import { load } from 'cheerio'
import type { Element } from './form-controls.ts'

/** A text that a person reads, and in which language it is written: that of the page, or of what it stands in. */
export interface Shown {
  readonly text: string
  readonly language: string
}

const unread: ReadonlySet<string> = new Set(['script', 'style', 'template', 'code', 'pre', 'textarea'])
const saidAloud = ['title', 'alt', 'aria-label', 'placeholder'] as const

/** Every text that a page shows or says aloud, each by itself, in one walk: a search from every text takes a third of the check. */
export const shownOn = (html: string): Shown[] => {
  const $ = load(html)
  const found: Shown[] = []
  const show = (text: string, language: string): void => {
    const words = text.replaceAll(/\s+/g, ' ').trim()
    if (words !== '') found.push({ text: words, language })
  }
  const walk = (node: Element, above: string, isRead: boolean): void => {
    const { attribs, children, name } = node
    const language = attribs.lang ?? above
    for (const said of saidAloud) if (attribs[said] !== undefined) show(attribs[said], language)
    const reads = isRead && !unread.has(name)
    for (const child of children) {
      if (child.type === 'text' && reads) show(child.data, language)
      if ('attribs' in child) walk(child, language, reads)
    }
  }
  const language = $('html').attr('lang') ?? ''
  for (const one of $('head > title, body').toArray() as Element[]) walk(one, language, true)
  return found
}

/** Names that others have given, which have to be written as they are, each with who gave it. */
const givenNames: readonly string[] = [
  // Eurostat's table of registered victims.
  'crim_thb',
  'crim_thb_esms',
  // Values of the file that a body hands in, in the words that say how to write it.
  'not_collected',
]

// An address is read by whoever writes it down, and holds what it must.
const addresses = /\b(?:https?:\/\/|www\.)\S+|\S+@\S+|(?:^|\s)\/[\w/:.?=&-]+/g

const rawForms: readonly (readonly [string, RegExp])[] = [
  ['an identifier', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i],
  ['nothing, as the program writes it', /\b(?:null|undefined|NaN)\b/],
  ['an object', /\[object \w*|Invalid Date/],
  ['a place for a word', /\{[a-z]\w*\}/],
  ['a code', /(?<![\p{L}\w.-])[a-z]+(?:_[a-z]+)+(?![\p{L}\w.-])/u],
  ['a name of the program', /(?<![\p{L}\w./-])[a-z]{2,}(?:[A-Z][a-z]+)+(?![\p{L}\w/])/u],
]

/** What of a text is written for the program and not for a reader, each with what it is. */
export const rawIn = (text: string): string[] => {
  const words = text.replaceAll(addresses, ' ')
  return rawForms.flatMap(([what, form]) => {
    const found = form.exec(words)?.[0]
    return found === undefined || givenNames.includes(found) ? [] : [`${what}: ${found}`]
  })
}

interface Counted {
  readonly one: string
  readonly other: string
}

/** Every pair of forms by which the house counts something, as its sources say them. */
export const countedForms = (): Counted[] =>
  globSync('src/**/*.{ts,tsx}').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\{\s*one:\s*'([^']+)',\s*other:\s*'([^']+)',?\s*\}/g)].map(
      ([, one, other]) => ({ one: one!, other: other! }),
    ),
  )

const firstWord = (text: string): string => text.split(/[\s.,:;]/)[0]!.toLowerCase()

/** Finds a number with the form that goes with another one: "1 åtgärder", "2 åtgärd". */
export const miscounted = (pairs: readonly Counted[]) => {
  const ones = new Set(pairs.map(({ one }) => firstWord(one)))
  const others = new Set(pairs.map(({ other }) => firstWord(other)))
  // A word that is both, or begins both forms, says nothing by itself.
  const onlyOne = new Set([...ones].filter((word) => word.length > 2 && !others.has(word)))
  const onlyOther = new Set([...others].filter((word) => word.length > 2 && !ones.has(word)))
  return (text: string): string[] =>
    [
      ...text.matchAll(
        /(?<![\p{L}\d.,:/–§-])(?<!\b(?:chapter|section|kap\.?|kapitel) )(\d+)[ \u00a0](\p{L}[\p{L}-]*)/gu,
      ),
    ].flatMap(([found, count, word]) => {
      const wrong = Number(count) === 1 ? onlyOther : onlyOne
      return wrong.has(word!.toLowerCase()) ? [found] : []
    })
}
