import { tidy } from '../language/words.ts'
import type { SeriesReading } from '../schema.ts'
import type { Structure } from './sections.ts'
import type { Series } from './series.ts'

const EXAMPLES = 3
const LONGEST = 90

const short = (text: string): string => {
  const whole = tidy(text.replace(/^[#*_|\s•·▪–—-]+|[*_|\s]+$/g, ''))
  return whole.length > LONGEST ? `${whole.slice(0, LONGEST)}…` : whole
}

const examplesOf = ({ starts, rows }: Series, { blocks }: Structure): string[] => [
  ...starts
    .slice(0, EXAMPLES)
    .map(({ heading, index, body, bodyAt }) =>
      short(heading ?? blocks[body]?.text.slice(bodyAt) ?? blocks[index]!.text),
    ),
  ...rows
    .slice(0, EXAMPLES)
    .map(({ cells }) =>
      short((cells.find(({ kind }) => kind === 'heading' || kind === 'order') ?? cells[0]!).text),
    ),
]

/** The series as they leave the reader: what each is, what speaks for it, and whether it was read. */
export const seriesTold = (structure: Structure): SeriesReading[] =>
  structure.series.map((series) => ({
    id: series.id,
    form: series.manner,
    parts: series.starts.length + series.rows.length,
    examples: examplesOf(series, structure),
    evidence: Object.fromEntries(
      Object.entries(series.evidence).map(([name, value]) => [name, Math.round(value * 100) / 100]),
    ),
    score: series.score,
    taken: series.id === structure.taken?.id,
  }))
