import { z } from 'zod'
import { action, freshly } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import type { Role } from '../../../platform/access/roles.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { sendsMail } from '../../../platform/mail/mail.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { chosenBody } from '../body-choice.ts'
import { listBodyChoices } from '../people-store.ts'
import { askSecondPerson, noteGiven, settleProposal, tellOfPower } from './arrivals.ts'
import { inviteNow, type ShownLink } from './invite-now.ts'
import { confirmLettingIn } from './let-in-actions.ts'
import { findFactsToLetIn } from './let-in-store.ts'
import { byTwoPolicy } from './policy.ts'
import { followRestore } from './restore-actions.ts'
import { listColleagues } from './restore-store.ts'
import { CASE_ROLES, FEW, HOUSE_ROLES, mayLetIn, mayPropose, PROPOSAL_DAYS } from './rules.ts'
import { NewProposal, NewSecond, NoInput, OneProposal } from './schema.ts'
import {
  addAgreement,
  addProposal,
  confirmProposal,
  couldHaveSecond,
  type FoundToPropose,
  findFactsToConfirm,
  findFactsToPropose,
  lapseProposals,
  listFitting,
  listProposals,
  refuseProposal,
} from './store.ts'

const DAY = 86_400_000
const lapseAt = (now: Date): Date => new Date(now.getTime() + PROPOSAL_DAYS * DAY)

/** Whether somebody looks after the whole house, and says for which body they ask. */
const looksAfterHouse = (actor: PersonActor): boolean =>
  actsAs(actor, 'administrator', 'national_coordinator')

/** What is proposed and was, and the ways to ask for more. */
export const viewColleagues = action(
  byTwoPolicy,
  'colleague.list',
  'read_personal',
  NoInput,
  async ({ tx, actor, settings, about }, { done }) => {
    const person = personIn(actor, 'colleague.list')
    about('body', person.bodyId)
    const forHouse = looksAfterHouse(person)
    const facts = await findFactsToPropose(tx, { email: '', bodyId: person.bodyId, role: 'case_manager' })
    const mayAsk =
      forHouse ||
      (facts !== undefined && mayPropose(person, { ...facts, role: 'case_manager', isSelf: false }))
    const colleagues = actsAs(person, ...CASE_ROLES) ? await listColleagues(tx, person) : []
    const lettingIn = colleagues[0] && (await findFactsToLetIn(tx, colleagues[0].id))
    const isSmall = mayAsk && !forHouse && facts !== undefined && facts.ownPeople < FEW
    return {
      done,
      proposals: await listProposals(tx),
      mayAsk,
      /** Whether the body chooses a second person of another body, since it has few people of its own, and whether anybody can be. */
      mayAgree: isSmall,
      hasSecond: isSmall && (await couldHaveSecond(tx)),
      /** Of one's own body, those that fit it; of another, whoever asks chooses the body first. */
      roles: forHouse
        ? [...CASE_ROLES, ...HOUSE_ROLES]
        : await listFitting(tx, person.bodyId, mayAsk ? CASE_ROLES : []),
      bodies: forHouse ? await listBodyChoices(tx) : undefined,
      /** Who works with the reader, and may have lost their way in. */
      colleagues,
      mayRestore: mayAsk && !forHouse && colleagues.length > 0,
      sendsMail: sendsMail(settings),
      mayLetIn: lettingIn !== undefined && mayLetIn(person, lettingIn),
    }
  },
)
export type ViewedColleagues = Awaited<ReturnType<typeof viewColleagues.run>>

/** One proposal, for whoever it waits for or is told of it. @throws NotFound */
export const viewProposal = action(
  byTwoPolicy,
  'colleague.view',
  'read_personal',
  OneProposal,
  async ({ tx, about }, { proposalId }) => {
    about('proposal', proposalId)
    const proposal = (await listProposals(tx)).find(({ id }) => id === proposalId)
    if (proposal === undefined) throw new NotFound('proposal')
    return { proposal }
  },
)
export type ViewedProposal = Awaited<ReturnType<typeof viewProposal.run>>

/** Why a role is not asked for, in words of what can be done instead. @throws Refusal */
const requireAskable = (actor: PersonActor, facts: FoundToPropose, role: Role): void => {
  if (facts.isSelf) throw new Refusal('identity.power_for_oneself', 409, {}, 'email')
  if (facts.isClosed) throw new Refusal('identity.closed_person', 409, {}, 'email')
  if (!facts.fits) throw new Refusal('identity.role_unfit', 409, {}, 'role')
  if (facts.isThere) throw new Refusal('identity.already_member', 409, {}, 'role')
  if (facts.waits) throw new Refusal('identity.power_waits', 409, {}, 'email')
  if (looksAfterHouse(actor) && facts.emptied && facts.tookAway && !HOUSE_ROLES.some((one) => one === role))
    throw new Refusal('identity.emptied_by_oneself', 403)
  if (!mayPropose(actor, { ...facts, role }))
    throw new Refusal(looksAfterHouse(actor) ? 'identity.body_lets_in' : 'identity.manager_lets_in', 403)
}

interface Asked {
  readonly name: string
  readonly email: string
  readonly role: Role
}

/** What decides whether a role may be asked for. @throws NotFound, Refusal as `proposeColleague` */
export const requireProposable = async (
  tx: DatabaseTransaction,
  actor: PersonActor,
  { email, role }: { readonly email: string; readonly role: Role },
  bodyId: string,
): Promise<FoundToPropose> => {
  const facts = await findFactsToPropose(tx, { email, bodyId, role })
  if (facts === undefined) throw new NotFound('body')
  requireAskable(actor, facts, role)
  return facts
}

/** Adds what may be asked for, and asks a second person; where none is needed yet, it is given at once. @throws Refusal `identity.power_waits` */
export const addProposed = async (
  context: Parameters<typeof askSecondPerson>[0] & Parameters<typeof inviteNow>[0],
  asked: Asked,
  bodyId: string,
): Promise<{ proposalId: string; waits: boolean; link: ShownLink }> => {
  const { tx, now } = context
  const lapsesAt = lapseAt(now)
  const proposalId = await addProposal(tx, { ...asked, bodyId, lapsesAt })
  if (proposalId === undefined) throw new Refusal('identity.power_waits', 409, {}, 'email')
  const given = (await listProposals(tx)).find((one) => one.id === proposalId)
  if (given?.confirmedAt == null) {
    await askSecondPerson(context, proposalId, lapsesAt)
    return { proposalId, waits: true, link: undefined }
  }
  await tellOfPower(context, proposalId)
  return { proposalId, waits: false, link: await inviteNow(context, proposalId) }
}

/**
 * Asks that somebody be given a role. Nothing opens before a second person has confirmed it.
 *
 * @throws Refusal `identity.power_for_oneself`, `identity.role_unfit`, `identity.already_member`, `identity.power_waits`,
 *   `identity.body_lets_in`, `identity.manager_lets_in`, `identity.closed_person`, `identity.emptied_by_oneself`
 */
export const proposeColleague = freshly(
  action(byTwoPolicy, 'colleague.propose', 'change', NewProposal, async (context, { body, ...asked }) => {
    const { tx, about } = context
    const actor = personIn(context.actor, 'colleague.propose')
    const other = looksAfterHouse(actor) ? body : undefined
    const bodyId = other === undefined ? actor.bodyId : await chosenBody(tx, other)
    context.permit({ ...(await requireProposable(tx, actor, asked, bodyId)), role: asked.role })
    const made = await addProposed(context, asked, bodyId)
    about('proposal', made.proposalId, { role: asked.role })
    return made
  }),
)

/** Asks somebody of another body to be the second person of one's own, which has few. @throws Refusal `identity.second_unknown` */
export const proposeSecond = freshly(
  action(byTwoPolicy, 'colleague.propose_second', 'change', NewSecond, async (context, { second }) => {
    const { tx, now, about } = context
    const { bodyId } = personIn(context.actor, 'colleague.propose_second')
    const facts = await findFactsToPropose(tx, { email: second, bodyId, role: 'case_manager' })
    if (facts === undefined) throw new NotFound('body')
    context.permit(facts)
    const id = await addAgreement(tx, second, lapseAt(now))
    if (id === undefined) throw new Refusal('identity.second_unknown', 409, {}, 'second')
    about('proposal', id)
    await askSecondPerson(context, id, lapseAt(now))
  }),
)

/** Confirms, as the second person, what another has asked for. @throws NotFound, Refusal `identity.power_settled` */
export const confirmColleague = freshly(
  action(byTwoPolicy, 'colleague.confirm', 'change', OneProposal, async (context, { proposalId }) => {
    const { tx, about } = context
    about('proposal', proposalId)
    const facts = await findFactsToConfirm(tx, proposalId)
    if (facts === undefined) throw new NotFound('proposal')
    context.permit(facts)
    if (facts.kind === 'let_in') {
      const half = facts.waits ? await confirmLettingIn(context, proposalId) : undefined
      if (half === undefined) throw new Refusal('identity.power_settled', 409)
      await settleProposal(tx, proposalId)
      await tellOfPower(context, proposalId)
      return { link: undefined, half }
    }
    if (!facts.waits || !(await confirmProposal(tx, proposalId)))
      throw new Refusal('identity.power_settled', 409)
    await settleProposal(tx, proposalId)
    if (facts.kind === 'agreement') return { link: undefined, half: undefined }
    // Of an ending the database tells those whom it concerns, as of every other.
    if (facts.kind === 'ending') return { link: undefined, half: undefined }
    await tellOfPower(context, proposalId)
    if (facts.kind === 'reopen') return { link: undefined, half: undefined }
    if (facts.kind === 'restore')
      return { link: await followRestore(context, proposalId, facts), half: undefined }
    return { link: await inviteNow(context, proposalId), half: undefined }
  }),
)

/** Refuses what waits for oneself, or takes back what one has asked for. @throws Refusal `identity.power_settled` */
export const refuseColleague = action(
  byTwoPolicy,
  'colleague.refuse',
  'change',
  OneProposal,
  async ({ tx, about }, { proposalId }) => {
    about('proposal', proposalId)
    if (!(await refuseProposal(tx, proposalId))) throw new Refusal('identity.power_settled', 409)
    await settleProposal(tx, proposalId)
  },
)

/** Notes that power was given, as somebody whom it was told. @throws NotFound */
export const noteColleague = action(
  byTwoPolicy,
  'colleague.note',
  'change',
  OneProposal,
  async ({ tx, actor, about }, { proposalId }) => {
    about('proposal', proposalId)
    const { role } = personIn(actor, 'colleague.note')
    if (!(await noteGiven(tx, role, proposalId))) throw new NotFound('proposal')
  },
)

/** Lets lapse what nobody has confirmed in time. */
export const lapseColleagues = action(
  byTwoPolicy,
  'colleague.lapse',
  'change',
  z.object({}),
  async ({ tx, about }) => {
    const lapsed = await lapseProposals(tx)
    for (const id of lapsed) await settleProposal(tx, id)
    about('identity', 'proposals', { over: lapsed.length })
  },
)
