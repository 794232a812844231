import { CsvError, parse } from 'csv-parse/sync'
import { decodeText } from '../../../platform/documents/encoding.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { delimiterOf } from '../../../platform/tables/csv.ts'
import type { Column } from './linear.ts'
import { SurveyRefusal } from './refusal.ts'

/** A column as classes: `codes` counts into `labels`, −1 where the value is missing. Labels ascend, as numbers where all are. */
export interface Factor {
  readonly labels: readonly string[]
  readonly codes: Int32Array
}

/** The answers of a survey. Every row of every column is there; a missing value is one of "" and "NA". */
export interface SurveyData {
  readonly rows: number
  /** The row of an answer as a spreadsheet counts. */
  readonly rowAt: (index: number) => number
  readonly has: (column: string) => boolean
  readonly factor: (column: string) => Factor
  /** Numbers, NaN where one is missing. @throws SurveyRefusal where a cell is neither. */
  readonly numbers: (column: string) => Column
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/iu
const isMissing = (cell: string): boolean => cell === '' || cell === 'NA'

const collator = new Intl.Collator('en')

const factorOf = (cells: readonly string[]): Factor => {
  const found = [...new Set(cells)].filter((cell) => !isMissing(cell))
  const labels = found.every((cell) => NUMBER.test(cell))
    ? found.sort((a, b) => Number(a) - Number(b))
    : found.sort(collator.compare)
  const codeOf = new Map(labels.map((label, code) => [label, code]))
  return { labels, codes: Int32Array.from(cells, (cell) => codeOf.get(cell) ?? -1) }
}

/** The class that a design or an ask means: by its text, or by its number (1 is "1.0"); −1 where no row has it. */
export const codeOf = ({ labels }: Factor, value: string | number): number => {
  const text = labels.indexOf(String(value))
  if (text >= 0 || !NUMBER.test(String(value))) return text
  return labels.findIndex((label) => NUMBER.test(label) && Number(label) === Number(value))
}

/** Reads answers from CSV with a heading for each column; with semicolons a comma is a decimal comma. @throws SurveyRefusal */
export const readSurvey = (bytes: Uint8Array): SurveyData => {
  let records: readonly string[][]
  let delimiter = ','
  try {
    const { text } = decodeText(bytes, 'table')
    delimiter = delimiterOf(text.replace(/^\uFEFF/u, ''))
    records = parse(text, { bom: true, delimiter, relax_column_count: true, trim: true })
  } catch (error) {
    if (error instanceof Refusal) throw new SurveyRefusal('data', 'is not text; save the answers as CSV')
    if (!(error instanceof CsvError)) throw error
    throw new SurveyRefusal('data', 'the quotation marks do not pair up', Number(error.records ?? 0) + 1)
  }
  const [headings = [], ...below] = records
  const answers = below
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => headings.length === 1 || cells.join('') !== '')
  if (answers.length === 0) throw new SurveyRefusal('data', 'there is no answer in it')
  const twice = headings.findIndex((heading, at) => headings.indexOf(heading) !== at)
  if (twice >= 0) throw new SurveyRefusal('data', `column ${twice + 1} has the name of an earlier column`, 1)
  const uneven = answers.find(({ cells }) => cells.length !== headings.length)
  if (uneven !== undefined)
    throw new SurveyRefusal(
      'data',
      `${uneven.cells.length} cells under ${headings.length} headings`,
      uneven.row,
    )
  const kept = new Map<string, Factor | Column>()
  const cellsOf = (column: string): readonly string[] => {
    const at = headings.indexOf(column)
    return answers.map(({ cells }) => cells[at]!)
  }
  const once = <Kind extends Factor | Column>(key: string, make: () => Kind): Kind => {
    if (!kept.has(key)) kept.set(key, make())
    return kept.get(key) as Kind
  }
  const numberIn = (column: string, cell: string, index: number): number => {
    if (isMissing(cell)) return Number.NaN
    const plain = delimiter === ';' ? cell.replace(',', '.') : cell
    if (NUMBER.test(plain)) return Number(plain)
    throw new SurveyRefusal('data', `"${column}" is not a number`, answers[index]!.row)
  }
  return {
    rows: answers.length,
    rowAt: (index) => answers[index]!.row,
    has: (column) => headings.includes(column),
    factor: (column) => once(`factor ${column}`, () => factorOf(cellsOf(column))),
    numbers: (column) =>
      once(`numbers ${column}`, () =>
        Float64Array.from(cellsOf(column), (cell, index) => numberIn(column, cell, index)),
      ),
  }
}

const complete = (data: SurveyData, column: string, missing: number): void => {
  if (missing >= 0) throw new SurveyRefusal('data', `"${column}" is missing`, data.rowAt(missing))
}

const mustHave = (data: SurveyData, column: string): void => {
  if (!data.has(column)) throw new SurveyRefusal('design', `there is no column "${column}" in the data`)
}

/** Numbers without which there is no design. @throws SurveyRefusal where one is missing. */
export const completeNumbers = (data: SurveyData, column: string): Column => {
  mustHave(data, column)
  const numbers = data.numbers(column)
  complete(data, column, numbers.findIndex(Number.isNaN))
  return numbers
}

/** Classes without which there is no design. @throws SurveyRefusal where one is missing. */
export const completeFactor = (data: SurveyData, column: string): Factor => {
  mustHave(data, column)
  const factor = data.factor(column)
  complete(data, column, factor.codes.indexOf(-1))
  return factor
}
