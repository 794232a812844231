import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type {
  PlanSummary,
  PlanVersion,
  VersionFact,
  VersionMeasure,
  VersionSummary,
} from './version-schema.ts'

/** Every plan with its newest version, newest plan first. */
export const listPlans = async (tx: DatabaseTransaction): Promise<PlanSummary[]> => {
  const rows = await tx
    .selectFrom('plan.plan as plan')
    .innerJoin('plan.version as version', 'version.plan_id', 'plan.id')
    .leftJoin('plan.measure_version as measure', 'measure.version_id', 'version.id')
    .select(({ fn }) => [
      'plan.id',
      'plan.reference',
      'plan.title',
      'plan.fictional',
      'version.number as version',
      fn.count<number>('measure.measure_id').as('measures'),
    ])
    .where(({ eb, selectFrom }) =>
      eb(
        'version.number',
        '=',
        selectFrom('plan.version as newest')
          .select(({ fn }) => fn.max('newest.number').as('number'))
          .whereRef('newest.plan_id', '=', 'plan.id'),
      ),
    )
    .groupBy(['plan.id', 'version.number'])
    .orderBy('plan.decided', (order) => order.desc().nullsLast())
    .orderBy('plan.reference')
    .execute()
  return rows
}

/** The versions of a plan, newest first. */
export const listVersions = async (tx: DatabaseTransaction, planId: string): Promise<VersionSummary[]> => {
  const rows = await tx
    .selectFrom('plan.version as version')
    .leftJoin('identity.person as person', 'person.id', 'version.approved_by')
    .leftJoin('plan.measure_version as measure', 'measure.version_id', 'version.id')
    .select(({ fn }) => [
      'version.id',
      'version.number',
      'version.provenance',
      'version.note',
      'version.approved_at',
      'person.name',
      fn.count<number>('measure.measure_id').as('measures'),
    ])
    .where('version.plan_id', '=', planId)
    .groupBy(['version.id', 'person.name'])
    .orderBy('version.number', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    provenance: row.provenance as VersionSummary['provenance'],
    note: row.note,
    approvedAt: row.approved_at,
    approvedBy: row.name,
    measures: row.measures,
  }))
}

const grouped = <Row extends { measure_id: string | null }>(rows: readonly Row[]) => {
  const groups = new Map<string | null, Row[]>()
  for (const row of rows) groups.set(row.measure_id, [...(groups.get(row.measure_id) ?? []), row])
  return (measureId: string | null): Row[] => groups.get(measureId) ?? []
}

const moneyOf = (row: {
  amount_ore: number
  currency: string
  from_year: number | null
  to_year: number | null
}) => ({ amount: row.amount_ore / 100, currency: row.currency, from: row.from_year, to: row.to_year })

/** A plan as one of its versions has it; the newest where no number is given. @throws NotFound */
export const getVersion = async (
  tx: DatabaseTransaction,
  planId: string,
  number?: number,
): Promise<PlanVersion> => {
  const head = await tx
    .selectFrom('plan.version as version')
    .innerJoin('plan.plan as plan', 'plan.id', 'version.plan_id')
    .selectAll('plan')
    .select([
      'version.id as version_id',
      'version.number',
      'version.provenance',
      'version.note',
      'version.approved_at',
    ])
    .where('plan.id', '=', planId)
    .$if(number !== undefined, (all) => all.where('version.number', '=', number as number))
    .orderBy('version.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (head === undefined) throw new NotFound('plan')
  const of = head.version_id
  const areas = await tx
    .selectFrom('plan.area')
    .select(['key as id', 'title', 'own_words as ownWords'])
    .where('version_id', '=', of)
    .orderBy('position')
    .execute()
  const facts = await tx
    .selectFrom('plan.version_fact as stated')
    .innerJoin('plan.fact as fact', 'fact.id', 'stated.fact_id')
    .select(['fact.id', 'topic', 'value', 'unit', 'year', 'source', 'approximate', 'stated.at', 'checked'])
    .where('stated.version_id', '=', of)
    .orderBy('stated.position')
    .execute()
  const money = grouped(
    await tx
      .selectFrom('plan.money_line')
      .selectAll()
      .where('version_id', '=', of)
      .orderBy('from_year')
      .execute(),
  )
  return {
    planId: head.id,
    reference: head.reference,
    title: head.title,
    kind: head.kind,
    language: head.language,
    decided: head.decided,
    period:
      head.period_from === null || head.period_to === null
        ? null
        : { from: head.period_from, to: head.period_to },
    followUpYear: head.follow_up_year,
    version: head.number,
    provenance: head.provenance as PlanVersion['provenance'],
    note: head.note,
    approvedAt: head.approved_at.toISOString(),
    areas,
    facts: facts.map((fact) => ({ ...fact, checked: fact.checked as VersionFact['checked'] })),
    money: money(null).map(moneyOf),
    measures: await listVersionMeasures(tx, of, money),
  }
}

const listVersionMeasures = async (
  tx: DatabaseTransaction,
  versionId: string,
  money: (measureId: string) => Parameters<typeof moneyOf>[0][],
): Promise<VersionMeasure[]> => {
  const rows = await tx
    .selectFrom('plan.measure_version as version')
    .innerJoin('plan.measure as measure', 'measure.id', 'version.measure_id')
    .leftJoin('plan.area as area', 'area.id', 'version.area_id')
    .selectAll('version')
    .select(['measure.number', 'area.key as area'])
    .where('version.version_id', '=', versionId)
    .orderBy('version.position')
    .execute()
  const bodies = grouped(
    await tx
      .selectFrom('plan.measure_body')
      .select(['measure_id', 'part', 'name', 'body_id'])
      .where('version_id', '=', versionId)
      .orderBy('position')
      .execute(),
  )
  const deadlines = grouped(
    await tx
      .selectFrom('plan.measure_deadline')
      .select(['measure_id', 'day', 'precision', 'what'])
      .where('version_id', '=', versionId)
      .orderBy('position')
      .execute(),
  )
  const links = grouped(
    await tx
      .selectFrom('plan.measure_link as link')
      .innerJoin('plan.measure as other', 'other.id', 'link.other_id')
      .select(['link.measure_id', 'link.kind', 'other.number'])
      .where('link.version_id', '=', versionId)
      .execute(),
  )
  const byNumber = new Map(rows.map(({ number }, position) => [number, position]))
  return rows.map((row) => {
    const named = (part: string) =>
      bodies(row.measure_id)
        .filter((body) => body.part === part)
        .map(({ name, body_id: bodyId }) => ({ name, bodyId }))
    const linked = (kind: string) =>
      links(row.measure_id)
        .filter((link) => link.kind === kind)
        .map(({ number }) => number)
        .sort((one, other) => (byNumber.get(one) ?? 0) - (byNumber.get(other) ?? 0))
    return {
      id: row.measure_id,
      number: row.number,
      area: row.area,
      heading: row.heading,
      ownWords: row.own_words,
      text: row.paragraphs,
      summary: row.summary,
      instrument: row.instrument as VersionMeasure['instrument'],
      status: row.status as VersionMeasure['status'],
      lead: named('lead'),
      consulted: named('consulted'),
      cooperating: named('cooperating'),
      deadlines: deadlines(row.measure_id).map(({ day, precision, what }) => ({
        date: day,
        precision: precision as VersionMeasure['deadlines'][number]['precision'],
        what,
      })),
      money: money(row.measure_id).map(moneyOf),
      laws: row.laws,
      documents: row.documents,
      dependsOn: linked('depends_on'),
      relatedTo: linked('related_to'),
      perspectives: row.perspectives as VersionMeasure['perspectives'],
      source:
        row.source_start === null || row.source_end === null
          ? null
          : { start: row.source_start, end: row.source_end },
    }
  })
}
