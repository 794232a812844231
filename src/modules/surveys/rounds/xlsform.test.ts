import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemSchema } from '../../../platform/questionnaire/instrument.ts'
import { writeSheets } from '../../../platform/tables/workbook.ts'
import { faultsOf } from '../../../testing/instrument-faults.ts'
import { questionsIn, readXlsForm, sheetsOf } from './xlsform.ts'

const survey = (...rows: string[][]) => ({
  name: 'survey',
  rows: [['type', 'name', 'label', 'relevant', 'required', 'constraint'], ...rows],
})
const choices = {
  name: 'choices',
  rows: [
    ['list_name', 'name', 'label'],
    ['yes_no', 'yes', 'Ja'],
    ['yes_no', 'no', 'Nej'],
  ],
}
const refusal = (...rows: string[][]): unknown => {
  try {
    questionsIn([survey(...rows), choices])
    return 'read'
  } catch (error) {
    const { code, parameters } = error as { code: string; parameters: { row: number } }
    return [code, parameters.row]
  }
}
const onSold = (is: string): string => `\${sold}${is}`
const first = ['select_one yes_no', 'sold', 'Har du fått betalt?']

test('what is not in the subset is refused with its row', () => {
  expect(
    refusal(first, ['integer', 'times', 'Hur många gånger?', onSold(" = 'yes'"), '', '. >= 1 and . <= 99']),
  ).toBe('read')
  expect(refusal(first, ['text', 'words', 'Berätta'])).toEqual(['survey.xls_text', 3])
  expect(refusal(['geopoint', 'where', 'Var?'])).toEqual(['survey.xls_type', 2])
  expect(refusal(first, first)).toEqual(['survey.xls_twice', 3])
  expect(refusal(['select_one no_list', 'a', 'A'])).toEqual(['survey.xls_list', 2])
  expect(refusal(first, ['integer', 'times', 'N', onSold(' > 1')])).toEqual(['survey.xls_relevant', 3])
  expect(refusal(first, ['integer', 'times', 'N', onSold(" = 'maybe'")])).toEqual(['survey.xls_relevant', 3])
  expect(refusal(['integer', 'times', 'N', '', 'yes'])).toEqual(['survey.xls_required', 2])
  expect(refusal(['integer', 'times', 'N', '', '', 'regex(., "x")'])).toEqual(['survey.xls_constraint', 2])
  expect(refusal(['integer', 'Ålder', 'N'])).toEqual(['survey.xls_name', 2])
})

test('a language that a question lacks is refused, and one that it has is asked in', () => {
  const rows = [
    ['type', 'name', 'label::Svenska (sv)', 'label::en'],
    ['integer', 'times', 'Hur många?', 'How many?'],
  ]
  expect(questionsIn([{ name: 'survey', rows }]).items[0]!.words).toMatchObject({
    en: { question: 'How many?' },
  })
  expect(() => questionsIn([{ name: 'survey', rows: [...rows, ['integer', 'more', 'Fler?', '']] }])).toThrow(
    'xls_words',
  )
})

const line = fc.stringMatching(/^[A-ZÅÄÖ][a-zåäö]{1,12} [a-zåäö]{1,8}\?$/)
const instruments = fc
  .array(
    fc.record({
      kind: fc.constantFrom('one', 'several', 'scale', 'number' as const),
      options: fc.integer({ min: 2, max: 5 }),
      question: line,
      hangs: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn) => ({
    right: {},
    items: drawn.map(({ kind, options: count, question, hangs }, at) => {
      const options = kind === 'number' ? [] : Array.from({ length: count }, (_, place) => `o${place}`)
      const before = drawn[at - 1]
      return itemSchema.parse({
        key: `q${at}`,
        kind,
        options,
        optional: true,
        words: Object.fromEntries(
          ['sv', 'en'].map((language) => [
            language,
            { question, options: Object.fromEntries(options.map((one) => [one, one])) },
          ]),
        ),
        ...(hangs && before && before.kind !== 'number'
          ? { when: { item: `q${at - 1}`, is: ['o0', 'o1'] } }
          : {}),
      })
    }),
  }))

test('an instrument that is written and read again is the same, and has no fault', async () => {
  await fc.assert(
    fc.asyncProperty(instruments, async (instrument) => {
      const read = await readXlsForm(await writeSheets(sheetsOf(instrument, 'Påhittad')))
      expect(read).toEqual(instrument)
      expect(faultsOf(read, ['sv', 'en'])).toEqual([])
    }),
    { numRuns: 10 },
  )
})
