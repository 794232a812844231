import { z } from 'zod'
import { inputOf } from '../fields/input.ts'
import { isEmpty } from '../fields/row.ts'
import { bareField, type Question, questionsOf } from './fields.ts'
import type { Instrument, Item } from './instrument.ts'

/** Answers by the key of the question: an option, several, a number or a text. */
export type Answers = Readonly<Record<string, string | readonly string[] | number>>

const given = (answers: Answers, key: string): readonly string[] => [answers[key] ?? []].flat().map(String)

/** The items that somebody who answers so is asked: what hangs on an answer that was not asked for is not asked either. */
export const shownItems = (items: readonly Item[], answers: Answers): Item[] => {
  const shown = new Set<string>()
  return items.filter(({ key, when }) => {
    const isShown =
      when === undefined ||
      (shown.has(when.item) && given(answers, when.item).some((answer) => when.is.includes(answer)))
    if (isShown) shown.add(key)
    return isShown
  })
}

const missing = ({ key, item }: Question): z.core.$ZodIssue =>
  item.kind === 'number' || item.kind === 'text'
    ? { code: 'invalid_type', expected: 'string', path: ['answers', key], message: '' }
    : { code: 'invalid_value', values: [], path: ['answers', key], message: '' }

/** What is sent for each question, any of which may be left out: what must be answered hangs on the answers. */
const inputFor = (questions: readonly Question[]) =>
  z.object(
    inputOf(Object.fromEntries(questions.map((question) => [question.key, bareField(question, true)]))),
  )

/**
 * Reads what somebody has answered. What they were not asked, because of an earlier answer, is left out, also where it was sent.
 *
 * @param sent by the key of each question, as a form or a program sends it.
 * @throws z.ZodRealError at `answers.` and the key, for an answer that cannot be given and for one that is missing.
 */
export const readAnswers = ({ items }: Pick<Instrument, 'items'>, sent: unknown): Answers => {
  const read = inputFor(questionsOf(items)).safeParse(sent)
  if (!read.success)
    throw new z.ZodRealError(
      read.error.issues.map((issue) => ({ ...issue, path: ['answers', ...issue.path] })),
    )
  const answers = Object.fromEntries(
    Object.entries(read.data).filter(([, answer]) => !isEmpty(answer)),
  ) as Answers
  const asked = questionsOf(shownItems(items, answers))
  const unanswered = asked.filter(({ key, item }) => !item.optional && !(key in answers))
  if (unanswered.length > 0) throw new z.ZodRealError(unanswered.map(missing))
  const keys = new Set(asked.map(({ key }) => key))
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)))
}

/** How many answered a question, with what, and how many of them rightly where the instrument says what is right. */
export interface Tally {
  readonly key: string
  readonly answered: number
  readonly options: ReadonlyMap<string, number>
  readonly right: number | undefined
}

const isRight = (wanted: readonly string[], said: readonly string[]): boolean =>
  wanted.length === said.length && wanted.every((option) => said.includes(option))

/** The answers of many, question by question. Numbers and texts are not counted: no two of them need be alike. */
export const tally = ({ items, right }: Instrument, all: readonly Answers[]): Tally[] =>
  questionsOf(items)
    .filter(({ item }) => item.kind !== 'number' && item.kind !== 'text')
    .map(({ key, item }) => {
      const said = all.map((answers) => given(answers, key)).filter((answer) => answer.length > 0)
      const wanted = right[key]
      return {
        key,
        answered: said.length,
        options: new Map(
          item.options.map((option) => [option, said.filter((answer) => answer.includes(option)).length]),
        ),
        right: wanted === undefined ? undefined : said.filter((answer) => isRight(wanted, answer)).length,
      }
    })
