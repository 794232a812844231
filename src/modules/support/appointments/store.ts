import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { AppointmentKind, InterpreterState, Outcome } from './codes.ts'
import type { Appointment } from './records.ts'

/** An appointment of one's own as a list has it: nothing of what is sealed in it. */
export interface OwnAppointment {
  readonly id: string
  readonly caseId: string
  readonly number: string
  readonly keyId: string
  readonly kind: AppointmentKind
  readonly startsAt: Date
  readonly endsAt: Date
  readonly outcome: Outcome | null
  readonly interpreter: InterpreterState
  readonly nameId: string | null
  readonly sealedName: Buffer | null
  /** Who is away, where one attends in their place. */
  readonly inPlaceOf: string | null
}

/** More are told by the pages of the cases. */
const MOST = 100

/**
 * What whoever asks attends that begins before a moment and of which nobody has said what came: their own, whoever's place they stand in, and
 * in cases that they answer for what none attends who still works there. The first first.
 */
export const listOwn = async (tx: DatabaseTransaction, before: Date): Promise<OwnAppointment[]> =>
  (
    await sql<OwnAppointment>`
    select distinct on (p.starts_at, p.id) p.id, p.case_id as "caseId", c.number, c.key_id as "keyId", p.kind, p.starts_at as "startsAt",
      p.ends_at as "endsAt", p.outcome, p.interpreter, n.id as "nameId", n.sealed as "sealedName",
      case when m.attends then o.name end as "inPlaceOf"
    from support.appointments_of_mine(${before}) m
    join support.appointment p on p.id = m.id
    join support.case_file c on c.id = p.case_id and c.state = 'open'
    left join identity.person o on o.id = m.in_place_of
    left join lateral (select f.id, f.sealed from support.field f
      where f.case_id = c.id and f.section = 'identity' and f.field = 'chosen_name' and f.superseded_at is null
      order by f.occurrence limit 1) n on true
    order by p.starts_at, p.id, "inPlaceOf" nulls first
    limit ${sql.lit(MOST)}`.execute(tx)
  ).rows

/** Who of those who attend is at something else then, of whichever case of the body. */
export const listBusy = async (
  tx: DatabaseTransaction,
  { attendees, startsAt, endsAt, id }: Pick<Appointment, 'attendees' | 'startsAt' | 'endsAt' | 'id'>,
): Promise<readonly string[]> =>
  (
    await sql<{ busy: string[] }>`
      select support.busy(${[...attendees]}::uuid[], ${startsAt}, ${endsAt}, ${id}::uuid) as busy`.execute(tx)
  ).rows[0]!.busy

/** What is booked in a case and not said anything of. */
export const listOpen = async (tx: DatabaseTransaction, caseId: string) =>
  (await tx
    .selectFrom('support.appointment')
    .select(['id', 'kind', 'starts_at as startsAt', 'interpreter', 'outcome'])
    .where('case_id', '=', caseId)
    .where('outcome', 'is', null)
    .orderBy('starts_at')
    .limit(MOST)
    .execute()) as Pick<OwnAppointment, 'id' | 'kind' | 'startsAt' | 'interpreter' | 'outcome'>[]
