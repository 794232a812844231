import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { listCollectionHeads } from '../collection/index.ts'
import { refuseRun } from '../linkage/index.ts'
import { endRun, tellEncoders } from './arrivals.ts'
import { note, openRunForChange } from './happening.ts'
import { runPolicy } from './policy.ts'
import { runAsDone } from './progress.ts'
import { type CheckedBody, kindOf, plannedRun, refusedPlan } from './rules.ts'
import { planInput, runInput } from './schema.ts'
import {
  checkBody,
  countRuns,
  findBody,
  insertRun,
  isCollection,
  listBodiesWithPeople,
  sharePeople,
} from './store.ts'

/** As many lists as can be estimated from. */
const MOST_BODIES = 10

/** What the form of a new run needs. */
export const prepareRun = action(runPolicy, 'linkage.prepare', 'read', z.object({}), async ({ tx }) => ({
  collections: await listCollectionHeads(tx),
  bodies: await listBodiesWithPeople(tx),
}))

/** The body of a name as it was written. @throws Refusal at the field. */
const named = async (
  { tx }: Pick<ActionContext, 'tx'>,
  name: string,
  field: string,
): Promise<CheckedBody> => {
  const found = await findBody(tx, name)
  if (found === undefined) throw new Refusal('linkage.no_such_body', 422, { name }, field)
  return checkBody(tx, found)
}

const words = (sv: string, en: string | undefined) => ({ sv, en: en ?? sv })

/** Plans a run. What breaks the separation of those who know people from those who link is refused, with the rule at its field. */
export const planRun = action(runPolicy, 'linkage.plan', 'change', planInput, async (context, input) => {
  const { tx, actor, now, vault, about } = context
  const { personId, bodyId } = personIn(actor, 'linkage.plan')
  if (input.to < input.from) throw new Refusal('linkage.period_backwards', 422, {}, 'to')
  const unit = await named(context, input.unit, 'unit')
  if (unit.id === bodyId) throw new Refusal('linkage.unit_asks', 422, {}, 'unit')
  const bodies = new Map<string, CheckedBody>()
  for (const name of input.bodies) {
    const body = await named(context, name, 'bodies')
    bodies.set(body.id, body)
  }
  if (bodies.size > MOST_BODIES)
    throw new Refusal('linkage.too_many_bodies', 422, { most: MOST_BODIES }, 'bodies')
  if (input.collectionId !== undefined && !(await isCollection(tx, input.collectionId)))
    throw new Refusal('linkage.no_such_collection', 422, {}, 'collectionId')
  const planned = plannedRun(unit, [...bodies.values()], input.leastCount)
  const broken = refusedPlan(planned)
  if (broken !== undefined) throw new Refusal(broken.code, 422, {}, broken.field)
  if (await sharePeople(tx, unit.id, [...bodies.keys()]))
    throw new Refusal('linkage.unit_shares_people', 422, {}, 'unit')
  const linkageId = randomUUID()
  const key = await vault.createKey(unit.id, 'linkage')
  await insertRun(
    tx,
    {
      id: linkageId,
      bodyId,
      unitId: unit.id,
      collectionId: input.collectionId ?? null,
      title: words(input.titleSv, input.titleEn),
      subject: words(input.subjectSv, input.subjectEn),
      from: input.from,
      to: input.to,
      leastCount: input.leastCount,
      keyId: key.id,
      plannedBy: personId,
      plannedAt: now,
    },
    [...bodies.keys()],
  )
  await tellEncoders(context, linkageId, bodies.keys())
  await note(
    context,
    { run: { id: linkageId }, entries: [] },
    {
      by: bodyId,
      event: {
        kind: 'planned',
        period: await countRuns(tx, bodyId),
        unit: unit.id,
        unitKind: kindOf(unit),
        encoders: [...bodies.keys()],
        leastCount: input.leastCount,
      },
    },
  )
  about('linkage', linkageId)
  return { linkageId }
})

/** Closes a run. It is refused until keys and counts are destroyed and a witness of another body has signed. */
export const closeRun = action(
  runPolicy,
  'linkage.close',
  'change',
  runInput,
  async (context, { linkageId }) => {
    const { about, permit } = context
    about('linkage', linkageId)
    const open = await openRunForChange(context, linkageId)
    permit(open.parts)
    const { state } = open.progress
    if (state === 'closed') throw new Refusal('linkage.is_closed', 409)
    // Where nothing was handed in there is nothing to destroy; else the unit and the witness have signed.
    if (state !== 'witnessed' && open.progress.handedIn.size > 0)
      throw new Refusal('linkage.keys_not_destroyed', 409)
    refuseRun(runAsDone(open.entries), 'end')
    await endRun(context.tx, linkageId)
    await note(context, open, { by: open.run.bodyId, event: { kind: 'closed' } })
    return { linkageId }
  },
)
