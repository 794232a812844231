import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { waitForTurn } from '../../../platform/database/one-at-a-time.ts'
import type { MeasureFacts, PlanFacts, PlanMoney } from './shape.ts'

/** Finds a body of the directory by its name; nothing where it has no such body. */
export type FindBody = (name: string) => string | undefined

/** The plan with this reference, if there is one. */
export const findPlanByReference = async (
  tx: DatabaseTransaction,
  reference: string,
): Promise<string | undefined> => {
  const row = await tx
    .selectFrom('plan.plan')
    .select('id')
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.id
}

/** One at a time: two first starts at once must not make two plans. */
export const lockFirstData = (tx: DatabaseTransaction): Promise<void> => waitForTurn(tx, 7_305_005)

interface Written {
  readonly versionId: string
  readonly measureIds: ReadonlyMap<string, string>
}

const insertHead = async (tx: DatabaseTransaction, facts: PlanFacts, at: Date) => {
  const plan = await tx
    .insertInto('plan.plan')
    .values({
      reference: facts.reference,
      title: facts.title,
      kind: facts.kind,
      language: facts.language,
      decided: facts.decided,
      period_from: facts.period.from,
      period_to: facts.period.to,
      follow_up_year: facts.followUpYear,
      fictional: facts.fictional,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const version = await tx
    .insertInto('plan.version')
    .values({ plan_id: plan.id, number: 1, provenance: 'shipped', note: facts.provenance, approved_at: at })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { planId: plan.id, versionId: version.id }
}

const insertMeasures = async (
  tx: DatabaseTransaction,
  planId: string,
  versionId: string,
  facts: PlanFacts,
): Promise<Written> => {
  const areas = await tx
    .insertInto('plan.area')
    .values(
      facts.areas.map((area, position) => ({ ...area, version_id: versionId, position, own_words: true })),
    )
    .returning(['id', 'key'])
    .execute()
  const areaIds = new Map(areas.map(({ id, key }) => [key, id]))
  const measures = await tx
    .insertInto('plan.measure')
    .values(facts.measures.map(({ number }) => ({ plan_id: planId, number })))
    .returning(['id', 'number'])
    .execute()
  const measureIds = new Map(measures.map(({ id, number }) => [number, id]))
  await tx
    .insertInto('plan.measure_version')
    .values(
      facts.measures.map((measure, position) => ({
        version_id: versionId,
        measure_id: measureIds.get(measure.number) as string,
        area_id: areaIds.get(measure.area) as string,
        position,
        heading: measure.title,
        own_words: true,
        summary: measure.summary,
        instrument: measure.instrument,
        status: measure.status,
        laws: [...(measure.laws ?? [])],
        documents: [...(measure.documents ?? [])],
        perspectives: [...(measure.perspectives ?? [])],
      })),
    )
    .execute()
  return { versionId, measureIds }
}

const insertBodies = async (
  tx: DatabaseTransaction,
  { versionId, measureIds }: Written,
  measures: readonly MeasureFacts[],
  findBody: FindBody,
): Promise<void> => {
  const rows = measures.flatMap((measure) =>
    (['lead', 'consulted', 'cooperating'] as const).flatMap((part) =>
      (measure[part] ?? []).map((name, position) => ({
        version_id: versionId,
        measure_id: measureIds.get(measure.number) as string,
        part,
        position,
        name,
        body_id: findBody(name) ?? null,
      })),
    ),
  )
  if (rows.length > 0) await tx.insertInto('plan.measure_body').values(rows).execute()
}

const insertDeadlinesAndLinks = async (
  tx: DatabaseTransaction,
  { versionId, measureIds }: Written,
  measures: readonly MeasureFacts[],
): Promise<void> => {
  const of = (number: string) => ({
    version_id: versionId,
    measure_id: measureIds.get(number) as string,
  })
  const deadlines = measures.flatMap(({ number, deadlines: own = [] }) =>
    own.map(({ day, precision, what }, position) => ({
      ...of(number),
      position,
      day,
      precision: precision ?? 'day',
      what,
    })),
  )
  if (deadlines.length > 0) await tx.insertInto('plan.measure_deadline').values(deadlines).execute()
  const links = measures.flatMap(({ number, dependsOn = [], relatedTo = [] }) => [
    ...dependsOn.map((other) => ({ ...of(number), other, kind: 'depends_on' })),
    ...relatedTo.map((other) => ({ ...of(number), other, kind: 'related_to' })),
  ])
  if (links.length > 0)
    await tx
      .insertInto('plan.measure_link')
      .values(links.map(({ other, ...link }) => ({ ...link, other_id: measureIds.get(other) as string })))
      .execute()
}

const moneyRow = (versionId: string, measureId: string | null, { kronor, from, to, passage }: PlanMoney) => ({
  version_id: versionId,
  measure_id: measureId,
  amount_ore: kronor * 100,
  from_year: from,
  to_year: to,
  passage: passage ?? null,
})

/**
 * Writes a plan that is given as facts, with its first version; does nothing where a plan of that reference is there.
 *
 * @returns the plan, and whether it was written now.
 */
export const loadPlan = async (
  tx: DatabaseTransaction,
  facts: PlanFacts,
  findBody: FindBody,
  at: Date,
): Promise<{ planId: string; written: boolean }> => {
  const known = await findPlanByReference(tx, facts.reference)
  if (known !== undefined) return { planId: known, written: false }
  const { planId, versionId } = await insertHead(tx, facts, at)
  const written = await insertMeasures(tx, planId, versionId, facts)
  await insertBodies(tx, written, facts.measures, findBody)
  await insertDeadlinesAndLinks(tx, written, facts.measures)
  const money = [
    ...facts.money.map((sum) => moneyRow(versionId, null, sum)),
    ...facts.measures.flatMap(({ number, money: own = [] }) =>
      own.map((sum) => moneyRow(versionId, written.measureIds.get(number) as string, sum)),
    ),
  ]
  if (money.length > 0) await tx.insertInto('plan.money_line').values(money).execute()
  if (facts.figures.length > 0)
    await tx
      .insertInto('plan.fact')
      .values(
        facts.figures.map((figure, position) => ({
          ...figure,
          version_id: versionId,
          position,
          checked: 'by_hand',
        })),
      )
      .execute()
  return { planId, written: true }
}
