import { randomUUID } from 'node:crypto'
import type { PersonActor } from '../../../platform/access/actor.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { declineReasons, endReasons, Ground, Part, urgencies } from './schema.ts'

export interface Frame {
  readonly id: string
  readonly number: string
  readonly houseId: string
  readonly houseName: string
  readonly bodyId: string
  readonly bodyName: string
  readonly urgency: (typeof urgencies)[number]
  readonly requestedOn: Day
  readonly state: 'open' | 'ended'
  readonly endedOn: Day | null
  readonly endReason: (typeof endReasons)[number] | null
  readonly guidelineVersion: string | null
  readonly revision: number
}

type ParticipantState = 'invited' | 'joined' | 'declined' | 'left' | 'removed'
export interface Participant {
  readonly bodyId: string
  readonly name: string
  readonly part: Part
  readonly state: ParticipantState
  readonly declineReason: (typeof declineReasons)[number] | null
  readonly calendarGround: Ground | null
}

const frames = (tx: DatabaseTransaction) =>
  tx
    .selectFrom('children.investigation as i')
    .innerJoin('children.house as h', 'h.id', 'i.house_id')
    .innerJoin('directory.body as b', 'b.id', 'i.body_id')
    .select([
      'i.id',
      'i.number',
      'i.house_id as houseId',
      'h.name as houseName',
      'i.body_id as bodyId',
      'b.name as bodyName',
      'i.urgency',
      'i.requested_on as requestedOn',
      'i.state',
      'i.ended_on as endedOn',
      'i.end_reason as endReason',
      'i.guideline_version as guidelineVersion',
      'i.revision',
    ])

/** @throws NotFound */
export const getFrame = async (tx: DatabaseTransaction, investigationId: string): Promise<Frame> => {
  const found = await frames(tx).where('i.id', '=', investigationId).executeTakeFirst()
  if (found === undefined) throw new NotFound('joint_investigation')
  return found as Frame
}

/** Who asked for an investigation: the answers wait for them. */
export const getAsker = async (tx: DatabaseTransaction, investigationId: string): Promise<string> => {
  const { requested_by } = await tx
    .selectFrom('children.investigation')
    .select('requested_by')
    .where('id', '=', investigationId)
    .executeTakeFirstOrThrow()
  return requested_by
}

export type ListedFrame = Frame & {
  /** What the own authority's answer is. */
  readonly own: ParticipantState
  /** The next planned step; nothing where the actor does not see the calendar. */
  readonly next: Day | null
}

/** The investigations that the actor knows of: those that wait for an answer first, then open ones, then ended. */
export const listFrames = async (tx: DatabaseTransaction, actor: PersonActor): Promise<ListedFrame[]> =>
  (await frames(tx)
    .innerJoin('children.participant as p', (join) =>
      join.onRef('p.investigation_id', '=', 'i.id').on('p.body_id', '=', actor.bodyId),
    )
    .select((row) => [
      'p.state as own',
      row
        .selectFrom('children.joint_step as s')
        .select((step) => step.fn.min('s.planned_on').as('next'))
        .whereRef('s.investigation_id', '=', 'i.id')
        .where('s.state', '=', 'planned')
        .as('next'),
    ])
    .orderBy((row) => row('p.state', '=', 'invited'), 'desc')
    .orderBy('i.state', 'desc')
    .orderBy('i.requested_on', 'desc')
    .limit(200)
    .execute()) as ListedFrame[]

/** The investigations that hang on a case, the latest first. */
export const listOfCase = async (tx: DatabaseTransaction, caseId: string): Promise<Frame[]> =>
  (await frames(tx)
    .innerJoin('children.layer as l', 'l.investigation_id', 'i.id')
    .where('l.case_id', '=', caseId)
    .orderBy('i.requested_on', 'desc')
    .execute()) as Frame[]

export const insertFrame = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: Pick<Frame, 'number' | 'houseId' | 'urgency' | 'requestedOn'> & {
    readonly guidelineVersion: string
    readonly now: Date
  },
): Promise<string> => {
  const id = randomUUID()
  await tx
    .insertInto('children.investigation')
    .values({
      id,
      number: given.number,
      house_id: given.houseId,
      body_id: actor.bodyId,
      requested_by: actor.personId,
      requested_on: given.requestedOn,
      requested_at: given.now,
      urgency: given.urgency,
      guideline_version: given.guidelineVersion,
    })
    .execute()
  return id
}

/** Asks an authority of the house to take part; one that declined or left is asked again. */
export const inviteBody = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: {
    readonly investigationId: string
    readonly bodyId: string
    readonly part: Part
    readonly now: Date
  },
): Promise<void> => {
  await tx
    .insertInto('children.participant')
    .values({
      investigation_id: given.investigationId,
      body_id: given.bodyId,
      part: given.part,
      invited_by: actor.personId,
      invited_at: given.now,
    })
    .execute()
}

/** The social services that asked take part from the start. */
export const insertAsker = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  given: { readonly investigationId: string; readonly now: Date },
): Promise<void> => {
  await tx
    .insertInto('children.participant')
    .values({
      investigation_id: given.investigationId,
      body_id: actor.bodyId,
      part: 'social_services',
      state: 'joined',
      invited_by: actor.personId,
      invited_at: given.now,
      answered_by: actor.personId,
      answered_at: given.now,
      calendar_ground: 'own_task',
    })
    .execute()
}

interface Answered {
  readonly investigationId: string
  readonly bodyId: string
  readonly from: readonly ParticipantState[]
  readonly state: ParticipantState
  readonly by: string
  readonly at: Date
  readonly calendarGround?: Ground | undefined
  readonly declineReason?: string | undefined
}
/** @throws Refusal `joint.answered_already` where somebody has answered since. */
export const writeParticipant = async (tx: DatabaseTransaction, given: Answered): Promise<void> => {
  const isEnd = given.state === 'left' || given.state === 'removed'
  const changed = await tx
    .updateTable('children.participant')
    .set({
      state: given.state,
      ...(given.state === 'joined' || given.state === 'declined'
        ? {
            answered_by: given.by,
            answered_at: given.at,
            calendar_ground: given.calendarGround ?? null,
            decline_reason: given.declineReason ?? null,
          }
        : {}),
      left_at: isEnd ? given.at : null,
    })
    .where('investigation_id', '=', given.investigationId)
    .where('body_id', '=', given.bodyId)
    .where('state', 'in', [...given.from])
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) !== 1) throw new Refusal('joint.answered_already', 409)
}

/** The authorities that have been asked, as far as the actor sees them. */
export const listParticipants = async (
  tx: DatabaseTransaction,
  investigationId: string,
): Promise<Participant[]> =>
  (await tx
    .selectFrom('children.participant as p')
    .innerJoin('directory.body as b', 'b.id', 'p.body_id')
    .select([
      'p.body_id as bodyId',
      'b.name',
      'p.part',
      'p.state',
      'p.decline_reason as declineReason',
      'p.calendar_ground as calendarGround',
    ])
    .where('p.investigation_id', '=', investigationId)
    .orderBy((row) =>
      row.fn('array_position', [
        row.val(['social_services', 'police', 'prosecutor', 'forensic_medicine', 'child_health']),
        'p.part',
      ]),
    )
    .orderBy('b.name')
    .execute()) as Participant[]

/** Ends an investigation. @throws Refusal `joint.changed_by_another` */
export const writeEnd = async (
  tx: DatabaseTransaction,
  given: {
    readonly investigationId: string
    readonly revision: number
    readonly endedOn: Day
    readonly reason: string
  },
): Promise<void> => {
  const changed = await tx
    .updateTable('children.investigation')
    .set({
      state: 'ended',
      ended_on: given.endedOn,
      end_reason: given.reason,
      revision: given.revision + 1,
    })
    .where('id', '=', given.investigationId)
    .where('revision', '=', given.revision)
    .where('state', '=', 'open')
    .executeTakeFirst()
  if (Number(changed.numUpdatedRows) !== 1) throw new Refusal('joint.changed_by_another', 409)
}
