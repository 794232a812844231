import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { setActor } from '../platform/access/action.ts'
import { aliasOf } from '../platform/access/relations.ts'
import type { DatabaseTransaction } from '../platform/database/connect.ts'
import type { TestPerson, World } from './world.ts'

/** Sets a scene with a person's own rights in the database, past the actions: row-level security holds. */
const asPerson = <T>(
  world: World,
  { actor }: TestPerson,
  work: (tx: DatabaseTransaction, now: Date) => Promise<T>,
): Promise<T> =>
  world.house.database.transaction().execute(async (tx) => {
    // What is decided is decided at one moment, for the actor's wall and for the rows.
    const now = world.house.clock.now()
    await setActor(tx, actor, now)
    return work(tx, now)
  })

const keyOf = async (tx: DatabaseTransaction, caseId: string): Promise<string> =>
  (
    await tx
      .selectFrom('support.case_file')
      .select('key_id')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()
  ).key_id

/** What a body is on the day, as the directory says. */
const kindOf = async (tx: DatabaseTransaction, bodyId: string): Promise<string> => {
  const { rows } = await sql<{ kind: string }>`
    select kind from unnest(directory.kinds_on(${bodyId}::uuid, (access.now() at time zone 'Europe/Stockholm')::date)) as t (kind)
    order by kind = 'other_authority' limit 1`.execute(tx)
  return rows[0]?.kind ?? 'ngo'
}

const HOUR = 3_600_000

/** A live view of parts of a case for another body, in force from now for a day. Parts are sections, or `section.field`. */
export const givenLiveView = async (
  world: World,
  worker: TestPerson,
  given: { caseId: string; toBody: string; parts: readonly string[] },
): Promise<string> => {
  const id = randomUUID()
  await asPerson(world, worker, async (tx, now) => {
    await tx
      .insertInto('disclosure.disclosure')
      .values({
        id,
        case_id: given.caseId,
        key_id: await keyOf(tx, given.caseId),
        from_body: worker.actor.bodyId,
        to_body: given.toBody,
        to_kind: await kindOf(tx, given.toBody),
        form: 'live',
        purpose: 'support',
        provision: 'consent',
        decided_by: worker.actor.personId,
        decided_at: now,
        starts_at: now,
        ends_at: new Date(now.getTime() + 24 * HOUR),
        state: 'in_force',
      })
      .execute()
    await tx
      .insertInto('disclosure.item')
      .values(
        given.parts.map((part) => {
          const [section = '', field = ''] = part.split('.')
          return { disclosure_id: id, case_id: given.caseId, section, field }
        }),
      )
      .execute()
  })
  return id
}

/** Somebody, or a whole body, is put on the deny list of a case. */
export const givenDenial = (
  world: World,
  worker: TestPerson,
  denied: { caseId: string; personId?: string; bodyId?: string },
): Promise<void> =>
  asPerson(world, worker, async (tx) => {
    const key = await world.house.vault.openKey(await keyOf(tx, denied.caseId))
    const id = randomUUID()
    await tx
      .insertInto('disclosure.denial')
      .values({
        id,
        case_id: denied.caseId,
        person_alias: aliasOf('denied', denied.personId ?? null),
        body_alias: aliasOf('denied', denied.bodyId ?? null),
        sealed_reason: key.seal(`disclosure.denial:${id}`, 'påhittat skäl'),
        made_by: worker.actor.personId,
        made_at: world.house.clock.now(),
      })
      .execute()
  })

/** Emergency access that a colleague has opened for somebody, for four hours from now. */
export const givenEmergency = async (
  world: World,
  given: { caseId: string; worker: TestPerson; colleague: TestPerson; second: TestPerson },
): Promise<void> => {
  const id = randomUUID()
  const { caseId, colleague, second, worker } = given
  const now = world.house.clock.now()
  const keyId = await asPerson(world, worker, (tx) => keyOf(tx, caseId))
  const key = await world.house.vault.openKey(keyId)
  await asPerson(world, colleague, async (tx) => {
    await tx
      .insertInto('disclosure.break_glass')
      .values({
        id,
        case_id: caseId,
        key_id: keyId,
        body_id: colleague.actor.bodyId,
        person_id: colleague.actor.personId,
        sealed_reason: key.seal(`disclosure.break_glass:${id}`, 'påhittat skäl'),
        asked_at: now,
        state: 'asked',
      })
      .execute()
  })
  await asPerson(world, second, async (tx) => {
    await tx
      .updateTable('disclosure.break_glass')
      .set({
        state: 'open',
        second_person: second.actor.personId,
        opened_at: now,
        ends_at: new Date(now.getTime() + 4 * HOUR),
      })
      .where('id', '=', id)
      .execute()
  })
}

/** A number that somebody has declared as their own or of somebody near them. */
export const givenDeclaredNumber = (
  world: World,
  person: TestPerson,
  declared: { number: string; relation: 'self' | 'relative' | 'neighbour' },
): Promise<void> =>
  asPerson(world, person, async (tx) => {
    const { bodyId, personId } = person.actor
    await tx
      .insertInto('disclosure.own_number')
      .values({
        person_id: personId,
        body_id: bodyId,
        relation: declared.relation,
        token: await world.house.vault.blindIndex(bodyId, 'identity_number', declared.number),
        declared_at: world.house.clock.now(),
      })
      .execute()
  })
