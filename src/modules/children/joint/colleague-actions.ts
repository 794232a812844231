import { type ActionContext, action } from '../../../platform/access/action.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginOwnLayer } from './begin.ts'
import type { JointFacts } from './facts.ts'
import { listParticipants } from './frame-store.ts'
import { jointPolicy } from './policy.ts'
import { rolesOf } from './rules.ts'
import { colleagueInput } from './schema.ts'
import { endStaff, listColleagues, listStaff, writeStaff } from './staff-store.ts'

const beginStaffing = async (
  context: ActionContext<JointFacts>,
  investigationId: string,
  personId: string,
) => {
  const { tx } = context
  const begun = await beginOwnLayer(context, investigationId, { person: personId })
  if (begun.layer.caseId !== null) throw new Refusal('joint.staffed_by_case', 409)
  return { ...begun, staff: await listStaff(tx, begun.layer.id) }
}

/** Lets a colleague work with the own layer. @throws Refusal `joint.no_such_colleague`, `joint.staffed_by_case` */
export const addColleague = action(
  jointPolicy,
  'joint.add_colleague',
  'change',
  colleagueInput,
  async (context, { investigationId, personId }) => {
    const { tx, now } = context
    const { actor, layer } = await beginStaffing(context, investigationId, personId)
    const own = (await listParticipants(tx, investigationId)).find(({ bodyId }) => bodyId === actor.bodyId)
    const colleagues = await listColleagues(tx, {
      bodyId: actor.bodyId,
      roles: rolesOf(own?.part),
      layerId: layer.id,
    })
    if (!colleagues.some(({ id }) => id === personId))
      throw new Refusal('joint.no_such_colleague', 422, {}, 'personId')
    await writeStaff(tx, actor, { layerId: layer.id, personId, now })
    return { investigationId }
  },
)

/** Ends a colleague's work, or one's own. @throws Refusal `joint.last_colleague` where nobody would be left */
export const endColleague = action(
  jointPolicy,
  'joint.end_colleague',
  'change',
  colleagueInput,
  async (context, { investigationId, personId }) => {
    const { tx, now } = context
    const { layer, staff } = await beginStaffing(context, investigationId, personId)
    if (staff.length <= 1) throw new Refusal('joint.last_colleague', 409)
    await endStaff(tx, { layerId: layer.id, personId, now })
    return { investigationId }
  },
)
