import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { clockOf } from '../../law/index.ts'
import { addEvent, listClocks } from '../../support/index.ts'
import { answersSeen, settleInvited, tellInvited, tellJointAnswer } from './arrivals.ts'
import { beginJoint, beginOwnLayer, beginWritingLayer, requireOpen } from './begin.ts'
import type { JointFacts } from './facts.ts'
import {
  getAsker,
  listFrames,
  listParticipants,
  type Participant,
  writeEnd,
  inviteBody as writeInvitation,
  writeParticipant,
} from './frame-store.ts'
import { carriesFrom } from './grounds.ts'
import { listHouseBodies } from './house-store.ts'
import { getOwnLayer, insertLayer, listEntries } from './layer-store.ts'
import { JOINT_ENDED, JOINT_LEFT } from './memory.ts'
import { jointPolicy } from './policy.ts'
import { rolesOf } from './rules.ts'
import { answerInput, endInput, investigationInput, inviteInput, noInput } from './schema.ts'
import { listReceived } from './share-store.ts'
import { listColleagues, listStaff } from './staff-store.ts'
import { listAgreed, listSteps } from './step-store.ts'

/** The investigations that the actor takes part in, has taken part in, or has been asked to. */
export const viewJoints = action(
  jointPolicy,
  'joint.list',
  'read_personal',
  noInput,
  async ({ tx, actor }) => {
    if (actor.kind !== 'person') throw new NotPermitted('joint.list')
    return { investigations: await listFrames(tx, actor) }
  },
)
export type ViewedJoints = Awaited<ReturnType<typeof viewJoints.run>>

const listInvitable = async (
  tx: DatabaseTransaction,
  houseId: string,
  participants: readonly Participant[],
) =>
  (await listHouseBodies(tx, houseId)).filter(
    ({ bodyId, leftOn }) =>
      leftOn === null &&
      !participants.some(
        (one) => one.bodyId === bodyId && (one.state === 'invited' || one.state === 'joined'),
      ),
  )

/**
 * A joint investigation: the common calendar, who takes part, and how many rows lie in the own layer and are shared with it.
 * Whoever has only been asked sees the house, the number, who asks, and nothing else. @throws NotFound
 */
export const viewJoint = action(
  jointPolicy,
  'joint.view',
  'read_personal',
  investigationInput,
  async (context, { investigationId }) => {
    const { tx, vault } = context
    const { actor, facts, frame } = await beginJoint(context, investigationId)
    if (facts.asks) await answersSeen(tx, investigationId)
    const participants = await listParticipants(tx, investigationId)
    const own = participants.find(({ bodyId }) => bodyId === actor.bodyId)
    const layer = facts.staffs ? await getOwnLayer(tx, actor, investigationId) : undefined
    const staff = layer === undefined || layer.caseId !== null ? [] : await listStaff(tx, layer.id)
    return {
      facts,
      frame,
      participants,
      own,
      layer,
      entries:
        layer === undefined ? 0 : (await listEntries(tx, await vault.openKey(layer.keyId), layer.id)).length,
      received:
        layer === undefined || !facts.takesPart
          ? 0
          : (await listReceived(tx, actor, investigationId, layer.id)).length,
      steps: await listSteps(tx, investigationId),
      agreed: await listAgreed(tx, investigationId),
      staff,
      colleagues:
        layer === undefined || layer.caseId !== null
          ? []
          : await listColleagues(tx, { bodyId: actor.bodyId, roles: rolesOf(own?.part), layerId: layer.id }),
      invitable: facts.asks && facts.open ? await listInvitable(tx, frame.houseId, participants) : [],
      // The law's times are the social services' own: they stand in the child's case.
      clocks:
        layer?.caseId == null
          ? []
          : (await listClocks(tx, layer.caseId))
              .filter(({ state }) => state === 'running')
              .map(({ id, kind, lastDay, atOnce }) => ({ id, name: clockOf(kind).name, lastDay, atOnce })),
    }
  },
)
export type ViewedJoint = Awaited<ReturnType<typeof viewJoint.run>>

/**
 * Answers for the own authority. Whoever joins says on what ground its steps and their times are told to the others, gets a
 * layer of its own with a key of its own, and works with it.
 *
 * @throws NotFound, Refusal `joint.ended`, `joint.say_calendar_ground`, `joint.say_why_not`, `joint.answered_already`
 */
export const answerInvitation = action(
  jointPolicy,
  'joint.answer',
  'change',
  answerInput,
  async (context, { investigationId, answer, calendarGround, declineReason }) => {
    const { tx, now, vault } = context
    const { actor, frame } = await beginJoint(context, investigationId, { answer })
    requireOpen(frame)
    await tellJointAnswer(context, investigationId, {
      from: actor.bodyId,
      to: frame.bodyId,
      asker: await getAsker(tx, investigationId),
    })
    if (answer === 'decline') {
      if (declineReason === undefined) throw new Refusal('joint.say_why_not', 422, {}, 'declineReason')
      await writeParticipant(tx, {
        investigationId,
        bodyId: actor.bodyId,
        from: ['invited'],
        state: 'declined',
        by: actor.personId,
        at: now,
        declineReason,
      })
      return { investigationId, joined: false }
    }
    if (calendarGround === undefined)
      throw new Refusal('joint.say_calendar_ground', 422, {}, 'calendarGround')
    const own = (await listParticipants(tx, investigationId)).find(({ bodyId }) => bodyId === actor.bodyId)
    if (own !== undefined && !carriesFrom(calendarGround, own.part))
      throw new Refusal('joint.say_calendar_ground', 422, {}, 'calendarGround')
    await writeParticipant(tx, {
      investigationId,
      bodyId: actor.bodyId,
      from: ['invited'],
      state: 'joined',
      by: actor.personId,
      at: now,
      calendarGround,
    })
    // An authority that comes back has its layer still; where somebody else of it works there, they let colleagues in.
    const again = await findOwnLayerId(context, investigationId)
    if (again === undefined) {
      const key = await vault.createKey(actor.bodyId, 'layer')
      await insertLayer(tx, actor, { investigationId, keyId: key.id, caseId: null, now })
    }
    return { investigationId, joined: true }
  },
)

const findOwnLayerId = async (
  { tx, actor }: Pick<ActionContext<JointFacts>, 'tx' | 'actor'>,
  investigationId: string,
): Promise<string | undefined> => {
  if (actor.kind !== 'person') return undefined
  try {
    return (await getOwnLayer(tx, actor, investigationId)).id
  } catch {
    return undefined
  }
}

/** Asks one more authority of the house, or one that declined or left again. @throws NotFound, Refusal `joint.not_of_the_house` */
export const inviteToJoint = action(
  jointPolicy,
  'joint.invite',
  'change',
  inviteInput,
  async (context, { investigationId, bodyId }) => {
    const { tx, now } = context
    const { actor, frame } = await beginWritingLayer(context, investigationId, { body: bodyId })
    requireOpen(frame)
    const body = (await listHouseBodies(tx, frame.houseId)).find(
      (one) => one.bodyId === bodyId && one.leftOn === null,
    )
    if (body === undefined) throw new Refusal('joint.not_of_the_house', 422, {}, 'bodyId')
    const known = (await listParticipants(tx, investigationId)).find((one) => one.bodyId === bodyId)
    if (known === undefined)
      await writeInvitation(tx, actor, { investigationId, bodyId, part: body.part, now })
    else
      await writeParticipant(tx, {
        investigationId,
        bodyId,
        from: ['declined', 'left', 'removed'],
        state: 'invited',
        by: actor.personId,
        at: now,
      })
    await tellInvited(context, investigationId, { bodyId, roles: rolesOf(body.part) })
    return { investigationId }
  },
)

/** Takes back a question, or lets an authority go: it sees nothing more of the others. @throws Refusal `joint.answered_already` */
export const letGo = action(
  jointPolicy,
  'joint.let_go',
  'change',
  inviteInput,
  async (context, { investigationId, bodyId }) => {
    const { tx, now, vault } = context
    // What others see ends also where the case is closed or restricted.
    const { actor, frame } = await beginOwnLayer(context, investigationId, { body: bodyId })
    requireOpen(frame)
    if (bodyId === actor.bodyId) throw new Refusal('joint.end_instead', 409)
    await settleInvited(tx, investigationId, bodyId)
    await writeParticipant(tx, {
      investigationId,
      bodyId,
      from: ['invited', 'joined'],
      state: 'removed',
      by: actor.personId,
      at: now,
    })
    await vault.remember({
      kind: JOINT_LEFT,
      subjectId: investigationId,
      at: now,
      details: { bodyId, state: 'removed' },
    })
    return { investigationId }
  },
)

/** Leaves: the own layer stays the authority's own, what the others share is not seen any more. */
export const leaveJoint = action(
  jointPolicy,
  'joint.leave',
  'change',
  investigationInput,
  async (context, { investigationId }) => {
    const { tx, now, vault } = context
    const { actor, facts, frame } = await beginOwnLayer(context, investigationId)
    requireOpen(frame)
    if (facts.asks) throw new Refusal('joint.end_instead', 409)
    await writeParticipant(tx, {
      investigationId,
      bodyId: actor.bodyId,
      from: ['joined'],
      state: 'left',
      by: actor.personId,
      at: now,
    })
    await vault.remember({
      kind: JOINT_LEFT,
      subjectId: investigationId,
      at: now,
      details: { bodyId: actor.bodyId, state: 'left' },
    })
    return { investigationId }
  },
)

/**
 * Ends the investigation: nobody sees another's rows from now on, and each keeps its own layer.
 *
 * @throws NotFound, Refusal `joint.ended`, `day_to_come`, `joint.done_before_request`, `joint.changed_by_another`
 */
export const endJoint = action(
  jointPolicy,
  'joint.end',
  'change',
  endInput,
  async (context, { investigationId, reason, endedOn, revision }) => {
    const { tx, now, today, vault } = context
    // Also where the case is closed or restricted: nothing of it is used by this.
    const { actor, frame, layer } = await beginOwnLayer(context, investigationId, { reason })
    requireOpen(frame)
    requireDayPassed(endedOn, today, 'endedOn')
    if (endedOn < frame.requestedOn) throw new Refusal('joint.done_before_request', 422, {}, 'endedOn')
    await writeEnd(tx, { investigationId, revision, endedOn, reason })
    await settleInvited(tx, investigationId)
    await answersSeen(tx, investigationId)
    await vault.remember({
      kind: JOINT_ENDED,
      subjectId: investigationId,
      at: now,
      details: { endedOn, reason },
    })
    if (layer.caseId !== null)
      await addEvent(tx, {
        caseId: layer.caseId,
        section: 'legal',
        kind: 'joint_ended',
        subjectId: investigationId,
        actor,
        now,
      })
    return { investigationId }
  },
)
