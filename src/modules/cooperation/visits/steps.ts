import { sql } from 'kysely'
import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { actsFor } from '../../../platform/access/policy.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { addMonths, swedishMoment } from '../../../platform/clock/working-days.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { choice, reference } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { versionedRecord } from '../../../platform/records/versioned.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { whoWouldSee } from '../there.ts'
import { by } from '../written-by.ts'
import { hostDeclined, visitAsked, visitToFollow } from './arrivals.ts'
import { decision, followUp, moments, stop, stopAnswer, visitor } from './fields.ts'
import { visitPolicy } from './policy.ts'

const STATES = ['asked', 'accepted', 'declined', 'held'] as const
export type VisitState = (typeof STATES)[number]

const stops = versionedRecord('cooperation.stop', 'stop', {
  ...stop,
  ...stopAnswer,
  visitId: reference(),
  bodyId: reference(),
  forBody: reference(),
  state: choice(['asked', 'confirmed', 'declined']),
})
const visitors = keptRecord(
  'cooperation.visitor',
  { of: ['visitId', 'bodyId'], by: 'written_by', at: 'written_at' },
  visitor,
)
const followUps = keptRecord(
  'cooperation.visit_follow_up',
  { of: ['visitId', 'bodyId'], by: 'written_by', at: 'written_at' },
  { moment: choice(moments), ...followUp },
)

const findVisit = async (tx: DatabaseTransaction, id: string) => {
  const found = await tx
    .selectFrom('cooperation.visit')
    .select(['body_id as bodyId', 'state', 'decided_words as decidedWords', 'held_on as heldOn'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (found === undefined) throw new NotFound('visit')
  return { ...found, state: found.state as VisitState }
}

/** How each visit of a list stands. */
export const stateOfEach = async ({ tx }: ActionContext, rows: readonly { id: string }[]) => {
  const ids = rows.map(({ id }) => id)
  const found =
    ids.length === 0
      ? []
      : await tx.selectFrom('cooperation.visit').select(['id', 'state']).where('id', 'in', ids).execute()
  return ids.map((id) => ({ state: (found.find((one) => one.id === id)?.state ?? 'asked') as VisitState }))
}

/** How often each host has received within a year: whoever is asked too often says no. */
const loadOf = async (tx: DatabaseTransaction, today: string) =>
  (
    await sql<{ host: string; times: number }>`select host, count(*)::integer as times from cooperation.stop
      where state <> 'declined' and on_day > ${today}::date - 365 group by host order by times desc, host limit 20`.execute(
      tx,
    )
  ).rows

/** What is asked for after a visit, from a day on, that has not been said. */
const owedOf = (heldOn: string, said: readonly string[], today: string) =>
  (
    [
      ['at_end', 0],
      ['six_months', 6],
      ['twelve_months', 12],
    ] as const
  ).filter(([moment, months]) => !said.includes(moment) && addMonths(heldOn, months) <= today)[0]?.[0]

/** What stands under a visit: whether it fits, its itinerary, its hosts' load, what came of it. Who came is read by itself. */
export const besideVisit = async ({ tx, actor, today }: ActionContext, { id }: { id: string }) => {
  const found = await findVisit(tx, id)
  const said = await followUps.list(tx, { visitId: id })
  const list = await stops.list(tx, { visit_id: id }, { by: 'on_day', ascending: true })
  const isOwn = actsFor(actor, found.bodyId)
  return {
    ...found,
    isOwn,
    stops: list
      .map((one) => ({ ...one, mayAnswer: one.state === 'asked' && actsFor(actor, one.forBody) }))
      .toSorted((one, other) => `${one.onDay}${one.begins}`.localeCompare(`${other.onDay}${other.begins}`)),
    followUps: said,
    owed:
      isOwn && found.heldOn !== null
        ? owedOf(
            found.heldOn,
            said.map(({ moment }) => moment),
            today,
          )
        : undefined,
    load: isOwn ? await loadOf(tx, today) : [],
  }
}

const ofVisit = { id: z.guid() }

const own = async (
  {
    tx,
    permit,
    about,
  }: Pick<ActionContext, 'tx' | 'about'> & { permit: (facts: { bodyId: string }) => void },
  id: string,
  ...states: VisitState[]
) => {
  const found = await findVisit(tx, id)
  permit(found)
  about('visit', id)
  if (!states.includes(found.state)) throw new Refusal('visit.not_now', 409)
  return found
}

const setState = (
  context: Pick<ActionContext, 'tx' | 'actor' | 'now'>,
  id: string,
  values: Readonly<Record<string, unknown>>,
) =>
  context.tx
    .updateTable('cooperation.visit')
    .set({ ...values, ...by(context), revision: sql`revision + 1` })
    .where('id', '=', id)
    .execute()

/** Says whether a visit fits, and why. @throws NotFound, Refusal `visit.not_now` */
export const decideVisit = action(
  visitPolicy,
  'visit.decide',
  'change',
  z.object({ ...ofVisit, ...inputOf(decision), state: z.enum(['accepted', 'declined']) }),
  async (context, { id, state, decidedWords }) => {
    await own(context, id, 'asked')
    await setState(context, id, { state, decided_words: decidedWords })
    return { id }
  },
)

/** Whether a text names protected housing, as the database reads it. */
const requireNoShelter = async (tx: DatabaseTransaction, values: Readonly<Record<string, string>>) => {
  for (const [field, words] of Object.entries(values)) {
    const { rows } = await sql<{ fits: boolean }>`select cooperation.is_no_shelter(${words}) as fits`.execute(
      tx,
    )
    if (!rows[0]!.fits) throw new Refusal('visit.never_a_shelter', 422, {}, field)
  }
}

/**
 * Adds a meeting to the itinerary and asks its host. Never protected housing, whatever the visitors want to see.
 *
 * @throws NotFound, Refusal `visit.never_a_shelter`, `visit.stop_ends_before`, `visit.not_now`
 */
export const addStop = action(
  visitPolicy,
  'visit.add_stop',
  'change',
  z.object({ ...ofVisit, ...inputOf(stop) }),
  async (context, { id, ...values }) => {
    const { tx } = context
    const { bodyId } = await own(context, id, 'accepted')
    await requireNoShelter(tx, { host: values.host, place: values.place })
    if (values.ends <= values.begins) throw new Refusal('visit.stop_ends_before', 422, {}, 'ends')
    const forBody = (await whoWouldSee(tx, values.host)) ?? bodyId
    const stopId = await stops.add(
      tx,
      { ...values, forBody, state: 'asked' },
      { visit_id: id, body_id: bodyId, ...by(context) },
    )
    await settle(tx, hostDeclined, id)
    await arrive(context, visitAsked, {
      about: stopId,
      for: { bodyId: forBody },
      until: swedishMoment(values.onDay, values.begins),
      place: { id },
    })
    return { id, stopId }
  },
)

/** A host says whether it can receive; whoever has the visit answers for a host without an account. @throws NotFound, Conflict */
export const answerStop = action(
  visitPolicy,
  'visit.answer_stop',
  'change',
  z.object({
    ...ofVisit,
    stopId: z.guid(),
    ...inputOf(stopAnswer),
    state: z.enum(['confirmed', 'declined']),
    revision: z.coerce.number().int().min(1),
  }),
  async (context, { id, stopId, revision, state, answer }) => {
    const { tx, permit, about, actor } = context
    const held = await stops.hold(tx, { id: stopId, visitId: id }, revision)
    permit({ forBody: held.forBody })
    about('visit', id)
    if (held.state !== 'asked') throw new Refusal('visit.not_now', 409)
    await stops.change(tx, stopId, { state, answer }, by(context))
    await settle(tx, visitAsked, stopId)
    if (state === 'declined' && !actsFor(actor, held.bodyId))
      await arrive(context, hostDeclined, { about: id, for: { bodyId: held.bodyId }, place: { id } })
    return { id }
  },
)

/** A visit is over. @throws NotFound, Refusal `visit.not_now`, `day_to_come` */
export const endVisit = action(
  visitPolicy,
  'visit.end',
  'change',
  z.object({ ...ofVisit, heldOn: z.iso.date() }),
  async (context, { id, heldOn }) => {
    await own(context, id, 'accepted')
    if (heldOn > context.today) throw new Refusal('day_to_come', 422, {}, 'heldOn')
    await settle(context.tx, hostDeclined, id)
    for (const { id: stopId, state } of await stops.list(context.tx, { visit_id: id }, { by: 'on_day' }))
      if (state === 'asked') await settle(context.tx, visitAsked, stopId)
    await setState(context, id, { state: 'held', held_on: heldOn })
    return { id }
  },
)

/** What visitors said at the end, or did at home since. @throws NotFound, Refusal `visit.said_already`, `visit.not_heard` */
export const followVisit = action(
  visitPolicy,
  'visit.follow_up',
  'change',
  z.object({ ...ofVisit, moment: z.enum(moments), ...inputOf(followUp) }),
  async (context, { id, ...values }) => {
    const { tx, actor, now, today } = context
    const { bodyId, heldOn } = await own(context, id, 'held')
    const said = (await followUps.list(tx, { visitId: id })).map(({ moment }) => moment)
    if (owedOf(heldOn!, said, today) !== values.moment) throw new Refusal('visit.said_already', 409)
    if (values.wasHeard === (values.done.length === 0 && values.useful === null && values.words === ''))
      throw new Refusal('visit.what_was_heard', 422, {}, 'done')
    await followUps.keep(
      tx,
      { of: { visitId: id, bodyId }, actor: personIn(actor, 'visit.follow_up'), now },
      values,
    )
    await settle(tx, visitToFollow, id)
    return { id }
  },
)

/** Who came: kept two years, for those who have the visit. @throws NotFound */
export const addVisitor = action(
  visitPolicy,
  'visit.add_visitor',
  'change',
  z.object({ ...ofVisit, ...inputOf(visitor) }),
  async (context, { id, ...values }) => {
    const { tx, actor, now } = context
    const { bodyId } = await own(context, id, 'accepted', 'held')
    await visitors.keep(
      tx,
      { of: { visitId: id, bodyId }, actor: personIn(actor, 'visit.add_visitor'), now },
      values,
    )
    return { id }
  },
)

/** The list of who came. @throws NotFound */
export const viewVisitors = action(
  visitPolicy,
  'visit.visitors',
  'read_personal',
  z.object(ofVisit),
  async ({ tx, permit, about }, { id }) => {
    const found = await findVisit(tx, id)
    permit(found)
    about('visit', id)
    const { organisation } = await tx
      .selectFrom('cooperation.visit')
      .select('organisation')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    return { id, organisation, visitors: await visitors.list(tx, { visitId: id }) }
  },
)
export type ViewedVisitors = Awaited<ReturnType<typeof viewVisitors.run>>

const meetingsOf = (name: 'visit.calendar' | 'visit.contacts') =>
  action(visitPolicy, name, 'read', z.object(ofVisit), async ({ tx, now }, { id }) => {
    await findVisit(tx, id)
    const list = await stops.list(tx, { visit_id: id }, { by: 'on_day', ascending: true })
    return {
      now,
      meetings: list
        .filter(({ state }) => state !== 'declined')
        .map(({ state, ...one }) => ({ ...one, isConfirmed: state === 'confirmed' })),
    }
  })

/** The itinerary, for calendars. @throws NotFound */
export const readItinerary = meetingsOf('visit.calendar')
/** The functions that receive, for address books. @throws NotFound */
export const readContacts = meetingsOf('visit.contacts')

/** Makes the follow-ups wait whose day has come: half a year and a year after a visit. */
export const remindOfVisits = action(visitPolicy, 'visit.remind', 'change', z.object({}), async (context) => {
  const { tx, today } = context
  const held = await tx
    .selectFrom('cooperation.visit')
    .select(['id', 'body_id as bodyId', 'held_on as heldOn'])
    .where('state', '=', 'held')
    .execute()
  for (const { id, bodyId, heldOn } of held) {
    const said = (await followUps.list(tx, { visitId: id })).map(({ moment }) => moment)
    if (owedOf(heldOn!, said, today) === undefined) continue
    await arrive(context, visitToFollow, { about: id, for: { bodyId }, place: { id } })
  }
  return {}
})

/** Two years after a visit nobody can read who came. */
export const forgetVisitors = action(
  visitPolicy,
  'visit.forget',
  'change',
  z.object({}),
  async ({ tx, today }) => {
    const { numAffectedRows } = await sql`delete from cooperation.visitor v using cooperation.visit of
      where of.id = v.visit_id and coalesce(of.held_on, of.wished_to) <= (${today}::date - interval '2 years')`.execute(
      tx,
    )
    return { gone: Number(numAffectedRows ?? 0) }
  },
)
