import { describe, expect, test } from 'vitest'
import { type HelpLanguage, sectionKeys } from './help-language.ts'
import { helpLanguages, languageAskedFor } from './languages.ts'
import { helpNumbers } from './numbers.ts'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const textsIn = (value: unknown, way = ''): { way: string; text: string }[] => {
  if (typeof value === 'string') return [{ way, text: value }]
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${way}.${key}`))
}
const textsOf = ({ code, name, nameOnScreen, direction, reviewed, ...texts }: HelpLanguage) => textsIn(texts)

const swedish = helpLanguages.find(({ code }) => code === 'sv')!
const inSwedish = new Map(textsOf(swedish).map(({ way, text }) => [way, text]))
/** What every language says alike: numbers, addresses, and names that are said in Swedish. */
const factsIn = (text: string): string[] =>
  text.match(
    /\d[\d -]*\d|\d|sosalarm\.se|\bBris\b|\bKAST\b|Kvinnofridslinjen|\bShift\b|Jämställdhetsmyndigheten/g,
  ) ?? []
const numbersIn = (text: string): string[] => (text.match(/\d[\d -]*\d|\d/g) ?? []).sort()

/** The letters that each language is written with; a sentence left in another language is found by them. */
const scripts: Readonly<Record<string, RegExp>> = {
  ar: /\p{Script=Arabic}/u,
  ru: /\p{Script=Cyrillic}/u,
  th: /\p{Script=Thai}/u,
  uk: /\p{Script=Cyrillic}/u,
}

test('the page exists in eight languages, each once', () => {
  const codes = helpLanguages.map(({ code }) => code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const code of ['sv', 'en', 'ro', 'th', 'ar', 'es', 'ru', 'uk']) expect(codes).toContain(code)
})

describe.each(helpLanguages.map((language) => [language.nameOnScreen.en, language] as const))(
  '%s',
  (_, language) => {
    test('says all that Swedish says, and gives the same numbers in the same places', () => {
      const texts = textsOf(language)
      expect(texts.map(({ way }) => way).sort()).toEqual([...inSwedish.keys()].sort())
      for (const { way, text } of texts) {
        expect(text.trim(), way).toBe(text)
        expect(text, way).not.toBe('')
        expect(numbersIn(text), way).toEqual(numbersIn(inSwedish.get(way)!))
      }
    })

    test('is written in its own letters and has no sentence left in Swedish', () => {
      if (language.code === 'sv') return
      for (const { way, text } of textsOf(language)) {
        expect(text, way).toMatch(scripts[language.code] ?? /\p{Script=Latin}/u)
        if (text.includes(' ') && factsIn(text).join('') !== text)
          expect(text, way).not.toBe(inSwedish.get(way))
      }
    })

    test('runs in its own direction, and says whether somebody who has it as their own has read it', () => {
      expect(language.direction).toBe(language.code === 'ar' ? 'rtl' : 'ltr')
      expect(language.reviewed).toBe(['sv', 'en'].includes(language.code))
      expect(new Intl.Locale(language.code).language).toBe(language.code)
    })

    test('is in short sentences', () => {
      for (const key of sectionKeys)
        for (const sentence of language.sections[key].sentences)
          for (const one of sentence.split(/(?<=[.?!])\s+/))
            expect(one.split(/\s+/).length, one).toBeLessThanOrEqual(25)
    })

    test('has a title of the window and a paper that tell nobody what they are about', () => {
      const revealing =
        /hjälp|help|ajutor|ayuda|помощ|допомог|مساعد|ช่วย|polis|polic|poli[tț]i|полиц|поліц|شرطة|ตำรวจ|skydd|shelter|våld|violen|насил|عنف|handel|tra[fț]|trata|торг|اتجار|brott|crim|delito|infrac|преступ|злоч|جريمة|sex|секс|جنس|เพศ|prostitu|samlad|kvinno|femme|mujer|женщ|жінок|نساء|ผู้หญิง/i
      for (const { way, text } of textsIn({ windowTitle: language.windowTitle, sheet: language.sheet }))
        expect(text, way).not.toMatch(revealing)
    })
  },
)

test('in Swedish it says that selling sex is no crime, and that help does not depend on the police', () => {
  const said = textsOf(swedish)
    .map(({ text }) => text)
    .join(' ')
  expect(said).toContain('Att sälja sex är inget brott')
  expect(said).toContain('Du får hjälp även om du inte vill prata med polisen')
  // The line for professionals is never given as one for somebody in need.
  expect(said.match(/020-39 00 00/g)).toHaveLength(1)
  expect(swedish.sections.work.sentences[0]).toMatch(/020-39 00 00.*för dig som arbetar, inte/)
})

test('every number is dialled as it is written, and says who it is from', () => {
  for (const { shown, dialled, source } of Object.values(helpNumbers)) {
    expect(shown.replaceAll(/\D/g, '')).toBe(dialled)
    expect(source).toMatch(/https:\/\//)
  }
})

test.each([
  [undefined, 'sv'],
  ['', 'sv'],
  ['fi', 'sv'],
  ['ar', 'ar'],
  ['uk-UA,uk;q=0.9,ru;q=0.8', 'uk'],
  ['fr-FR,fr;q=0.9,es-419;q=0.5,en;q=0.4', 'es'],
  ['en;q=0.4, th;q=0.9', 'th'],
  ['ro;q=0, en', 'en'],
  [';;q=,,', 'sv'],
])('a browser that asks for %j gets %s', (accepted, code) => {
  expect(languageAskedFor(accepted).code).toBe(code)
})
