import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { translator } from '../../../platform/i18n/catalogue.ts'
import { anyCases } from './fixtures.ts'
import {
  describeHtcdsProblem,
  exportHtcds,
  htcdsProblemMessages,
  readHtcdsCsv,
  readHtcdsJson,
  writeHtcdsCsv,
} from './index.ts'

const sentences = (read: ReturnType<typeof readHtcdsCsv>, locale: 'sv' | 'en' = 'en'): string[] =>
  'problems' in read
    ? read.problems.map((problem) => describeHtcdsProblem(translator(htcdsProblemMessages, locale), problem))
    : []

describe('a file of HTCDS rows', () => {
  test('is read with semicolons or commas, in any order of columns', () => {
    const expected = {
      rows: [{ row: 2, cells: { prs_Gender: 'Feminine', vic_TypeOfExploitation: 'ForcedLabour;Other' } }],
    }
    expect(readHtcdsCsv('prs_Gender;vic_TypeOfExploitation\nFeminine;"ForcedLabour;Other"\n')).toEqual(
      expected,
    )
    expect(readHtcdsCsv('vic_TypeOfExploitation,prs_Gender\nForcedLabour;Other,Feminine\n')).toEqual(expected)
    expect(
      readHtcdsJson('[{"prs_Gender": "Feminine", "vic_TypeOfExploitation": ["ForcedLabour", "Other"]}]'),
    ).toEqual({ rows: [{ ...expected.rows[0], row: 1 }] })
  })

  test('tells an empty cell, which is unknown, from a field that is not there', () => {
    expect(readHtcdsJson('[{"prs_Gender": null}, {}]')).toEqual({
      rows: [
        { row: 1, cells: { prs_Gender: '' } },
        { row: 2, cells: {} },
      ],
    })
  })

  test('with wrong cells gets one sentence for each, with row and column', () => {
    const read = readHtcdsCsv(
      [
        'prs_Gender,prs_Birthdate,vic_AgeWhenTrafficked,prs_Citizenship,prs_MobilePhone,con_Consent',
        'Feminine,2001-02-29,16,RO,+46700000000,true',
        'Woman,2001-02-28,sexton,Utopia,070-123,ja',
      ].join('\n'),
    )
    expect(sentences(read)).toEqual([
      'Row 2, prs_Birthdate: write the day as YYYY-MM-DD.',
      'Row 3, prs_Gender: the value is not in the standard’s code list.',
      'Row 3, vic_AgeWhenTrafficked: the number cannot be read, or is outside what the field can hold.',
      'Row 3, prs_Citizenship: write the country with two or three letters (ISO 3166).',
      'Row 3, prs_MobilePhone: write the number with digits only, best with the country.',
      'Row 3, con_Consent: write true or false.',
    ])
    expect(sentences(read, 'sv')[0]).toBe('Rad 2, prs_Birthdate: skriv dagen som ÅÅÅÅ-MM-DD.')
  })

  test.each([
    ['a file without headings', 'Anna Exempel,1990-01-01\nBo Exempel,1991-01-01'],
    ['a wrong cell', 'prs_Gender\nAnna Exempel'],
    ['a row that is too long', 'prs_Gender,prs_FirstName\nFeminine,Anna Exempel,Extra'],
    ['a quotation mark that is not closed', 'prs_FirstName\n"Anna Exempel'],
  ])('never repeats what stands in it: %s', (_, text) => {
    const said = sentences(readHtcdsCsv(text))
    expect(said.length).toBeGreaterThan(0)
    expect(said.join(' ')).not.toMatch(/Anna|1990/u)
  })

  test.each([
    ['no list', '{"prs_FirstName": "Anna"}', 'Row 1: the file cannot be read from here.'],
    ['no JSON', 'Anna', 'Row 1: the file cannot be read from here.'],
    ['nothing', '[]', 'The file has no row to read in.'],
    ['a text for a record', '["Anna"]', 'Record 1 is no object with fields.'],
    ['a field of its own', '[{"Anna": "x"}]', 'Record 1: a field is no field of HTCDS 2.0.'],
    [
      'an object in a cell',
      '[{"prs_FirstName": {"a": "Anna"}}]',
      'Record 1, prs_FirstName: the value is neither text, number, true or false, nor a list of texts.',
    ],
  ])('in JSON that holds %s gets a sentence', (_, text, sentence) => {
    expect(sentences(readHtcdsJson(text))).toEqual([sentence])
  })

  test('with more rows than are read at once is refused', () => {
    expect(sentences(readHtcdsJson(`[${Array(5001).fill('{}').join()}]`))[0]).toContain('Row 5001')
  })

  test('that was written comes back, but that a cell of a column which others have was not collected', () => {
    fc.assert(
      fc.property(anyCases, (records) => {
        const rows = records.map((record) => ({ record: record.id, cells: exportHtcds(record).result }))
        const { result, losses } = writeHtcdsCsv(rows)
        const read = readHtcdsCsv(result)
        const back = 'rows' in read ? read.rows.map(({ cells }) => cells) : []
        const isEmpty = ({ cells }: (typeof rows)[number]) =>
          Object.values(cells).every((cell) => cell === '')
        const written = rows.filter((row) => !isEmpty(row))
        expect(back).toHaveLength(written.length)
        for (const [place, { record, cells }] of written.entries())
          for (const [field, cell] of Object.entries(back[place]!)) {
            expect(cell).toBe(cells[field as keyof typeof cells] ?? '')
            const isLost = losses.some((loss) => loss.record === record && loss.field === field)
            expect(isLost).toBe(cells[field as keyof typeof cells] === undefined)
          }
      }),
      { numRuns: 60 },
    )
  })
})
