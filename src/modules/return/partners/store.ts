import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Agreement } from './records.ts'

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
      'a.made_at as keptAt',
    ])
  if (partnerId !== undefined) query = query.where('a.partner_id', '=', partnerId)
  return (await query.orderBy('a.from_day', 'desc').execute()) as Agreement[]
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
