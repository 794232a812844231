import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'
import { hinted } from '../../platform/fields/field.ts'
import { inputOf, requirePast } from '../../platform/fields/input.ts'
import { choice, pastDay, text } from '../../platform/fields/kinds.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { listByNumber, readNumber } from '../support/index.ts'
import { concernedPolicy } from './concerned-policy.ts'
import { listConcerned, ways } from './concerned-store.ts'
import { incidents } from './registers.ts'

export const numbersField = { numbers: hinted(text(20_000, 4), 'numbersHint') }
export const toldField = { way: choice(ways), doneOn: pastDay() }

const one = { id: z.guid() }

/** A breach that goes on, of the actor's own body. @throws NotFound, Refusal `ended_already`. */
const goingOn = async ({ tx }: Pick<ActionContext, 'tx'>, id: string) => {
  const incident = await incidents.get(tx, id)
  if (incident.closedOn !== null) throw new Refusal('ended_already', 409)
  return incident
}

/** Whom a breach concerns: the cases, and how each was told. @throws NotFound */
export const viewConcerned = action(
  concernedPolicy,
  'incident.concerned',
  'read_personal',
  z.object(one),
  async ({ tx, about }, { id }) => {
    const incident = await incidents.get(tx, id)
    const concerned = await listConcerned(tx, id)
    about('incident', id, { cases: concerned.length })
    return { incident, concerned }
  },
)
export type ViewedConcerned = Awaited<ReturnType<typeof viewConcerned.run>>

/**
 * Says whose cases a breach concerns, by their numbers; one that was said before stays as it is.
 *
 * @throws NotFound, Refusal `ended_already`, `incident.no_case` with the first number that is no case of the body's.
 */
export const addConcerned = action(
  concernedPolicy,
  'incident.concern',
  'change',
  z.object({ ...one, ...inputOf(numbersField) }),
  async (context, { id, numbers }) => {
    const { tx, actor, now, about } = context
    await goingOn(context, id)
    const asked = [
      ...new Set(
        (numbers as string)
          .split(/[\s,;]+/)
          .filter((one) => one !== '')
          .map(readNumber),
      ),
    ]
    const found = await listByNumber(tx, asked)
    const missing = asked.find((number) => !found.has(number))
    if (missing !== undefined) throw new Refusal('incident.no_case', 422, { number: missing }, 'numbers')
    about('incident', id, { cases: found.size })
    await tx
      .insertInto('incidents.concerned')
      .values(
        [...found.values()].map((caseId) => ({
          ...{ id: randomUUID(), incident_id: id, case_id: caseId },
          ...{ changed_by: personIn(actor, 'incident.concern').personId, changed_at: now },
        })),
      )
      .onConflict((conflict) => conflict.columns(['incident_id', 'case_id']).doNothing())
      .execute()
    return { id }
  },
)

/** Says how the person of a case was told, or why they need not be. @throws NotFound, Refusal `ended_already`, `incident.only_crime_data`, `day_to_come`. */
export const tellConcerned = action(
  concernedPolicy,
  'incident.tell',
  'change',
  z.object({ ...one, concernedId: z.guid(), ...inputOf(toldField) }),
  async (context, { id, concernedId, way, doneOn }) => {
    const { tx, actor, now, today, about } = context
    const { law } = await goingOn(context, id)
    about('incident', id, { way: way as string })
    if (way === 'secrecy' && law !== 'crime_data')
      throw new Refusal('incident.only_crime_data', 422, {}, 'way')
    requirePast(toldField, { way, doneOn }, today)
    const changed = await tx
      .updateTable('incidents.concerned')
      .set({
        ...{ way: way as string, done_on: doneOn as string },
        ...{ changed_by: personIn(actor, 'incident.tell').personId, changed_at: now },
      })
      .where('id', '=', concernedId)
      .where('incident_id', '=', id)
      .executeTakeFirst()
    if (changed.numUpdatedRows === 0n) throw new NotFound('concerned')
    return { id }
  },
)

/** Takes a case from a breach that does not concern it: its number was written by mistake. @throws NotFound, Refusal `ended_already`. */
export const removeConcerned = action(
  concernedPolicy,
  'incident.remove_concerned',
  'change',
  z.object({ ...one, concernedId: z.guid() }),
  async (context, { id, concernedId }) => {
    const { tx, about } = context
    await goingOn(context, id)
    about('incident', id, { cases: 1 })
    const removed = await tx
      .deleteFrom('incidents.concerned')
      .where('id', '=', concernedId)
      .where('incident_id', '=', id)
      .executeTakeFirst()
    if (removed.numDeletedRows === 0n) throw new NotFound('concerned')
    return { id }
  },
)
