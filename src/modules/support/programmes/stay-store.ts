import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Actor, PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { ProgrammeSetting } from '../content/programme-kinds.ts'
import type { EndReason, FollowUpResult } from './schema.ts'

export interface Stay {
  readonly id: string
  readonly programmeId: string
  readonly programmeName: string
  readonly setting: ProgrammeSetting
  readonly fromDay: Day
  readonly toDay: Day | null
  readonly endReason: EndReason | null
  /** What is settled before the person leaves, by its headings. */
  readonly discharge: Readonly<Record<string, string>>
  readonly dischargeOn: Day | null
  readonly apartFromHarmed: boolean
  readonly toBeExpelled: boolean
  readonly revision: number
}

const parsed = (text: string): Record<string, string> => JSON.parse(text) as Record<string, string>

/** The times in programmes of a case, the latest first. */
export const listStays = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<Stay[]> => {
  const rows = await tx
    .selectFrom('support.stay as s')
    .innerJoin('support.programme as p', 'p.id', 's.programme_id')
    .selectAll('s')
    .select(['p.name as programmeName', 'p.setting'])
    .where('s.case_id', '=', caseId)
    .orderBy('s.from_day', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    programmeId: row.programme_id,
    programmeName: row.programmeName,
    setting: row.setting as ProgrammeSetting,
    fromDay: row.from_day,
    toDay: row.to_day,
    endReason: row.end_reason as EndReason | null,
    discharge:
      row.sealed_discharge === null
        ? {}
        : parsed(key.open(`support.stay.discharge:${row.id}`, row.sealed_discharge)),
    dischargeOn: row.discharge_on,
    apartFromHarmed: row.apart_from_harmed,
    toBeExpelled: row.to_be_expelled,
    revision: row.revision,
  }))
}

/** @throws NotFound, also for a stay of another case. */
export const getStay = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  stayId: string,
): Promise<Stay> => {
  const found = (await listStays(tx, key, caseId)).find(({ id }) => id === stayId)
  if (found === undefined) throw new NotFound('stay')
  return found
}

/** Begins a time in a programme. @returns its identifier. */
export const insertStay = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  begun: {
    readonly caseId: string
    readonly programmeId: string
    readonly fromDay: Day
    readonly apartFromHarmed: boolean
    readonly toBeExpelled: boolean
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('support.stay')
    .values({
      id,
      case_id: begun.caseId,
      programme_id: begun.programmeId,
      from_day: begun.fromDay,
      apart_from_harmed: begun.apartFromHarmed,
      to_be_expelled: begun.toBeExpelled,
      made_by: actor.personId,
      made_at: begun.now,
    })
    .execute()
  return id
}

/** Ends a time in a programme, with the follow-ups that are to be made after it. */
export const markStayEnded = async (
  tx: DatabaseTransaction,
  stay: { readonly id: string; readonly caseId: string },
  ended: { readonly toDay: Day; readonly reason: EndReason },
  followUps: readonly { readonly months: number; readonly dueOn: Day }[],
): Promise<void> => {
  await tx
    .updateTable('support.stay')
    .set((row) => ({ to_day: ended.toDay, end_reason: ended.reason, revision: row('revision', '+', 1) }))
    .where('id', '=', stay.id)
    .execute()
  await tx
    .insertInto('support.follow_up')
    .values(
      followUps.map(({ months, dueOn }) => ({
        id: randomUUID(),
        case_id: stay.caseId,
        stay_id: stay.id,
        months,
        due_on: dueOn,
      })),
    )
    .execute()
}

/** Writes what is settled before the person leaves. */
export const writeDischargePlan = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  stayId: string,
  headings: Readonly<Record<string, string>>,
  today: Day,
): Promise<void> => {
  await tx
    .updateTable('support.stay')
    .set((row) => ({
      sealed_discharge: key.seal(`support.stay.discharge:${stayId}`, JSON.stringify(headings)),
      discharge_on: today,
      revision: row('revision', '+', 1),
    }))
    .where('id', '=', stayId)
    .execute()
}

export interface FollowUp {
  readonly id: string
  readonly stayId: string
  readonly months: 3 | 6 | 12
  readonly dueOn: Day
  readonly result: FollowUpResult | null
  readonly answers: Readonly<Record<string, string>>
  readonly doneOn: Day | null
}

/** The follow-ups of a case, the first due first. */
export const listFollowUps = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
): Promise<FollowUp[]> => {
  const rows = await tx
    .selectFrom('support.follow_up')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('due_on')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    stayId: row.stay_id,
    months: row.months as 3,
    dueOn: row.due_on,
    result: row.result as FollowUpResult | null,
    answers:
      row.sealed_answers === null
        ? {}
        : parsed(key.open(`support.follow_up.answers:${row.id}`, row.sealed_answers)),
    doneOn: row.done_on,
  }))
}

/** Writes what came of a follow-up: its answers sealed, what is counted beside them as codes. */
export const writeFollowUp = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  followUpId: string,
  made: {
    readonly result: FollowUpResult
    readonly doneOn: Day
    readonly answers: Readonly<Record<string, string>>
    readonly housed: boolean | null
    readonly occupied: boolean | null
    readonly relapsed: boolean | null
  },
): Promise<void> => {
  await tx
    .updateTable('support.follow_up')
    .set({
      result: made.result,
      sealed_answers:
        made.result === 'answered'
          ? key.seal(`support.follow_up.answers:${followUpId}`, JSON.stringify(made.answers))
          : null,
      housed: made.housed,
      occupied: made.occupied,
      relapsed: made.relapsed,
      done_on: made.doneOn,
      done_by: actor.personId,
    })
    .where('id', '=', followUpId)
    .execute()
}

/** The follow-ups that are still to be made in the cases that the actor works on, the first due first. */
export const listDue = async (tx: DatabaseTransaction, actor: PersonActor) => {
  const { rows } = await sql<{
    id: string
    caseId: string
    number: string
    months: number
    dueOn: Day
    programmeName: string
  }>`
    select f.id, f.case_id as "caseId", c.number, f.months, f.due_on as "dueOn", p.name as "programmeName"
    from support.assignment a
      join support.case_file c on c.id = a.case_id
      join support.follow_up f on f.case_id = c.id
      join support.stay s on s.id = f.stay_id
      join support.programme p on p.id = s.programme_id
    where a.person_id = ${actor.personId} and a.body_id = ${actor.bodyId} and support.works_now(a)
      and c.state = 'open' and f.result is null
    order by f.due_on limit 200`.execute(tx)
  return rows
}

/** What stands on the first page of those who work with programmes. */
export interface OwnStays {
  readonly inside: readonly {
    readonly id: string
    readonly caseId: string
    readonly number: string
    readonly programmeName: string
    readonly fromDay: Day
    /** Whether the discharge is planned. */
    readonly isPlanned: boolean
  }[]
  readonly due: Awaited<ReturnType<typeof listDue>>
}

/** Who is in a programme of the actor's body, in cases that they work on, whoever has no discharge plan first; and what is due by a day. */
export const listInside = async (tx: DatabaseTransaction, actor: Actor, by: Day): Promise<OwnStays> => {
  if (actor.kind !== 'person') return { inside: [], due: [] }
  const { rows } = await sql<OwnStays['inside'][number]>`
    select s.id, s.case_id as "caseId", c.number, p.name as "programmeName", s.from_day as "fromDay",
      s.sealed_discharge is not null as "isPlanned"
    from support.assignment a
      join support.case_file c on c.id = a.case_id
      join support.stay s on s.case_id = c.id
      join support.programme p on p.id = s.programme_id
    where a.person_id = ${actor.personId} and a.body_id = ${actor.bodyId} and support.works_now(a)
      and p.body_id = ${actor.bodyId} and c.state = 'open' and s.to_day is null
    order by "isPlanned", s.from_day limit 20`.execute(tx)
  return { inside: rows, due: (await listDue(tx, actor)).filter(({ dueOn }) => dueOn <= by).slice(0, 10) }
}

/** Writes down that somebody was asked whether they wanted questions, and their answers where they did. */
export const insertScreening = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  held: {
    readonly caseId: string
    readonly setting: string
    readonly version: string
    readonly saidYes: boolean
    readonly answers: Readonly<Record<string, string>>
    readonly today: Day
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('support.screening')
    .values({
      id,
      case_id: held.caseId,
      setting: held.setting,
      version: held.version,
      said_yes: held.saidYes,
      sealed_answers: held.saidYes
        ? key.seal(`support.screening.answers:${id}`, JSON.stringify(held.answers))
        : null,
      asked_by: actor.personId,
      asked_on: held.today,
    })
    .execute()
  return id
}

/** The screenings of a case, the latest first. */
export const listScreenings = async (tx: DatabaseTransaction, key: CaseKey, caseId: string) => {
  const rows = await tx
    .selectFrom('support.screening')
    .selectAll()
    .where('case_id', '=', caseId)
    .orderBy('asked_on', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    setting: row.setting as ProgrammeSetting,
    saidYes: row.said_yes,
    askedOn: row.asked_on,
    answers:
      row.sealed_answers === null
        ? {}
        : parsed(key.open(`support.screening.answers:${row.id}`, row.sealed_answers)),
  }))
}
