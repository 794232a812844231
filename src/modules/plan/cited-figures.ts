import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { Words } from '../../platform/i18n/words.ts'
import { unitWord } from './figure-units.ts'
import { listPlanFacts } from './indicators/fact-store.ts'
import { listPlans } from './standing/store.ts'

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

/** A unit of the plan's text in both languages. */
const unitOf = (unit: string): Words => ({ sv: unitWord(unit, 'sv'), en: unitWord(unit, 'en') })

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
