import type { SubjectEntry } from './subject-part.ts'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What an answer says, its parts after each other: `Ja`, `Ja. Sågs två gånger`. */
const inWords = (value: Json, word: (code: string) => string): string => {
  if (value === null) return ''
  if (typeof value === 'boolean') return word(value ? 'yes' : 'no')
  if (typeof value !== 'object') return word(String(value))
  const parts: readonly Json[] = Array.isArray(value) ? value : Object.values(value)
  return parts
    .map((part) => inWords(part, word))
    .filter((part) => part !== '')
    .join('. ')
}

const readAnswers = (text: string): Readonly<Record<string, Json>> | undefined => {
  try {
    const read = JSON.parse(text) as Json
    return typeof read === 'object' && read !== null && !Array.isArray(read)
      ? (read as Readonly<Record<string, Json>>)
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Answers that are kept as JSON, by the keys of their questions, in words; running text stands whole, under a label. A key
 * that is not known any more stands as it is: nothing that is kept is left out.
 *
 * @param question the question behind a key, where it is known.
 * @param word the word for a code that is an answer; the text itself where it is none.
 */
export const answersInWords = (
  label: string,
  text: string,
  question: (key: string) => string | undefined,
  word: (code: string) => string,
): SubjectEntry[] => {
  if (text === '') return []
  const given = readAnswers(text)
  if (given === undefined) return [{ label, value: text }]
  return Object.entries(given).map(([key, answer]) => ({
    label: question(key) ?? key,
    value: inWords(answer, word),
  }))
}
