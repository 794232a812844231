import { cell, text } from '@observablehq/plot'
import type { Child, FC } from 'hono/jsx'
import { Table } from '../components/table.tsx'
import { draw } from './drawing.ts'
import { Picture } from './picture.tsx'

type CountyValue = {
  /** Two digits, as Statistics Sweden numbers counties. */
  code: string
  name: string
  /** Nothing where it may not be told. */
  value?: number | undefined
}

type CountyMapProps = {
  id: string
  title: string
  description: string
  counties: readonly CountyValue[]
  /** The value in words, with its unit; what stands in the table where there is none. */
  write: (value: number | undefined) => Child
  headings: { county: string; value: string }
}

/** Letters of each county and where its square stands, column and row: about where it lies in the country. */
const squares: Readonly<Record<string, readonly [string, number, number]>> = {
  '25': ['BD', 3, 0],
  '24': ['AC', 3, 1],
  '23': ['Z', 2, 2],
  '22': ['Y', 3, 2],
  '20': ['W', 2, 3],
  '21': ['X', 3, 3],
  '17': ['S', 1, 4],
  '19': ['U', 2, 4],
  '03': ['C', 3, 4],
  '18': ['T', 2, 5],
  '04': ['D', 3, 5],
  '01': ['AB', 4, 5],
  '14': ['O', 1, 6],
  '06': ['F', 2, 6],
  '05': ['E', 3, 6],
  '09': ['I', 4, 6],
  '13': ['N', 1, 7],
  '07': ['G', 2, 7],
  '08': ['H', 3, 7],
  '12': ['M', 1, 8],
  '10': ['K', 2, 8],
}
const COLUMNS = [1, 2, 3, 4]
const ROWS = [0, 1, 2, 3, 4, 5, 6, 7, 8]
/** Steps of darkness, from the least to the most. */
const STEPS = [20, 40, 60, 80, 101] as const
const stepOf = (value: number): number => STEPS.findIndex((limit) => value < limit)

type Square = { letters: string; column: number; row: number; value: number | undefined }

const drawMap = (counties: readonly CountyValue[], size: number): string => {
  const all = counties.flatMap(({ code, value }): Square[] => {
    const [letters, column, row] = squares[code] ?? []
    return letters === undefined ? [] : [{ letters, column: column!, row: row!, value }]
  })
  const at = { x: 'column', y: 'row', inset: 2, rx: 4 } as const
  const written = (of: readonly Square[], className: string) =>
    text(of, {
      x: 'column',
      y: 'row',
      text: ({ letters, value }: Square) => (value === undefined ? letters : `${letters}\n${value}`),
      className,
    })
  const stepsOf = (step: number) => all.filter(({ value }) => value !== undefined && stepOf(value) === step)
  return draw({
    width: COLUMNS.length * size,
    height: ROWS.length * size,
    margin: 0,
    x: { type: 'band', axis: null, domain: COLUMNS, padding: 0 },
    y: { type: 'band', axis: null, domain: ROWS, padding: 0 },
    marks: [
      cell(
        all.filter(({ value }) => value === undefined),
        { ...at, className: 'picture-step-none' },
      ),
      written(
        all.filter(({ value }) => value === undefined),
        'picture-step-word',
      ),
      ...STEPS.flatMap((_, step) => [
        cell(stepsOf(step), { ...at, className: `picture-step picture-step-${step}` }),
        written(stepsOf(step), `picture-step-word picture-step-word-${step}`),
      ]),
    ],
  })
}

/** Per cent for each county, as squares about where they lie; the table says the same. */
export const CountyMap: FC<CountyMapProps> = ({ id, title, description, counties, write, headings }) => (
  <Picture
    id={id}
    small
    title={title}
    description={description}
    wide={drawMap(counties, 56)}
    narrow={drawMap(counties, 56)}
    table={
      <Table
        caption={title}
        captionHidden
        rows={counties}
        columns={[
          { heading: headings.county, rowHeading: true, cell: ({ name }) => name },
          { heading: headings.value, kind: 'number', cell: ({ value }) => write(value) },
        ]}
      />
    }
  />
)
