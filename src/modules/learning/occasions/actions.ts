import { action } from '../../../platform/access/action.ts'
import { type PersonActor, personIn } from '../../../platform/access/actor.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { hoursOf } from '../../../platform/clock/hours.ts'
import { swedishTimeOf } from '../../../platform/clock/working-days.ts'
import { originOf } from '../../../platform/config/settings.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { ValuesOf } from '../../../platform/fields/field.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { bodyFinder } from '../../directory/index.ts'
import { materialPolicy } from '../materials/policy.ts'
import { listMaterials } from '../materials/store.ts'
import { paths } from '../paths.ts'
import { tellTask } from './deadlines.ts'
import { occasionPolicy } from './policy.ts'
import { occasions, type written } from './records.ts'
import { standingOf } from './rules.ts'
import { addInput, changeInput, listInput, occasionInput, prepareInput } from './schema.ts'
import {
  findLastWork,
  findListed,
  type ListedOccasion,
  listComing,
  listInvited,
  listLed,
  listOwn,
  listTrainers,
  putInvited,
} from './store.ts'

/** Those who have led an occasion see it among their own for so long. */
const SEEN_AFTER = 90 * 86_400_000

/** An occasion as everybody may see it, and how it stands. */
const shown = ({ trainerId: _, ...occasion }: ListedOccasion, now: Date) => ({
  ...occasion,
  standing: standingOf(occasion, occasion.booked, now),
})

/** The occasions that are to come and that are for the reader, and those that they lead. */
export const viewOccasions = action(
  occasionPolicy,
  'occasion.list',
  'read',
  listInput,
  async ({ tx, actor, now, may }, { materialId }) => ({
    materialId: materialId || undefined,
    courses: await listMaterials(tx, 'course'),
    occasions: (await listComing(tx, now, materialId)).map((one) => shown(one, now)),
    led:
      actor.kind === 'person'
        ? (await listLed(tx, actor.personId, new Date(now.getTime() - SEEN_AFTER))).map((one) =>
            shown(one, now),
          )
        : [],
    holds: may(occasionPolicy, 'occasion.add'),
  }),
)
export type ViewedOccasions = Awaited<ReturnType<typeof viewOccasions.run>>

/** One occasion, what the reader has booked of it, and what they can do. @throws NotFound */
export const viewOccasion = action(
  occasionPolicy,
  'occasion.view',
  'read',
  occasionInput,
  async ({ tx, actor, now, may }, { occasionId }) => {
    const found = await findListed(tx, occasionId)
    if (found === undefined) throw new NotFound('occasion')
    const person = actor.kind === 'person' ? actor : undefined
    const holds = person?.bodyId === found.bodyId && may(occasionPolicy, 'occasion.change')
    return {
      occasion: shown(found, now),
      own: person ? await listOwn(tx, occasionId) : [],
      work: person ? await findLastWork(tx, person.personId) : undefined,
      isSignedIn: person !== undefined,
      books: may(occasionPolicy, 'occasion.book_group'),
      leads: person?.personId === found.trainerId && person.bodyId === found.bodyId,
      holds,
      invited: holds ? await listInvited(tx, occasionId) : [],
    }
  },
)
export type ViewedOccasion = Awaited<ReturnType<typeof viewOccasion.run>>

/** What the file for calendars is made of. @throws NotFound */
export const prepareInvitation = action(
  occasionPolicy,
  'occasion.invitation',
  'read',
  occasionInput,
  async ({ tx, settings }, { occasionId }) => {
    const found = await findListed(tx, occasionId)
    if (found === undefined) throw new NotFound('occasion')
    const origin = originOf(settings)
    return {
      ...found,
      origin,
      url: `${origin}${paths.occasion({ occasionId })}`,
      organiser: {
        name: found.bodyName ?? 'Samlad',
        email: /<([^>]+)>/.exec(settings.mailFrom)?.[1] ?? settings.mailFrom,
      },
    }
  },
)

const choices = async (tx: DatabaseTransaction, person: PersonActor) => ({
  courses: await listMaterials(tx, 'course'),
  trainers: await listTrainers(tx, person.bodyId),
})

export const prepareOccasion = action(
  occasionPolicy,
  'occasion.prepare',
  'read',
  prepareInput,
  async ({ tx, actor, may }, { materialId }) => {
    const person = personIn(actor, 'occasion.prepare')
    return {
      ...(await choices(tx, person)),
      materialId,
      trainerId: person.personId,
      makes: may(materialPolicy, 'material.desk'),
    }
  },
)
export type PreparedOccasion = Awaited<ReturnType<typeof prepareOccasion.run>>

export const prepareChange = action(
  occasionPolicy,
  'occasion.prepare_change',
  'read',
  occasionInput,
  async ({ tx, actor }, { occasionId }) => {
    const person = personIn(actor, 'occasion.prepare_change')
    const occasion = await occasions.get(tx, { id: occasionId, bodyId: person.bodyId })
    const listed = await findListed(tx, occasionId)
    const from = swedishTimeOf(occasion.startsAt)
    return {
      ...(await choices(tx, person)),
      taken: (listed?.booked ?? 0) + (listed?.waiting ?? 0),
      occasion: {
        ...occasion,
        onDay: from.day,
        from: from.time,
        until: swedishTimeOf(occasion.endsAt).time,
        invited: (await listInvited(tx, occasionId)).join('\n'),
      },
    }
  },
)
export type PreparedChange = Awaited<ReturnType<typeof prepareChange.run>>

/** The bodies that are named, one on each line. @throws Refusal at the field */
const findInvited = async (tx: DatabaseTransaction, invited: string, day: string): Promise<string[]> => {
  const names = invited.split('\n').map((name) => name.trim())
  const find = names.some(Boolean) ? await bodyFinder(tx, { at: day }) : () => undefined
  const found = names.filter(Boolean).map((name) => {
    const bodyId = find(name)
    if (bodyId === undefined) throw new Refusal('occasion.unknown_body', 422, {}, 'invited')
    return bodyId
  })
  return [...new Set(found)]
}

/** What is written, as it is kept. @throws Refusal at the field that does not hold */
const checked = async (
  tx: DatabaseTransaction,
  person: PersonActor,
  { onDay, from, until, invited, ...kept }: ValuesOf<typeof written>,
  now: Date,
) => {
  const hours = hoursOf({ onDay, from, until })
  if ('fault' in hours) throw new Refusal('occasion.no_time', 422, {}, hours.fault)
  if (hours.startsAt <= now) throw new Refusal('occasion.has_been', 422, {}, 'onDay')
  const { courses, trainers } = await choices(tx, person)
  if (!courses.some(({ id }) => id === kept.materialId)) throw new NotFound('course')
  if (!trainers.some(({ personId }) => personId === kept.trainerId)) throw new NotFound('trainer')
  return { kept: { ...kept, ...hours }, bodies: await findInvited(tx, invited, dayOf(now)) }
}

/** Announces an occasion of one's own body. @throws Refusal, NotFound for a course or trainer that cannot be chosen */
export const addOccasion = action(
  occasionPolicy,
  'occasion.add',
  'change',
  addInput,
  async ({ tx, actor, now, about }, written) => {
    const person = personIn(actor, 'occasion.add')
    const { kept, bodies } = await checked(tx, person, written, now)
    const occasionId = await occasions.add(tx, kept, {
      body_id: person.bodyId,
      changed_by: person.personId,
      changed_at: now,
    })
    await putInvited(tx, occasionId, bodies)
    about('occasion', occasionId)
    return { occasionId }
  },
)

/** Changes it; those who booked are told where its time or place has changed. @throws NotFound, Conflict, Refusal */
export const changeOccasion = action(
  occasionPolicy,
  'occasion.change',
  'change',
  changeInput,
  async ({ tx, actor, now, about, enqueue }, { occasionId, revision, ...written }) => {
    const person = personIn(actor, 'occasion.change')
    about('occasion', occasionId)
    const held = await occasions.hold(tx, { id: occasionId, bodyId: person.bodyId }, revision)
    if (held.closedOn !== null) throw new Refusal('occasion.cancelled_already')
    if (held.startsAt <= now) throw new Refusal('occasion.has_begun')
    const { kept, bodies } = await checked(tx, person, written, now)
    // The course of an occasion that has been booked is what was booked.
    const { materialId: _, ...changed } = kept
    await occasions.change(tx, occasionId, changed, { changed_by: person.personId, changed_at: now })
    await putInvited(tx, occasionId, bodies)
    await enqueue(tellTask, {}, { key: tellTask })
    return { occasionId }
  },
)

/** Cancels it: everybody who booked is told. @throws NotFound, Refusal where it has been or is cancelled already */
export const cancelOccasion = action(
  occasionPolicy,
  'occasion.cancel',
  'change',
  occasionInput,
  async ({ tx, actor, now, today, about, enqueue }, { occasionId }) => {
    const person = personIn(actor, 'occasion.cancel')
    about('occasion', occasionId)
    const held = await occasions.hold(tx, { id: occasionId, bodyId: person.bodyId })
    if (held.closedOn !== null) throw new Refusal('occasion.cancelled_already')
    if (held.endsAt <= now) throw new Refusal('occasion.has_begun')
    const by = { changed_by: person.personId, changed_at: now }
    await occasions.change(tx, occasionId, { closedOn: today }, by)
    await enqueue(tellTask, {}, { key: tellTask })
    return { occasionId }
  },
)
