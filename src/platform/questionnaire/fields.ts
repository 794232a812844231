import type { Field, Fields } from '../fields/field.ts'
import { anyOf, choice, count, several, text } from '../fields/kinds.ts'
import type { Item } from './instrument.ts'

/** A single question: an item, or one row of a matrix. Answers are kept by its key. */
export interface Question {
  readonly key: string
  readonly item: Item
  readonly row?: string
}

/** The single questions of items, in their order. */
export const questionsOf = (items: readonly Item[]): Question[] =>
  items.flatMap((item): Question[] =>
    item.kind === 'matrix'
      ? item.rows.map((row) => ({ key: `${item.key}-${row}`, item, row }))
      : [{ key: item.key, item }],
  )

/** The field of a question without its words. */
export const bareField = ({ key, item }: Question, isOptional = item.optional): Field => {
  const one = choice(item.options, `${key}:`)
  const kinds: Partial<Record<Item['kind'], () => Field>> = {
    several: () => (isOptional ? anyOf(one) : several(one)),
    number: () => count(item.most, item.least),
    text: () => text(item.longest),
  }
  return { ...(kinds[item.kind]?.() ?? one), isOptional }
}

/** The fields of questions, by the place where each is sent: `answers.` and its key. */
export const fieldsOf = (questions: readonly Question[]): Fields =>
  Object.fromEntries(
    questions.map((question): [string, Field] => [
      `answers.${question.key}`,
      { ...bareField(question), label: question.key, ...hintOf(question) },
    ]),
  )

const hintOf = ({ key, item, row }: Question) =>
  row === undefined && Object.values(item.words).some(({ hint }) => hint !== undefined)
    ? { hint: `${key}?` }
    : {}

/** The language in which items speak to a reader of a language, as `wordsOf` chooses it. */
export const spokenBy = (items: readonly Item[], language: string): string => {
  const all = Object.keys(items[0]?.words ?? {})
  return all.includes(language) ? language : (all[0] ?? language)
}

/** What items say to a reader: in the language asked for where they have it, else in the first that they have. */
export const wordsOf = (items: readonly Item[], language: string): ((key: string) => string) => {
  const all = new Map<string, string>()
  for (const { key, item, row } of questionsOf(items)) {
    const said = item.words[language] ?? Object.values(item.words)[0]
    if (said === undefined) continue
    all.set(key, row === undefined ? said.question : `${said.question} ${said.rows[row] ?? row}`)
    all.set(`${key}?`, said.hint ?? '')
    for (const option of item.options) all.set(`${key}:${option}`, said.options[option] ?? option)
  }
  return (key) => all.get(key) ?? ''
}
