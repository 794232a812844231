import { z } from 'zod'
import { type ActionContext, action, type House, perform } from '../../../platform/access/action.ts'
import { personIn, personOf } from '../../../platform/access/actor.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { addDays, type Day, daysBetween } from '../../../platform/clock/clock.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { type Absence, findAbsence, listAbsences } from '../../../platform/on-call/absence.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { caseworkRoles, countStoodIn } from '../../support/index.ts'
import { standsIn } from './arrivals.ts'
import { absencePolicy, maySay } from './policy.ts'
import { changeInput, endInput, ofMembership, oneAbsence, sayInput } from './schema.ts'
import {
  changeAbsence,
  endAbsence,
  findMember,
  insertAbsence,
  isSaid,
  listMembers,
  listPassed,
  listStandIns,
  type Member,
  passAbsence,
} from './store.ts'

/** Longest time for which somebody is said to be away, in days. */
const LONGEST = 366

type Context = ActionContext<Pick<Member, 'bodyId' | 'personId' | 'role'>>

/** Who is away at the body, for colleagues; and whom the reader may say it of. */
export const viewAbsences = action(
  absencePolicy,
  'absence.list',
  'read_personal',
  z.object({}),
  async ({ tx, actor, about }) => {
    const { bodyId, membershipId, role } = personIn(actor, 'absence.list')
    about('body', bodyId)
    const absences = await listAbsences(tx, bodyId)
    return {
      own: absences.filter((one) => one.membershipId === membershipId),
      others: absences.filter((one) => one.membershipId !== membershipId),
      colleagues:
        role === 'case_manager'
          ? (await listMembers(tx, bodyId, caseworkRoles)).filter((one) => one.membershipId !== membershipId)
          : [],
    }
  },
)
export type ViewedAbsences = Awaited<ReturnType<typeof viewAbsences.run>>

/** Of whom it is said: oneself, or a colleague. @throws NotFound */
const begin = async (context: Context, permission: string, membershipId?: string): Promise<Member> => {
  const own = personIn(context.actor, permission)
  const wanted = membershipId ?? own.membershipId
  context.about('membership', wanted)
  const member = await findMember(context.tx, wanted)
  if (member === undefined || member.bodyId !== own.bodyId) throw new NotFound('membership')
  context.permit(member)
  return member
}

/** The form in which it is said: for whom, and who can stand in. @throws NotFound */
export const prepareAbsence = action(
  absencePolicy,
  'absence.prepare',
  'read',
  ofMembership,
  async (context, { membershipId }) => {
    const member = await begin(context, 'absence.prepare', membershipId)
    const own = personIn(context.actor, 'absence.prepare')
    return {
      member,
      isOwn: member.membershipId === own.membershipId,
      standIns: await listStandIns(context.tx, member),
    }
  },
)
export type PreparedAbsence = Awaited<ReturnType<typeof prepareAbsence.run>>

interface Said {
  readonly fromDay: Day
  readonly toDay: Day
  readonly standInId?: string | undefined
}

const requireSound = async (
  { tx, today }: Pick<Context, 'tx' | 'today'>,
  member: Member,
  said: Said,
  besides?: Pick<Absence, 'id' | 'standInId'>,
): Promise<void> => {
  const { fromDay, toDay, standInId } = said
  if (toDay < fromDay) throw new Refusal('absence.ends_before', 422, {}, 'toDay')
  if (toDay < today) throw new Refusal('absence.over_already', 422, {}, 'toDay')
  if (daysBetween(fromDay, toDay) >= LONGEST) throw new Refusal('absence.too_long', 422, {}, 'toDay')
  if (await isSaid(tx, member.membershipId, said, besides?.id))
    throw new Refusal('absence.is_said', 409, {}, 'toDay')
  if (standInId === undefined || standInId === besides?.standInId) return
  if (!(await listStandIns(tx, member, said)).some(({ membershipId }) => membershipId === standInId))
    throw new Refusal('absence.cannot_stand_in', 422, {}, 'standInId')
}

/**
 * Somebody is away from a day to a day, and a colleague in the same role stands in. The cases follow in the database, each asked for itself.
 *
 * @throws NotFound, Refusal `absence.begun_already`, `absence.cannot_stand_in` and what is wrong with the days
 */
export const sayAbsence = action(absencePolicy, 'absence.say', 'change', sayInput, async (context, said) => {
  const person = personIn(context.actor, 'absence.say')
  const member = await begin(context, 'absence.say', said.membershipId)
  if (said.fromDay < addDays(context.today, -LONGEST))
    throw new Refusal('absence.too_long', 422, {}, 'fromDay')
  await requireSound(context, member, said)
  const { membershipId } = member
  const standInId = said.standInId ?? null
  const absenceId = await insertAbsence(context.tx, person, { ...said, membershipId, standInId }, context.now)
  await tellStandIn(context, absenceId)
  context.about('membership', membershipId, { absence: absenceId, standIn: standInId })
  return { absenceId }
})

/** Whoever stands in is told, but by themselves. */
const tellStandIn = async (
  context: Pick<Context, 'tx' | 'now' | 'actor'>,
  absenceId: string,
): Promise<void> => {
  const absence = await findAbsence(context.tx, absenceId)
  const personId = absence?.standInPersonId
  if (absence === undefined || !personId || personId === personOf(context.actor)) return
  await arrive(context, standsIn, {
    about: absenceId,
    for: { bodyId: absence.bodyId, people: [personId] },
    place: { absenceId },
  })
}

const open = async (context: Context, absenceId: string): Promise<Absence> => {
  context.about('absence', absenceId)
  const absence = await findAbsence(context.tx, absenceId)
  if (absence === undefined) throw new NotFound('absence')
  context.permit(absence)
  return absence
}

/** An absence: who, when, who stands in; for whoever may change it, how many cases are open to them and how many wait for somebody else. @throws NotFound */
export const viewAbsence = action(
  absencePolicy,
  'absence.view',
  'read_personal',
  oneAbsence,
  async (context, { absenceId }) => {
    const absence = await open(context, absenceId)
    const mayKeep = maySay(context.actor, absence)
    const self = personOf(context.actor)
    if (self !== null && self === absence.standInPersonId) await settle(context.tx, standsIn, absenceId)
    return {
      absence,
      mayKeep,
      isOwn: context.actor.kind === 'person' && context.actor.personId === absence.personId,
      cases: mayKeep ? await countStoodIn(context.tx, absence) : undefined,
      standIns: mayKeep ? await listStandIns(context.tx, absence, absence) : [],
    }
  },
)
export type ViewedAbsence = Awaited<ReturnType<typeof viewAbsence.run>>

/** Another stands in, or the last day is another. @throws NotFound, Refusal `absence.changed_by_another` and those of saying it */
export const changeOne = action(
  absencePolicy,
  'absence.change',
  'change',
  changeInput,
  async (context, { absenceId, revision, toDay, standInId }) => {
    const absence = await open(context, absenceId)
    await requireSound(context, absence, { fromDay: absence.fromDay, toDay, standInId }, absence)
    const changed = { toDay, standInId: standInId ?? null }
    context.about('absence', absenceId, { standIn: changed.standInId })
    if (!(await changeAbsence(context.tx, { absenceId, revision }, changed)))
      throw new Refusal('absence.changed_by_another', 409)
    if (changed.standInId !== absence.standInId) {
      await settle(context.tx, standsIn, absenceId)
      await tellStandIn(context, absenceId)
    }
    return { absenceId }
  },
)

/** Whoever was away is back, or will not be away: nobody stands in for them any more. @throws NotFound, Refusal `absence.changed_by_another` */
export const endOne = action(
  absencePolicy,
  'absence.end',
  'change',
  endInput,
  async (context, { absenceId, revision }) => {
    await open(context, absenceId)
    const { personId } = personIn(context.actor, 'absence.end')
    if (!(await endAbsence(context.tx, { absenceId, revision }, personId, context.now)))
      throw new Refusal('absence.changed_by_another', 409)
    await settle(context.tx, standsIn, absenceId)
  },
)

const look = action(absencePolicy, 'absence.look', 'read', z.object({}), async ({ tx, now }) =>
  listPassed(tx, now),
)
/** The last day has passed: what the walls have ended already is written down. */
const pass = action(
  absencePolicy,
  'absence.pass',
  'change',
  oneAbsence,
  async ({ tx, about }, { absenceId }) => {
    about('absence', absenceId)
    await passAbsence(tx, absenceId)
    await settle(tx, standsIn, absenceId)
  },
)

export const passTask = 'on_call.absences'
export const absenceTasks = (house: House): Readonly<Record<string, Task>> => ({
  [passTask]: async () => {
    const system = { actor: { kind: 'system', name: passTask } } as const
    for (const absenceId of await perform(house, system, look, {}))
      await perform(house, system, pass, { absenceId })
  },
})
