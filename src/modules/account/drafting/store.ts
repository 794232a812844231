import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { ClaimKind } from '../../../platform/claims/propose-claim.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import { Letter } from '../document/sections.ts'
import type { SourceReference } from '../document/sources.ts'
import type { WorkedOut } from './proposals/proposed.ts'

export type SectionKind =
  | 'summary'
  | 'conclusions'
  | 'area'
  | 'measure'
  | 'outcome'
  | 'changes'
  | 'money'
  | 'outside'
  | 'method'

export interface SectionRow {
  readonly id: string
  readonly kind: SectionKind
  readonly areaKey: string | null
  readonly measureId: string | null
  readonly heading: string
  /** Why nothing was reported, in a sentence of an author; null where nobody has said so. */
  readonly answer: string | null
  readonly sentences: readonly SentenceRow[]
}

/** A source of a sentence, with the words of it that bear the sentence where some were chosen. */
export interface ChosenSource extends SourceReference {
  readonly passage: string | null
}

export interface SentenceRow {
  readonly id: string
  readonly position: number
  readonly paragraph: number
  readonly text: string
  readonly claim: ClaimKind
  readonly exemption: string | null
  /** What it was drafted from, and as what; null for one that an author wrote. */
  readonly draftKey: string | null
  readonly draftText: string | null
  /** What it was drafted from says something else since an author changed it. */
  readonly draftNews: boolean
  readonly worked: readonly WorkedOut[]
  /** When somebody read it, ISO 8601; null while it is a draft. */
  readonly readAt: string | null
  /** Who has read it, by name. */
  readonly readBy: string | null
  readonly sources: readonly ChosenSource[]
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
      'drafted_on as draftedOn',
      'letter',
      'created_at as createdAt',
    ])
    .where('id', '=', accountId)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('account')
  return { ...found, letter: Letter.nullable().parse(found.letter) }
}

/** Keeps what an account says of itself as a communication. */
export const setLetter = async (
  tx: DatabaseTransaction,
  accountId: string,
  letter: Letter,
): Promise<void> => {
  await tx
    .updateTable('plan.account')
    .set({ letter: JSON.stringify(letter) })
    .where('id', '=', accountId)
    .execute()
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

/** A section that an account has, before it is there. */
export interface NewSection {
  readonly kind: SectionKind
  readonly areaKey?: string
  readonly measureId?: string
  readonly heading: string
}

export const addSections = (
  tx: DatabaseTransaction,
  accountId: string,
  sections: readonly (NewSection & { readonly position: number })[],
) =>
  tx
    .insertInto('plan.account_section')
    .values(
      sections.map(({ kind, areaKey, measureId, heading, position }) => ({
        account_id: accountId,
        position,
        kind,
        area_key: areaKey ?? null,
        measure_id: measureId ?? null,
        heading,
      })),
    )
    .execute()

const sections = (tx: DatabaseTransaction, accountId: string) =>
  tx
    .selectFrom('plan.account_section as s')
    .select(({ selectFrom }) => [
      's.id',
      sql<SectionKind>`s.kind`.as('kind'),
      's.area_key as areaKey',
      's.measure_id as measureId',
      's.heading',
      's.answer',
      jsonArrayFrom(
        selectFrom('plan.account_sentence as t')
          .select(({ selectFrom: within }) => [
            't.id',
            't.position',
            't.paragraph',
            't.sentence as text',
            sql<ClaimKind>`t.claim`.as('claim'),
            't.exemption',
            't.draft_key as draftKey',
            't.draft_text as draftText',
            't.draft_news as draftNews',
            sql<WorkedOut[]>`t.worked`.as('worked'),
            sql<string | null>`t.read_at`.as('readAt'),
            within('identity.person as p').select('p.name').whereRef('p.id', '=', 't.read_by').as('readBy'),
            jsonArrayFrom(
              within('plan.account_source as c')
                .select([
                  sql<SourceReference['kind']>`c.kind`.as('kind'),
                  'c.subject_id as id',
                  'c.label',
                  sql<string>`encode(c.sha256, 'hex')`.as('hash'),
                  'c.at',
                  'c.passage',
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

/** The sections of an account with their sentences and sources. */
export const listSections = (tx: DatabaseTransaction, accountId: string): Promise<SectionRow[]> =>
  sections(tx, accountId).execute()

/** The section after another one, where there is one. */
export const findNext = async (
  tx: DatabaseTransaction,
  accountId: string,
  sectionId: string,
): Promise<string | null> => {
  const found = await tx
    .selectFrom('plan.account_section as s')
    .select('s.id')
    .where('s.account_id', '=', accountId)
    .where('s.position', '>', ({ selectFrom }) =>
      selectFrom('plan.account_section as here').select('here.position').where('here.id', '=', sectionId),
    )
    .orderBy('s.position')
    .limit(1)
    .executeTakeFirst()
  return found?.id ?? null
}

/** One section of an account. @throws NotFound */
export const getSection = async (
  tx: DatabaseTransaction,
  accountId: string,
  sectionId: string,
): Promise<SectionRow> => {
  const found = await sections(tx, accountId).where('s.id', '=', sectionId).executeTakeFirst()
  if (found === undefined) throw new NotFound('section')
  return found
}

/** Puts a section in its place among the others. */
export const placeSection = async (
  tx: DatabaseTransaction,
  { id, position }: { id: string; position: number },
): Promise<void> => {
  await tx
    .updateTable('plan.account_section')
    .set({ position })
    .where('id', '=', id)
    .where('position', '<>', position)
    .execute()
}
