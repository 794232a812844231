import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
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
