import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Row } from '../../../platform/open-data/dataset.ts'
import { UNNAMED_BODY } from '../../directory/index.ts'
import { listReleases } from '../../statistics/index.ts'
import { listPublishedEvaluations } from '../evaluation/store.ts'
import { listObligations } from '../obligations/store.ts'
import { followMeasures } from '../standing/follow.ts'
import type { MeasureStanding } from '../standing/rules.ts'
import { standingSentence } from '../standing/standing-words.ts'
import { listPlans } from '../standing/store.ts'

/*
 * The rows of the open datasets. Each is read with one query and in an order that stays the same, so that a file differs
 * from the one before only where the data do. They are read as nobody: what the walls show to nobody is open.
 */

const newestVersion = sql`v.number = (select max(o.number) from plan.version o where o.plan_id = v.plan_id)`

export const planRows = async (tx: DatabaseTransaction): Promise<Row[]> =>
  (
    await sql<Row>`
      select p.id as "planId", p.reference, p.title, p.kind, p.decided, p.period_from as "periodFrom",
        p.period_to as "periodTo", p.follow_up_year as "followUpYear", v.number as version, v.approved_at as "approvedAt",
        (select count(*)::int from plan.measure_version m where m.version_id = v.id) as measures, p.fictional
      from plan.plan p join plan.version v on v.plan_id = p.id and ${newestVersion}
      order by p.decided nulls last, p.reference`.execute(tx)
  ).rows

const named = (part: 'lead' | 'consulted' | 'cooperating') => sql`
  (select coalesce(array_agg(b.name order by b.position), '{}') from plan.measure_body b
    where b.version_id = m.version_id and b.measure_id = m.measure_id and b.part = ${sql.lit(part)})`

/** How each measure of each plan stands, by the one derivation that the pages ask. */
const standings = async (
  tx: DatabaseTransaction,
  day: string,
): Promise<ReadonlyMap<string, MeasureStanding>> => {
  const found = new Map<string, MeasureStanding>()
  for (const plan of await listPlans(tx).execute())
    for (const { id, standing } of await followMeasures(tx, plan, day)) found.set(id, standing)
  return found
}

export const measureRows = async (tx: DatabaseTransaction, day: string): Promise<Row[]> => {
  const rows = (
    await sql<Row>`
      select m.measure_id as "measureId", p.reference as plan, i.number, a.title as area, m.heading, m.instrument, m.status,
        ${named('lead')} as lead, ${named('consulted')} as consulted, ${named('cooperating')} as cooperating,
        (select min(d.day) from plan.measure_deadline d where d.version_id = m.version_id and d.measure_id = m.measure_id)
          as "firstDay",
        null as progress, null as "progressSource", null as "progressSentence", null as "progressSentenceEnglish",
        null as "progressOn", null as "carriedOut", null as evaluators, null as "evaluatorsCarriedOut",
        null as "evaluatorsCameOfIt", null as assignments, null as "missingReports"
      from plan.measure_version m
      join plan.version v on v.id = m.version_id and ${newestVersion}
      join plan.plan p on p.id = v.plan_id
      join plan.measure i on i.id = m.measure_id
      left join plan.area a on a.id = m.area_id
      order by p.reference, length(i.number), i.number`.execute(tx)
  ).rows
  const found = await standings(tx, day)
  const evaluated = Map.groupBy(await listPublishedEvaluations(tx, {}), ({ measureId }) => measureId)
  return rows.map((row) => {
    const standing = found.get(String(row['measureId']))
    if (standing === undefined) return row
    const evaluations = evaluated.get(String(row['measureId'])) ?? []
    return {
      ...row,
      progress: standing.kind,
      progressSource: standing.source.from,
      progressSentence: standingSentence(standing, 'sv'),
      progressSentenceEnglish: standingSentence(standing, 'en'),
      progressOn: standing.judged?.on ?? null,
      carriedOut: standing.judged?.carriedOut ?? null,
      evaluators: evaluations.map(({ body }) => body),
      evaluatorsCarriedOut: evaluations.map(({ carriedOut }) => carriedOut ?? ''),
      evaluatorsCameOfIt: evaluations.map(({ cameOfIt }) => cameOfIt ?? ''),
      assignments: standing.assignments,
      missingReports: standing.missing,
    }
  })
}

export const assignmentRows = async (tx: DatabaseTransaction, day: string): Promise<Row[]> =>
  (
    await sql<Row>`
      with missing as (select assignment_id, count(*)::int as number, min(day) as since
        from plan.missing_reports(${day}::date) group by 1)
      select a.id as "assignmentId", p.reference as plan, a.title, a.state, a.reference, a.decided,
        (select coalesce(array_agg(i.number order by length(i.number), i.number), '{}') from plan.assignment_measure s
          join plan.measure i on i.id = s.measure_id where s.assignment_id = a.id) as measures,
        (select coalesce(array_agg(d.name order by d.name), '{}') from plan.assignment_body b
          join directory.body d on d.id = b.body_id where b.assignment_id = a.id and b.part = 'assignee') as assignees,
        (select min(d.day) from plan.assignment_deadline d where d.assignment_id = a.id and not d.withdrawn
          and d.replaced_by is null and d.day >= ${day}::date and a.state in ('given', 'completed')) as "nextDay",
        coalesce(x.number, 0) as "missingReports", x.since as "missingSince"
      from plan.assignment a
      join plan.plan p on p.id = a.plan_id
      left join missing x on x.assignment_id = a.id
      order by a.decided nulls last, a.title, a.id`.execute(tx)
  ).rows

export const reportStates = ['missing', 'due', 'submitted', 'returned', 'accepted', 'published'] as const

/** Where each report-back stands: a draft is told of to nobody, and what was returned after its day is missing again. */
export const reportRows = async (tx: DatabaseTransaction, day: string): Promise<Row[]> =>
  (await listObligations(tx, {}))
    .map(({ assignmentId, bodyName, deadlineId, day: due, kind, part, reportState }): Row => {
      const told = reportState === 'draft' || reportState === 'withdrawn' ? null : reportState
      const isOwed = told === null || told === 'returned'
      return {
        deadlineId,
        assignmentId,
        body: bodyName,
        day: due,
        kind,
        part,
        state: isOwed && due < day ? 'missing' : (told ?? 'due'),
      }
    })
    .sort((one, other) =>
      `${one['day']} ${one['deadlineId']} ${one['body']}` <
      `${other['day']} ${other['deadlineId']} ${other['body']}`
        ? -1
        : 1,
    )

export const moneyStages = [
  'estimate',
  'parliament',
  'outside',
  'appropriated',
  'planned',
  'decided',
  'granted',
  'disposed',
  'spent',
  'returned',
] as const
export const postingKinds = [
  'estimate',
  'parliament',
  'planning',
  'decision',
  'grant',
  'disposal',
  'spending',
  'return',
  'reversal',
] as const

/** Every line of the ledger: the lines of a posting sum to nothing, and so do all of them. */
export const moneyRows = async (tx: DatabaseTransaction): Promise<Row[]> =>
  (
    await sql<Row>`
      select l.posting_id as "postingId", l.position::int as position, p.reference as plan, t.kind, t.day,
        t.decision_number as "decisionNumber", t.source, a.stage,
        case a.stage when 'estimate' then null when 'parliament' then null when 'outside' then null else coalesce(b.name, case when a.body_id is not null then ${UNNAMED_BODY}::text end) end as body,
        a.assignment_id as "assignmentId",
        (select coalesce(array_agg(i.number order by length(i.number), i.number), '{}') from money.account_measure s
          join plan.measure i on i.id = s.measure_id where s.account_id = a.id) as measures,
        l.amount_ore as "amountOre", l.currency, l.from_year as "fromYear", l.to_year as "toYear", t.reverses
      from money.line l
      join money.posting t on t.id = l.posting_id
      join money.account a on a.id = l.account_id
      join plan.plan p on p.id = t.plan_id
      left join directory.body b on b.id = a.body_id
      order by p.reference, t.day, t.posted_at, l.posting_id, l.position`.execute(tx)
  ).rows

export const indicatorRows = async (tx: DatabaseTransaction): Promise<Row[]> =>
  (
    await sql<Row>`
      select i.id as "indicatorId", p.reference as plan, m.number as measure, v.title ->> 'sv' as title,
        v.title ->> 'en' as "titleEnglish", v.unit ->> 'sv' as unit, v.unit ->> 'en' as "unitEnglish", v.evidence, v.direction,
        v.series, v.breakdown, v.baseline_kind as "baselineKind",
        case when v.baseline_kind = 'zero' then 0 else v.baseline_value end as "baselineValue", v.baseline_day as "baselineDay",
        v.baseline_source as "baselineSource", v.target_kind as "targetKind",
        case when v.target_kind = 'zero' then 0 else v.target_value end as "targetValue", v.target_day as "targetDay",
        v.ended, v.version, v.made_at as "saidAt"
      from plan.indicator i
      join lateral (select * from plan.indicator_version o where o.indicator_id = i.id order by o.version desc limit 1) v on true
      join plan.measure m on m.id = i.measure_id
      join plan.plan p on p.id = i.plan_id
      order by p.reference, length(m.number), m.number, 4, i.id`.execute(tx)
  ).rows

export const figureKinds = ['measured', 'zero', 'unknown', 'not_collected', 'suppressed'] as const

/** Every figure of the series as it was last told. What is withheld has no figure, and says why. */
export const seriesRows = async (tx: DatabaseTransaction): Promise<Row[]> =>
  (
    await sql<Row>`
      select p.name as series, p.from_day as "fromDay", p.to_day as "toDay", v.breakdown, v.category, v.kind,
        case when v.kind = 'zero' then 0 else v.figure end as value, p.version, p.counted_at as "countedAt"
      from (select distinct on (name, from_day) * from series.period order by name, from_day, version desc) p
      join series.value v on v.name = p.name and v.from_day = p.from_day and v.version = p.version
      order by 1, 2, 4, 5`.execute(tx)
  ).rows

/** Every cell of every table that the rapporteur has released and that stands. */
export const tableRows = async (tx: DatabaseTransaction): Promise<Row[]> =>
  (await listReleases(tx)).flatMap(({ id, title, unit, period, publishedAt, sha256, cells }) =>
    cells.map(({ labels, figure }) => ({
      releaseId: id,
      title: title.sv,
      titleEnglish: title.en,
      unit,
      fromDay: period.from,
      toDay: period.to,
      cell: Object.entries(labels).map(([dimension, label]) => `${dimension}: ${label}`),
      kind: figure.kind,
      value: figure.kind === 'measured' ? figure.value : figure.kind === 'zero' ? 0 : null,
      releasedAt: publishedAt,
      sha256,
    })),
  )
