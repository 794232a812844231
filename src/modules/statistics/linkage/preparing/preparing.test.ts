import { describe, expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { readSheets } from '../../../../platform/tables/sheets.ts'
import { messyLists } from '../../../../testing/messy-lists.ts'
import { type FixedColumns, prepareList } from '../index.ts'
import { readBirth } from './birth.ts'
import { citizenshipOf, sexOf } from './words.ts'

// Everybody here is made up.
const today = '2010-06-01'
const prepared = async (content: string | Uint8Array, fixed: FixedColumns = {}, sheet?: string) =>
  prepareList((await readSheets(Buffer.from(content as string)))!, today, { fixed, sheet })
const fieldsOf = ({ mapping }: Awaited<ReturnType<typeof prepared>>) => mapping.map(({ field }) => field)

describe('a birth date', () => {
  test.each([
    [
      '1971-04-13',
      '19710413',
      '710413',
      '1971/04/13 00:00',
      '13.4.1971',
      '13/4 1971',
      '13/4-71',
      '4/13/1971',
      '1971-13-04',
      '26036',
    ],
    [
      '13 april 1971',
      '13 apr 71',
      'April 13, 1971',
      '13-APR-1971',
      '1971.IV.13',
      '13 aprill 1971',
      '13 avril 1971',
      '710413-1234',
    ],
  ])('is read however it is written: %s, %s, …', (...ways) => {
    for (const way of ways)
      expect([way, readBirth(way, 'day first', today)]).toEqual([
        way,
        { born: '1971-04-13', estimated: false },
      ])
  })

  test.each([
    ['3/4/1971', 'month first', { born: '1971-03-04', estimated: false }],
    ['ca 1971', 'day first', { born: '1971', estimated: true }],
    ['1971?', 'day first', { born: '1971', estimated: true }],
    ['april 1971', 'day first', { born: '1971-04', estimated: false }],
    ['197104', 'day first', { born: '1971-04', estimated: false }],
    ['1971-02-30', 'day first', { born: '1971', estimated: false, fault: 'no_such_day' }],
    ['2010-06-02', 'day first', { born: '', estimated: false, fault: 'unlikely_year' }],
    ['i våras', 'day first', { born: '', estimated: false, fault: 'not_a_date' }],
  ] as const)('tells as much as is known: %s', (written, order, read) => {
    expect(readBirth(written, order, today)).toEqual(read)
  })
})

test.each([
  ['RO', 'rou', 'Rumänien', 'Romania', 'rumänsk', 'Rumansk', 'Romanian', 'Rumänen', 'Rumänien/Moldavien'],
  ['GB', 'Storbritannien', 'UK', 'brittisk', 'England', 'United Kingdom'],
  ['SE', 'Sverige', 'svensk', 'SVENSK ', 'Swedish', 'Sverge'],
])('a citizenship is the same however it is written: %s, %s, …', (code, ...ways) => {
  for (const way of ways) expect([way, citizenshipOf(way.trim())]).toEqual([way, code])
})

test('a sex is a word, a letter or a number, and another is none', () => {
  expect(['Kvinna', 'k', 'F', 'woman', '2', 'kvinnna', 'flicka'].map(sexOf)).toEqual(Array(7).fill('F'))
  expect(['Man', 'M', 'male', '1', 'pojke'].map(sexOf)).toEqual(Array(5).fill('M'))
  expect(['annat', 'icke-binär', '9', 'Q'].map(sexOf)).toEqual(['', '', '', undefined])
})

describe('a list', () => {
  test('has its columns told by heading and content, and everything that is wrong at once', async () => {
    const list = await prepared(
      [
        'Handläggarens namn;Efternamn;Förnamn;Född;Pnr;Kön;Medb.land;År',
        'Påhittad Tjänsteman;Öberg;Åsa Linnéa;1971-04-13;;kvinna;Sverige;2009',
        ';;;;;;;',
        'Påhittad Tjänsteman;;;31/4 1971;710413-1230;Q;Atlantis;2009',
        'Påhittad Tjänsteman;Şerban;Ştefan (kallad Fane);okänd;19710413-0013;man;ROU;2009',
      ].join('\r\n'),
    )
    expect(fieldsOf(list)).toEqual([null, 'family', 'given', 'born', 'number', 'sex', 'citizenship', null])
    expect(list.rows).toEqual([2, 4, 5])
    expect(list.records).toEqual([
      ['asa linea oberg', expect.any(String), '1971', '04 13', 'F', 'SE', ''],
      ['', '', '1971', '04 13', '', '', '197104131230'],
      ['serban stefan', expect.any(String), '1971', '04 13', 'M', 'RO', '197104130013'],
    ])
    expect(list.faults).toEqual([
      { row: 4, column: 'Efternamn', code: 'no_name' },
      { row: 4, column: 'Pnr', code: 'check_digit' },
      { row: 4, column: 'Född', code: 'no_such_day' },
      { row: 4, column: 'Kön', code: 'unknown_sex' },
      { row: 4, column: 'Medb.land', code: 'unknown_citizenship' },
    ])
  })

  test('without headings is told by its content alone, in the alphabet of an older program', async () => {
    const list = await prepared(
      Buffer.from(
        [
          'Ek Anna\t1990-05-17\tSverige\tK',
          'Öst Bo\t1985-03-02\tRumänien\tM',
          'Ål Tea\t1971-04-13\tUkraina\tK',
        ].join('\n'),
        'latin1',
      ),
    )
    expect(fieldsOf(list)).toEqual(['name', 'born', 'citizenship', 'sex'])
    expect(list.mapping.map(({ heading, why }) => [heading, why])[0]).toEqual(['column 1', 'content'])
    expect(list.rows).toEqual([1, 2, 3])
    expect(list.records[1]).toEqual(['bo ost', 'b st', '1985', '03 02', 'M', 'RO', ''])
  })

  test('of a workbook is the sheet of people, below its title; another is read where it is named', async () => {
    const text = (value: string) => ({ value, type: String })
    const book = await writeWorkbook([
      {
        sheet: 'Summa',
        data: [
          [text('Namn'), text('Antal')],
          [text('Alla'), { value: 2, type: Number }],
        ],
      },
      {
        sheet: 'Lista',
        data: [
          [text('Påhittade personer')],
          [],
          ['Name', 'Date of birth', 'Gender'].map(text),
          [text('Anna Ek'), { value: new Date('1990-05-17'), type: Date, format: 'yyyy-mm-dd' }, text('F')],
        ],
      },
    ]).toBuffer()
    const list = await prepared(book)
    expect([list.sheet, list.rows]).toEqual(['Lista', [4]])
    expect(list.records).toEqual([['ana ek', 'k n', '1990', '05 17', 'F', '', '']])
    expect((await prepared(book, {}, 'Summa')).records).toHaveLength(1)
    await expect(prepared(book, {}, 'Annan')).rejects.toThrow('no sheet with that name among 2')
  })

  test('is cut where its columns are, whatever its title and its names hold', async () => {
    const list = await prepared(
      'Påhittad lista, uttag, 2009\nNamn;Född\nEk, Anna;1990-05-17\nÖst, Bo;1985-03-02\n',
    )
    expect(list.records.map(([names]) => names)).toEqual(['ana ek', 'bo ost'])
    expect(list.rows).toEqual([3, 4])
  })

  test('is read as the map says, and refused where nobody is in it', async () => {
    const csv = 'Klient;Kod\nX 17;Anna Ek\n'
    expect((await prepared(csv, { Kod: 'name', Klient: null })).records[0]![0]).toBe('ana ek')
    await expect(prepared(csv, { Kort: 'name' })).rejects.toThrow('a heading that the map names')
    await expect(prepared('a;b\n1;2\n')).rejects.toThrow('no column of names was found')
    await expect(prepared('')).rejects.toThrow('the file is empty')
    await expect(prepared('Namn;Kod\n-;\n')).rejects.toThrow('no column of names')
  })

  test('of five bodies has every person on its row, whatever the spreadsheet is like', async () => {
    const made = await messyLists(3)
    for (const [list, { name, content }] of made.files.entries()) {
      const { records, faults } = await prepared(content)
      expect([name, records.length]).toEqual([name, made.persons[list]!.length])
      const without = (column: number) =>
        records.filter((record) => record[column] === '').length / records.length
      // A name is known of all; of some the birth, its day or the citizenship is not in the list.
      expect([name, without(0)]).toEqual([name, 0])
      expect([name, without(3) < 0.08, without(5) < 0.18]).toEqual([name, true, true])
      expect(faults.every(({ code }) => code === 'check_digit')).toBe(true)
    }
  })
})
