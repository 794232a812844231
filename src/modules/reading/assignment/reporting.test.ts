import { describe, expect, test } from 'vitest'
import { readAssignment } from '../index.ts'

// The assignments are fictional; only the names of the authorities are real.
describe('the days of reporting', () => {
  const days = (sentence: string) =>
    readAssignment(
      `# Uppdrag till Brottsoffermyndigheten att räkna\n\nRegeringen ger Brottsoffermyndigheten i uppdrag att räkna. ${sentence}`,
    ).deadlines.map(({ date, kind, part }) => `${date} ${kind}${part === null ? '' : ` ${part}`}`)

  test.each([
    [
      'Uppdraget ska redovisas senast den 1 mars varje år 2021–2023.',
      ['2021-03-01 interim', '2022-03-01 interim', '2023-03-01 final'],
    ],
    [
      'Myndigheten ska årligen under perioden 2022–2023 senast den 31 mars lämna en delrapport. Slutrapport lämnas senast den 30 juni 2024.',
      ['2022-03-31 interim', '2023-03-31 interim', '2024-06-30 final'],
    ],
    [
      'Uppdraget ska redovisas senast den 1 mars 2021, 2022 och 2023.',
      ['2021-03-01 interim', '2022-03-01 interim', '2023-03-01 final'],
    ],
    [
      'Uppdraget ska delredovisas senast den 1 oktober 2016 respektive den 1 oktober 2017 och slutredovisas senast den 1 oktober 2018.',
      ['2016-10-01 interim', '2017-10-01 interim', '2018-10-01 final'],
    ],
    [
      'Deluppdrag 1 ska redovisas senast den 1 maj 2022 och deluppdrag 2 senast den 2 maj 2023.',
      ['2022-05-01 final 1', '2023-05-02 final 2'],
    ],
    [
      'Myndigheten ska redovisa en förstudie senast den 1 februari 2014 och slutredovisa uppdraget senast den 1 december 2015.',
      ['2014-02-01 interim', '2015-12-01 final'],
    ],
    [
      'En slutredovisning ska lämnas senast den 31 mars 2020 med en delredovisning den 29 mars 2019.',
      ['2019-03-29 interim', '2020-03-31 final'],
    ],
    [
      'Myndigheten ska senast den 31 mars 2025 delredovisa uppdraget och redovisa uppdraget senast den 31 december 2025.',
      ['2025-03-31 interim', '2025-12-31 final'],
    ],
    ['Uppdraget ska redovisas i januari 2021.', ['2021-01-31 final']],
    ['Uppdraget ska påbörjas senast den 1 mars 2020. Ansökan ska lämnas senast den 1 april 2020.', []],
    ['Redovisningen ska följa regeringens beslut den 5 mars 2019.', []],
  ])('%s', (sentence, expected) => {
    expect(days(sentence)).toEqual(expected)
  })
})

test('a part that one body reports keeps its body; where one body has it all, it need not be said', () => {
  const read = (text: string) =>
    readAssignment(text).deadlines.map(({ date, part, body }) => [date, part, body])
  expect(
    read(
      '# Uppdrag till länsstyrelserna att räkna\n\nRegeringen uppdrar åt länsstyrelserna att räkna. Uppdraget ska redovisas senast den 29 mars 2029. Länsstyrelsen i Örebro län ska lämna en redovisning av deluppdrag 3 senast den 31 mars 2030.',
    ),
  ).toEqual([
    ['2029-03-29', null, undefined],
    ['2030-03-31', '3', 'Länsstyrelsen i Örebro län'],
  ])
  expect(
    read(
      '# Uppdrag till Polismyndigheten och Åklagarmyndigheten att räkna\n\nRegeringen uppdrar åt Polismyndigheten och Åklagarmyndigheten att räkna. Deluppdrag 2 ska redovisas av Åklagarmyndigheten senast den 1 maj 2029.',
    ),
  ).toEqual([['2029-05-01', '2', 'Åklagarmyndigheten']])
  expect(
    read(
      '# Uppdrag till Polismyndigheten att räkna\n\nRegeringen uppdrar åt Polismyndigheten att räkna. Polismyndigheten ska redovisa uppdraget senast den 1 maj 2029.',
    ),
  ).toEqual([['2029-05-01', null, undefined]])
})

test.each([
  ['till Socialdepartementet', 'Socialdepartementet'],
  ['till regeringen (Arbetsmarknadsdepartementet)', 'regeringen (Arbetsmarknadsdepartementet)'],
  ['till Regeringskansliet, Justitiedepartementet,', 'Regeringskansliet (Justitiedepartementet)'],
  [
    'till Regeringskansliet (Socialdepartementet med kopia till Justitiedepartementet)',
    'Regeringskansliet (Socialdepartementet)',
  ],
  ['till Länsstyrelsen i Örebro län', 'Länsstyrelsen i Örebro län'],
])('a report %s goes to %s', (written, receiver) => {
  const text = `# Uppdrag till Socialstyrelsen att räkna\n\nUppdraget ska redovisas ${written} senast den 1 mars 2021.`
  expect(readAssignment(text).reportTo).toBe(receiver)
})
