import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { findLastWork, listBooked, tellTask } from '../occasions/door.ts'
import { signBadge } from './badge.ts'
import { completionPolicy } from './policy.ts'
import {
  completionInput,
  givenInput,
  noInput,
  prepareInput,
  sayInput,
  showInput,
  takeBackInput,
} from './schema.ts'
import {
  countTrainedHere,
  findBadge,
  findCourse,
  findOwn,
  insertSaid,
  listOwn,
  listShown,
  listTakenBack,
  putShown,
  takeBackBadge,
} from './store.ts'

const listMine = async (tx: DatabaseTransaction, personId: string) => ({
  completions: await listOwn(tx, personId),
  booked: await listBooked(tx, personId),
})

/** What whoever asks has completed, and what they have booked. */
export const viewOwn = action(
  completionPolicy,
  'completion.own',
  'read',
  noInput,
  async ({ tx, actor, may }) => ({
    ...(await listMine(tx, personIn(actor, 'completion.own').personId)),
    speaksForBody: may(completionPolicy, 'completion.body'),
  }),
)
export type ViewedOwn = Awaited<ReturnType<typeof viewOwn.run>>

/** A course on the web, for whoever has read it to its end. @throws NotFound */
export const prepareSaid = action(
  completionPolicy,
  'completion.prepare',
  'read',
  prepareInput,
  async ({ tx, actor, today }, { materialId }) => {
    const course = await findCourse(tx, materialId)
    if (course === undefined) throw new NotFound('course')
    const work = await findLastWork(tx, personIn(actor, 'completion.prepare').personId)
    return { course: { id: course.id, title: course.title }, work, today }
  },
)
export type PreparedSaid = Awaited<ReturnType<typeof prepareSaid.run>>

/** Says that one has taken a course on the web. @throws NotFound, Refusal `completion.said_already`, `day_to_come` */
export const say = action(
  completionPolicy,
  'completion.say',
  'change',
  sayInput,
  async ({ tx, actor, now, today, about }, { materialId, ...said }) => {
    const person = personIn(actor, 'completion.say')
    about('material', materialId)
    const course = await findCourse(tx, materialId)
    if (course === undefined) throw new NotFound('course')
    requireDayPassed(said.completedOn, today, 'completedOn')
    if (!(await insertSaid(tx, person, { ...said, course, now })))
      throw new Refusal('completion.said_already')
  },
)

/** Shows one's body what one has completed, or no longer. @throws NotFound */
export const show = action(
  completionPolicy,
  'completion.show',
  'change',
  showInput,
  async ({ tx, actor, about }, { completionId, show: shown }) => {
    about('completion', completionId)
    const { personId } = personIn(actor, 'completion.show')
    if (!(await putShown(tx, personId, completionId, shown === 'yes'))) throw new NotFound('completion')
  },
)

/** What a certificate says. The name stands there only where the learner asks for it. @throws NotFound */
export const viewCertificate = action(
  completionPolicy,
  'completion.certificate',
  'read',
  givenInput,
  async ({ tx, actor, settings, today }, { completionId, name }) => {
    const { personId } = personIn(actor, 'completion.certificate')
    const completion = await findOwn(tx, personId, completionId)
    if (completion === undefined || completion.revokedOn !== null) throw new NotFound('completion')
    return { completion, settings, today, name: name ? await nameOf(tx, personId) : undefined }
  },
)
export type Certificate = Awaited<ReturnType<typeof viewCertificate.run>>

const nameOf = async (tx: DatabaseTransaction, personId: string): Promise<string> =>
  (await tx.selectFrom('identity.person').select('name').where('id', '=', personId).executeTakeFirstOrThrow())
    .name

/** A badge to take along. @throws NotFound, also for what was taken back or is of another place than this */
export const giveBadge = action(
  completionPolicy,
  'completion.badge',
  'read',
  givenInput,
  async ({ tx, actor, settings }, { completionId, name }) => {
    const { personId } = personIn(actor, 'completion.badge')
    const completion = await findOwn(tx, personId, completionId)
    if (completion?.version == null || completion.revokedOn !== null) throw new NotFound('completion')
    return { badge: await signBadge(settings, completion, name ? await nameOf(tx, personId) : undefined) }
  },
)

/** How many of one's own body have completed what, and those who have chosen to be named. */
export const viewBody = action(
  completionPolicy,
  'completion.body',
  'read_personal',
  noInput,
  async ({ tx, actor, about }) => {
    const { bodyId } = personIn(actor, 'completion.body')
    about('body', bodyId)
    return { trained: await countTrainedHere(tx), shown: await listShown(tx, bodyId) }
  },
)
export type ViewedBody = Awaited<ReturnType<typeof viewBody.run>>

const IDENTIFIER = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i

/** Takes back a badge that one's own body answers for; the learner is told. @throws Refusal `completion.no_such_badge` */
export const takeBack = action(
  completionPolicy,
  'completion.take_back',
  'change',
  takeBackInput,
  async ({ tx, about, enqueue }, { badge, why }) => {
    const completionId = IDENTIFIER.exec(badge)?.[0]
    if (completionId !== undefined) about('completion', completionId)
    if (completionId === undefined || !(await takeBackBadge(tx, completionId, why)))
      throw new Refusal('completion.no_such_badge', 422, {}, 'badge')
    await enqueue(tellTask, {}, { key: tellTask })
  },
)

/** Whether a badge holds, for whoever was shown it. @throws NotFound */
export const checkBadge = action(
  completionPolicy,
  'badge.check',
  'read',
  completionInput,
  async ({ tx }, { completionId }) => {
    const badge = await findBadge(tx, completionId)
    if (badge === undefined) throw new NotFound('badge')
    return badge
  },
)
export type CheckedBadge = Awaited<ReturnType<typeof checkBadge.run>>

/** Who gives badges, and with which key. */
export const viewIssuer = action(completionPolicy, 'badge.issuer', 'read', noInput, async ({ settings }) => ({
  settings,
}))

/** The badges that were taken back. */
export const viewTakenBack = action(
  completionPolicy,
  'badge.taken_back',
  'read',
  noInput,
  async ({ tx, settings }) => ({ settings, ids: await listTakenBack(tx) }),
)
