import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { hinted, optional } from '../../../platform/fields/field.ts'
import { inputOf, requirePast } from '../../../platform/fields/input.ts'
import { comingDay, text, yes } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { resolveBodies } from '../../directory/index.ts'
import { answeredFor, asked } from './arrivals.ts'
import { conductPolicy } from './policy.ts'
import { answerFields, documentFields, questions, staffFields, standings } from './questions.ts'
import { type BodyStanding, coverageOf } from './rules.ts'
import * as store from './store.ts'

/** How many state bodies, and how many of their employees, have guidelines that say what. */
export const viewCoverage = action(
  conductPolicy,
  'conduct.coverage',
  'read',
  z.object({}),
  async ({ tx, actor, today, may }) => {
    const all = await store.listStandings(tx, today)
    const own = actor.kind === 'person' ? all.find(({ bodyId }) => bodyId === actor.bodyId) : undefined
    return {
      asOf: today,
      bodies: all.length,
      counted: all.filter(({ staff }) => staff !== null).length,
      covered: coverageOf(all),
      own: own !== undefined && may(conductPolicy, 'conduct.answer', own) ? own : undefined,
      mayAsk: may(conductPolicy, 'conduct.ask'),
    }
  },
)
export type ViewedCoverage = Awaited<ReturnType<typeof viewCoverage.run>>

const isUntouched = ({ states }: BodyStanding): boolean => states.has_text === 'not_asked'

/** State bodies with how each stands to the questions; narrowed by one question and how they stand to it. */
export const listBodies = action(
  conductPolicy,
  'conduct.bodies',
  'read',
  z.object({
    q: z.string().trim().max(200).optional(),
    question: z.union([z.literal(''), z.enum(questions)]).optional(),
    standing: z.union([z.literal(''), z.enum(standings)]).optional(),
    page: z.coerce.number().int().min(1).max(100).default(1),
    pageSize: z.coerce.number().int().min(1).max(500).default(20),
  }),
  async ({ tx, today }, selection) => {
    const { q, question, standing, page, pageSize } = selection
    const fits = ({ name, states }: BodyStanding) =>
      (!q || name.toLocaleLowerCase('sv').includes(q.toLocaleLowerCase('sv'))) &&
      (!standing || (question ? [states[question]] : Object.values(states)).includes(standing))
    // Those that were asked, or have answered, stand first.
    const found = (await store.listStandings(tx, today))
      .filter(fits)
      .toSorted((one, other) => Number(isUntouched(one)) - Number(isUntouched(other)))
    return { selection, total: found.length, rows: found.slice((page - 1) * pageSize, page * pageSize) }
  },
)
export type ListedBodies = Awaited<ReturnType<typeof listBodies.run>>

const ofBody = z.object({ bodyId: z.guid() })

const standingOf = async ({ tx, today }: Pick<ActionContext, 'tx' | 'today'>, bodyId: string) => {
  const found = (await store.listStandings(tx, today)).find((one) => one.bodyId === bodyId)
  if (found === undefined) throw new NotFound('body')
  return found
}

/** The answers that count, of answers the latest of which stand first. */
const latestOf = (all: readonly store.KeptAnswer[]): readonly store.KeptAnswer[] => {
  const byQuestion = Map.groupBy(all, ({ question }) => question)
  return questions.flatMap((question) => byQuestion.get(question)?.[0] ?? [])
}

/** What the guidelines of a body say, with every answer there was. @throws NotFound */
export const viewBody = action(conductPolicy, 'conduct.body', 'read', ofBody, async (context, { bodyId }) => {
  const { tx, may } = context
  const all = await store.listAnswers(tx, bodyId)
  const answers = latestOf(all)
  return {
    ...(await standingOf(context, bodyId)),
    answers,
    before: all.filter((one) => !answers.includes(one)),
    headcount: await store.findStaff(tx, bodyId),
    mayAnswer: may(conductPolicy, 'conduct.answer', { bodyId }),
    // Whoever maps has answered last: the body says whether it is so.
    mayAgree: may(conductPolicy, 'conduct.agree', { bodyId }) && answers.some(({ isOwn }) => !isOwn),
  }
})
export type ViewedBody = Awaited<ReturnType<typeof viewBody.run>>

const prepare = async (context: ActionContext<{ bodyId: string }>, bodyId: string, text?: string) => {
  context.permit({ bodyId })
  const { name } = await standingOf(context, bodyId)
  return { bodyId, name, latest: latestOf(await store.listAnswers(context.tx, bodyId)), text }
}

/** The questions to a body, with what was answered last. @throws NotFound */
export const prepareAnswer = action(
  conductPolicy,
  'conduct.prepare',
  'read',
  ofBody,
  async (context, { bodyId }) => prepare(context, bodyId),
)
export type PreparedAnswer = Awaited<ReturnType<typeof prepare>>

/** The questions beside a text in which passages are looked for. The text is read and not kept. @throws NotFound */
export const lookInText = action(
  conductPolicy,
  'conduct.look',
  'read',
  ofBody.extend({ text: z.string().trim().min(1).max(200_000) }),
  async (context, { bodyId, text }) => prepare(context, bodyId, text),
)

/**
 * Answers what the guidelines of a body say. Whoever maps them answers for a body that wrote in another way, and the body is told.
 * A question that is left is not answered: nothing is answered by itself.
 *
 * @throws NotFound, Refusal `conduct.no_answers`, `conduct.passage`, `conduct.place` where a yes has no passage.
 */
export const answerQuestions = action(
  conductPolicy,
  'conduct.answer',
  'change',
  ofBody.extend({ ...inputOf(documentFields), ...inputOf(answerFields) }),
  async (context, given) => {
    const { tx, actor, now, today, about, permit } = context
    const { bodyId } = given
    permit({ bodyId })
    await standingOf(context, bodyId)
    requirePast(documentFields, given, today)
    const answers = questions.flatMap((question) => {
      const answer = given[question]
      if (answer === null) return []
      const saysSo = answer === 'yes' && question !== 'has_text'
      const passage = saysSo ? given[`${question}Passage`] : ''
      const place = saysSo ? given[`${question}Place`] : ''
      if (saysSo && passage === '') throw new Refusal('conduct.passage', 422, {}, `${question}Passage`)
      if (saysSo && place === '') throw new Refusal('conduct.place', 422, {}, `${question}Place`)
      return [{ question, answer, passage, place }]
    })
    if (answers.length === 0) throw new Refusal('conduct.no_answers', 422, {}, 'has_text')
    const person = personIn(actor, 'conduct.answer')
    about('body', bodyId, { answers: answers.length })
    await store.insertAnswers(tx, bodyId, answers, given, { person, today, now })
    await settle(tx, asked, bodyId)
    if (person.bodyId === bodyId) await settle(tx, answeredFor, bodyId)
    else await arrive(context, answeredFor, { about: bodyId, for: { bodyId }, place: { bodyId } })
    return { bodyId }
  },
)

/** A body says that what was answered for it is so. @throws NotFound */
export const agreeToAnswers = action(
  conductPolicy,
  'conduct.agree',
  'change',
  ofBody,
  async (context, { bodyId }) => {
    const { tx, actor, now, today, about, permit } = context
    permit({ bodyId })
    about('body', bodyId)
    const others = latestOf(await store.listAnswers(tx, bodyId)).filter(({ isOwn }) => !isOwn)
    if (others.length === 0) throw new NotFound('answers')
    const by = { person: personIn(actor, 'conduct.agree'), today, now }
    for (const { document, reviewedOn, question, answer, passage, place } of others)
      await store.insertAnswers(
        tx,
        bodyId,
        [{ question, answer, passage, place }],
        { document, reviewedOn },
        by,
      )
    await settle(tx, asked, bodyId)
    await settle(tx, answeredFor, bodyId)
    return { bodyId }
  },
)

const headcount = keptRecord(
  'conduct.headcount',
  { of: ['bodyId'], by: 'made_by', at: 'made_at' },
  staffFields,
)

/** Says how many a body employs, and by which source. @throws NotFound, Refusal `day_to_come`. */
export const countStaff = action(
  conductPolicy,
  'conduct.staff',
  'change',
  ofBody.extend(inputOf(staffFields)),
  async (context, { bodyId, ...given }) => {
    const { tx, actor, now, about, permit } = context
    permit({ bodyId })
    await standingOf(context, bodyId)
    about('body', bodyId, { staff: given.staff })
    await headcount.keep(tx, { of: { bodyId }, actor: personIn(actor, 'conduct.staff'), now }, given)
    return { bodyId }
  },
)

/** Whom to ask, and until when. */
export const askFields = {
  until: hinted(comingDay(), 'untilHint'),
  all: yes(),
  names: hinted(optional(text(20_000, 6)), 'namesHint'),
}

const unanswered = ({ states }: BodyStanding): boolean =>
  states.has_text === 'not_asked' || states.has_text === 'no_answer'

export const prepareAsking = action(
  conductPolicy,
  'conduct.prepare_asking',
  'read',
  z.object({}),
  async ({ tx, today }) => ({ open: (await store.listStandings(tx, today)).filter(unanswered).length }),
)
export type PreparedAsking = Awaited<ReturnType<typeof prepareAsking.run>>

/**
 * Asks state bodies what their guidelines say: those that are named, one a line, or all that have not answered.
 *
 * @throws Refusal `conduct.until_past`, `conduct.nobody_to_ask`, `conduct.no_state_body`, and where a name is not known.
 */
export const askBodies = action(
  conductPolicy,
  'conduct.ask',
  'change',
  z.object(inputOf(askFields)),
  async (context, { until, names, all }) => {
    const { tx, actor, now, today, about } = context
    if (until < today) throw new Refusal('conduct.until_past', 422, {}, 'until')
    const known = await store.listStandings(tx, today)
    const stateBodies = new Set(known.map(({ bodyId }) => bodyId))
    const lines = names.split('\n').flatMap((one) => one.trim() || [])
    const { assignees } = await resolveBodies(
      tx,
      { assignees: all ? [] : lines, consulted: [], cooperating: [] },
      today,
    ).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
      throw new Refusal(error.code, error.status, error.parameters, 'names')
    })
    const bodies = all ? known.filter(unanswered).map(({ bodyId }) => bodyId) : [...new Set(assignees)]
    if (bodies.length === 0) throw new Refusal('conduct.nobody_to_ask', 422, {}, 'names')
    const others = bodies.findIndex((one) => !stateBodies.has(one))
    if (others >= 0) throw new Refusal('conduct.no_state_body', 422, { name: lines[others] ?? '' }, 'names')
    about('conduct', 'asking', { asked: bodies.length })
    await store.insertAskings(tx, bodies, until, { person: personIn(actor, 'conduct.ask'), today, now })
    for (const bodyId of bodies)
      await arrive(context, asked, { about: bodyId, for: { bodyId }, place: { bodyId } })
    return { asked: bodies.length }
  },
)

/** What the API tells of a body. */
export const bodyShape = z.object({
  bodyId: z.guid(),
  name: z.string(),
  staff: z.number().nullable(),
  states: z.array(z.object({ question: z.enum(questions), state: z.enum(standings) })),
})
