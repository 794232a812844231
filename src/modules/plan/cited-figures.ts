import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Words } from '../../platform/series/series.ts'
import { listPlans } from './following/store.ts'
import { listPlanFacts } from './indicators/fact-store.ts'
import { indicatorWords } from './indicators/messages.ts'

/** What a plan says that somebody else has found: figures of one source. */
export interface CitedSource {
  readonly planId: string
  readonly reference: string
  readonly title: string
  readonly source: string
  readonly figures: readonly {
    readonly topic: string
    readonly value: number
    readonly unit: Words
    readonly year: number | null
    readonly approximate: boolean
  }[]
}

const shippedUnits = ['persons', 'reports', 'percent', 'prosecutions', 'permits', 'places'] as const

/** A unit of the plan's text in both languages; one that is not known stays as it was written. */
const unitOf = (unit: string): Words => {
  const known = shippedUnits.find((one) => one === unit)
  if (known === undefined) return { sv: unit, en: unit }
  return { sv: indicatorWords('sv')(`units_${known}`), en: indicatorWords('en')(`units_${known}`) }
}

/** The figures that plans state with a source, by plan and source. Plans that are made up for an exercise are left out. */
export const listCitedFigures = async (tx: DatabaseTransaction): Promise<CitedSource[]> => {
  const cited: CitedSource[] = []
  for (const { id, reference, title, versionId, fictional } of await listPlans(tx).execute()) {
    if (fictional) continue
    const facts = await listPlanFacts(tx, versionId)
    for (const [source, of] of Map.groupBy(facts, (fact) => fact.source))
      if (source !== null)
        cited.push({
          planId: id,
          reference,
          title,
          source,
          figures: of.map(({ topic, value, unit, year, approximate }) => ({
            topic,
            value,
            unit: unitOf(unit),
            year,
            approximate,
          })),
        })
  }
  return cited
}
