import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action, freshly } from '../../platform/access/action.ts'
import { listMisfits } from '../../platform/access/misfits.ts'
import type { Role } from '../../platform/access/roles.ts'
import { sendsMail } from '../../platform/mail/mail.ts'
import { ROWS_ON_A_PAGE } from '../../platform/page-size.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { sealSecret } from '../../platform/vault/vault.ts'
import { chosenBody } from './body-choice.ts'
import { askSecondPerson } from './by-two/arrivals.ts'
import { needsTwo, PROPOSAL_DAYS } from './by-two/rules.ts'
import { addEnding, findFactsToEnd } from './by-two/store.ts'
import { addInvitation, findOpenInvitation, withdrawInvitations } from './invitation-store.ts'
import { listBodyChoices, listPeople } from './people-store.ts'
import type { Membership, Person } from './person.ts'
import {
  addPerson,
  changePerson,
  countAdministrators,
  endMembership,
  findPersonByEmail,
  getPerson,
  giveMembership,
  listMemberships,
} from './person-store.ts'
import { identityPolicy } from './policy.ts'
import { INVITATION_DAYS } from './rules.ts'
import { EndMembership, Invitation, NewMembership, OnePerson, PeopleList, PersonPage } from './schema.ts'

type Context = ActionContext<undefined>

const administratorOf = ({ actor }: Pick<Context, 'actor'>): string | null =>
  actor.kind === 'person' ? actor.personId : null

/** What an administrator sees of people: who they are and for whom they act, never what they work with. */
export const listThePeople = action(
  identityPolicy,
  'identity.list_people',
  'read_personal',
  PeopleList,
  async ({ tx, now, about }, selection) => {
    const { people, total } = await listPeople(tx, selection)
    about('people', 'list', { page: selection.page, shown: people.length })
    return { people, total, selection, pageSize: ROWS_ON_A_PAGE, misfits: await listMisfits(tx, now) }
  },
)

/** What somebody acts for; with whether it waits for a second person to be ended. */
const withEndings = async (tx: Context['tx'], personId: string): Promise<EndingMembership[]> => {
  const memberships: EndingMembership[] = []
  for (const membership of await listMemberships(tx, personId)) {
    const facts = membership.endedAt === null ? await findFactsToEnd(tx, personId, membership.id) : undefined
    memberships.push({ ...membership, endWaits: facts?.waits === true })
  }
  return memberships
}
export interface EndingMembership extends Membership {
  readonly endWaits: boolean
}

export const viewPerson = action(
  identityPolicy,
  'identity.view_person',
  'read_personal',
  PersonPage,
  async ({ tx, now, actor, settings, about }, { personId, done }) => {
    const person = await getPerson(tx, personId)
    about('person', personId)
    return {
      done,
      person,
      memberships: await withEndings(tx, personId),
      invitation: await findOpenInvitation(tx, personId, now),
      bodies: await listBodyChoices(tx),
      isOneself: actor.kind === 'person' && actor.personId === personId,
      sendsMail: sendsMail(settings),
    }
  },
)

export const viewInvite = action(
  identityPolicy,
  'identity.view_invite',
  'read',
  z.object({}),
  async ({ tx }) => ({
    bodies: await listBodyChoices(tx),
  }),
)

/** Makes a link for a person: mailed where the house sends mail, and shown once to whoever invites only where it does not. */
const makeLink = async (
  context: Context,
  person: Pick<Person, 'id'>,
): Promise<{ secret: string | undefined; endsAt: Date }> => {
  const { tx, now, settings, enqueue } = context
  const secret = randomBytes(24).toString('base64url')
  const endsAt = new Date(now.getTime() + INVITATION_DAYS * 86_400_000)
  const id = await addInvitation(tx, {
    kind: 'invitation',
    secret,
    personId: person.id,
    invitedBy: administratorOf(context),
    now,
    endsAt,
  })
  const mailed = sendsMail(settings)
  if (mailed) {
    const sealed = sealSecret(settings, 'invitation_mail', id, secret).toString('base64url')
    await enqueue('identity.mail_invitation', { invitationId: id, sealed })
  }
  return { secret: mailed ? undefined : secret, endsAt }
}

/** A role that opens cases, places or the trail is given by two. @throws Refusal `identity.needs_two` */
const requireOpensNothing = (role: Role): void => {
  if (needsTwo(role)) throw new Refusal('identity.needs_two', 409, {}, 'role')
}

/** Invites a person in a role that opens nothing: the account exists at once, but nobody can come in before the link is used. */
export const inviteOne = async (
  context: Context,
  { name, email, role }: { readonly name: string; readonly email: string; readonly role: Role },
  bodyId: string,
) => {
  const { tx, now } = context
  const personId = await addPerson(tx, { name, email, now, active: false })
  await giveMembership(tx, {
    ...{ personId, bodyId, role, givenBy: administratorOf(context), now },
    isDefault: true,
  })
  return { personId, ...(await makeLink(context, { id: personId })) }
}

/** Invites a person to act for a body. @throws Refusal `identity.needs_two`, `identity.email_taken`, those of `chosenBody` */
export const invitePerson = freshly(
  action(identityPolicy, 'identity.invite', 'change', Invitation, async (context, input) => {
    const { tx, about } = context
    requireOpensNothing(input.role)
    if (await findPersonByEmail(tx, input.email)) throw new Refusal('identity.email_taken', 409, {}, 'email')
    const bodyId = await chosenBody(tx, input.body)
    const made = await inviteOne(context, input, bodyId)
    about('person', made.personId, { body: bodyId, role: input.role })
    return made
  }),
)

/**
 * A new link for one who has not used theirs, in a role that opens nothing. Any other is made by two (`by-two/restore-actions.ts`).
 *
 * @throws Refusal `identity.closed_person`, `identity.restore_by_two`
 */
export const renewInvitation = freshly(
  action(identityPolicy, 'identity.renew_invitation', 'change', OnePerson, async (context, { personId }) => {
    const person = await getPerson(context.tx, personId)
    if (person.disabledAt !== null) throw new Refusal('identity.closed_person', 409)
    if (person.activatedAt !== null || (await hasRoleOfTwo(context.tx, personId)))
      throw new Refusal('identity.restore_by_two', 409)
    context.about('person', personId)
    return { personId, ...(await makeLink(context, person)) }
  }),
)

export const givePersonMembership = freshly(
  action(
    identityPolicy,
    'identity.give_membership',
    'change',
    NewMembership,
    async (context, { personId, body: given, role }) => {
      const { tx, now, about } = context
      requireOpensNothing(role)
      await getPerson(tx, personId)
      const body = await chosenBody(tx, given)
      const lasting = (await listMemberships(tx, personId)).filter(({ endedAt }) => endedAt === null)
      if (lasting.some((membership) => membership.bodyId === body && membership.role === role))
        throw new Refusal('identity.already_member', 409, {}, 'role')
      const givenBy = administratorOf(context)
      const id = await giveMembership(tx, {
        personId,
        bodyId: body,
        role,
        givenBy,
        now,
        isDefault: lasting.length === 0,
      })
      about('membership', id, { person: personId, body, role })
    },
  ),
)

/** Whether somebody acts in a role that is given by two. */
const hasRoleOfTwo = async (tx: Context['tx'], personId: string): Promise<boolean> =>
  (await listMemberships(tx, personId)).some(({ role, endedAt }) => endedAt === null && needsTwo(role))

/** There is always somebody who can administer the house. */
const requireAdministrator = async ({ tx }: Pick<Context, 'tx'>): Promise<void> => {
  if ((await countAdministrators(tx)) === 0) throw new Refusal('identity.last_administrator', 409)
}

/**
 * Takes a membership back; sessions and tokens that act by it lose their rights with the next request. Where a body would be left
 * without its manager or with fewer than two who can say yes, it waits for a second person (`by-two`); closing the account never does.
 *
 * @throws NotFound, Refusal `identity.power_waits`, `identity.last_administrator`, `identity.power_for_oneself`
 */
export const endPersonMembership = action(
  identityPolicy,
  'identity.end_membership',
  'change',
  EndMembership,
  async (context, { personId, membershipId }): Promise<{ waits: boolean }> => {
    const { tx, now, about } = context
    const facts = await findFactsToEnd(tx, personId, membershipId)
    if (facts === undefined) throw new NotFound('membership')
    about('membership', membershipId, { person: personId, by_two: facts.byTwo })
    if (facts.byTwo) {
      if (personId === administratorOf(context)) throw new Refusal('identity.power_for_oneself', 409)
      const lapsesAt = new Date(now.getTime() + PROPOSAL_DAYS * 86_400_000)
      const proposalId = facts.waits ? undefined : await addEnding(tx, membershipId, lapsesAt)
      if (proposalId === undefined) throw new Refusal('identity.power_waits', 409)
      await askSecondPerson(context, proposalId, lapsesAt)
      return { waits: true }
    }
    if (!(await endMembership(tx, personId, membershipId, now))) throw new NotFound('membership')
    await requireAdministrator({ tx })
    return { waits: false }
  },
)

/** Closes an account: no session, token or link of it works any more. What the person has done stays. */
export const disablePerson = action(
  identityPolicy,
  'identity.disable_person',
  'change',
  OnePerson,
  async (context, { personId }) => {
    const { tx, now, about } = context
    if (personId === administratorOf(context)) throw new Refusal('identity.not_yourself', 409)
    await getPerson(tx, personId)
    await changePerson(tx, personId, { disabled_at: now })
    await withdrawInvitations(tx, personId, now)
    await requireAdministrator({ tx })
    about('person', personId)
  },
)

/** Opens a closed account of somebody whose roles open nothing. @throws Refusal `identity.restore_by_two` */
export const enablePerson = action(
  identityPolicy,
  'identity.enable_person',
  'change',
  OnePerson,
  async ({ tx, about }, { personId }) => {
    await getPerson(tx, personId)
    if (await hasRoleOfTwo(tx, personId)) throw new Refusal('identity.restore_by_two', 409)
    await changePerson(tx, personId, { disabled_at: null })
    about('person', personId)
  },
)
