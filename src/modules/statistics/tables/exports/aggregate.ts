import type { Figure } from '../../../../platform/series/figure.ts'
import {
  type CaseRecord,
  type EurostatCell,
  type ExploitationForm,
  eurostatFormOf,
  eurostatTables,
  exploitationForms,
  type Loss,
  type Population,
  unodcFormOf,
  unodcIndicators,
  unodcQuestionnaire,
} from '../../standards/index.ts'
import { type Organisations, silenceOf, tellsOf } from '../counting.ts'
import { fineForm, SEVERAL, UNTOLD } from '../dimensions.ts'
import { SMALL } from '../methods.ts'
import type { Labels } from '../telling.ts'

/** One figure of a questionnaire: where it stands in the file, and which of our cells it counts. */
export interface ExportCell {
  readonly row: Readonly<Record<string, string>>
  readonly population: Population
  readonly cells: readonly [Labels, ...Labels[]]
  /** Cells of which some are in it: people who are in several categories. */
  readonly perhaps: readonly Labels[]
  readonly figure: Figure
  /** What the file tells of a small number by its own rule; nothing where a small number is not told at all. */
  readonly small: { readonly text: string; readonly least: number; readonly most: number } | null
}

/** The figures of a questionnaire before they are protected, and what the mapping loses. */
export interface Aggregate {
  readonly cells: readonly ExportCell[]
  readonly losses: readonly Loss[]
  /** The name of the column that holds the figure. */
  readonly valueColumn: string
}

/**
 * The figures with what nobody has said in place of zeros: an organisation that was not asked, or has not answered, has none; nor
 * has the law where no record names anybody who did it.
 */
export const withSilence = (
  aggregate: Aggregate,
  records: readonly CaseRecord[],
  organisations: Organisations,
): Aggregate => ({
  ...aggregate,
  cells: aggregate.cells.map((cell): ExportCell => {
    if (cell.figure.kind !== 'zero') return cell
    if (!tellsOf(records, cell.population)) return { ...cell, figure: { kind: 'unknown' } }
    const organisation = cell.cells[0]['organisation']
    const silence = organisation === undefined ? undefined : silenceOf(organisation, organisations)
    return silence === undefined ? cell : { ...cell, figure: { kind: silence } }
  }),
})

interface When {
  readonly year: number
  readonly countedAt: string
}

const one = (labels: Labels): readonly [Labels] => [labels]

/** The cells that a category of Eurostat counts. */
const eurostatLabels = ({ breakdown, category }: EurostatCell): Pick<ExportCell, 'cells' | 'perhaps'> => {
  switch (breakdown) {
    case 'total':
      return { cells: one({}), perhaps: [] }
    case 'sex_and_age': {
      const [sex = UNTOLD, age = UNTOLD] = category.split('_')
      return { cells: one({ sex, age }), perhaps: [] }
    }
    case 'citizenship':
      return { cells: one({ citizenship: category }), perhaps: [] }
    case 'form':
      return { cells: one({ form: category }), perhaps: category === UNTOLD ? [] : [{ form: SEVERAL }] }
    case 'registering_organisation':
      return {
        cells: one({ organisation: category }),
        perhaps: category === UNTOLD ? [] : [{ organisation: SEVERAL }],
      }
  }
}

/** The tables of Eurostat (`crim_thb`) for a year. */
export const eurostatAggregate = (records: readonly CaseRecord[], { year, countedAt }: When): Aggregate => {
  const { result, losses } = eurostatTables(records, { year, countedAt })
  return {
    losses,
    valueColumn: 'value',
    cells: result.cells.map((cell) => ({
      row: {
        year: String(year),
        countedAt,
        population: cell.population,
        unit: result.units[cell.population],
        breakdown: cell.breakdown,
        category: cell.category,
      },
      population: cell.population,
      ...eurostatLabels(cell),
      figure: cell.figure,
      small: null,
    })),
  }
}

const SEXES: Readonly<Record<string, string>> = { Female: 'female', Male: 'male', Unknown: UNTOLD }
const AGES: Readonly<Record<string, string>> = {
  '0 to 17 years': 'child',
  '18 years or over': 'adult',
  Unknown: UNTOLD,
}

/** The cells of a form of the UNODC: its own fine forms, and some of those who are in several of a wider one. */
const unodcForm = (category: string): Pick<ExportCell, 'cells' | 'perhaps'> => {
  if (category === 'Unknown') return { cells: one({ form: UNTOLD }), perhaps: [] }
  const forms = exploitationForms.filter((form: ExploitationForm) => unodcFormOf(form) === category)
  const rests = [
    ...new Set(forms.filter((form) => fineForm(form) !== form).map((form) => `${eurostatFormOf(form)}_rest`)),
  ]
  const [first, ...more] = forms.map((form) => ({ form: fineForm(form) }))
  return { cells: [first!, ...more], perhaps: [{ form: SEVERAL }, ...rests.map((form) => ({ form }))] }
}

const unodcCitizenship = (category: string): readonly [Labels, ...Labels[]] => {
  if (category === 'Unknown') return [{ citizenship: UNTOLD }]
  return category === 'National citizens'
    ? [{ citizenship: 'reporting_country' }]
    : [{ citizenship: 'other_union' }, { citizenship: 'outside_union' }]
}

const unodcLabels = (row: Readonly<Record<string, string>>): Pick<ExportCell, 'cells' | 'perhaps'> => {
  const { Dimension, Category = '', Sex = '', Age = '' } = row
  if (Dimension === 'by form of exploitation') return unodcForm(Category)
  if (Dimension === 'by citizenship') return { cells: unodcCitizenship(Category), perhaps: [] }
  const [sex, age] = [SEXES[Sex], AGES[Age]]
  return {
    cells: one({ ...(sex === undefined ? {} : { sex }), ...(age === undefined ? {} : { age }) }),
    perhaps: [],
  }
}

/** "<5" is one to four. */
const BELOW = { text: '<5', least: 1, most: SMALL - 1 }

const figureIn = (text: string): Figure => {
  if (text === BELOW.text) return { kind: 'suppressed' }
  return text === '0' ? { kind: 'zero' } : { kind: 'measured', value: Number(text) }
}

/** The questionnaire of the UNODC for a year. What it has no text for is no row of it. */
export const unodcAggregate = (
  records: readonly CaseRecord[],
  { year, countedAt, source }: When & { readonly source: string },
): Aggregate => {
  const { result, losses } = unodcQuestionnaire(records, { year, countedAt, source })
  return {
    losses,
    valueColumn: 'txtVALUE',
    cells: result.rows.map(({ txtVALUE, ...row }) => ({
      row,
      population: unodcIndicators[row.Indicator]!,
      ...unodcLabels(row),
      figure: figureIn(txtVALUE),
      small: BELOW,
    })),
  }
}
