import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { optional, sealed, stored } from '../../../platform/fields/field.ts'
import { choice, day, instant, line, reference, text } from '../../../platform/fields/kinds.ts'
import { versionedRecord } from '../../../platform/records/versioned.ts'
import { NotFound } from '../../../platform/refusal.ts'
import type { CaseKey } from '../../../platform/vault/case-vault.ts'
import type { PlannedStep } from './rules.ts'
import { alarmStates, followUps, foundHows, stepKinds, stepStates } from './schema.ts'

/** A disappearance, from the alarm until it has been followed up. */
export const alarms = versionedRecord('children.disappearance', 'alarm', {
  lastSeenAt: instant(),
  circumstances: sealed(text()),
  state: choice(alarmStates),
  foundAt: optional(instant()),
  foundHow: optional(choice(foundHows)),
  condition: stored(optional(sealed(text())), 'found'),
  searchEndedAt: optional(instant()),
  searchReasons: stored(optional(sealed(text())), 'search_ended'),
  followUp: optional(choice(followUps)),
  followedUpOn: optional(day()),
  said: optional(sealed(text())),
  happened: optional(sealed(text())),
  changes: optional(sealed(text())),
  noFollowUpReasons: stored(optional(sealed(text())), 'no_follow_up'),
  raisedAt: instant(),
})
export type Alarm = Awaited<ReturnType<typeof listAlarms>>[number]

/** A step of an alarm. */
export const alarmSteps = versionedRecord('children.alarm_step', 'alarm_step', {
  kind: choice(stepKinds),
  dueAt: instant(),
  responsiblePerson: optional(reference()),
  functionName: line(200),
  telephone: line(25),
  state: choice(stepStates),
  doneAt: optional(instant()),
  note: optional(sealed(text(5_000))),
  escalatedAt: optional(instant()),
})
export type AlarmStep = Awaited<ReturnType<typeof listSteps>>[number]

/** The disappearances of a case, newest first. */
export const listAlarms = async (tx: DatabaseTransaction, key: CaseKey, caseId: string) => {
  const rows = await tx
    .selectFrom('children.disappearance as d')
    .innerJoin('identity.person as p', 'p.id', 'd.raised_by')
    .selectAll('d')
    .select('p.name as raisedByName')
    .where('d.case_id', '=', caseId)
    .orderBy('d.raised_at', 'desc')
    .execute()
  return rows.map((row) => ({
    ...alarms.read(row, key),
    lastSeenOn: dayOf(row.last_seen_at),
    foundOn: row.found_at === null ? null : dayOf(row.found_at),
    raisedByName: row.raisedByName,
  }))
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
) => {
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
      ...alarmSteps.read(row, key),
      ...{ responsibleName: row.responsibleName, doneByName: row.doneByName },
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
