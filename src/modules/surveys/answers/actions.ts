import { sql } from 'kysely'
import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { addDays } from '../../../platform/clock/clock.ts'
import { type Answers, readAnswers } from '../../../platform/questionnaire/answers.ts'
import type { Item } from '../../../platform/questionnaire/instrument.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { surveyPolicy } from '../rounds/policy.ts'
import { rounds, standingOf } from '../rounds/registers.ts'
import { hashOfCode, newCode, readPass, seal, signPass, unseal } from '../secrets.ts'
import { answerPolicy } from './policy.ts'
import { asAsked, pageFrom } from './rules.ts'

/** What a page of questions carries from one to the next: the right to answer, and what has been answered so far. */
const carried = z.object({
  pass: z.string(),
  given: z.record(z.string(), z.unknown()).default({}),
  place: z.coerce.number().int().min(0).default(0),
  back: z.boolean().default(false),
})
type Carried = z.output<typeof carried>

/** A page of the questions of a round, or the last, on which they are sent. */
export interface Asked extends Carried {
  readonly given: Answers
  readonly languages: readonly string[]
  /** None on the last page. */
  readonly page: { readonly of: number; readonly items: readonly Item[] } | undefined
}

/** The round that a pass is for, with its questions as they are asked. @throws Refusal `survey.no_pass`, `survey.closed`. */
const roundOf = async ({ tx, settings }: ActionContext, signed: string) => {
  const pass = readPass(settings, signed)
  if (pass === undefined) throw new Refusal('survey.no_pass', 422)
  const { instrument, isOpen } = await standingOf(tx, pass.round)
  if (!isOpen) throw new Refusal('survey.closed', 409)
  return { pass, items: asAsked(instrument.items) }
}

const AGE = 'age'
const read = (items: readonly Item[], { [AGE]: age, ...given }: Carried['given']): Answers => ({
  ...readAnswers({ items }, given),
  [AGE]: z.coerce.number().int().min(15).max(120).parse(age),
})

const asked = async (context: ActionContext, { pass, given, place, back }: Carried): Promise<Asked> => {
  const { items } = await roundOf(context, pass)
  const answers = read(items, given)
  const page = pageFrom(items, answers, place, back)
  return {
    pass,
    given: answers,
    back: false,
    place: page?.place ?? place,
    languages: Object.keys(items[0]?.words ?? {}),
    page,
  }
}

/** The page on which a code is entered. */
export const beginAnswer = action(answerPolicy, 'survey_answer.begin', 'read', z.object({}), async () => ({}))

/** The next page of questions, for what has been answered. Nothing is kept. @throws z.ZodError, Refusal as `roundOf`. */
export const lookAnswer = action(answerPolicy, 'survey_answer.look', 'read', carried, asked)

/**
 * A code is used: it opens the questions, or goes on where somebody stopped.
 *
 * @throws Refusal `survey.no_code`, and `survey.too_young` before the code is used.
 */
export const redeemCode = action(
  answerPolicy,
  'survey_answer.redeem',
  'change',
  z.object({ code: z.string().max(40), age: z.coerce.number().int().min(0).max(120) }),
  async (context, { code, age }): Promise<Asked> => {
    if (age < 15) throw new Refusal('survey.too_young', 403)
    const { tx, settings } = context
    const hash = hashOfCode(settings, code)
    const {
      rows: [halfway],
    } = await sql<{ sealed: Buffer | null }>`select surveys.go_on(${hash}) as sealed`.execute(tx)
    if (halfway?.sealed) return asked(context, carried.parse(JSON.parse(unseal(code, halfway.sealed))))
    const {
      rows: [slip],
    } = await sql<{ round: string; site: string }>`select * from surveys.redeem(${hash})`.execute(tx)
    if (slip === undefined) throw new Refusal('survey.no_code', 422, {}, 'code')
    const { ageFrom, ageTo, closesOn } = await rounds.get(tx, slip.round)
    if (age < ageFrom || age > ageTo) throw new Refusal('survey.other_age', 403)
    const pass = signPass(settings, { ...slip, until: closesOn })
    return asked(context, { pass, given: { [AGE]: age }, place: 0, back: false })
  },
)

/** Answers are sent, and the pass is spent. @throws Refusal `survey.spent`, `survey.closed`. */
export const sendAnswers = action(
  answerPolicy,
  'survey_answer.send',
  'change',
  carried,
  async (context, { pass: signed, given }) => {
    const { pass, items } = await roundOf(context, signed)
    const nonce = Buffer.from(pass.nonce, 'base64url')
    const answers = JSON.stringify(read(items, given))
    await sql`select surveys.take_answer(${pass.round}, ${pass.site}, ${nonce}, ${pass.until}, ${answers}::jsonb)`.execute(
      context.tx,
    )
    return {}
  },
)

/** Days for which somebody may go on where they stopped. */
const HALFWAY_DAYS = 14

/** What has been answered is kept for whoever goes on later, sealed with a code that is told once. */
export const keepHalfway = action(
  answerPolicy,
  'survey_answer.keep',
  'change',
  carried,
  async (context, halfway) => {
    const { tx, settings, today } = context
    const { given, place } = await asked(context, halfway)
    const code = newCode()
    const sealed = seal(code, JSON.stringify({ pass: halfway.pass, given, place }))
    await sql`select surveys.keep_halfway(${hashOfCode(settings, code)}, ${sealed}, ${addDays(today, HALFWAY_DAYS)})`.execute(
      tx,
    )
    return { code, days: HALFWAY_DAYS }
  },
)

/** Writes down by night what came by day, in an order drawn by lot, and removes answers on the day that was promised. */
export const settleAnswers = action(
  surveyPolicy,
  'survey.settle',
  'change',
  z.object({}),
  async ({ tx, about }) => {
    const {
      rows: [settled],
    } = await sql<{ count: number }>`select surveys.settle() as count`.execute(tx)
    about('survey', 'all')
    return { settled: settled?.count ?? 0 }
  },
)

export const settleTask = 'surveys.settle'
