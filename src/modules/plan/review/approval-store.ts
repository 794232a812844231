import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { MeasureReading, Money } from '../../reading/index.ts'
import { type ApprovedContent, type ApprovedFact, sumKey } from './approved-content.ts'

export interface VersionOrigin {
  readonly documentId: string
  readonly readingId: string
  readonly note: string | null
  readonly personId: string | null
  readonly at: Date
}

/** The plan of a reference, made where there is none, held until the transaction ends so that versions follow each other. */
const takePlan = async (tx: DatabaseTransaction, { plan, language }: ApprovedContent): Promise<string> => {
  const head = {
    title: plan.title,
    kind: plan.kind,
    language,
    decided: plan.decided,
    period_from: plan.period?.from ?? null,
    period_to: plan.period?.to ?? null,
    follow_up_year: plan.followUp?.year ?? null,
  }
  const { id } = await tx
    .insertInto('plan.plan')
    .values({ reference: plan.reference, ...head })
    .onConflict((conflict) => conflict.column('reference').doUpdateSet(head))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const addVersion = async (tx: DatabaseTransaction, planId: string, origin: VersionOrigin) => {
  const last = await tx
    .selectFrom('plan.version')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return tx
    .insertInto('plan.version')
    .values({
      plan_id: planId,
      number: (last?.number ?? 0) + 1,
      provenance: 'document',
      document_id: origin.documentId,
      reading_id: origin.readingId,
      note: origin.note,
      approved_by: origin.personId,
      approved_at: origin.at,
    })
    .returning(['id', 'number'])
    .executeTakeFirstOrThrow()
}

/** Measures stay the same through all versions of their plan, known by their number. */
const takeMeasures = async (
  tx: DatabaseTransaction,
  planId: string,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  await tx
    .insertInto('plan.measure')
    .values(numbers.map((number) => ({ plan_id: planId, number })))
    .onConflict((conflict) => conflict.columns(['plan_id', 'number']).doNothing())
    .execute()
  const rows = await tx
    .selectFrom('plan.measure')
    .select(['id', 'number'])
    .where('plan_id', '=', planId)
    .where('number', 'in', numbers)
    .execute()
  return new Map(rows.map(({ id, number }) => [number, id]))
}

type Passages = ReadonlyMap<string, string>

/** What states each sum of the version before, in our own words, where it says: that stays with a sum that stays. */
const passagesOfSums = async (tx: DatabaseTransaction, planId: string): Promise<Passages> => {
  const rows = await tx
    .selectFrom('plan.money_line as line')
    .innerJoin('plan.version as version', 'version.id', 'line.version_id')
    .select(['measure_id', 'amount_ore', 'currency', 'from_year', 'to_year', 'passage'])
    .where('version.plan_id', '=', planId)
    .orderBy('version.number')
    .execute()
  return new Map(
    rows.flatMap(({ measure_id, amount_ore, currency, from_year: from, to_year: to, passage }) =>
      passage === null
        ? []
        : [[sumKey(measure_id, { amount: amount_ore / 100, currency, from, to }), passage]],
    ),
  )
}

const moneyRow = (versionId: string, measureId: string | null, sum: Money, passages: Passages) => ({
  version_id: versionId,
  measure_id: measureId,
  amount_ore: Math.round(sum.amount * 100),
  currency: sum.currency,
  from_year: sum.from,
  to_year: sum.to,
  passage: passages.get(sumKey(measureId, sum)) ?? null,
})

/** States the figures in a version: those that the plan has by being the same ones, and new ones. */
const stateFacts = async (
  tx: DatabaseTransaction,
  versionId: string,
  facts: readonly ApprovedFact[],
): Promise<void> => {
  const placed = facts.map((fact, position) => ({ ...fact, position }))
  const known = placed.flatMap(({ knownId, position, at }) =>
    knownId === null ? [] : [{ version_id: versionId, fact_id: knownId, position, at }],
  )
  if (known.length > 0) await tx.insertInto('plan.version_fact').values(known).execute()
  const added = placed
    .filter(({ knownId }) => knownId === null)
    .map(({ topic, value, unit, year, source, approximate, at, checked, position }) => ({
      version_id: versionId,
      ...{ topic, value, unit, year, source, approximate, at, checked, position },
    }))
  if (added.length > 0) await tx.insertInto('plan.fact').values(added).execute()
}

/**
 * Writes an approved reading as the plan, or as the next version of the plan with its reference.
 *
 * @param bodyIds the directory's bodies by the names in the plan; other names are kept as names
 */
export const writeVersion = async (
  tx: DatabaseTransaction,
  content: ApprovedContent,
  origin: VersionOrigin,
  bodyIds: ReadonlyMap<string, string>,
): Promise<{ planId: string; versionId: string; number: number }> => {
  const { areas, measures, plan, facts } = content
  const planId = await takePlan(tx, content)
  const passages = await passagesOfSums(tx, planId)
  const { id: versionId, number } = await addVersion(tx, planId, origin)
  const areaRows = areas.length
    ? await tx
        .insertInto('plan.area')
        .values(
          areas.map(({ id: key, title, ownWords }, position) => ({
            version_id: versionId,
            ...{ key, title, position },
            own_words: ownWords,
          })),
        )
        .returning(['id', 'key'])
        .execute()
    : []
  const areaIds = new Map(areaRows.map(({ id, key }) => [key, id]))
  const ids = await takeMeasures(
    tx,
    planId,
    measures.map((measure) => String(measure.number)),
  )
  const idOf = (measure: Pick<MeasureReading, 'number'>): string => ids.get(String(measure.number)) as string
  await tx
    .insertInto('plan.measure_version')
    .values(
      measures.map((measure, position) => ({
        version_id: versionId,
        measure_id: idOf(measure),
        area_id: measure.area === null ? null : (areaIds.get(measure.area) ?? null),
        position,
        heading: measure.heading,
        own_words: measure.ownWords,
        paragraphs: [...measure.text],
        summary: measure.summary,
        instrument: measure.instrument,
        status: measure.status,
        laws: measure.laws,
        documents: measure.documents,
        perspectives: measure.perspectives,
        source_start: measure.source?.start ?? null,
        source_end: measure.source?.end ?? null,
      })),
    )
    .execute()

  const bodies = measures.flatMap((measure) =>
    (['lead', 'consulted', 'cooperating'] as const).flatMap((part) =>
      measure[part].map((name, position) => ({
        version_id: versionId,
        measure_id: idOf(measure),
        part,
        position,
        name,
        body_id: bodyIds.get(name) ?? null,
      })),
    ),
  )
  if (bodies.length > 0) await tx.insertInto('plan.measure_body').values(bodies).execute()

  const deadlines = measures.flatMap((measure) =>
    measure.deadlines.map(({ date, what, precision }, position) => ({
      version_id: versionId,
      measure_id: idOf(measure),
      position,
      day: date,
      precision: precision ?? 'day',
      what,
    })),
  )
  if (deadlines.length > 0) await tx.insertInto('plan.measure_deadline').values(deadlines).execute()

  const links = measures.flatMap((measure) => {
    const to = (kind: 'depends_on' | 'related_to', numbers: MeasureReading['dependsOn']) =>
      [...new Set(numbers.map(String))].map((other) => ({
        version_id: versionId,
        measure_id: idOf(measure),
        other_id: ids.get(other) as string,
        kind,
      }))
    return [...to('depends_on', measure.dependsOn), ...to('related_to', measure.relatedTo)]
  })
  if (links.length > 0) await tx.insertInto('plan.measure_link').values(links).execute()

  const money = [
    ...plan.money.map((sum) => moneyRow(versionId, null, sum, passages)),
    ...measures.flatMap((measure) =>
      measure.money.map((sum) => moneyRow(versionId, idOf(measure), sum, passages)),
    ),
  ]
  if (money.length > 0) await tx.insertInto('plan.money_line').values(money).execute()
  await stateFacts(tx, versionId, facts)
  return { planId, versionId, number }
}
