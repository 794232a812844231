import { sql } from 'kysely'
import { dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import { EvidenceContent, type EvidenceRow } from './row.ts'

/** Evidence that was written down here, in its latest wording. */
export interface KeptEvidence {
  readonly id: string
  readonly version: number
  readonly bodyId: string
  readonly bodyName: string
  readonly content: EvidenceContent
  readonly sha256: string
  readonly writtenAt: Date
}

const wordings = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('statistics.evidence as e')
    .innerJoin('directory.body as b', 'b.id', 'e.body_id')
    .select([
      'e.id',
      'e.version',
      'e.body_id as bodyId',
      'b.name as bodyName',
      'e.content',
      'e.sha256',
      'e.written_at as writtenAt',
    ])

type Found = Awaited<ReturnType<ReturnType<typeof wordings>['execute']>>[number]
const asKept = (row: Found): KeptEvidence => ({ ...row, content: EvidenceContent.parse(row.content) })

/** All evidence in its latest wording. */
export const listKept = async (tx: DatabaseTransaction): Promise<KeptEvidence[]> =>
  (await wordings(tx).distinctOn('e.id').orderBy('e.id').orderBy('e.version', 'desc').execute()).map(asKept)

/** Every wording of one piece of evidence, the latest first. @throws NotFound */
export const listWordings = async (
  tx: DatabaseTransaction,
  evidenceId: string,
): Promise<[KeptEvidence, ...KeptEvidence[]]> => {
  const [latest, ...earlier] = (
    await wordings(tx).where('e.id', '=', evidenceId).orderBy('e.version', 'desc').execute()
  ).map(asKept)
  if (latest === undefined) throw new NotFound('evidence')
  return [latest, ...earlier]
}

/** Evidence as a row of the table. */
export const rowOfKept = ({ id, content, bodyName, writtenAt }: KeptEvidence): EvidenceRow => ({
  ...content,
  key: `kept:${id}`,
  origin: 'kept',
  judgedBy: bodyName,
  judgedOn: dayOf(writtenAt),
})

/** @throws Conflict where another wrote this wording first. */
export const insertWording = async (
  tx: DatabaseTransaction,
  wording: Omit<KeptEvidence, 'bodyName'>,
): Promise<void> => {
  const added = await tx
    .insertInto('statistics.evidence')
    .values({
      id: wording.id,
      version: wording.version,
      body_id: wording.bodyId,
      content: JSON.stringify(wording.content),
      sha256: wording.sha256,
      written_at: wording.writtenAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) throw new Conflict('evidence')
}

/** Two rows that say different things of the same, and why. */
export interface Contrast {
  readonly one: string
  readonly other: string
  readonly reasons: Words
  readonly bodyName: string
  readonly writtenAt: Date
}

/** Pairs that stand against each other; with `key` those of one row. */
export const listContrasts = async (tx: DatabaseTransaction, key?: string): Promise<Contrast[]> => {
  const rows = await tx
    .selectFrom('statistics.evidence_contrast as c')
    .innerJoin('directory.body as b', 'b.id', 'c.body_id')
    .distinctOn(['c.one', 'c.other'])
    .select([
      'c.one',
      'c.other',
      sql<Words | null>`c.reasons`.as('reasons'),
      'b.name as bodyName',
      'c.written_at as writtenAt',
    ])
    .$if(key !== undefined, (query) =>
      query.where(({ or, eb }) => or([eb('c.one', '=', key!), eb('c.other', '=', key!)])),
    )
    .orderBy('c.one')
    .orderBy('c.other')
    .orderBy('c.number', 'desc')
    .execute()
  return rows.flatMap(({ reasons, ...row }) => (reasons === null ? [] : [{ ...row, reasons }]))
}

/**
 * @param reasons nothing where the two no longer stand against each other.
 * @throws Conflict where another wrote of the pair at the same moment.
 */
export const insertContrast = async (
  tx: DatabaseTransaction,
  contrast: {
    readonly one: string
    readonly other: string
    readonly reasons: Words | null
    readonly bodyId: string
    readonly now: Date
  },
): Promise<void> => {
  const { last } = await tx
    .selectFrom('statistics.evidence_contrast')
    .select(({ fn }) => fn.max<number | null>('number').as('last'))
    .where('one', '=', contrast.one)
    .where('other', '=', contrast.other)
    .executeTakeFirstOrThrow()
  const added = await tx
    .insertInto('statistics.evidence_contrast')
    .values({
      one: contrast.one,
      other: contrast.other,
      number: (last ?? 0) + 1,
      reasons: contrast.reasons === null ? null : JSON.stringify(contrast.reasons),
      body_id: contrast.bodyId,
      written_at: contrast.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('number')
    .executeTakeFirst()
  if (added === undefined) throw new Conflict('evidence')
}
