import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { contentHash } from '../../../../platform/proof/content-hash.ts'
import { planPaths as paths, type QuotedPlan, readPlanAsQuoted } from '../../../plan/index.ts'
import type { Evidence } from '../../document/claims-support.ts'
import { wordingIn } from '../../document/formatting.ts'
import type { CandidateSource } from '../rules.ts'

const ORE = 100

/** The figures and the money that a plan states, with the words of their units. */
const figuresOf = ({ facts, money }: QuotedPlan): Evidence['figures'] => {
  const { unit } = wordingIn('sv')
  return [
    ...facts.map((fact) => ({
      value: fact.value,
      unit: unit(fact.unit),
      label: fact.topic,
      approximate: fact.approximate,
    })),
    ...money.map(({ amountOre }) => ({ value: amountOre / ORE, unit: 'kronor', label: '' })),
  ]
}

/** The plan itself as a source: each measure's passage, and the plan as a whole for its money and baselines. */
export const planSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> => {
  const quoted = await readPlanAsQuoted(tx, planId)
  const { version, measures, money } = quoted
  const rest = { issuer: null, registration: version.reference, definition: null, query: null }
  const years = [
    version,
    ...money.map(({ fromYear, toYear }) => ({ periodFrom: fromYear, periodTo: toYear })),
  ]
    .flatMap(({ periodFrom, periodTo }) => [periodFrom, periodTo])
    .filter((year) => year !== null)
  const days = version.decided === null ? [] : [version.decided]
  // A plan that was shipped as facts has no document; its passages are then the facts themselves, located as a whole.
  return [
    {
      kind: 'plan_passage',
      id: version.id,
      label: version.reference,
      hash:
        version.hash ??
        contentHash(measures.map(({ number, heading, summary }) => [number, heading, summary])),
      at: `0-${version.length ?? 0}`,
      measures: [],
      address: paths.plan({ planId }),
      passages: [],
      says: {
        language: 'sv',
        texts: [version.title, version.reference],
        figures: figuresOf(quoted),
        days,
        years,
      },
      ...rest,
    },
    ...measures.map((measure): CandidateSource => {
      const texts = measure.paragraphs.length > 0 ? measure.paragraphs : [measure.summary ?? '']
      return {
        kind: 'plan_passage',
        id: measure.id,
        label: `${version.reference}, ${measure.number}`,
        hash:
          version.hash ?? contentHash([measure.number, measure.heading, measure.summary, measure.paragraphs]),
        at: `${measure.start ?? 0}-${measure.end ?? 0}`,
        measures: [measure.id],
        address: paths.measure({ planId, measureId: measure.id }),
        passages: texts.filter((text) => text !== '').map((text) => ({ of: 'text', text })),
        says: {
          language: 'sv',
          texts: [measure.heading, ...texts],
          figures: [],
          days: [...days, ...measure.deadlines.map(({ day }) => day)],
          years,
        },
        ...rest,
      }
    }),
  ]
}
