import { wordEnd, wordStart } from './words.ts'

export type Language = 'sv' | 'en'

const swedish = new RegExp(
  `${wordStart}(?:och|att|som|för|av|ska|till|är|den|det|regeringen|inom|avser)${wordEnd}`,
  'giu',
)
const english = new RegExp(
  `${wordStart}(?:and|the|of|to|will|is|that|which|government|with|shall|by)${wordEnd}`,
  'giu',
)

/**
 * The language of a text, by its commonest small words. Only the first 30,000 code units are looked at; a text
 * with neither language's words counts as Swedish.
 */
export const languageOf = (text: string): Language => {
  const sample = text.slice(0, 30_000)
  return count(sample, english) > count(sample, swedish) ? 'en' : 'sv'
}

const count = (text: string, pattern: RegExp): number => {
  let found = 0
  for (const _ of text.matchAll(pattern)) found += 1
  return found
}
