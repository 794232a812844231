import { randomUUID } from 'node:crypto'
import type { UpdateObject } from 'kysely'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { type Day, dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { PlannedStep } from './rules.ts'
import {
  type AlarmState,
  type FollowUp,
  type FoundHow,
  type StepKind,
  type StepState,
  stepKinds,
} from './schema.ts'

/** A disappearance, from the alarm until it has been followed up. */
export interface Alarm {
  readonly id: string
  readonly lastSeenAt: Date
  readonly lastSeenOn: Day
  readonly circumstances: string
  readonly state: AlarmState
  readonly foundAt: Date | null
  readonly foundOn: Day | null
  readonly foundHow: FoundHow | null
  readonly condition: string
  readonly searchEndedAt: Date | null
  readonly searchReasons: string
  readonly followUp: FollowUp | null
  readonly followedUpOn: Day | null
  readonly said: string
  readonly happened: string
  readonly changes: string
  readonly noFollowUpReasons: string
  readonly raisedByName: string
  readonly raisedAt: Date
  readonly revision: number
}

/** A step of an alarm. */
export interface AlarmStep {
  readonly id: string
  readonly kind: StepKind
  readonly dueAt: Date
  readonly responsiblePerson: string | null
  readonly responsibleName: string | null
  readonly functionName: string
  readonly telephone: string
  readonly state: StepState
  readonly doneAt: Date | null
  readonly doneByName: string | null
  readonly note: string
  readonly escalatedAt: Date | null
  readonly revision: number
}

/** What is sealed in a disappearance, by the column it stands in. */
export type SealedText =
  | 'circumstances'
  | 'found'
  | 'search_ended'
  | 'said'
  | 'happened'
  | 'changes'
  | 'no_follow_up'

/** Seals a text of a disappearance in its place; nothing where there is none. */
export const sealText = (key: CaseKey, id: string, part: SealedText, text: string): Buffer | null =>
  text === '' ? null : key.seal(`children.disappearance.${part}:${id}`, text)

/** The disappearances of a case, newest first. */
export const listAlarms = async (tx: DatabaseTransaction, key: CaseKey, caseId: string): Promise<Alarm[]> => {
  const rows = await tx
    .selectFrom('children.disappearance as d')
    .innerJoin('identity.person as p', 'p.id', 'd.raised_by')
    .selectAll('d')
    .select('p.name as raisedByName')
    .where('d.case_id', '=', caseId)
    .orderBy('d.raised_at', 'desc')
    .execute()
  return rows.map((row) => {
    const open = (part: SealedText, sealed: Buffer | null) =>
      sealed === null ? '' : key.open(`children.disappearance.${part}:${row.id}`, sealed)
    return {
      id: row.id,
      lastSeenAt: row.last_seen_at,
      lastSeenOn: dayOf(row.last_seen_at),
      circumstances: open('circumstances', row.sealed_circumstances),
      state: row.state as AlarmState,
      foundAt: row.found_at,
      foundOn: row.found_at === null ? null : dayOf(row.found_at),
      foundHow: row.found_how as FoundHow | null,
      condition: open('found', row.sealed_found),
      searchEndedAt: row.search_ended_at,
      searchReasons: open('search_ended', row.sealed_search_ended),
      followUp: row.follow_up as FollowUp | null,
      followedUpOn: row.followed_up_on,
      said: open('said', row.sealed_said),
      happened: open('happened', row.sealed_happened),
      changes: open('changes', row.sealed_changes),
      noFollowUpReasons: open('no_follow_up', row.sealed_no_follow_up),
      raisedByName: row.raisedByName,
      raisedAt: row.raised_at,
      revision: row.revision,
    }
  })
}

/** @throws NotFound, also for a disappearance of another case. */
export const getAlarm = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  caseId: string,
  alarmId: string,
): Promise<Alarm> => {
  const found = (await listAlarms(tx, key, caseId)).find(({ id }) => id === alarmId)
  if (found === undefined) throw new NotFound('alarm')
  return found
}

/** The steps of an alarm, in the order in which they are done. */
export const listSteps = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  alarm: { readonly caseId: string; readonly alarmId: string },
): Promise<AlarmStep[]> => {
  const rows = await tx
    .selectFrom('children.alarm_step as s')
    .leftJoin('identity.person as r', 'r.id', 's.responsible_person')
    .leftJoin('identity.person as d', 'd.id', 's.done_by')
    .selectAll('s')
    .select(['r.name as responsibleName', 'd.name as doneByName'])
    .where('s.case_id', '=', alarm.caseId)
    .where('s.disappearance_id', '=', alarm.alarmId)
    .execute()
  return rows
    .map((row) => ({
      id: row.id,
      kind: row.kind as StepKind,
      dueAt: row.due_at,
      responsiblePerson: row.responsible_person,
      responsibleName: row.responsibleName,
      functionName: row.function_name,
      telephone: row.telephone,
      state: row.state as StepState,
      doneAt: row.done_at,
      doneByName: row.doneByName,
      note: row.sealed_note === null ? '' : key.open(`children.alarm_step.note:${row.id}`, row.sealed_note),
      escalatedAt: row.escalated_at,
      revision: row.revision,
    }))
    .sort((first, second) => stepKinds.indexOf(first.kind) - stepKinds.indexOf(second.kind))
}

/** Raises an alarm with its steps. @returns its identifier; nothing where the child is missing already. */
export const insertAlarm = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  actor: PersonActor,
  raised: {
    readonly caseId: string
    readonly lastSeenAt: Date
    readonly circumstances: string
    readonly now: Date
    readonly steps: readonly PlannedStep[]
  },
): Promise<string | undefined> => {
  const id = randomUUID()
  const added = await tx
    .insertInto('children.disappearance')
    .values({
      id,
      case_id: raised.caseId,
      body_id: actor.bodyId,
      last_seen_at: raised.lastSeenAt,
      sealed_circumstances: key.seal(`children.disappearance.circumstances:${id}`, raised.circumstances),
      raised_by: actor.personId,
      raised_at: raised.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (added === undefined) return undefined
  await tx
    .insertInto('children.alarm_step')
    .values(
      raised.steps.map(({ kind, dueAt, functionName, telephone }) => ({
        id: randomUUID(),
        case_id: raised.caseId,
        disappearance_id: id,
        kind,
        due_at: dueAt,
        responsible_person: actor.personId,
        function_name: functionName,
        telephone,
      })),
    )
    .execute()
  return id
}

/** Writes how a disappearance stands. @throws Refusal `missing.changed_by_another`. */
export const writeAlarm = async (
  tx: DatabaseTransaction,
  alarm: { readonly id: string; readonly caseId: string; readonly revision: number },
  values: Omit<UpdateObject<Tables, 'children.disappearance'>, 'revision'>,
): Promise<void> => {
  const changed = await tx
    .updateTable('children.disappearance')
    .set(values as UpdateObject<Tables, 'children.disappearance'>)
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .where('id', '=', alarm.id)
    .where('case_id', '=', alarm.caseId)
    .where('revision', '=', alarm.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('missing.changed_by_another', 409)
}

/** Writes how a step stands. @throws Refusal `missing.changed_by_another`. */
export const writeStep = async (
  tx: DatabaseTransaction,
  key: CaseKey,
  step: { readonly id: string; readonly caseId: string; readonly revision: number },
  to:
    | { readonly responsiblePerson: string }
    | {
        readonly state: 'done' | 'not_needed'
        readonly by: PersonActor
        readonly now: Date
        readonly note: string
      },
): Promise<void> => {
  const values =
    'responsiblePerson' in to
      ? { responsible_person: to.responsiblePerson }
      : {
          state: to.state,
          done_at: to.now,
          done_by: to.by.personId,
          sealed_note: to.note === '' ? null : key.seal(`children.alarm_step.note:${step.id}`, to.note),
        }
  const changed = await tx
    .updateTable('children.alarm_step')
    .set((row) => ({ ...values, revision: row('revision', '+', 1) }))
    .where('id', '=', step.id)
    .where('case_id', '=', step.caseId)
    .where('revision', '=', step.revision)
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) === 0) throw new Refusal('missing.changed_by_another', 409)
}
