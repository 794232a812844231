import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import { type Letter, type LetterKind, type LetterLanguage, letters } from './records.ts'
import { houseTexts } from './texts.ts'

/** A letter without its texts. */
export interface LetterHead {
  readonly id: string
  readonly kind: LetterKind
  readonly state: Letter['state']
  readonly writtenAt: Date
  readonly writerName: string | null
  readonly finishedAt: Date | null
  readonly toldOn: string | null
}

const headsOf = (tx: DatabaseTransaction, caseId: string) =>
  tx
    .selectFrom('support.letter as l')
    .leftJoin('identity.person as p', 'p.id', 'l.written_by')
    .select([
      'l.id',
      'l.kind',
      'l.state',
      'l.written_at as writtenAt',
      'p.name as writerName',
      'l.finished_at as finishedAt',
      'l.told_on as toldOn',
    ])
    .where('l.case_id', '=', caseId)
    .where('l.state', '<>', 'discarded')
    .orderBy('l.written_at', 'desc')
    .orderBy('l.id')

/** The letters of a case, the latest first; those that were thrown away are not among them. */
export const listHeads = async (tx: DatabaseTransaction, caseId: string, most = 200): Promise<LetterHead[]> =>
  (await headsOf(tx, caseId).limit(most).execute()) as LetterHead[]

interface One {
  readonly id: string
  readonly case_id: string
}

/** The steps of a letter, without the key of its case. @throws NotFound, also for one of another case. */
export const getSteps = async (tx: DatabaseTransaction, of: One, held?: 'held') => {
  const row = await letters.row(tx, { ...of }, held)
  return {
    kind: row.kind,
    language: row.language,
    state: row.state,
    writtenBy: row.written_by,
    writtenAt: row.written_at,
    askedBy: row.asked_by,
    returnedBy: row.returned_by,
    finishedBy: row.finished_by,
    finishedAt: row.finished_at,
    pages: row.pages,
    toldOn: row.told_on,
  } as Omit<Letter, keyof Awaited<ReturnType<typeof letters.get>>>
}

/** The names of those who took the steps of a letter, as far as the reader may know them. */
export const namesOf = async (
  tx: DatabaseTransaction,
  { writtenBy, returnedBy, finishedBy }: Pick<Letter, 'writtenBy' | 'returnedBy' | 'finishedBy'>,
): Promise<(id: string | null) => string> => {
  const ids = [writtenBy, returnedBy, finishedBy].filter((id) => id !== null)
  const rows = await tx.selectFrom('identity.person').select(['id', 'name']).where('id', 'in', ids).execute()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? '' : (names.get(id) ?? ''))
}

export const insertLetter = (
  tx: DatabaseTransaction,
  { key, actor, now }: { readonly key: CaseKey; readonly actor: PersonActor; readonly now: Date },
  of: {
    readonly caseId: string
    readonly kind: LetterKind
    readonly language: LetterLanguage
    readonly version: number
  },
  texts: Parameters<typeof letters.add>[1],
): Promise<string> =>
  letters.add(
    tx,
    texts,
    {
      case_id: of.caseId,
      kind: of.kind,
      language: of.language,
      text_version: of.version,
      written_by: actor.personId,
      written_at: now,
    },
    key,
  )

/** A version of what a body's letters of a kind begin with. */
export interface TextVersion {
  readonly version: number
  readonly subject: string
  readonly body: string
  readonly madeAt: Date
  readonly madeBy: string | null
}

/** The versions that a body has written of a text, the latest first. */
export const listVersions = (
  tx: DatabaseTransaction,
  of: { readonly bodyId: string; readonly kind: LetterKind; readonly language: LetterLanguage },
): Promise<TextVersion[]> =>
  tx
    .selectFrom('support.letter_text as t')
    .leftJoin('identity.person as p', 'p.id', 't.made_by')
    .select(['t.version', 't.subject', 't.body', 't.made_at as madeAt', 'p.name as madeBy'])
    .where('t.body_id', '=', of.bodyId)
    .where('t.kind', '=', of.kind)
    .where('t.language', '=', of.language)
    .orderBy('t.version', 'desc')
    .execute()

/** Which version of each text a body uses; those that it has not written are not in it. */
export const listInUse = async (
  tx: DatabaseTransaction,
  bodyId: string,
): Promise<ReadonlyMap<string, number>> => {
  const rows = await tx
    .selectFrom('support.letter_text')
    .select(['kind', 'language', ({ fn }) => fn.max<number>('version').as('version')])
    .where('body_id', '=', bodyId)
    .groupBy(['kind', 'language'])
    .execute()
  return new Map(rows.map(({ kind, language, version }) => [`${kind}.${language}`, version]))
}

/** What a letter of a kind begins with: the body's own text, or that of the house. */
export const textInUse = async (
  tx: DatabaseTransaction,
  of: { readonly bodyId: string; readonly kind: LetterKind; readonly language: LetterLanguage },
): Promise<{ readonly version: number; readonly subject: string; readonly body: string }> => {
  const [newest] = await listVersions(tx, of)
  return newest ?? { version: 0, ...houseTexts[of.kind][of.language] }
}

export const insertVersion = async (
  tx: DatabaseTransaction,
  { bodyId, personId }: PersonActor,
  made: Omit<TextVersion, 'madeBy'> & { readonly kind: LetterKind; readonly language: LetterLanguage },
): Promise<void> => {
  const { kind, language, version, subject, body, madeAt } = made
  await tx
    .insertInto('support.letter_text')
    .values({
      id: randomUUID(),
      body_id: bodyId,
      kind,
      language,
      version,
      subject,
      body,
      made_by: personId,
      made_at: madeAt,
    })
    .execute()
}
