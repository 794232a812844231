import { hinted, optional } from '../../../platform/fields/field.ts'
import { choice, count, line, pastDay, text } from '../../../platform/fields/kinds.ts'

/** What is asked of every state body's guidelines. What stands there when the first is answered no is no as well. */
export const questions = [
  'has_text',
  'purchase',
  'abroad',
  'home',
  'off_duty',
  'consequences',
  'decides',
  'contract',
] as const
export type Question = (typeof questions)[number]

/** How a body stands to a question; that it did not answer is a value of its own. */
export const standings = ['yes', 'no', 'no_answer', 'waiting', 'not_asked'] as const
export type Standing = (typeof standings)[number]

type AnswerFields = {
  readonly [Q in Question]: ReturnType<typeof answer>
} & { readonly [Q in `${Question}Passage`]: ReturnType<typeof passage> } & {
  readonly [Q in `${Question}Place`]: ReturnType<typeof place>
}
const answer = () => optional(choice(['yes', 'no']))
const passage = () => optional(text(5_000, 3))
const place = () => optional(line(200))

/** The fields of a question: what is answered, the passage that says so, and where it stands. */
export const fieldsOfQuestion = (question: Question) => ({
  [question]: answer(),
  ...(question === 'has_text' ? {} : { [`${question}Passage`]: passage(), [`${question}Place`]: place() }),
})

/** The document that the answers are read from. */
export const documentFields = {
  document: hinted(line(300), 'documentHint'),
  reviewedOn: hinted(optional(pastDay()), 'reviewedOnHint'),
}

/** All questions at once. */
export const answerFields = Object.assign({}, ...questions.map(fieldsOfQuestion)) as AnswerFields

/** How many a body employs. */
export const staffFields = { staff: count(500_000), asOf: pastDay(), source: hinted(line(300), 'sourceHint') }
