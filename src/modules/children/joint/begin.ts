import type { ActionContext } from '../../../platform/access/action.ts'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { getFacts, requireInUse } from '../../support/index.ts'
import type { JointFacts } from './facts.ts'
import { getJointFacts } from './facts-store.ts'
import { type Frame, getFrame } from './frame-store.ts'
import { getOwnLayer } from './layer-store.ts'

type Beginning = ActionContext<JointFacts>

/**
 * Begins a reading or a change of a joint investigation: facts, policy, frame.
 *
 * @throws NotFound where the actor may not know that it is there.
 */
export const beginJoint = async (
  context: Beginning,
  investigationId: string,
  details: Record<string, unknown> = {},
) => {
  const { tx, actor, about, permit } = context
  if (actor.kind !== 'person') throw new NotPermitted('joint.view')
  const facts = await getJointFacts(tx, investigationId)
  about('joint_investigation', investigationId, details)
  permit(facts)
  const frame = await getFrame(tx, investigationId)
  return { actor, facts, frame }
}

/** As `beginJoint`, with the layer of the own authority and its key. @throws NotFound */
export const beginOwnLayer = async (
  context: Beginning,
  investigationId: string,
  details: Record<string, unknown> = {},
) => {
  const begun = await beginJoint(context, investigationId, details)
  const layer = await getOwnLayer(context.tx, begun.actor, investigationId)
  return { ...begun, layer, key: await context.vault.openKey(layer.keyId) }
}

/**
 * As `beginOwnLayer`, for a change of it: a layer that hangs on a case is changed while that case is in use.
 *
 * @throws NotFound, Refusal where the case is closed or restricted.
 */
export const beginWritingLayer = async (
  context: Beginning,
  investigationId: string,
  details: Record<string, unknown> = {},
) => {
  const begun = await beginOwnLayer(context, investigationId, details)
  const { actor, layer } = begun
  if (layer.caseId !== null) requireInUse(await getFacts(context.tx, actor, layer.caseId))
  return begun
}

/**
 * As `beginJoint`, for a change of the calendar: the authority whose layer hangs on a case changes it while that case is in
 * use; the others go on.
 *
 * @throws NotFound, Refusal where the case is closed or restricted.
 */
export const beginCalendar = async (
  context: Beginning,
  investigationId: string,
  details: Record<string, unknown> = {},
) => {
  const begun = await beginJoint(context, investigationId, details)
  const { caseId } = await getOwnLayer(context.tx, begun.actor, investigationId)
  if (caseId !== null) requireInUse(await getFacts(context.tx, begun.actor, caseId))
  return begun
}

/** @throws Refusal `joint.ended` */
export const requireOpen = ({ state }: Frame): void => {
  if (state !== 'open') throw new Refusal('joint.ended', 409)
}
