import { randomUUID } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Conflict, NotFound } from '../../../platform/refusal.ts'
import type { Agreement, Partner } from './partner.ts'
import type { PartnerSelection } from './schema.ts'

const rowsOf = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('return.partner as p')
    .select([
      'p.id',
      'p.name',
      'p.kind',
      'p.countries',
      'p.languages',
      'p.competence',
      'p.address',
      'p.protection',
      'p.description',
      'p.closed_on as closedOn',
      'p.revision',
    ])

/** The partners that receive people, as the selection narrows them, by name. */
export const listPartners = async (
  tx: DatabaseTransaction,
  { country, competence }: PartnerSelection = {},
): Promise<Partner[]> => {
  let query = rowsOf(tx).where('p.closed_on', 'is', null)
  if (country) query = query.where(sql<SqlBool>`p.countries @> array[${country}::text]`)
  if (competence) query = query.where(sql<SqlBool>`p.competence @> array[${competence}::text]`)
  return (await query.orderBy('p.name').execute()) as Partner[]
}

/** @throws NotFound */
export const getPartner = async (tx: DatabaseTransaction, partnerId: string): Promise<Partner> => {
  const found = await rowsOf(tx).where('p.id', '=', partnerId).executeTakeFirst()
  if (found === undefined) throw new NotFound('partner')
  return found as Partner
}

/** The partner, held until it is changed. @throws NotFound, Conflict where a colleague has changed it meanwhile. */
export const holdPartner = async (
  tx: DatabaseTransaction,
  partnerId: string,
  revision?: number,
): Promise<Partner> => {
  const held = await tx
    .selectFrom('return.partner')
    .select('revision')
    .where('id', '=', partnerId)
    .forUpdate()
    .executeTakeFirst()
  if (held === undefined) throw new NotFound('partner')
  if (revision !== undefined && held.revision !== revision) throw new Conflict('partner')
  return getPartner(tx, partnerId)
}

type Written = Omit<Partner, 'id' | 'closedOn' | 'revision'>

const valuesOf = ({ countries, languages, competence, ...written }: Written) => ({
  ...written,
  countries: [...countries],
  languages: [...languages],
  competence: [...competence],
})

/** Adds a partner. @returns its identifier. */
export const insertPartner = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  written: Written,
  now: Date,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('return.partner')
    .values({ id, ...valuesOf(written), changed_by: actor.personId, changed_at: now })
    .execute()
  return id
}

/** Writes a partner anew, or that it receives nobody any more. */
export const writePartner = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  partnerId: string,
  written: Written | { readonly closedOn: Day },
  now: Date,
): Promise<void> => {
  await tx
    .updateTable('return.partner')
    .set((row) => ({
      ...('closedOn' in written ? { closed_on: written.closedOn } : valuesOf(written)),
      changed_by: actor.personId,
      changed_at: now,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', partnerId)
    .execute()
}

/** The agreements with partners, the one that began last first; of one partner where it is given. */
export const listAgreements = async (tx: DatabaseTransaction, partnerId?: string): Promise<Agreement[]> => {
  let query = tx
    .selectFrom('return.agreement as a')
    .innerJoin('directory.body as b', 'b.id', 'a.body_id')
    .select([
      'a.id',
      'a.partner_id as partnerId',
      'a.body_id as bodyId',
      'b.name as bodyName',
      'a.from_day as fromDay',
      'a.until_day as untilDay',
      'a.covers',
      'a.safeguards',
      'a.ended_on as endedOn',
    ])
  if (partnerId !== undefined) query = query.where('a.partner_id', '=', partnerId)
  return (await query.orderBy('a.from_day', 'desc').execute()) as Agreement[]
}

/** Adds an agreement of the actor's body. @returns its identifier. */
export const insertAgreement = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  added: Pick<Agreement, 'partnerId' | 'fromDay' | 'untilDay' | 'covers' | 'safeguards'>,
  now: Date,
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('return.agreement')
    .values({
      id,
      partner_id: added.partnerId,
      body_id: actor.bodyId,
      from_day: added.fromDay,
      until_day: added.untilDay,
      covers: [...added.covers],
      safeguards: added.safeguards,
      made_by: actor.personId,
      made_at: now,
    })
    .execute()
  return id
}

/** Ends an agreement before its time. @returns whether there was one of that partner and body to end. */
export const markAgreementEnded = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { partnerId, agreementId }: { readonly partnerId: string; readonly agreementId: string },
  today: Day,
): Promise<boolean> => {
  const ended = await tx
    .updateTable('return.agreement')
    .set({ ended_on: today })
    .where('id', '=', agreementId)
    .where('partner_id', '=', partnerId)
    .where('body_id', '=', actor.bodyId)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  return ended.numUpdatedRows > 0n
}
