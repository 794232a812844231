import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { count } from '../../../platform/fields/kinds.ts'
import { readAnswers } from '../../../platform/questionnaire/answers.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { keyedHash } from '../../../platform/vault/vault.ts'
import { instrument, moments } from './instrument.ts'
import { leavingPolicy } from './policy.ts'
import { claimIn, resultOf, toldUntil } from './rules.ts'
import * as store from './store.ts'

/** One's own unit: its address for men, and how far they came year by year. */
export const viewLeaving = action(
  leavingPolicy,
  'leaving.unit',
  'read',
  z.object({}),
  async ({ tx, actor, today }) => {
    const { bodyId } = personIn(actor, 'leaving.unit')
    return {
      groupId: await store.findGroup(tx, bodyId),
      flow: await store.listFlow(tx, bodyId),
      year: Number(today.slice(0, 4)),
    }
  },
)
export type ViewedLeaving = Awaited<ReturnType<typeof viewLeaving.run>>

/** A unit begins to follow men: it gets an address that nobody can guess. @throws Refusal `leaving.open_already`. */
export const openLeaving = action(
  leavingPolicy,
  'leaving.open',
  'change',
  z.object({}),
  async ({ tx, actor, today, about }) => {
    const { bodyId } = personIn(actor, 'leaving.open')
    about('body', bodyId)
    if ((await store.findGroup(tx, bodyId)) !== undefined) throw new Refusal('leaving.open_already', 409)
    const id = randomUUID()
    await store.insertGroup(tx, { id, bodyId, year: Number(today.slice(0, 4)) })
    return { groupId: id }
  },
)

/** The fields of a year's flow. */
export const flow = {
  year: count(2200, 1998),
  men: count(100_000, 0),
  asked: count(100_000, 0),
  accepted: count(100_000, 0),
}

/** How many men a unit met in a year, asked and got a yes from. @throws Refusal `leaving.more_than_before`, `leaving.year_to_come`. */
export const countMen = action(
  leavingPolicy,
  'leaving.count',
  'change',
  z.object(inputOf(flow)),
  async ({ tx, actor, today, about }, given) => {
    const { bodyId } = personIn(actor, 'leaving.count')
    about('body', bodyId, { year: given.year })
    if (given.year > Number(today.slice(0, 4))) throw new Refusal('leaving.year_to_come', 422, {}, 'year')
    if (given.asked > given.men) throw new Refusal('leaving.more_than_before', 422, {}, 'asked')
    if (given.accepted > given.asked) throw new Refusal('leaving.more_than_before', 422, {}, 'accepted')
    await store.keepFlow(tx, { bodyId, ...given })
    return {}
  },
)

const ofMoment = z.object({ groupId: z.guid(), moment: z.enum(moments) })

/** The questions, to whoever has the address. @throws NotFound */
export const askMan = action(leavingPolicy, 'leaving.ask', 'read', ofMoment, async ({ tx }, asked) => {
  if (!(await store.follows(tx, asked.groupId))) throw new NotFound('group')
  return asked
})
export type AskedMan = Awaited<ReturnType<typeof askMan.run>>

const Code = z
  .string()
  .transform((said) => said.toLocaleLowerCase('sv').replaceAll(/[^\p{L}\p{N}]/gu, ''))
  .pipe(z.string().min(6).max(40))

/**
 * A man answers, by a code that he has made himself. Whether anybody has used it before is not told: nobody can ask.
 *
 * @throws NotFound, Refusal `leaving.codes_differ`.
 */
export const answerMan = action(
  leavingPolicy,
  'leaving.answer',
  'change',
  ofMoment.extend({ code: Code, again: z.string(), answers: z.record(z.string(), z.unknown()).default({}) }),
  async ({ tx, today, settings }, { groupId, moment, code, again, answers }) => {
    if (!(await store.follows(tx, groupId))) throw new NotFound('group')
    if (Code.safeParse(again).data !== code) throw new Refusal('leaving.codes_differ', 422, {}, 'again')
    await store.insertAnswer(tx, {
      ...{ groupId, moment, year: Number(today.slice(0, 4)) },
      link: keyedHash(settings, 'own_code', `${groupId} ${code}`),
      answers: readAnswers(instrument, answers),
    })
    return { groupId, moment }
  },
)

/** What may be told of the men of all units together. */
export const viewResults = action(
  leavingPolicy,
  'leaving.results',
  'read',
  z.object({}),
  async ({ tx, may }) => {
    const [latest] = await store.listResults(tx)
    return {
      latest,
      ...(latest === undefined ? { said: [], readBy: 0 } : await store.findSaid(tx, latest.untilYear)),
      maySay: may(leavingPolicy, 'leaving.say'),
      mayRead: may(leavingPolicy, 'leaving.read_result'),
    }
  },
)
export type ViewedResults = Awaited<ReturnType<typeof viewResults.run>>

const latestIn = async (tx: Parameters<typeof store.listResults>[0]): Promise<store.KeptResult> => {
  const [latest] = await store.listResults(tx)
  if (latest === undefined) throw new NotFound('result')
  return latest
}

/** A body says something of the newest result. @throws NotFound, Refusal `leaving.claims_too_much` where it says what came from what. */
export const sayOfResult = action(
  leavingPolicy,
  'leaving.say',
  'change',
  z.object({ words: z.string().trim().min(1).max(2_000) }),
  async ({ tx, actor, now, about }, { words }) => {
    const { untilYear } = await latestIn(tx)
    about('result', String(untilYear))
    const claim = claimIn(words)
    if (claim !== undefined) throw new Refusal('leaving.claims_too_much', 422, { claim }, 'words')
    const { bodyId, personId } = personIn(actor, 'leaving.say')
    await store.insertSaid(tx, {
      id: randomUUID(),
      untilYear,
      bodyId,
      words,
      said_by: personId,
      said_at: now,
    })
    return {}
  },
)

/** One's own body has read the newest result. @throws NotFound */
export const readResult = action(
  leavingPolicy,
  'leaving.read_result',
  'change',
  z.object({}),
  async ({ tx, actor, about }) => {
    const { untilYear } = await latestIn(tx)
    about('result', String(untilYear))
    await store.insertReader(tx, untilYear, personIn(actor, 'leaving.read_result').bodyId)
    return {}
  },
)

/** Each night answers are written anew; once a year, half a year after it has ended, what may be told is worked out. */
export const workOutChange = action(
  leavingPolicy,
  'leaving.work_out',
  'change',
  z.object({}),
  async ({ tx, today, about }) => {
    const untilYear = toldUntil(today)
    about('result', String(untilYear))
    await store.unlinkAnswers(tx)
    const [last] = await store.listResults(tx)
    if (last !== undefined && last.untilYear >= untilYear) return { told: false }
    const { answers, flow: came } = await store.readAll(tx, untilYear)
    if (answers.length === 0) return { told: false }
    await store.insertResult(tx, { untilYear, result: resultOf(answers, came, last?.result), today })
    return { told: true }
  },
)
export const leavingTask = 'outreach.leaving'
