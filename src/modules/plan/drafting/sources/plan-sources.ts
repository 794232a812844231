import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { DatabaseTransaction } from '../../../../platform/database/connect.ts'
import { contentHash } from '../../../../platform/proof/content-hash.ts'
import type { Evidence } from '../../account/claims-support.ts'
import { wordingIn } from '../../account/formatting.ts'
import { paths } from '../../paths.ts'
import type { CandidateSource } from '../rules.ts'

const ORE = 100

/** The figures and the money that a plan states, with the words of their units. */
const figuresOf = async (tx: DatabaseTransaction, versionId: string): Promise<Evidence['figures']> => {
  const facts = await tx
    .selectFrom('plan.fact')
    .select(['topic', 'value', 'unit', 'approximate'])
    .where('version_id', '=', versionId)
    .execute()
  const money = await tx
    .selectFrom('plan.money_line')
    .select(['amount_ore as amountOre'])
    .where('version_id', '=', versionId)
    .execute()
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
  const version = await tx
    .selectFrom('plan.version as v')
    .innerJoin('plan.plan as p', 'p.id', 'v.plan_id')
    .leftJoin('plan.document as d', 'd.id', 'v.document_id')
    .select([
      'v.id',
      'p.reference',
      'p.title',
      'p.decided',
      'p.period_from as periodFrom',
      'p.period_to as periodTo',
      sql<string | null>`encode(d.sha256, 'hex')`.as('hash'),
      sql<number | null>`length(d.content)`.as('length'),
    ])
    .where('v.plan_id', '=', planId)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const measures = await tx
    .selectFrom('plan.measure_version as m')
    .innerJoin('plan.measure as i', 'i.id', 'm.measure_id')
    .select(({ selectFrom }) => [
      'm.measure_id as id',
      'i.number',
      'm.heading',
      'm.summary',
      'm.paragraphs',
      'm.source_start as start',
      'm.source_end as end',
      jsonArrayFrom(
        selectFrom('plan.measure_deadline as d')
          .select('d.day')
          .whereRef('d.version_id', '=', 'm.version_id')
          .whereRef('d.measure_id', '=', 'm.measure_id'),
      ).as('deadlines'),
    ])
    .where('m.version_id', '=', version.id)
    .orderBy('m.position')
    .execute()
  const rest = { issuer: null, registration: version.reference, definition: null, query: null }
  const stated = await tx
    .selectFrom('plan.money_line')
    .select(['from_year as fromYear', 'to_year as toYear'])
    .where('version_id', '=', version.id)
    .execute()
  const years = [
    version,
    ...stated.map(({ fromYear, toYear }) => ({ periodFrom: fromYear, periodTo: toYear })),
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
        figures: await figuresOf(tx, version.id),
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
