import { sql } from 'kysely'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { AlarmState, StepKind } from './schema.ts'

/** A child who is missing now, or whose disappearance has not been followed up; codes alone, nothing of what is sealed. */
export interface MissingRow {
  readonly alarmId: string
  readonly caseId: string
  readonly number: string
  readonly state: AlarmState
  readonly lastSeenAt: Date
  readonly raisedAt: Date
  readonly foundAt: Date | null
  /** Whether the actor works on the case, and may open it. */
  readonly works: boolean
  readonly steps: readonly { readonly kind: StepKind; readonly state: string; readonly dueAt: string }[]
}

/** The disappearances that the actor works with or leads and that are not closed, those missing longest first. */
export const listMissing = async (tx: DatabaseTransaction): Promise<MissingRow[]> => {
  const { rows } = await sql<MissingRow>`
    select d.id as "alarmId", d.case_id as "caseId", c.number, d.state, d.last_seen_at as "lastSeenAt",
      d.raised_at as "raisedAt", d.found_at as "foundAt", support.works_on(d.case_id) as works,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'state', s.state, 'dueAt', s.due_at)), '[]')
        from children.alarm_step s where s.disappearance_id = d.id) as steps
    from children.disappearance d join support.case_file c on c.id = d.case_id
    where d.state <> 'closed'
    order by array_position(array['missing', 'search_ended', 'found'], d.state), d.last_seen_at
    limit 500`.execute(tx)
  return rows
}

/** A step that nobody has done in time. */
export interface LateStep {
  readonly id: string
  readonly bodyId: string
}

/** Whether there is a step that should have been done before a moment, and of which those who lead have not been told. */
export const hasLate = async (tx: DatabaseTransaction, before: Date): Promise<boolean> => {
  const { rows } = await sql<{ late: boolean }>`
    select exists (select from children.alarm_step s join children.disappearance d on d.id = s.disappearance_id
      where d.state = 'missing' and s.state = 'open' and s.escalated_at is null and s.due_at < ${before}) as late`.execute(
    tx,
  )
  return rows[0]?.late === true
}

/** Takes the steps that are late to those who lead, once each. @returns them. */
export const escalateLate = async (
  tx: DatabaseTransaction,
  now: Date,
  before: Date,
): Promise<readonly LateStep[]> => {
  const { rows } = await sql<LateStep>`
    update children.alarm_step s set escalated_at = ${now}
    from children.disappearance d
    where d.id = s.disappearance_id and d.state = 'missing' and s.state = 'open' and s.escalated_at is null and s.due_at < ${before}
    returning s.id, d.body_id as "bodyId"`.execute(tx)
  return rows
}
