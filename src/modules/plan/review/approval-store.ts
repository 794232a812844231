import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Area, Fact, MeasureReading, Money } from '../reading/schema.ts'
import type { PlanContent } from './schema.ts'

/** What a reading says once it is approved, without what was taken out, in the order of the document. */
export interface ApprovedContent {
  readonly plan: PlanContent & { readonly reference: string }
  readonly language: string
  readonly areas: readonly Area[]
  readonly measures: readonly MeasureReading[]
  readonly facts: readonly Fact[]
}

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

const moneyRow = (versionId: string, measureId: string | null, { amount, currency, from, to }: Money) => ({
  version_id: versionId,
  measure_id: measureId,
  amount_ore: Math.round(amount * 100),
  currency,
  from_year: from,
  to_year: to,
})

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
  const { id: versionId, number } = await addVersion(tx, planId, origin)
  const areaRows = areas.length
    ? await tx
        .insertInto('plan.area')
        .values(
          areas.map(({ id: key, title }, position) => ({ version_id: versionId, key, title, position })),
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
        paragraphs: measure.text,
        instrument: measure.instrument,
        status: measure.status,
        laws: measure.laws,
        documents: measure.documents,
        perspectives: measure.perspectives,
        source_start: measure.source.start,
        source_end: measure.source.end,
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
    ...plan.money.map((sum) => moneyRow(versionId, null, sum)),
    ...measures.flatMap((measure) => measure.money.map((sum) => moneyRow(versionId, idOf(measure), sum))),
  ]
  if (money.length > 0) await tx.insertInto('plan.money_line').values(money).execute()
  if (facts.length > 0)
    await tx
      .insertInto('plan.fact')
      .values(facts.map((fact, position) => ({ version_id: versionId, position, ...fact })))
      .execute()
  return { planId, versionId, number }
}
