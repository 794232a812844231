import { type ActionContext, action } from '../../../platform/access/action.ts'
import { dayOf } from '../../../platform/clock/clock.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { beginReading, beginWriting, type CaseFacts, findSetting } from '../../support/index.ts'
import { ageOf } from './age.ts'
import { interests, listInterests, listVoices, voices } from './child-store.ts'
import { concernPolicy } from './policy.ts'
import { listReports } from './report-store.ts'
import { dutyOf, faultOfVoice, missingHeading } from './rules.ts'
import { caseInput, interestInput, voiceInput } from './schema.ts'
import { listConcerns } from './store.ts'

/** Everything about the child in a case: what was reported and received, what the child says, what is best for the child. */
export const viewChild = action(
  concernPolicy,
  'child.view',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { tx, today } = context
    const { file, key, writes } = await beginReading(context, caseId, 'family', { child: true })
    const { secrecy } = await findSetting(tx, file.bodyId)
    return {
      caseId,
      number: file.number,
      writes,
      ageGroup: file.ageGroup,
      age: await ageOf(tx, key, file, today),
      isBoard: secrecy === 'social',
      duty: dutyOf(secrecy),
      reports: await listReports(tx, key, caseId),
      concerns: await listConcerns(tx, key, caseId),
      voices: await listVoices(tx, key, caseId),
      interests: await listInterests(tx, key, caseId),
    }
  },
)
export type ViewedChild = Awaited<ReturnType<typeof viewChild.run>>

const readVoices = async (context: ActionContext<CaseFacts>, caseId: string) => {
  const { file, key, writes } = await beginReading(context, caseId, 'family', { voice: true })
  return {
    caseId,
    number: file.number,
    writes,
    language: file.language,
    voices: await listVoices(context.tx, key, caseId),
  }
}

/** What the child has said, and the form in which the child's own words are written down. */
export const prepareVoice = action(
  concernPolicy,
  'voice.prepare',
  'read_personal',
  caseInput,
  (context, { caseId }) => readVoices(context, caseId),
)
export type PreparedVoice = Awaited<ReturnType<typeof prepareVoice.run>>

/**
 * Writes down what the child says, in the child's own words, or why the child has not been heard. It stands beside what was
 * written before.
 *
 * @throws Refusal `voice.*`, `concern.in_future` at the field.
 */
export const recordVoice = action(
  concernPolicy,
  'voice.record',
  'change',
  voiceInput,
  async (context, given) => {
    const { tx, now, today } = context
    const { actor, key, happened } = await beginWriting(context, given.caseId, 'family', { voice: true })
    const fault = faultOfVoice(given, today)
    if (fault !== undefined) throw new Refusal(fault.code, 422, {}, fault.field)
    const {
      heardOn,
      words,
      how = null,
      present,
      language = null,
      interpreter = null,
      notHeard = null,
    } = given
    const asHeard = { heard: true, how, present, language, interpreter, notHeard: null }
    const unheard = { heard: false, how: null, present: [], language: null, interpreter: null, notHeard }
    const id = await voices.keep(
      tx,
      { of: { caseId: given.caseId }, actor, now, key },
      { heardOn, words, ...(given.heard === 'yes' ? asHeard : unheard) },
    )
    await happened('child_heard', id)
    return { caseId: given.caseId }
  },
)

/** The assessments of what is best for the child, and the form of a new one. */
export const prepareInterest = action(
  concernPolicy,
  'best_interest.prepare',
  'read_personal',
  caseInput,
  async (context, { caseId }) => {
    const { file, key, writes } = await beginReading(context, caseId, 'family', { bestInterest: true })
    const concerns = await listConcerns(context.tx, key, caseId)
    const [voice] = (await listVoices(context.tx, key, caseId)).filter(({ heard }) => heard)
    return {
      caseId,
      number: file.number,
      writes,
      voice,
      interests: await listInterests(context.tx, key, caseId),
      concerns: concerns.map(({ id, receivedAt }) => ({ id, receivedOn: dayOf(receivedAt) })),
    }
  },
)
export type PreparedInterest = Awaited<ReturnType<typeof prepareInterest.run>>

/**
 * Writes an assessment of what is best for the child (the Convention on the Rights of the Child, article 3; SoL chapter 3).
 *
 * @throws NotFound for a report of another case; Refusal `best_interest.not_whole` at the heading that is missing.
 */
export const recordInterest = action(
  concernPolicy,
  'best_interest.record',
  'change',
  interestInput,
  async (context, { caseId, concernId, headings }) => {
    const { tx, now } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'family', { bestInterest: true })
    if (concernId !== undefined && !(await listConcerns(tx, key, caseId)).some(({ id }) => id === concernId))
      throw new NotFound('concern')
    const missing = missingHeading(headings)
    if (missing !== undefined) throw new Refusal('best_interest.not_whole', 422, {}, `headings.${missing}`)
    const written = Object.fromEntries(Object.entries(headings).filter(([, text]) => text !== ''))
    const of = { caseId, concernId: concernId ?? null }
    const id = await interests.keep(tx, { of, actor, now, key }, { headings: written })
    await happened('best_interest_assessed', id)
    return { caseId }
  },
)
