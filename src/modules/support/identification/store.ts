import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { Checklist } from '../content/checklist-shape.ts'
import type { Answers, Parts, Situation } from './filling.ts'
import type { Judgement } from './schema.ts'

const placeOf = (what: 'answers' | 'reasons' | 'situation', id: string): string =>
  `support.assessment.${what}:${id}`

/** A checklist of a case, without what is sealed in it. */
export interface FoundAssessment {
  readonly id: string
  readonly checklist: Checklist['key']
  readonly version: string
  readonly parts: Parts
  readonly judgement: Judgement | null
  readonly startedAt: Date
  readonly startedBy: string
  readonly judgedAt: Date | null
  readonly judgedBy: string | null
  readonly judgedByName: string | null
}

/** The same, opened. */
export interface OpenedAssessment extends FoundAssessment {
  readonly answers: Answers
  readonly reasons: string
  /** Nothing where the officer has not said anything of it yet. */
  readonly situation: Situation | null
}

const rowsOf = (tx: DatabaseTransaction, caseId: string) =>
  tx
    .selectFrom('support.assessment as a')
    .leftJoin('identity.person as p', 'p.id', 'a.judged_by')
    .select([
      'a.id',
      'a.checklist',
      'a.version',
      'a.parts',
      'a.judgement',
      'a.started_at as startedAt',
      'a.started_by as startedBy',
      'a.judged_at as judgedAt',
      'a.judged_by as judgedBy',
      'p.name as judgedByName',
    ])
    .where('a.case_id', '=', caseId)

/** The checklists of a case, the newest first. */
export const listAssessments = async (tx: DatabaseTransaction, caseId: string): Promise<FoundAssessment[]> =>
  (await rowsOf(tx, caseId).orderBy('a.started_at', 'desc').execute()) as unknown as FoundAssessment[]

const opened = <Row extends FoundAssessment>(
  key: CaseKey,
  row: Row & {
    readonly sealedAnswers: Buffer
    readonly sealedReasons: Buffer | null
    readonly sealedSituation: Buffer | null
  },
): OpenedAssessment => {
  const { sealedAnswers, sealedReasons, sealedSituation, ...found } = row
  return {
    ...found,
    answers: JSON.parse(key.open(placeOf('answers', row.id), sealedAnswers)) as Answers,
    reasons: sealedReasons === null ? '' : key.open(placeOf('reasons', row.id), sealedReasons),
    situation:
      sealedSituation === null
        ? null
        : (JSON.parse(key.open(placeOf('situation', row.id), sealedSituation)) as Situation),
  }
}

/** A checklist, opened. @throws NotFound, also for one of another case. */
export const getAssessment = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { caseId, assessmentId }: { readonly caseId: string; readonly assessmentId: string },
): Promise<OpenedAssessment> => {
  const row = await rowsOf(tx, caseId)
    .select([
      'a.sealed_answers as sealedAnswers',
      'a.sealed_reasons as sealedReasons',
      'a.sealed_situation as sealedSituation',
    ])
    .where('a.id', '=', assessmentId)
    .executeTakeFirst()
  if (row === undefined) throw new NotFound('checklist')
  return opened(key, row as never)
}

/** The same, held until the transaction ends: of two who save at once, the second finds what the first has saved. */
export const holdAssessment: typeof getAssessment = async (tx, key, of) => {
  await tx
    .selectFrom('support.assessment')
    .select('id')
    .where('id', '=', of.assessmentId)
    .where('case_id', '=', of.caseId)
    .forUpdate()
    .execute()
  return getAssessment(tx, key, of)
}

/** Begins a checklist in a version, without answers. @returns its identifier. */
export const insertAssessment = async (
  tx: DatabaseTransaction,
  writer: { readonly key: CaseKey; readonly actor: PersonActor; readonly now: Date },
  caseId: string,
  { key: checklist, version }: Checklist,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('support.assessment')
    .values({
      id,
      case_id: caseId,
      checklist,
      version,
      sealed_answers: writer.key.seal(placeOf('answers', id), '{}'),
      started_by: writer.actor.personId,
      started_at: writer.now,
    })
    .execute()
  return id
}

/** Writes the answers with how far their parts have come. */
export const writeAnswers = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  id: string,
  { answers, parts }: { readonly answers: Answers; readonly parts: Parts },
): Promise<void> => {
  await tx
    .updateTable('support.assessment')
    .set((row) => ({
      sealed_answers: key.seal(placeOf('answers', id), JSON.stringify(answers)),
      parts: JSON.stringify(parts),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Writes the officer's own judgement, with its reasons. */
export const writeJudgement = async (
  tx: DatabaseTransaction,
  writer: { readonly key: CaseKey; readonly actor: PersonActor; readonly now: Date },
  id: string,
  { judgement, reasons }: { readonly judgement: Judgement; readonly reasons: string },
): Promise<void> => {
  await tx
    .updateTable('support.assessment')
    .set((row) => ({
      judgement,
      sealed_reasons: writer.key.seal(placeOf('reasons', id), reasons),
      judged_by: writer.actor.personId,
      judged_at: writer.now,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Writes what the officer says of the situation. */
export const writeSituation = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  id: string,
  situation: Situation,
): Promise<void> => {
  await tx
    .updateTable('support.assessment')
    .set((row) => ({
      sealed_situation: key.seal(placeOf('situation', id), JSON.stringify(situation)),
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
