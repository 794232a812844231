import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personLanguage, personLanguages } from '../person-language/languages.ts'
import type { PersonLanguage } from '../person-language/person-language.ts'
import { fillIn } from '../person-language/plain-words.ts'
import { sectionKeys } from '../sections/sections.ts'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

const textsIn = (value: unknown, way: string): { way: string; text: string }[] => {
  if (typeof value === 'string') return [{ way, text: value }]
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${way}.${key}`))
}

const textsOf = ({ plan, papers, said, outcome, consent }: PersonLanguage) =>
  textsIn({ plan, papers, said, outcome, consent }, '')
const placesIn = (text: string): string[] => [...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name)

const swedish = personLanguages.find(({ code }) => code === 'sv') as PersonLanguage
const places = new Map(textsOf(swedish).map(({ way, text }) => [way, placesIn(text).sort()]))

/** The letters that each language is written with; a sentence left in another language is found by them. */
const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  th: /\p{Script=Thai}/u,
}

describe.each(personLanguages.map((language) => [language.nameOnScreen.en, language] as const))(
  '%s',
  (_, language) => {
    test('has every sentence that Swedish has, and its places to fill in', () => {
      const texts = textsOf(language)
      expect(texts.map(({ way }) => way).sort()).toEqual([...places.keys()].sort())
      for (const { way, text } of texts) {
        expect(text.trim(), way).not.toBe('')
        expect(placesIn(text).sort(), way).toEqual(places.get(way))
      }
    })

    test('is written in its own letters and has no sentence left in Swedish', () => {
      if (language.code === 'sv') return
      const script = scripts[language.code] ?? /\p{Script=Latin}/u
      const left = new Map(textsOf(swedish).map(({ way, text }) => [way, text]))
      for (const { way, text } of textsOf(language)) {
        expect(text, way).toMatch(script)
        if (text.includes(' ')) expect(text, way).not.toBe(left.get(way))
      }
    })

    test('runs in its own direction and says whether a translator has read it', () => {
      expect(language.direction).toBe(language.code === 'ar' ? 'rtl' : 'ltr')
      expect(language.reviewed).toBe(['sv', 'en'].includes(language.code))
      expect(language.nameOnScreen.sv).not.toBe(language.nameOnScreen.en)
      expect(new Intl.Locale(language.code).language).toBe(language.code)
    })

    test('names every section of a case', () => {
      expect(Object.keys(language.consent.sections).sort()).toEqual([...sectionKeys].sort())
    })
  },
)

test('a printed plan tells nobody who finds it what it is about', () => {
  const revealing = [
    /polis|polic|poli[tț]i|полиц|شرطة|ตำรวจ/i,
    /skydd|shelter|protec|защит|حماية|ปกป้อง/i,
    /våld|violen|насил|عنف|ความรุนแรง/i,
    /handel|tra[fț]|trata|торговл|اتجار|ค้ามนุษย์/i,
    /brott|crim|delito|infracțiun|преступ|جريمة|อาชญากรรม/i,
    /social|prostitu|sex|samlad/i,
  ]
  for (const language of personLanguages)
    for (const { way, text } of textsIn(
      [language.plan, language.papers.papers, language.outcome.questions],
      language.code,
    ))
      for (const word of revealing) expect(text, way).not.toMatch(word)
})

test('a language is found by its code, also with a country, and none is guessed', () => {
  expect(personLanguage('ro')?.name).toBe('Română')
  expect(personLanguage('es-CO')?.code).toBe('es')
  expect(personLanguage('AR')?.direction).toBe('rtl')
  expect(personLanguage('sq')).toBeUndefined()
  expect(personLanguage('')).toBeUndefined()
})

test('what is filled in is shown as it is, also where it looks like a place', () => {
  expect(fillIn('{recipient}: {items}', { recipient: '{items}', items: 'x' })).toBe('{items}: x')
  fc.assert(
    fc.property(fc.string(), fc.string(), (recipient, items) => {
      expect(fillIn('{recipient}|{items}', { recipient, items })).toBe(`${recipient}|${items}`)
    }),
  )
})

test('the compiler refuses a sentence that lacks a place to fill in', () => {
  type Consent = PersonLanguage['consent']
  const both: Consent['whoGetsWhat'] = 'Items {items} for {recipient}'
  // @ts-expect-error the items are missing
  const lacking: Consent['whoGetsWhat'] = 'Something for {recipient}'
  expect(placesIn(both)).toHaveLength(2)
  expect(placesIn(lacking)).toHaveLength(1)
})
