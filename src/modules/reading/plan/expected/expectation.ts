import type { PlanReading } from '../schema.ts'

/** What a test expects of a measure; a field left out is expected to be empty. */
interface ExpectedMeasure {
  number: number | string
  area: string | null
  paragraphs: number
  instrument: string
  status: string
  lead: string[]
  consulted?: string[]
  cooperating?: string[]
  deadlines?: string[]
  money?: string[]
  laws?: string[]
  documents?: string[]
  dependsOn?: (number | string)[]
  relatedTo?: (number | string)[]
  perspectives?: string[]
}

/** A figure that must be among the facts: value, unit, year, source, and whether it is approximate. */
type ExpectedFact = [
  value: number,
  unit: string,
  year: number | null,
  source: string | null,
  approximate?: boolean,
]

export interface ExpectedPlan {
  document: PlanReading['document']
  areas: string[]
  money: string[]
  measures: ExpectedMeasure[]
  facts: ExpectedFact[]
}

const sums = (money: PlanReading['money']): string[] =>
  money.map(({ amount, currency, from, to }) => `${amount} ${currency} ${from}-${to}`)

/** A reading in the form of the expectation, to compare field by field. */
export const summaryOf = (reading: PlanReading): Omit<ExpectedPlan, 'facts'> => ({
  document: reading.document,
  areas: reading.areas.map(({ id }) => id),
  money: sums(reading.money),
  measures: reading.measures.map((measure) => {
    const full: Record<string, unknown> = {
      consulted: measure.consulted,
      cooperating: measure.cooperating,
      deadlines: measure.deadlines.map(({ date, precision }) => (precision ? `${date} ${precision}` : date)),
      money: sums(measure.money),
      laws: measure.laws,
      documents: measure.documents,
      dependsOn: measure.dependsOn,
      relatedTo: measure.relatedTo,
      perspectives: measure.perspectives,
    }
    const stated = Object.entries(full).filter(([, value]) => (value as unknown[]).length > 0)
    return {
      number: measure.number,
      area: measure.area,
      paragraphs: measure.text.length,
      instrument: measure.instrument,
      status: measure.status,
      lead: measure.lead,
      ...Object.fromEntries(stated),
    }
  }),
})

/** What a test expects of a fictional plan in another form: also its headings (their beginnings) and warnings. */
export interface ExpectedForm extends ExpectedPlan {
  headings: string[]
  warnings: string[]
}
