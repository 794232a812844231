import { entries, type Language, vocabularies } from './languages.ts'
import { anyWord } from './words.ts'

export type { Language } from './languages.ts'

const smallWords = Object.entries(vocabularies).map(([language, { small }]): [Language, RegExp] => [
  language as Language,
  anyWord(entries(small), 'giu'),
])

/**
 * The language of a text, by its commonest small words. Only the first 30,000 code units are looked at; a text
 * with no language's words counts as Swedish.
 */
export const languageOf = (text: string): Language => {
  const sample = text.slice(0, 30_000)
  return smallWords
    .map(([language, words]): [Language, number] => [language, sample.match(words)?.length ?? 0])
    .reduce((most, next) => (next[1] > most[1] ? next : most))[0]
}

/** The language whose grammar a text is read with: Danish and Norwegian are nearest to Swedish. */
export const grammarOf = (language: Language): 'sv' | 'en' => (language === 'en' ? 'en' : 'sv')
