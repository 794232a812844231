import { z } from 'zod'
import { type ActionContext, action, freshly } from '../../../platform/access/action.ts'
import { type Actor, personIn } from '../../../platform/access/actor.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { completeScopes } from '../../../platform/access/token-scopes.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { chosenBody } from '../body-choice.ts'
import { type BodyChoice, listBodyChoices } from '../people-store.ts'
import { newTokenSecret } from '../token-store.ts'
import { answersNow, unanswered, waitsFor } from './arrivals.ts'
import { tellAddress } from './mail.ts'
import { answersFor, keepsServices, servicePolicy } from './policy.ts'
import { endOf, endOfReplaced, isEndDay } from './rules.ts'
import { HandOnService, NewService, NewServiceForm, OneService, RenewService, ServiceList } from './schema.ts'
import {
  changeService,
  findColleague,
  getService,
  insertService,
  insertServiceToken,
  isTold,
  listServices,
  listServiceTokens,
  moveEnds,
  type Service,
} from './store.ts'

/** A new token of a program, to be shown once. */
export interface MadeServiceToken {
  readonly serviceId: string
  readonly secret: string
}

/** The programs of one's body; every body's for an administrator. */
export const viewServices = action(
  servicePolicy,
  'service_account.list',
  'read_personal',
  ServiceList,
  async ({ tx, about }) => {
    about('service_account', 'list')
    return { services: await listServices(tx) }
  },
)
export type ViewedServices = Awaited<ReturnType<typeof viewServices.run>>

/** Bodies to choose among, for whoever lets people in at all of them. */
const bodiesFor = async (tx: DatabaseTransaction, actor: Actor): Promise<BodyChoice[] | undefined> =>
  actsAs(actor, 'administrator') ? listBodyChoices(tx) : undefined

export const prepareService = action(
  servicePolicy,
  'service_account.prepare',
  'read',
  NewServiceForm,
  async ({ tx, actor, today }, { rooms }) => ({ rooms, today, bodies: await bodiesFor(tx, actor) }),
)
export type PreparedService = Awaited<ReturnType<typeof prepareService.run>>

const requireEndDay = (day: Day, today: Day): void => {
  if (!isEndDay(day, today)) throw new Refusal('identity.service_end_day', 422, {}, 'endsOn')
}

/** @throws Refusal `identity.service_nobody` for an address of nobody who acts for the body */
const requireColleague = async (tx: DatabaseTransaction, bodyId: string, email: string): Promise<string> => {
  const found = await findColleague(tx, bodyId, email)
  if (found === undefined) throw new Refusal('identity.service_nobody', 422, {}, 'answeredBy')
  return found
}

/** Tells whoever answers for a program from now on, where it was not they who said so. */
const tellAnswering = async (
  context: Pick<ActionContext, 'tx' | 'now' | 'actor'>,
  { id, bodyId, answeredBy }: Pick<Service, 'id' | 'bodyId' | 'answeredBy'>,
): Promise<void> => {
  if (answersFor(context.actor, { answeredBy })) return
  await arrive(context, answersNow, {
    ...{ about: id, for: { bodyId, people: [answeredBy] } },
    place: { serviceId: id },
  })
}

const settleAll = async (tx: DatabaseTransaction, serviceId: string): Promise<void> => {
  await settle(tx, answersNow, serviceId)
  await settle(tx, unanswered, serviceId)
}

/**
 * Makes an account for a program of a body, with its first token.
 *
 * @throws Refusal `identity.service_end_day`, `identity.service_nobody`, `identity.service_no_shelter`, those of `chosenBody`
 */
export const makeService = freshly(
  action(
    servicePolicy,
    'service_account.make',
    'change',
    NewService,
    async (context, input): Promise<MadeServiceToken> => {
      const { tx, actor, now, today, settings, permit, about } = context
      const person = personIn(actor, 'service_account.make')
      const bodyId = actsAs(actor, 'administrator') ? await chosenBody(tx, input.body ?? '') : person.bodyId
      permit({ bodyId })
      if (!(await isTold(tx, bodyId))) throw new Refusal('identity.service_no_shelter', 422, {}, 'body')
      const answeredBy = await requireColleague(tx, bodyId, input.answeredBy)
      requireEndDay(input.endsOn, today)
      const scopes = completeScopes(input.rooms.map((room) => `${room}:${input.scope}` as const))
      const endsAt = endOf(input.endsOn)
      const { name, purpose, address } = input
      const serviceId = await insertService(tx, {
        ...{ bodyId, name, purpose, address, answeredBy, scopes },
        ...{ madeBy: person.personId, now, endsAt },
      })
      const secret = newTokenSecret()
      await insertServiceToken(
        tx,
        settings,
        { serviceId, bodyId, scopes },
        { secret, from: now, until: endsAt },
      )
      await tellAnswering(context, { id: serviceId, bodyId, answeredBy })
      about('service_account', serviceId, { body: bodyId, answeredBy, scopes })
      return { serviceId, secret }
    },
  ),
)

/** What it is for, who answers for it, and when it was used: for whoever keeps it or answers for it. */
export const viewService = action(
  servicePolicy,
  'service_account.view',
  'read_personal',
  OneService,
  async ({ tx, actor, today, permit, about }, { serviceId, done }) => {
    const service = await getService(tx, serviceId)
    about('service_account', serviceId)
    permit(service)
    return {
      ...{ service, today, done },
      tokens: await listServiceTokens(tx, serviceId),
      mayKeep: keepsServices(actor, service),
      isMine: answersFor(actor, service),
      isNews: actor.kind === 'person' && (await waitsFor(tx, actor, answersNow, serviceId)),
    }
  },
)
export type ViewedService = Awaited<ReturnType<typeof viewService.run>>

const requireLasting = ({ endedAt }: Service): void => {
  if (endedAt !== null) throw new Refusal('identity.service_ended', 409)
}

/** Gives a program a new token, until another day; the one before works some days more. @throws Refusal `identity.service_ended` */
export const renewService = freshly(
  action(
    servicePolicy,
    'service_account.renew',
    'change',
    RenewService,
    async (context, { serviceId, endsOn }): Promise<MadeServiceToken> => {
      const { tx, now, today, settings, permit, about } = context
      const service = await getService(tx, serviceId)
      about('service_account', serviceId)
      permit(service)
      requireLasting(service)
      requireEndDay(endsOn, today)
      const signed = { serviceId, bodyId: service.bodyId, scopes: service.scopes }
      await moveEnds(tx, settings, signed, (endsAt) => endOfReplaced(endsAt, now))
      const until = endOf(endsOn)
      const secret = newTokenSecret()
      await insertServiceToken(tx, settings, signed, { secret, from: now, until })
      await changeService(tx, serviceId, { ends_at: until })
      await tellAddress(context, serviceId, 'renewed')
      return { serviceId, secret }
    },
  ),
)

/** Says who answers for a program from now on. @throws Refusal `identity.service_nobody`, `identity.service_ended` */
export const handOnService = action(
  servicePolicy,
  'service_account.hand_on',
  'change',
  HandOnService,
  async (context, { serviceId, answeredBy: email }) => {
    const { tx, permit, about } = context
    const service = await getService(tx, serviceId)
    permit(service)
    requireLasting(service)
    const answeredBy = await requireColleague(tx, service.bodyId, email)
    about('service_account', serviceId, { answeredBy })
    await changeService(tx, serviceId, { answered_by: answeredBy })
    await settleAll(tx, serviceId)
    await tellAnswering(context, { ...service, answeredBy })
  },
)

/** Stops a program at once: none of its tokens works any more. @throws Refusal `identity.service_ended` */
export const endService = action(
  servicePolicy,
  'service_account.end',
  'change',
  z.object({ serviceId: z.guid() }),
  async (context, { serviceId }) => {
    const { tx, actor, now, permit, about } = context
    const service = await getService(tx, serviceId)
    about('service_account', serviceId)
    permit(service)
    const { personId } = personIn(actor, 'service_account.end')
    requireLasting(service)
    await changeService(tx, serviceId, { ended_at: now, ended_by: personId })
    await settleAll(tx, serviceId)
    await tellAddress(context, serviceId, 'ended')
  },
)

/** Says that one knows that one answers for it. */
export const noteService = action(
  servicePolicy,
  'service_account.note',
  'change',
  z.object({ serviceId: z.guid() }),
  async ({ tx, permit, about }, { serviceId }) => {
    about('service_account', serviceId)
    permit(await getService(tx, serviceId))
    await settle(tx, answersNow, serviceId)
  },
)
