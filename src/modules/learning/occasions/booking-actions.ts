import { action } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { tellTask } from './deadlines.ts'
import { occasionPolicy } from './policy.ts'
import { attendInput, bookGroupInput, bookInput, noInput, occasionInput, withdrawInput } from './schema.ts'
import {
  attend,
  findListed,
  insertBooking,
  listParticipants,
  listParticipation,
  withdrawBooking,
} from './store.ts'

/**
 * Books a place for whoever asks, or a place in the line.
 *
 * @throws Refusal `occasion.not_for_you`, `occasion.booked_no_more`, `occasion.booked_already`
 */
export const book = action(
  occasionPolicy,
  'occasion.book',
  'change',
  bookInput,
  async ({ tx, actor, now, about }, { occasionId, ...work }) => {
    const { personId, bodyId } = personIn(actor, 'occasion.book')
    about('occasion', occasionId)
    const by = { personId, bodyId, bookedBy: personId, count: 1, now }
    return { occasionId, state: (await insertBooking(tx, { occasionId, ...work, ...by })).state }
  },
)

/**
 * Books places for a number of people of one's own body, whom nobody names.
 *
 * @throws Refusal as `book`; `occasion.fewer_places` where they would wait for ever
 */
export const bookGroup = action(
  occasionPolicy,
  'occasion.book_group',
  'change',
  bookGroupInput,
  async ({ tx, actor, now, about }, { occasionId, ...group }) => {
    const { personId, bodyId } = personIn(actor, 'occasion.book_group')
    about('occasion', occasionId)
    const places = (await findListed(tx, occasionId))?.places ?? group.count
    if (group.count > places) throw new Refusal('occasion.fewer_places', 422, { places }, 'count')
    const by = { personId: null, bodyId, bookedBy: personId, now }
    return { occasionId, state: (await insertBooking(tx, { occasionId, ...group, ...by })).state }
  },
)

/** Leaves a place: the next in the line gets it, and is told. @throws NotFound, Refusal `occasion.has_begun` */
export const withdraw = action(
  occasionPolicy,
  'occasion.withdraw',
  'change',
  withdrawInput,
  async ({ tx, about, enqueue }, { occasionId, bookingId }) => {
    about('occasion', occasionId)
    if (!(await withdrawBooking(tx, occasionId, bookingId))) throw new NotFound('booking')
    await enqueue(tellTask, {}, { key: tellTask })
    return { occasionId }
  },
)

/** The occasion that somebody leads for the body that holds it. @throws NotFound for anybody else */
const findLed = async (tx: DatabaseTransaction, person: PersonActor, occasionId: string) => {
  const occasion = await findListed(tx, occasionId)
  if (occasion?.trainerId !== person.personId || occasion.bodyId !== person.bodyId)
    throw new NotFound('occasion')
  return occasion
}

/** Who has a place, for whoever leads the occasion. @throws NotFound for anybody else */
export const viewAttendance = action(
  occasionPolicy,
  'occasion.attendance',
  'read_personal',
  occasionInput,
  async ({ tx, actor, now, about }, { occasionId }) => {
    const person = personIn(actor, 'occasion.attendance')
    about('occasion', occasionId)
    const occasion = await findLed(tx, person, occasionId)
    return {
      occasion,
      participants: await listParticipants(tx, occasionId),
      hasBegun: occasion.startsAt <= now,
    }
  },
)
export type ViewedAttendance = Awaited<ReturnType<typeof viewAttendance.run>>

/**
 * Says who was there: those who are not named were not, and of those booked as a number it is said how many. Whoever was there has
 * completed the course.
 *
 * @throws NotFound for whoever does not lead it, Refusal `occasion.not_begun`, `occasion.how_many`, `occasion.not_so_many`
 */
export const noteAttendance = action(
  occasionPolicy,
  'occasion.attend',
  'change',
  attendInput,
  async ({ tx, actor, now, about, enqueue }, { occasionId, there }) => {
    const person = personIn(actor, 'occasion.attend')
    about('occasion', occasionId)
    const occasion = await findLed(tx, person, occasionId)
    if (occasion.closedOn !== null) throw new Refusal('occasion.cancelled_already')
    if (occasion.startsAt > now) throw new Refusal('occasion.not_begun')
    for (const { bookingId, count } of await listParticipants(tx, occasionId)) {
      const were = there[bookingId] ?? (count === 1 ? 0 : undefined)
      if (were === undefined) throw new Refusal('occasion.how_many', 422, {}, `there.${bookingId}`)
      if (!(await attend(tx, occasionId, bookingId, were)))
        throw new Refusal('occasion.not_so_many', 422, {}, `there.${bookingId}`)
    }
    await enqueue(tellTask, {}, { key: tellTask })
    return { occasionId }
  },
)

/** How many came to what one's own body has held, by organisation. */
export const viewParticipation = action(
  occasionPolicy,
  'occasion.participation',
  'read',
  noInput,
  async ({ tx }) => ({ rows: await listParticipation(tx) }),
)
export type ViewedParticipation = Awaited<ReturnType<typeof viewParticipation.run>>
