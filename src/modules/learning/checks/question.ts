import { hinted, optional, type ValuesOf } from '../../../platform/fields/field.ts'
import { choice, line, several } from '../../../platform/fields/kinds.ts'
import { type Instrument, type Item, itemSchema } from '../../../platform/questionnaire/instrument.ts'

const places = ['1', '2', '3', '4', '5', '6'] as const
type Place = (typeof places)[number]

/** The answer of whoever does not know: it stands at every question, so that nobody has to guess. */
const UNSURE = 'unsure'
const unsure: Readonly<Record<string, string>> = { sv: 'Jag vet inte', en: 'I do not know' }

/** A question as its maker writes it: up to six answers, of which one or several are right. */
export const questionFields = {
  question: line(500),
  hint: optional(line(500)),
  answer1: line(300),
  answer2: line(300),
  answer3: optional(line(300)),
  answer4: optional(line(300)),
  answer5: optional(line(300)),
  answer6: optional(line(300)),
  right: hinted(several(choice(places, 'answer')), 'rightHint'),
}
export type QuestionValues = ValuesOf<typeof questionFields>

const answerOf = (values: QuestionValues, place: Place): string => values[`answer${place}`]

/** The item of a question, in the language of its course, and its right answers; undefined where a right answer is not there. */
export const itemOf = (
  key: string,
  values: QuestionValues,
  language: string,
): { item: Item; right: readonly string[] } | undefined => {
  const written = places.filter((place) => answerOf(values, place) !== '')
  if (!values.right.every((place) => written.includes(place))) return undefined
  const item = itemSchema.parse({
    key,
    kind: values.right.length > 1 ? 'several' : 'one',
    options: [...written, UNSURE],
    words: {
      [language]: {
        question: values.question,
        ...(values.hint === '' ? {} : { hint: values.hint }),
        options: {
          ...Object.fromEntries(written.map((place) => [place, answerOf(values, place)])),
          [UNSURE]: unsure[language] ?? unsure.sv,
        },
      },
    },
  })
  return { item, right: values.right }
}

/** What stands in the form of a question that is changed. */
export const valuesOf = ({ items, right }: Instrument, key: string): QuestionValues | undefined => {
  const item = items.find((one) => one.key === key)
  const said = item && Object.values(item.words)[0]
  if (item === undefined || said === undefined) return undefined
  return {
    question: said.question,
    hint: said.hint ?? '',
    ...(Object.fromEntries(places.map((place) => [`answer${place}`, said.options[place] ?? ''])) as Record<
      `answer${Place}`,
      string
    >),
    right: (right[key] ?? []) as readonly Place[],
  } as QuestionValues
}

/** An instrument with a question set in: in the place of the one of its key, else last. */
export const withQuestion = (
  { items, right }: Instrument,
  { item, right: rightly }: { item: Item; right: readonly string[] },
): Instrument => ({
  items: items.some(({ key }) => key === item.key)
    ? items.map((one) => (one.key === item.key ? item : one))
    : [...items, item],
  right: { ...right, [item.key]: rightly },
})

/** An instrument without a question. */
export const withoutQuestion = ({ items, right }: Instrument, key: string): Instrument => ({
  items: items.filter((one) => one.key !== key),
  right: Object.fromEntries(Object.entries(right).filter(([of]) => of !== key)),
})

/** A key that no question of the instrument has. */
export const nextKey = ({ items }: Instrument): string =>
  `q${1 + Math.max(0, ...items.map(({ key }) => Number(key.slice(1)) || 0))}`
