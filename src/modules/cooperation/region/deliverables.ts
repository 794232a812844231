import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { actsFor } from '../../../platform/access/policy.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { DeadlineSource } from '../../../platform/deadlines/source.ts'
import { hinted, optional } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { address, choice, day, reference, text } from '../../../platform/fields/kinds.ts'
import { versionedRecord } from '../../../platform/records/versioned.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { paths } from '../paths.ts'
import { markers } from '../strategies/policy.ts'
import { by } from '../written-by.ts'
import { deliverableWaits } from './arrivals.ts'
import { contributionWords } from './messages.ts'
import { regionPolicy } from './policy.ts'

export const owed = { what: text(1_000, 2), dueOn: day() }
export const delivered = {
  link: optional(address()),
  words: hinted(optional(text(2_000, 2)), 'deliveredHint'),
}

const deliverables = versionedRecord('cooperation.deliverable', 'deliverable', {
  ...owed,
  ...delivered,
  contributionId: reference(),
  bodyId: reference(),
  state: choice(['owed', 'delivered', 'accepted']),
  deliveredBy: optional(reference()),
  deliveredOn: optional(day()),
  acceptedOn: optional(day()),
})

/** What stands under a contribution: what it is to deliver, what comes next, and for how long its mandate holds. */
export const besideContribution = async (
  { tx, actor, today, may }: ActionContext,
  { id, bodyId, closedOn }: { id: string; bodyId: string | null; closedOn: string | null },
) => {
  const list = await deliverables.list(tx, { contribution_id: id }, { by: 'due_on', ascending: true })
  const keeps =
    closedOn === null &&
    bodyId !== null &&
    may(regionPolicy, 'contribution.deliver') &&
    actsFor(actor, bodyId)
  const personId = actor.kind === 'person' ? actor.personId : undefined
  return {
    keeps,
    deliverables: list.map(({ deliveredBy, ...one }) => ({
      ...one,
      isLate: one.state === 'owed' && one.dueOn < today,
      mayAccept: keeps && one.state === 'delivered' && deliveredBy !== personId,
    })),
  }
}

const findOwner = async (tx: DatabaseTransaction, id: string) => {
  const found = await tx
    .selectFrom('cooperation.contribution')
    .select(['body_id as bodyId', 'to_day as toDay', 'closed_on as closedOn'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('contribution')
  if (found.closedOn !== null) throw new Refusal('ended_already')
  return found
}

/** Says what a contribution is to deliver, and by when. @throws NotFound, Refusal `contribution.due_after` */
export const setDeliverable = action(
  regionPolicy,
  'contribution.set_deliverable',
  'change',
  z.object({ id: z.guid(), ...inputOf(owed) }),
  async (context, { id, ...values }) => {
    const { tx, permit, about } = context
    const { bodyId, toDay } = await findOwner(tx, id)
    permit({ bodyId })
    about('contribution', id)
    if (values.dueOn > toDay) throw new Refusal('contribution.due_after', 422, {}, 'dueOn')
    await deliverables.add(
      tx,
      { ...values, state: 'owed' },
      { contribution_id: id, body_id: bodyId, ...by(context) },
    )
    return { id }
  },
)

/**
 * Notes that something was delivered; another of the body accepts it, or sends it back and says why.
 *
 * @throws NotFound, Conflict, Refusal `contribution.not_now`, `contribution.another_accepts`, `contribution.say_why`
 */
export const deliver = action(
  regionPolicy,
  'contribution.deliver',
  'change',
  z.object({
    id: z.guid(),
    deliverableId: z.guid(),
    ...inputOf(delivered),
    state: z.enum(['delivered', 'accepted', 'owed']),
    revision: z.coerce.number().int().min(1),
  }),
  async (context, { id, deliverableId, revision, state, ...values }) => {
    const { tx, actor, today, permit, about } = context
    const { bodyId } = await findOwner(tx, id)
    permit({ bodyId })
    about('contribution', id)
    const held = await deliverables.hold(tx, { id: deliverableId, contributionId: id }, revision)
    const { personId } = personIn(actor, 'contribution.deliver')
    if (held.state !== (state === 'delivered' ? 'owed' : 'delivered'))
      throw new Refusal('contribution.not_now', 409)
    if (state === 'accepted' && held.deliveredBy === personId)
      throw new Refusal('contribution.another_accepts', 409)
    if (state === 'owed' && values.words === '') throw new Refusal('contribution.say_why', 422, {}, 'words')
    await deliverables.change(
      tx,
      deliverableId,
      {
        delivered: { ...values, state, deliveredBy: personId, deliveredOn: today },
        accepted: { state, acceptedOn: today },
        owed: { state, words: values.words, deliveredBy: null, deliveredOn: null },
      }[state],
      by(context),
    )
    await settle(tx, deliverableWaits, deliverableId)
    if (state !== 'accepted')
      await arrive(context, deliverableWaits, {
        about: deliverableId,
        for: {
          bodyId,
          ...(state === 'owed' && held.deliveredBy !== null ? { people: [held.deliveredBy] } : {}),
        },
        place: { id },
      })
    return { id }
  },
)

/** What contributions owe, and the last days of mandates: nothing is paid after one. */
export const contributionDeadlines: DeadlineSource = {
  name: 'cooperation.contributions',
  called: (count, locale) => contributionWords(locale)('owedCount', { count }),
  roles: markers,
  tellsBody: true,
  href: paths.contribution.list(),
  list: async (tx, { from, to, bodyId }) => {
    const due = await tx
      .selectFrom('cooperation.deliverable')
      .select(['id as key', 'due_on as day', 'body_id as bodyId', 'what as title', 'contribution_id as of'])
      .where('state', '=', 'owed')
      .execute()
    const mandates = await tx
      .selectFrom('cooperation.contribution')
      .select(['id as key', 'mandate_ends as day', 'body_id as bodyId', 'name as title', 'id as of'])
      .where('mandate_ends', 'is not', null)
      .where('closed_on', 'is', null)
      .execute()
    return [...due, ...mandates.map((one) => ({ ...one, day: one.day! }))]
      .filter(
        (one) =>
          (from === undefined || one.day >= from) &&
          (to === undefined || one.day <= to) &&
          (bodyId === undefined || one.bodyId === bodyId),
      )
      .map(({ of: id, ...one }) => ({ ...one, href: paths.contribution.one({ id }) }))
  },
}
