import { itemSchema } from '../../../../platform/questionnaire/instrument.ts'

/** A question in one language: what it asks, then what may be answered, in the order of its options. */
type Said = readonly [question: string, ...answers: string[]]

/** A question that comes with the house, in the languages that it has it in; it may be left. */
export const asked = (
  key: string,
  options: readonly string[],
  said: Readonly<Record<string, Said>>,
  kind: 'one' | 'several' = 'one',
) =>
  itemSchema.parse({
    ...{ key, kind, options, optional: true },
    words: Object.fromEntries(
      Object.entries(said).map(([language, [question, ...answers]]) => [
        language,
        { question, options: Object.fromEntries(options.map((option, at) => [option, answers[at]])) },
      ]),
    ),
  })
