import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { contentHash } from '../../../platform/proof/content-hash.ts'
import { conflictWords } from '../conflicts/messages.ts'
import { listConflicts } from '../conflicts/store.ts'
import { snapshotTitle } from '../snapshots/sentence.ts'
import { listSnapshots } from '../snapshots/store.ts'
import type { CandidateSource } from './rules.ts'

/** The measures that the assignment `a` of a query serves. */
const servedMeasures = sql<
  string[] | null
>`(select array_agg(m.measure_id::text) from plan.assignment_measure m where m.assignment_id = a.id)`

/** Report-backs that an account may quote: accepted or published, by the hash of the version that was accepted. */
const reportSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> => {
  const rows = await tx
    .selectFrom('plan.report_back as r')
    .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .leftJoinLateral(
      (with_) =>
        with_
          .selectFrom('plan.report_version as v')
          .select([sql<string>`encode(v.sha256, 'hex')`.as('hash'), 'v.made_at'])
          .whereRef('v.report_back_id', '=', 'r.id')
          .orderBy('v.id', 'desc')
          .limit(1)
          .as('version'),
      (join) => join.onTrue(),
    )
    .select([
      'r.id',
      'r.output',
      'r.outcome',
      'r.effect',
      'a.title',
      'a.reference',
      'b.name as body',
      'version.hash',
      'version.made_at as madeAt',
      'r.created_at as createdAt',
      servedMeasures.as('measures'),
    ])
    .where('a.plan_id', '=', planId)
    .where('r.state', 'in', ['accepted', 'published'])
    .orderBy('b.name')
    .execute()
  return rows.map((row) => ({
    kind: 'report_back',
    id: row.id,
    label: `${row.body}: ${row.title}`,
    hash: row.hash ?? contentHash([row.output, row.outcome, row.effect]),
    at: (row.madeAt ?? row.createdAt).toISOString(),
    issuer: row.body,
    registration: row.reference,
    definition: null,
    query: null,
    measures: row.measures ?? [],
  }))
}

const evidenceSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> => {
  const rows = await tx
    .selectFrom('plan.evidence as e')
    .innerJoin('plan.report_back as r', 'r.id', 'e.report_back_id')
    .innerJoin('plan.assignment as a', 'a.id', 'r.assignment_id')
    .innerJoin('directory.body as b', 'b.id', 'r.body_id')
    .innerJoin('files.file as f', 'f.id', 'e.file_id')
    .select([
      'e.id',
      'e.title',
      'b.name as body',
      'a.reference',
      sql<string>`encode(f.sha256, 'hex')`.as('hash'),
      'f.uploaded_at as uploadedAt',
      servedMeasures.as('measures'),
    ])
    .where('a.plan_id', '=', planId)
    .where('r.state', 'in', ['accepted', 'published'])
    .where('e.withdrawn', '=', false)
    .execute()
  return rows.map((row) => ({
    kind: 'evidence',
    id: row.id,
    label: `${row.title} (${row.body})`,
    hash: row.hash,
    at: row.uploadedAt.toISOString(),
    issuer: row.body,
    registration: row.reference,
    definition: null,
    query: null,
    measures: row.measures ?? [],
  }))
}

/** The plan itself as a source: each measure's passage, and the plan as a whole for its money and baselines. */
const planSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> => {
  const version = await tx
    .selectFrom('plan.version as v')
    .innerJoin('plan.plan as p', 'p.id', 'v.plan_id')
    .leftJoin('plan.document as d', 'd.id', 'v.document_id')
    .select([
      'v.id',
      'p.reference',
      'p.title',
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
    .select([
      'm.measure_id as id',
      'i.number',
      'm.heading',
      'm.summary',
      'm.paragraphs',
      'm.source_start as start',
      'm.source_end as end',
    ])
    .where('m.version_id', '=', version.id)
    .orderBy('m.position')
    .execute()
  const rest = { issuer: null, registration: version.reference, definition: null, query: null }
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
      ...rest,
    },
    ...measures.map(
      (measure): CandidateSource => ({
        kind: 'plan_passage',
        id: measure.id,
        label: `${version.reference}, ${measure.number}`,
        hash:
          version.hash ?? contentHash([measure.number, measure.heading, measure.summary, measure.paragraphs]),
        at: `${measure.start ?? 0}-${measure.end ?? 0}`,
        measures: [measure.id],
        ...rest,
      }),
    ),
  ]
}

/** Decisions that gave assignments, as documents that money and dates rest on. */
const decisionSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> => {
  const rows = await tx
    .selectFrom('plan.assignment as a')
    .select(['a.id', 'a.title', 'a.task', 'a.reference', 'a.decided', servedMeasures.as('measures')])
    .where('a.plan_id', '=', planId)
    .where('a.decided', 'is not', null)
    .execute()
  return rows.map((row) => ({
    kind: 'evidence',
    id: `decision-${row.id}`,
    label: [row.reference, row.title].filter(Boolean).join(': '),
    hash: contentHash([row.reference, row.decided, row.title, row.task]),
    at: row.decided!,
    issuer: null,
    registration: row.reference,
    definition: null,
    query: null,
    measures: row.measures ?? [],
  }))
}

/** Decisions on money, and what is planned, that were posted in the ledger by themselves, as the documents that state them. */
const postingSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> => {
  const rows = await tx
    .selectFrom('money.posting')
    .select(['id', 'day', 'words', 'source', 'decision_number', 'digest'])
    .where('plan_id', '=', planId)
    .where('kind', 'in', ['decision', 'planning'])
    .where('reference', 'is', null)
    .orderBy('day')
    .execute()
  return rows.map((row) => ({
    kind: 'evidence',
    id: `posting-${row.id}`,
    label: `${row.source}: ${row.words}`,
    hash: row.digest,
    at: row.day,
    issuer: null,
    registration: row.decision_number,
    definition: null,
    query: null,
    measures: [],
  }))
}

/** What bodies have told of their work outside the measures. */
const activitySources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> => {
  const rows = await tx
    .selectFrom('plan.activity as c')
    .innerJoin('directory.body as b', 'b.id', 'c.body_id')
    .select([
      'c.id',
      'c.title',
      'c.description',
      'c.output',
      'c.outcome',
      'c.source',
      'c.registered_at as registeredAt',
      'b.name as body',
    ])
    .where('c.plan_id', '=', planId)
    .where('c.withdrawn_reason', 'is', null)
    .execute()
  return rows.map((row) => ({
    kind: 'report_back',
    id: `activity-${row.id}`,
    label: `${row.body}: ${row.title}`,
    hash: contentHash([row.title, row.description, row.output, row.outcome, row.source]),
    at: row.registeredAt.toISOString(),
    issuer: row.body,
    registration: row.source,
    definition: null,
    query: null,
    measures: [],
  }))
}

/** Values that were frozen for the plan, each with its definition and query: their hash is that of the snapshot. */
const snapshotSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> =>
  (await listSnapshots(tx, { planId })).map(({ id, content, sha256, measureId }) => ({
    kind: 'indicator_snapshot',
    id,
    label: snapshotTitle(content, 'sv'),
    hash: sha256,
    at: content.takenAt,
    issuer: content.series.reporter?.body ?? null,
    registration: content.series.reporter?.source ?? null,
    definition: content.series.definition.sv,
    query: content.query.sv,
    measures: measureId === null ? [] : [measureId],
  }))

/** Figures that sources tell differently: an account refers to all of them at once, never to one alone. */
const conflictSources = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> =>
  (await listConflicts(tx, { planId })).map(({ id, title, explanation, sources, measureId, madeAt }) => ({
    kind: 'evidence',
    id: `conflict-${id}`,
    label: conflictWords('sv')('sourceLabel', { title: title.sv }),
    hash: contentHash([title, explanation, sources]),
    at: madeAt.toISOString(),
    issuer: null,
    registration: null,
    definition: explanation.sv,
    query: null,
    measures: measureId === null ? [] : [measureId],
  }))

/** Everything that a sentence of an account of this plan may rest on. */
export const listCandidates = async (tx: DatabaseTransaction, planId: string): Promise<CandidateSource[]> => [
  ...(await reportSources(tx, planId)),
  ...(await evidenceSources(tx, planId)),
  ...(await planSources(tx, planId)),
  ...(await decisionSources(tx, planId)),
  ...(await postingSources(tx, planId)),
  ...(await activitySources(tx, planId)),
  ...(await snapshotSources(tx, planId)),
  ...(await conflictSources(tx, planId)),
]
