import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { beginReading, personLanguage, revealingWord } from '../../support/index.ts'
import { listFollowUps } from '../after/store.ts'
import { returningLanguage, returningLanguages } from '../content/languages.ts'
import { answerSeen } from './arrivals.ts'
import type { PlanText } from './codes.ts'
import { listConfirmations } from './confirmation-store.ts'
import { listAllowances } from './money-store.ts'
import { planPolicy } from './policy.ts'
import { readReadiness } from './readiness.ts'
import { standingConfirmations } from './rules.ts'
import { caseInput, noInput, ownInput, planInput } from './schema.ts'
import { getPlan, listOwnReturns, listPlans } from './store.ts'

/** The returns of the cases that the actor works on, by what comes next. */
export const viewReturns = action(planPolicy, 'return.list', 'read', noInput, async ({ tx, actor }) => ({
  returns: await listOwnReturns(tx, personIn(actor, 'return.list')),
}))
export type ViewedReturns = Awaited<ReturnType<typeof viewReturns.run>>

/** The returns of a case: the one that goes on, and those before it. */
export const viewOfCase = action(
  planPolicy,
  'return.of_case',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file, key, writes } = await beginReading(context, caseId, 'plan', { returns: true })
    return { caseId, number: file.number, writes, plans: await listPlans(context.tx, key, caseId) }
  },
)
export type ViewedOfCase = Awaited<ReturnType<typeof viewOfCase.run>>

/** A return: what the person wants, what stands against the confirmation, how it is prepared, what comes after. */
export const viewReturn = action(
  planPolicy,
  'return.view',
  'read_personal',
  planInput,
  async (context, { caseId, returnId }) => {
    const { tx, today } = context
    const { file, key, writes } = await beginReading(context, caseId, 'plan', { return: returnId })
    const plan = await getPlan(tx, key, caseId, returnId)
    await answerSeen(tx, returnId)
    const found = await readReadiness(tx, key, file, plan, today)
    const confirmations = await listConfirmations(tx, key, plan.id)
    return {
      caseId,
      number: file.number,
      writes,
      plan,
      isChild: file.ageGroup !== 'adult',
      decisions: found.decisions,
      assessments: found.assessments,
      bestInterest: found.bestInterest,
      receptions: found.receptions,
      accepted: found.accepted,
      obstacles: found.obstacles,
      standing: standingConfirmations(confirmations, plan.edition),
      allowances: await listAllowances(tx, key, plan),
      followUps: await listFollowUps(tx, key, plan.id),
    }
  },
)
export type ViewedReturn = Awaited<ReturnType<typeof viewReturn.run>>

/** Parts that the person may carry, in the order of the journey. */
const carried = [
  'reception',
  'housing',
  'care',
  'livelihood',
  'children',
  'emergencyContact',
  'checkIn',
  'comeBack',
] as const satisfies readonly PlanText[]

const readOwn = async (
  context: Parameters<typeof viewReturn.run>[0],
  { caseId, returnId, language }: { caseId: string; returnId: string; language?: string | undefined },
) => {
  const { tx, today } = context
  const { file, key } = await beginReading(context, caseId, 'plan', { own: returnId })
  const plan = await getPlan(tx, key, caseId, returnId)
  const { accepted } = await readReadiness(tx, key, file, plan, today)
  const chosen =
    returningLanguage(language ?? '') ?? returningLanguage(plan.language) ?? returningLanguages[0]!
  const names = accepted ? [accepted.partnerName.toLocaleLowerCase('sv')] : []
  const isSafe = (text: string) =>
    revealingWord(text) === undefined && !names.some((name) => text.toLocaleLowerCase('sv').includes(name))
  const written = carried.flatMap((part) => {
    const text = plan.texts[part] ?? ''
    return text === '' ? [] : [{ part, text }]
  })
  return {
    caseId,
    returnId,
    number: file.number,
    today,
    chosen,
    hasOwn: personLanguage(plan.language) !== undefined,
    departsOn: plan.departsOn,
    arrivesOn: plan.arrivesOn,
    hasDocument: plan.documentState === 'ready',
    parts: written.filter(({ text }) => isSafe(text)),
    /** What stays out of the print: a word in it tells what it is about, or who helps. */
    kept: written.filter(({ text }) => !isSafe(text)),
  }
}

/** The person's own version on the screen, with what it leaves out. */
export const viewOwnReturn = action(
  planPolicy,
  'return.own_version',
  'read_personal',
  ownInput,
  (context, wanted) => readOwn(context, wanted),
)
export type OwnVersion = Awaited<ReturnType<typeof viewOwnReturn.run>>

/** The person's own version, to be printed. */
export const printOwnReturn = action(
  planPolicy,
  'return.own_file',
  'read_personal',
  ownInput,
  (context, wanted) => readOwn(context, wanted),
)
