import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { personIn } from '../../platform/access/actor.ts'
import type { Arrival } from '../../platform/arrivals/arrival.ts'
import { settle, take } from '../../platform/arrivals/arrive.ts'
import { numbersOf } from '../../platform/arrivals/danger.ts'
import type { ArrivalKind } from '../../platform/arrivals/kind.ts'
import { findArrival, listTold } from '../../platform/arrivals/store.ts'
import { NotFound, Refusal } from '../../platform/refusal.ts'
import { arrivalPolicy, type WhomFor } from './policy.ts'

const arrivalInput = z.object({ arrivalId: z.guid() })

const begin = async (context: ActionContext<WhomFor>, arrivalId: string): Promise<Arrival> => {
  context.about('arrival', arrivalId)
  const arrival = await findArrival(context.tx, arrivalId)
  if (arrival === undefined) throw new NotFound('arrival')
  context.permit(arrival)
  context.about('arrival', arrivalId, { kind: arrival.kind })
  return arrival
}

/** The page of a thing that waits, and its two steps. */
export const arrivalActions = (kinds: readonly ArrivalKind[]) => {
  const known = new Map(kinds.map((kind) => [kind.name, kind]))
  const kindOf = ({ kind }: Arrival): ArrivalKind => {
    const found = known.get(kind)
    if (found === undefined) throw new NotFound('arrival')
    return found
  }

  /** A thing that waits: of what kind, since when, whom to call, who was told and who has taken it. @throws NotFound */
  const view = action(
    arrivalPolicy,
    'arrival.view',
    'read_personal',
    arrivalInput,
    async (context, { arrivalId }) => {
      const { tx, now } = context
      const person = personIn(context.actor, 'arrival.view')
      const arrival = await begin(context, arrivalId)
      const kind = kindOf(arrival)
      return {
        arrival,
        kind,
        role: person.role,
        isMine: arrival.takenBy === person.personId,
        danger: {
          ...(await numbersOf(tx, person.bodyId, now)),
          told: await listTold(tx, [kind.name], arrival.aboutId),
        },
        sender: arrival.fromBody === person.bodyId ? undefined : await numbersOf(tx, arrival.fromBody, now),
      }
    },
  )

  /** "I take this." @throws NotFound, Refusal `arrival.waits_no_more` */
  const takeIt = action(
    arrivalPolicy,
    'arrival.take',
    'change',
    arrivalInput,
    async (context, { arrivalId }) => {
      await begin(context, arrivalId)
      if (!(await take(context.tx, arrivalId))) throw new Refusal('arrival.waits_no_more', 409)
      return { arrivalId }
    },
  )

  /** Whoever has taken it says that it is over, where no action can tell. @throws NotFound, Refusal `arrival.take_first` */
  const end = action(arrivalPolicy, 'arrival.end', 'change', arrivalInput, async (context, { arrivalId }) => {
    const arrival = await begin(context, arrivalId)
    const kind = kindOf(arrival)
    if (kind.endsByHand === undefined || arrival.takenBy !== personIn(context.actor, 'arrival.end').personId)
      throw new Refusal('arrival.take_first', 409)
    if (arrival.settledAt === null) await settle(context.tx, kind, arrival.aboutId)
    return { arrivalId }
  })

  return { view, takeIt, end }
}
export type ViewedArrival = Awaited<ReturnType<ReturnType<typeof arrivalActions>['view']['run']>>
