import { describe, expect, test } from 'vitest'
import { overlapsOf } from './histories.ts'
import { HistoriesRefusal, readHistories } from './read-histories.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

const refusal = (given: string | Uint8Array): HistoriesRefusal => {
  try {
    readHistories(typeof given === 'string' ? bytes(given) : given)
  } catch (error) {
    if (error instanceof HistoriesRefusal) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a table of capture histories', () => {
  const plain = 'A,B,C,count\n1,0,0,40\n0,1,0,30\n0,0,1,20\n1,1,0,6\n'

  test.each([
    ['with commas', plain],
    ['with semicolons', plain.replaceAll(',', ';')],
    ['with tabs', plain.replaceAll(',', '\t')],
    ['with a byte order mark', `\ufeff${plain}`],
    ['with line ends of Windows', plain.replaceAll('\n', '\r\n')],
    ['without a last line end', plain.trimEnd()],
    ['with empty lines', `${plain}\n\n`],
    ['with empty rows of a spreadsheet', `${plain},,,\n`],
    ['with quotation marks', plain.replace('A,B', '"A","B"').replace('1,0,0,40', '"1","0",0,"40"')],
    ['with spaces', plain.replaceAll(',', ' , ')],
    ['with another name for the count', plain.replace('count', 'antal')],
    ['without a name for the count', plain.replace('count', '')],
    ['with zeros after the point', plain.replace(',40', ',40.0')],
    ['with histories that nobody has', `${plain}0,1,1,0\n0,0,0,0\n`],
    ['in another order', 'A,B,C,count\n1,1,0,6\n0,0,1,20\n0,1,0,30\n1,0,0,40\n'],
  ])('is read %s', (_, text) => {
    const table = readHistories(bytes(text))
    expect(table.shown).toEqual(['A', 'B', 'C'])
    expect([...table.counts]).toEqual([0, 40, 30, 6, 20, 0, 0, 0])
  })

  test('is read in the encodings that spreadsheets write', () => {
    const text = 'Åklagare;Polis;antal\n1;0;4\n1;1;2\n'
    const latin = Uint8Array.from(Buffer.from(text, 'latin1'))
    const wide = Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'))
    for (const given of [bytes(text), latin, wide]) {
      const table = readHistories(given)
      expect(table.shown).toEqual(['Åklagare', 'Polis'])
      expect(overlapsOf(table.counts)[1 << table.lists.indexOf('Åklagare')]).toBe(6)
    }
  })

  test('may name its lists by years', () => {
    expect(readHistories(bytes('2024,2025,\n1,0,4\n')).shown).toEqual(['2024', '2025'])
  })

  test('may have ten lists', () => {
    const names = [...'ABCDEFGHIJ']
    const table = readHistories(
      bytes(
        `${names.join()},n\n${names.map(() => 1).join()},3\n${names.map((_, place) => `${names.map((__, other) => Number(other === place)).join()},1`).join('\n')}\n`,
      ),
    )
    expect(table.counts[1023]).toBe(3)
  })
})

describe('a table is refused', () => {
  const header = 'A,B,count\n'
  test.each([
    ['empty', '', undefined],
    ['empty', ' \n\n', undefined],
    ['empty', '\ufeff', undefined],
    ['no_histories', header, undefined],
    ['no_header', '1,0,40\n0,1,30\n', 1],
    ['one_list', 'A,count\n1,40\n', 1],
    ['one_list', 'count\n40\n', 1],
    ['too_many_lists', `${[...'ABCDEFGHIJK'].join()},count\n`, 1],
    ['unnamed_list', 'A,,count\n1,0,40\n', 1],
    ['duplicated_list', 'A,A,count\n1,0,40\n', 1],
    ['copied_list', `${header}1,1,40\n`, undefined],
    ['copied_list', 'A,B,C,count\n1,0,1,40\n0,1,0,3\n1,1,1,2\n', undefined],
    ['duplicated_history', `${header}1,0,40\n0,1,30\n1,0,5\n`, 4],
    ['duplicated_history', `${header}1,0,40\n1,0,0\n`, 3],
    ['negative_count', `${header}1,0,40\n0,1,-3\n`, 3],
    ['fractional_count', `${header}1,0,40.5\n`, 2],
    ['fractional_count', 'A;B;count\n1;0;40,5\n', 2],
    ['count_is_no_number', `${header}1,0,forty\n`, 2],
    ['count_is_no_number', `${header}1,0,1e3\n`, 2],
    ['count_is_no_number', `${header}1,0,NaN\n`, 2],
    ['no_count', `${header}1,0,\n`, 2],
    ['count_too_large', `${header}1,0,99999999999999\n`, 2],
    ['unseen_history', `${header}1,0,40\n0,0,7\n`, 3],
    ['flag_not_binary', `${header}2,0,40\n`, 2],
    ['flag_not_binary', `${header}yes,0,40\n`, 2],
    ['flag_not_binary', `${header},0,40\n`, 2],
    ['wrong_columns', `${header}1,0,0,40\n`, 2],
    ['wrong_columns', `${header}1,40\n`, 2],
    ['nobody', `${header}1,0,0\n0,1,0\n`, undefined],
    ['not_csv', `${header}"1,0,40\n`, 2],
  ])('as %s: %j', (code, text, line) => {
    const refused = refusal(text)
    expect(refused.code).toBe(`histories.${code}`)
    if (line !== undefined) expect(refused.message).toMatch(new RegExp(`^line ${line}: `, 'u'))
    expect(refused.message).not.toMatch(/\n/u)
  })

  test('where it is no text', () => {
    expect(refusal(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0)).code).toBe('histories.not_text')
  })

  test('without saying what stands in its cells', () => {
    const { message } = refusal('A,B,count\nAnna Andersson,0,40\n')
    expect(message).toBe('line 2: column 1 is neither 0 nor 1')
  })
})
