import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { How, InterestHeading, Interpreter, NotHeard, Present, voiceInput } from './schema.ts'

/** What the child says, in the child's own words; or why the child has not been heard. */
export interface Voice {
  readonly id: string
  readonly heard: boolean
  readonly heardOn: Day
  readonly how: How | null
  readonly present: readonly Present[]
  readonly language: string | null
  readonly interpreter: Interpreter | null
  readonly notHeard: NotHeard | null
  readonly words: string
  readonly madeByName: string
}

/** The child's voice in a case, newest first. */
export const listVoices = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<Voice[]> => {
  const rows = await tx
    .selectFrom('children.voice as v')
    .innerJoin('identity.person as p', 'p.id', 'v.made_by')
    .selectAll('v')
    .select('p.name as madeByName')
    .where('v.case_id', '=', caseId)
    .orderBy('v.heard_on', 'desc')
    .orderBy('v.made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    heard: row.heard,
    heardOn: row.heard_on,
    how: row.how as How | null,
    present: row.present as Present[],
    language: row.language,
    interpreter: row.interpreter as Interpreter | null,
    notHeard: row.not_heard as NotHeard | null,
    words: key.open(`children.voice.words:${row.id}`, row.sealed_words),
    madeByName: row.madeByName,
  }))
}

/** Adds what the child says. @returns its identifier. */
export const insertVoice = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { actor, now }: { readonly actor: PersonActor; readonly now: Date },
  voice: z.output<typeof voiceInput>,
): Promise<string> => {
  const id = randomUUID()
  const isHeard = voice.heard === 'yes'
  await tx
    .insertInto('children.voice')
    .values({
      id,
      case_id: voice.caseId,
      heard: isHeard,
      heard_on: voice.heardOn,
      how: isHeard ? (voice.how ?? null) : null,
      present: isHeard ? [...voice.present] : [],
      language: isHeard ? (voice.language ?? null) : null,
      interpreter: isHeard ? (voice.interpreter ?? null) : null,
      not_heard: isHeard ? null : (voice.notHeard ?? null),
      sealed_words: key.seal(`children.voice.words:${id}`, voice.words),
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  return id
}

/** An assessment of what is best for the child. */
export interface BestInterest {
  readonly id: string
  readonly concernId: string | null
  readonly headings: Readonly<Partial<Record<InterestHeading, string>>>
  readonly madeByName: string
  readonly madeAt: Date
}

/** The assessments of a case, newest first; an earlier one is never written over. */
export const listInterests = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<BestInterest[]> => {
  const rows = await tx
    .selectFrom('children.best_interest as b')
    .innerJoin('identity.person as p', 'p.id', 'b.made_by')
    .selectAll('b')
    .select('p.name as madeByName')
    .where('b.case_id', '=', caseId)
    .orderBy('b.made_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    concernId: row.concern_id,
    headings: JSON.parse(key.open(`children.best_interest.answers:${row.id}`, row.sealed_answers)),
    madeByName: row.madeByName,
    madeAt: row.made_at,
  }))
}

/** Adds an assessment. @returns its identifier. */
export const insertInterest = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  { actor, now }: { readonly actor: PersonActor; readonly now: Date },
  added: {
    readonly caseId: string
    readonly concernId: string | undefined
    readonly headings: Readonly<Partial<Record<InterestHeading, string>>>
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.best_interest')
    .values({
      id,
      case_id: added.caseId,
      concern_id: added.concernId ?? null,
      sealed_answers: key.seal(`children.best_interest.answers:${id}`, JSON.stringify(added.headings)),
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  return id
}
