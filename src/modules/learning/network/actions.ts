import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { type Selection, selectionShape } from '../../../platform/records/found.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { looksPersonal } from '../../directory/index.ts'
import { networkPolicy } from './policy.ts'
import { answered, type Member, members, narrowed, told, written } from './records.ts'
import { caseDetailsIn, lasting } from './rules.ts'
import { findExchange, findMembers, findOwn, listExchanges, markWithdrawn, removeMember } from './store.ts'

const noInput = z.object({})
const exchangeInput = z.object({ exchangeId: z.guid() })

type Asked = Pick<ActionContext, 'tx' | 'actor' | 'today'>

const own = async ({ tx, actor }: Asked, permission: string): Promise<Member | undefined> =>
  findOwn(tx, personIn(actor, permission).personId)

/** One's membership, where it has not lapsed. @throws Refusal `network.join_first` */
const requireMember = async (context: Asked, permission: string): Promise<Member> => {
  const member = await own(context, permission)
  if (member === undefined || member.lapsesOn! <= context.today) throw new Refusal('network.join_first', 409)
  return member
}

/** Who knows of what in which country, and what was told last; for whoever is not in it, what it is and how to join. */
export const viewNetwork = action(
  networkPolicy,
  'network.view',
  'read_personal',
  z.object(selectionShape(written, narrowed)),
  async (context, given) => {
    const sought = given as Selection
    const member = await own(context, 'network.view')
    const isIn = member !== undefined && member.lapsesOn! > context.today
    return {
      sought,
      member: isIn ? member : undefined,
      found: isIn ? await findMembers(context.tx, sought) : [],
      exchanges: isIn ? await listExchanges(context.tx, sought) : [],
    }
  },
)
export type ViewedNetwork = Awaited<ReturnType<typeof viewNetwork.run>>

/** One's own membership as it is written. */
export const prepareMembership = action(
  networkPolicy,
  'network.prepare',
  'read_personal',
  noInput,
  async (context) => ({ member: await own(context, 'network.prepare') }),
)
export type PreparedMembership = Awaited<ReturnType<typeof prepareMembership.run>>

/** Joins, or changes what is written of oneself. @throws Refusal where the address is a person's; Conflict */
export const saveMembership = action(
  networkPolicy,
  'network.save',
  'change',
  z.object({ ...inputOf(written), revision: z.coerce.number().int().min(1).optional() }),
  async ({ tx, actor, today, about }, { revision, ...values }) => {
    const { personId } = personIn(actor, 'network.save')
    if (values.address && looksPersonal(values.address))
      throw new Refusal('network.a_function', 422, {}, 'address')
    const member = await findOwn(tx, personId)
    if (member === undefined) {
      const id = await members.add(
        tx,
        { ...values, joinedOn: today, ...lasting(today) },
        { person_id: personId },
      )
      about('network_member', id)
      return { id }
    }
    await members.hold(tx, { id: member.id }, revision)
    await members.change(tx, member.id, { ...values, ...lasting(today) })
    about('network_member', member.id)
    return { id: member.id }
  },
)

/** Says that one still wants to be in it: 24 months more. @throws Refusal `network.join_first` */
export const renewMembership = action(
  networkPolicy,
  'network.renew',
  'change',
  noInput,
  async ({ tx, actor, today, about }) => {
    const member = await findOwn(tx, personIn(actor, 'network.renew').personId)
    if (member === undefined) throw new Refusal('network.join_first', 409)
    await members.change(tx, member.id, { ...lasting(today) })
    about('network_member', member.id)
    return { id: member.id }
  },
)

/** Leaves: what was written of oneself is gone at once. @throws Refusal `network.join_first` */
export const leaveNetwork = action(
  networkPolicy,
  'network.leave',
  'change',
  noInput,
  async ({ tx, actor, about }) => {
    const member = await findOwn(tx, personIn(actor, 'network.leave').personId)
    if (member === undefined) throw new Refusal('network.join_first', 409)
    await removeMember(tx, member.id)
    about('network_member', member.id)
    return {}
  },
)

/** @throws Refusal where something in the text may be of a case, and nobody has looked. */
const requireNoCase = (texts: readonly string[], looked: boolean): void => {
  const details = texts.flatMap(caseDetailsIn)
  if (details.includes('identity_number')) throw new Refusal('network.identity_number', 422, {}, 'words')
  if (details.length > 0 && !looked) throw new Refusal('network.look_again', 422, {}, 'looked')
}

export const prepareExchange = action(
  networkPolicy,
  'network.prepare_exchange',
  'read',
  noInput,
  async (context) => {
    await requireMember(context, 'network.prepare_exchange')
    return {}
  },
)

/** Something told with its answers. @throws NotFound, also for whoever is not in the network. */
export const viewExchange = action(
  networkPolicy,
  'network.view_exchange',
  'read_personal',
  exchangeInput,
  async ({ tx, about }, { exchangeId }) => {
    const [first, ...answers] = await findExchange(tx, exchangeId)
    if (first === undefined || first.answersTo !== null) throw new NotFound('exchange')
    about('exchange', exchangeId)
    return { first, answers: answers.filter(({ words }) => words !== null) }
  },
)
export type ViewedExchange = Awaited<ReturnType<typeof viewExchange.run>>

const keep = async (
  context: Asked & Pick<ActionContext, 'about'>,
  permission: string,
  values: { title: string; topic: string; words: string; answers_to: string | null },
): Promise<{ exchangeId: string }> => {
  const { id: member_id, country, function: called } = await requireMember(context, permission)
  const id = randomUUID()
  await context.tx
    .insertInto('learning.exchange')
    .values({
      ...{ id, member_id, country: country!, function: called!, written_on: context.today },
      ...values,
    })
    .execute()
  context.about('exchange', id)
  return { exchangeId: values.answers_to ?? id }
}

/** Tells the others something. @throws Refusal where it may be of a case. */
export const tellNetwork = action(
  networkPolicy,
  'network.tell',
  'change',
  z.object(inputOf(told)),
  async (context, { title, topic, words, looked }) => {
    requireNoCase([title, words], looked)
    return keep(context, 'network.tell', { title, topic: topic!, words, answers_to: null })
  },
)

/** Answers. @throws NotFound, Refusal as when something is told. */
export const answerNetwork = action(
  networkPolicy,
  'network.answer',
  'change',
  exchangeInput.extend(inputOf(answered)),
  async (context, { exchangeId, words, looked }) => {
    requireNoCase([words], looked)
    const [first] = await findExchange(context.tx, exchangeId)
    if (first === undefined || first.answersTo !== null || first.words === null)
      throw new NotFound('exchange')
    return keep(context, 'network.answer', { title: '', topic: first.topic, words, answers_to: exchangeId })
  },
)

/** Takes back what one told. @throws NotFound where it is another's. */
export const withdrawExchange = action(
  networkPolicy,
  'network.withdraw',
  'change',
  exchangeInput,
  async ({ tx, today, about }, { exchangeId }) => {
    if (!(await markWithdrawn(tx, exchangeId, today))) throw new NotFound('exchange')
    about('exchange', exchangeId)
    return {}
  },
)
