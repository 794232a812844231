import { sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { EmergencyFacts } from './rules.ts'

/** Where the texts of an emergency are sealed. */
const placeOf = {
  reason: (id: string) => `disclosure.break_glass:${id}`,
  review: (id: string) => `disclosure.break_glass.review:${id}`,
}

/** A case of the actor's own body by its number: that it is there and its key, nothing of what is in it. */
export const findInEmergency = async (
  tx: DatabaseTransaction,
  number: string,
): Promise<{ caseId: string; keyId: string } | undefined> => {
  const found = await sql<{ caseId: string; keyId: string }>`
    select case_id as "caseId", key_id as "keyId" from disclosure.case_in_emergency(${number})`.execute(tx)
  return found.rows[0]
}

/** Whether the actor works on a case for the body whose case it is. */
export const worksOnCase = async (tx: DatabaseTransaction, caseId: string): Promise<boolean> => {
  const found = await sql<{ works: boolean }>`select support.works_on(${caseId}) as works`.execute(tx)
  return found.rows[0]?.works ?? false
}

/** Whether somebody waits for emergency access to a case, or has it now. */
export const hasEmergency = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  caseId: string,
  since: Date,
  now: Date,
): Promise<boolean> => {
  const found = await tx
    .selectFrom('disclosure.break_glass')
    .select('id')
    .where('case_id', '=', caseId)
    .where('person_id', '=', actor.personId)
    .where('body_id', '=', actor.bodyId)
    .where((or) =>
      or.or([
        or.and([or('state', '=', 'asked'), or('asked_at', '>', since)]),
        or.and([or('state', '=', 'open'), or('ends_at', '>', now)]),
      ]),
    )
    .executeTakeFirst()
  return found !== undefined
}

/** Adds what somebody asks for, with the reason sealed. */
export const insertEmergency = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  asked: { id: string; caseId: string; key: CaseKey; reason: string; now: Date; byName?: true },
): Promise<void> => {
  await tx
    .insertInto('disclosure.break_glass')
    .values({
      id: asked.id,
      case_id: asked.caseId,
      key_id: asked.key.id,
      body_id: actor.bodyId,
      person_id: actor.personId,
      sealed_reason: asked.key.seal(placeOf.reason(asked.id), asked.reason),
      asked_at: asked.now,
      state: 'asked',
      by_name: asked.byName === true,
    })
    .execute()
}

/** An emergency as it is stored; the reason still sealed. */
export interface FoundEmergency extends EmergencyFacts {
  readonly id: string
  readonly caseId: string
  readonly keyId: string
  /** The case's number, for those of the body whose case it is; never for an auditor. */
  readonly number: string | null
  readonly bodyName: string
  readonly askedByName: string | null
  readonly secondName: string | null
  readonly state: 'asked' | 'open' | 'refused' | 'ended'
  readonly askedAt: Date
  readonly openedAt: Date | null
  /** Asked for by the name of the person: whoever asked sees nothing of it until it was opened. */
  readonly byName: boolean
  readonly endsAt: Date | null
  readonly reviewedAt: Date | null
  readonly reviewOutcome: 'justified' | 'not_justified' | null
  readonly sealedReason: Buffer
}

const emergencies = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('disclosure.break_glass as e')
    // Whoever reviews an emergency at a shelter sees it without the shelter's name.
    .leftJoin('directory.body as b', 'b.id', 'e.body_id')
    .select([
      'e.id',
      'e.case_id as caseId',
      'e.key_id as keyId',
      'e.body_id as bodyId',
      sql<string>`coalesce(b.name, '–')`.as('bodyName'),
      'e.person_id as askedBy',
      'e.second_person as secondPerson',
      'e.state',
      'e.asked_at as askedAt',
      'e.opened_at as openedAt',
      'e.by_name as byName',
      'e.ends_at as endsAt',
      'e.reviewed_at as reviewedAt',
      'e.review_outcome as reviewOutcome',
      'e.sealed_reason as sealedReason',
      sql<string | null>`disclosure.emergency_number(e.id)`.as('number'),
      sql<string | null>`disclosure.person_name(e.person_id)`.as('askedByName'),
      sql<string | null>`disclosure.person_name(e.second_person)`.as('secondName'),
    ])

/** The emergencies that a body has asked for since a moment, and those that wait for review however old they are. */
export const listOfBody = async (
  tx: DatabaseTransaction,
  bodyId: string,
  since: Date,
): Promise<FoundEmergency[]> =>
  (await emergencies(tx)
    .where('e.body_id', '=', bodyId)
    .where((or) =>
      or.or([
        or('e.asked_at', '>', since),
        or.and([or('e.opened_at', 'is not', null), or('e.reviewed_at', 'is', null)]),
      ]),
    )
    .orderBy('e.asked_at', 'desc')
    .limit(200)
    .execute()) as FoundEmergency[]

/** Everything that was opened and has not been reviewed, of every body that the actor may see it of; what ended first, first. */
export const listUnreviewed = async (tx: DatabaseTransaction): Promise<FoundEmergency[]> =>
  (await emergencies(tx)
    .where('e.opened_at', 'is not', null)
    .where('e.reviewed_at', 'is', null)
    .orderBy('e.ends_at')
    .limit(200)
    .execute()) as FoundEmergency[]

/** The emergencies of a case that were opened, the newest first. */
export const listOfCase = async (tx: DatabaseTransaction, caseId: string): Promise<FoundEmergency[]> =>
  (await emergencies(tx)
    .where('e.case_id', '=', caseId)
    .where('e.opened_at', 'is not', null)
    .orderBy('e.opened_at', 'desc')
    .limit(50)
    .execute()) as FoundEmergency[]

/** An emergency that the actor may know of. @throws NotFound */
export const getEmergency = async (tx: DatabaseTransaction, id: string): Promise<FoundEmergency> => {
  const found = await emergencies(tx).where('e.id', '=', id).executeTakeFirst()
  if (found === undefined) throw new NotFound('emergency')
  return found as FoundEmergency
}

/** The emergency, held until the transaction ends. @throws NotFound */
export const holdEmergency = async (tx: DatabaseTransaction, id: string): Promise<FoundEmergency> => {
  await tx.selectFrom('disclosure.break_glass').select('id').where('id', '=', id).forUpdate().execute()
  return getEmergency(tx, id)
}

/** Opens the reason of an emergency. */
export const readReason = (key: CaseKey, { id, sealedReason }: FoundEmergency): string =>
  key.open(placeOf.reason(id), sealedReason)

const NOT_FOR_WHO_ACTS = '42501'

/** Runs a step that the database may refuse to whoever acts. @returns whether it took it. */
const tryStep = async (step: () => Promise<unknown>): Promise<boolean> => {
  try {
    await step()
    return true
  } catch (error) {
    if ((error as { code?: string }).code === NOT_FOR_WHO_ACTS) return false
    throw error
  }
}

/** Opens emergency access, as the second person. @returns whether it could be: not for an asker who was denied since. */
export const openAccess = (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { id, openedAt, endsAt }: { id: string; openedAt: Date; endsAt: Date },
): Promise<boolean> =>
  tryStep(() =>
    tx
      .updateTable('disclosure.break_glass')
      .set({ state: 'open', second_person: actor.personId, opened_at: openedAt, ends_at: endsAt })
      .where('id', '=', id)
      .execute(),
  )

/** Refuses emergency access, as the second person. */
export const refuseAccess = (tx: DatabaseTransaction, actor: PersonActor, id: string): Promise<boolean> =>
  tryStep(() =>
    tx
      .updateTable('disclosure.break_glass')
      .set({ state: 'refused', second_person: actor.personId })
      .where('id', '=', id)
      .execute(),
  )

/** Ends emergency access now, or takes back what was asked for. */
export const endAccess = async (
  tx: DatabaseTransaction,
  { id, openedAt }: FoundEmergency,
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('disclosure.break_glass')
    .set({ state: 'ended', ...(openedAt === null ? {} : { ends_at: now }) })
    .where('id', '=', id)
    .execute()
}

/** Keeps what a third person found afterwards. */
export const writeReview = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  id: string,
  review: { by: string; at: Date; outcome: 'justified' | 'not_justified'; reason: string },
): Promise<void> => {
  await tx
    .updateTable('disclosure.break_glass')
    .set({
      reviewed_by: review.by,
      reviewed_at: review.at,
      review_outcome: review.outcome,
      sealed_review: key.seal(placeOf.review(id), review.reason),
    })
    .where('id', '=', id)
    .execute()
}
