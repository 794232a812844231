import { sql } from 'kysely'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Period } from '../../../platform/series/series.ts'
import type { ActivityKind } from './records.ts'

interface Activity {
  readonly id: string
  readonly bodyName: string
  readonly partnerName: string | null
  readonly kind: ActivityKind
  readonly subject: string
  readonly country: string
  readonly heldOn: Day
  readonly hours: number
  readonly participants: number
}

/** What has been done with partners, the latest first. */
export const listActivities = async (tx: DatabaseTransaction): Promise<Activity[]> =>
  (await tx
    .selectFrom('return.activity as a')
    .innerJoin('directory.body as b', 'b.id', 'a.body_id')
    .leftJoin('return.partner as p', 'p.id', 'a.partner_id')
    .select([
      'a.id',
      'b.name as bodyName',
      'p.name as partnerName',
      'a.kind',
      'a.subject',
      'a.country',
      'a.held_on as heldOn',
      'a.hours',
      'a.participants',
    ])
    .orderBy('a.held_on', 'desc')
    .limit(500)
    .execute()) as Activity[]

interface CapacityCount {
  readonly kind: ActivityKind | 'agreement'
  readonly count: number
  readonly participants: number
  readonly hours: number
}

/** Trainings and visits held in a period, and agreements that began in it. Run as the system. */
export const countCapacity = async (
  tx: DatabaseTransaction,
  { from, to }: Period,
): Promise<CapacityCount[]> => {
  const { rows } = await sql<CapacityCount>`
    select kind, count(*)::int as count, sum(participants)::int as participants, sum(hours)::int as hours
      from "return".activity where held_on between ${from} and ${to} group by kind
    union all
    select 'agreement', count(*)::int, 0, 0 from "return".agreement where from_day between ${from} and ${to}
      having count(*) > 0`.execute(tx)
  return rows
}
