import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { type Analysis, judgedNow } from './analysis.ts'
import type { PublicationContent } from './content.ts'
import type { ReleasedHistories } from './linkage.ts'
import type { EstimateState } from './schema.ts'

export interface EstimateRow {
  readonly id: string
  readonly bodyId: string
  readonly bodyName: string
  readonly title: Words
  readonly subject: Words
  readonly from: string
  readonly to: string
  readonly madeAt: Date
  readonly state: EstimateState
}

const day = (column: 'e.period_from' | 'e.period_to') =>
  sql<string>`to_char(${sql.ref(column)}, 'YYYY-MM-DD')`

/** An estimate's state follows from whether it was published, and withdrawn. */
const estimates = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('statistics.estimate as e')
    .innerJoin('directory.body as b', 'b.id', 'e.body_id')
    .leftJoin('statistics.publication as p', 'p.estimate_id', 'e.id')
    .leftJoin('statistics.withdrawal as w', 'w.estimate_id', 'e.id')
    .select([
      'e.id',
      'e.body_id as bodyId',
      'b.name as bodyName',
      sql<Words>`e.title`.as('title'),
      sql<Words>`e.subject`.as('subject'),
      day('e.period_from').as('from'),
      day('e.period_to').as('to'),
      'e.made_at as madeAt',
      sql<EstimateState>`case when w.estimate_id is not null then 'withdrawn' when p.estimate_id is not null then 'published' else 'draft' end`.as(
        'state',
      ),
    ])

/** Every estimate that the reader works with, the newest first. */
export const listEstimates = async (tx: DatabaseTransaction, page: number, size: number) => {
  const rows = await estimates(tx)
    .where(sql<boolean>`statistics.works_with(e.body_id)`)
    .orderBy('e.made_at', 'desc')
    .orderBy('e.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const { total } = await tx
    .selectFrom('statistics.estimate as e')
    .where(sql<boolean>`statistics.works_with(e.body_id)`)
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** @throws NotFound where there is none that the reader works with. */
export const getEstimate = async (tx: DatabaseTransaction, estimateId: string) => {
  const found = await estimates(tx)
    .innerJoin('statistics.estimate_basis as s', 's.estimate_id', 'e.id')
    .leftJoin('statistics.linked_estimate as l', 'l.estimate_id', 'e.id')
    .select([
      's.histories',
      's.sha256',
      's.made_by as madeBy',
      sql<ReleasedHistories | null>`l.histories`.as('released'),
      sql<Analysis>`s.analysis`.as('analysis'),
    ])
    .where('e.id', '=', estimateId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('estimate')
  return { ...found, analysis: found.state === 'draft' ? judgedNow(found.analysis) : found.analysis }
}

export interface Decision {
  readonly kind: 'published' | 'withdrawn'
  readonly warnings: readonly string[]
  readonly reason: string | null
  readonly decidedAt: Date
}

/** What was decided of an estimate, newest first. */
export const listDecisions = async (tx: DatabaseTransaction, estimateId: string): Promise<Decision[]> => {
  const rows = await tx
    .selectFrom('statistics.publishing_decision')
    .select(['kind', 'warnings', 'reason', 'decided_at as decidedAt'])
    .where('estimate_id', '=', estimateId)
    .orderBy('decided_at', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as Decision['kind'] }))
}

const publications = (tx: DatabaseTransaction) =>
  estimates(tx).select([
    sql<PublicationContent | null>`p.content`.as('content'),
    'p.sha256',
    'p.published_at as publishedAt',
    'w.reason as withdrawnBecause',
    'w.withdrawn_at as withdrawnAt',
  ])
type PublicationRow = Awaited<ReturnType<ReturnType<typeof publications>['executeTakeFirstOrThrow']>>

/** What is published and stands, the newest first. */
export const listPublications = async (tx: DatabaseTransaction, page: number, size: number) => {
  const standing = sql<boolean>`p.estimate_id is not null and w.estimate_id is null`
  const rows = await publications(tx)
    .where(standing)
    .orderBy('p.published_at', 'desc')
    .orderBy('e.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  const { total } = await tx
    .selectFrom('statistics.publication as p')
    .leftJoin('statistics.withdrawal as w', 'w.estimate_id', 'p.estimate_id')
    .where(standing)
    .select(({ fn }) => fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows, total: Number(total) }
}

/** Every estimate that is published and stands, the newest first. */
export const listStanding = async (
  tx: DatabaseTransaction,
): Promise<{ id: string; content: PublicationContent; sha256: string; publishedAt: Date }[]> => {
  const rows = await publications(tx)
    .where(sql<boolean>`p.estimate_id is not null and w.estimate_id is null`)
    .orderBy('p.published_at', 'desc')
    .orderBy('e.id')
    .execute()
  return rows.map(({ id, content, sha256, publishedAt }) => ({
    id,
    content: content!,
    sha256: sha256!,
    publishedAt: publishedAt!,
  }))
}

/**
 * What everybody may know of an estimate; of one that was withdrawn, that it was and why.
 *
 * @throws NotFound where it has never been published.
 */
export const getPublication = async (
  tx: DatabaseTransaction,
  estimateId: string,
): Promise<PublicationRow> => {
  const found = await publications(tx).where('e.id', '=', estimateId).executeTakeFirst()
  if (found === undefined || found.state === 'draft') throw new NotFound('estimate')
  return found
}

/** Lets one decision at a time, until the transaction ends. */
export const lockEstimate = async (tx: DatabaseTransaction, estimateId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`estimate ${estimateId}`}, 0))`.execute(tx)
}

export const insertEstimate = async (
  tx: DatabaseTransaction,
  estimate: Pick<EstimateRow, 'id' | 'bodyId' | 'title' | 'subject' | 'from' | 'to' | 'madeAt'>,
  basis: {
    /** As they were given, with their SHA-256; absent where they stay with a unit that links. */
    readonly given: { readonly histories: Uint8Array; readonly sha256: string } | null
    readonly analysis: Analysis
    readonly madeBy: string | null
  },
): Promise<void> => {
  await tx
    .insertInto('statistics.estimate')
    .values({
      id: estimate.id,
      body_id: estimate.bodyId,
      title: JSON.stringify(estimate.title),
      subject: JSON.stringify(estimate.subject),
      period_from: estimate.from,
      period_to: estimate.to,
      made_at: estimate.madeAt,
    })
    .execute()
  await tx
    .insertInto('statistics.estimate_basis')
    .values({
      estimate_id: estimate.id,
      histories: basis.given === null ? null : Buffer.from(basis.given.histories),
      sha256: basis.given?.sha256 ?? null,
      analysis: JSON.stringify(basis.analysis),
      made_by: basis.madeBy,
    })
    .execute()
}

export const insertPublication = async (
  tx: DatabaseTransaction,
  estimateId: string,
  content: PublicationContent,
  sha256: string,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('statistics.publication')
    .values({ estimate_id: estimateId, content: JSON.stringify(content), sha256, published_at: now })
    .execute()
}

export const insertWithdrawal = async (
  tx: DatabaseTransaction,
  estimateId: string,
  reason: string,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('statistics.withdrawal')
    .values({ estimate_id: estimateId, reason, withdrawn_at: now })
    .execute()
}

export const insertDecision = async (
  tx: DatabaseTransaction,
  estimateId: string,
  { kind, warnings, reason, decidedAt, by }: Decision & { readonly by: string },
): Promise<void> => {
  await tx
    .insertInto('statistics.publishing_decision')
    .values({
      estimate_id: estimateId,
      kind,
      warnings: [...warnings],
      reason,
      decided_by: by,
      decided_at: decidedAt,
    })
    .execute()
}

/** Who has agreed that an estimate is published, where anybody has. */
export const findAgreement = (tx: DatabaseTransaction, estimateId: string) =>
  tx
    .selectFrom('statistics.agreement')
    .select(['agreed_by as agreedBy', 'agreed_at as agreedAt'])
    .where('estimate_id', '=', estimateId)
    .executeTakeFirst()

export const insertAgreement = async (
  tx: DatabaseTransaction,
  estimateId: string,
  agreedBy: string,
  now: Date,
): Promise<void> => {
  await tx
    .insertInto('statistics.agreement')
    .values({ estimate_id: estimateId, agreed_by: agreedBy, agreed_at: now })
    .execute()
}

/** Other estimates of a body that are published and stand, by the time that they are about: what a new one is held against. */
export const listStandingBeside = (
  tx: DatabaseTransaction,
  { id, bodyId }: Pick<EstimateRow, 'id' | 'bodyId'>,
  most: number,
) =>
  publications(tx)
    .where('e.body_id', '=', bodyId)
    .where('e.id', '<>', id)
    .where(sql<boolean>`p.estimate_id is not null and w.estimate_id is null`)
    .orderBy('e.period_to', 'desc')
    .orderBy('p.published_at', 'desc')
    .limit(most)
    .execute()
