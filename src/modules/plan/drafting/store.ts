import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { ClaimKind } from '../../../platform/claims/propose-claim.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { SourceReference } from '../account/sources.ts'
import type { DraftSentence } from './sentences.ts'

export type SectionKind = 'conclusions' | 'area' | 'measure' | 'outside' | 'method'

export interface SectionRow {
  readonly id: string
  readonly kind: SectionKind
  readonly areaKey: string | null
  readonly measureId: string | null
  readonly heading: string
  readonly sentences: readonly SentenceRow[]
}

interface SentenceRow {
  readonly id: string
  readonly position: number
  readonly paragraph: number
  readonly text: string
  readonly claim: ClaimKind
  readonly exemption: string | null
  readonly sources: readonly SourceReference[]
}

/** An account. @throws NotFound */
export const getAccount = async (tx: DatabaseTransaction, accountId: string) => {
  const found = await tx
    .selectFrom('plan.account')
    .select([
      'id',
      'plan_id as planId',
      'number',
      'title',
      sql<'sv' | 'en'>`language`.as('language'),
      'state',
      'revision',
      'correction',
      'created_at as createdAt',
    ])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('account')
  return found
}

/**
 * Takes the account for a change: checks the revision that the writer saw and makes the next one.
 *
 * @throws Conflict where somebody else was quicker.
 */
export const takeAccount = async (tx: DatabaseTransaction, accountId: string, revision: number) => {
  const account = await getAccount(tx, accountId)
  const taken = await tx
    .updateTable('plan.account')
    .set({ revision: revision + 1 })
    .where('id', '=', accountId)
    .where('revision', '=', revision)
    .where('state', '=', 'draft')
    .executeTakeFirst()
  if (Number(taken.numUpdatedRows) === 0) throw new Conflict('account')
  return account
}

export const listAccounts = (tx: DatabaseTransaction, planId: string) =>
  tx
    .selectFrom('plan.account')
    .select(['id', 'number', 'title', 'language', 'state', 'created_at as createdAt'])
    .where('plan_id', '=', planId)
    .orderBy('number', 'desc')
    .execute()

export const addAccount = async (
  tx: DatabaseTransaction,
  account: { planId: string; title: string; language: 'sv' | 'en'; createdBy: string | null },
): Promise<string> => {
  // The plan's row is locked, so that two accounts begun at once get two numbers.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`account ${account.planId}`}, 0))`.execute(tx)
  const last = await tx
    .selectFrom('plan.account')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('plan_id', '=', account.planId)
    .executeTakeFirst()
  const added = await tx
    .insertInto('plan.account')
    .values({
      plan_id: account.planId,
      number: (last?.number ?? 0) + 1,
      title: account.title,
      language: account.language,
      created_by: account.createdBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return added.id
}

export const addSections = (
  tx: DatabaseTransaction,
  accountId: string,
  sections: readonly { kind: SectionKind; areaKey?: string; measureId?: string; heading: string }[],
) =>
  tx
    .insertInto('plan.account_section')
    .values(
      sections.map(({ kind, areaKey, measureId, heading }, position) => ({
        account_id: accountId,
        position,
        kind,
        area_key: areaKey ?? null,
        measure_id: measureId ?? null,
        heading,
      })),
    )
    .execute()

/** The sections of an account with their sentences and sources. */
export const listSections = (tx: DatabaseTransaction, accountId: string): Promise<SectionRow[]> =>
  tx
    .selectFrom('plan.account_section as s')
    .select(({ selectFrom }) => [
      's.id',
      sql<SectionKind>`s.kind`.as('kind'),
      's.area_key as areaKey',
      's.measure_id as measureId',
      's.heading',
      jsonArrayFrom(
        selectFrom('plan.account_sentence as t')
          .select(({ selectFrom: within }) => [
            't.id',
            't.position',
            't.paragraph',
            't.sentence as text',
            sql<ClaimKind>`t.claim`.as('claim'),
            't.exemption',
            jsonArrayFrom(
              within('plan.account_source as c')
                .select([
                  sql<SourceReference['kind']>`c.kind`.as('kind'),
                  'c.subject_id as id',
                  'c.label',
                  sql<string>`encode(c.sha256, 'hex')`.as('hash'),
                  'c.at',
                ])
                .whereRef('c.sentence_id', '=', 't.id')
                .orderBy('c.label'),
            ).as('sources'),
          ])
          .whereRef('t.section_id', '=', 's.id')
          .orderBy('t.position'),
      ).as('sentences'),
    ])
    .where('s.account_id', '=', accountId)
    .orderBy('s.position')
    .execute()

/** One section of an account. @throws NotFound */
export const getSection = async (
  tx: DatabaseTransaction,
  accountId: string,
  sectionId: string,
): Promise<SectionRow> => {
  const found = (await listSections(tx, accountId)).find(({ id }) => id === sectionId)
  if (found === undefined) throw new NotFound('section')
  return found
}

export const addSentences = async (
  tx: DatabaseTransaction,
  sectionId: string,
  sentences: readonly DraftSentence[],
  by: { personId: string | null; now: Date; firstPosition: number },
): Promise<void> => {
  await tx
    .insertInto('plan.account_sentence')
    .values(
      sentences.map(({ text, paragraph, claim }, index) => ({
        section_id: sectionId,
        position: by.firstPosition + index,
        paragraph,
        sentence: text,
        claim,
        written_by: by.personId,
        written_at: by.now,
      })),
    )
    .execute()
}

export const changeSentence = async (
  tx: DatabaseTransaction,
  sentenceId: string,
  change: { text: string; claim: ClaimKind; exemption: string | null; personId: string | null; now: Date },
): Promise<void> => {
  await tx
    .updateTable('plan.account_sentence')
    .set({
      sentence: change.text,
      claim: change.claim,
      exemption: change.exemption,
      written_by: change.personId,
      written_at: change.now,
    })
    .where('id', '=', sentenceId)
    .execute()
}

export const removeSentence = async (tx: DatabaseTransaction, sentenceId: string): Promise<void> => {
  await tx.deleteFrom('plan.account_sentence').where('id', '=', sentenceId).execute()
}

export const setSources = async (
  tx: DatabaseTransaction,
  sentenceId: string,
  sources: readonly SourceReference[],
): Promise<void> => {
  await tx.deleteFrom('plan.account_source').where('sentence_id', '=', sentenceId).execute()
  if (sources.length === 0) return
  await tx
    .insertInto('plan.account_source')
    .values(
      sources.map(({ kind, id, label, hash, at }) => ({
        sentence_id: sentenceId,
        kind,
        subject_id: id,
        label,
        sha256: Buffer.from(hash, 'hex'),
        at,
      })),
    )
    .execute()
}
