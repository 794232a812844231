import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { beginChange } from './begin-actions.ts'
import {
  getQuestion,
  insertQuestion,
  listQuestions,
  listWaiting,
  openQuestion,
  writeAnswer,
} from './late-store.ts'
import { claimPolicy, type QuestionFacts } from './policy.ts'
import { isBeforeApplication, limitOf } from './rules.ts'
import { answerInput, askLawyerInput, noInput, questionInput } from './schema.ts'
import { insertClaimEvent } from './store.ts'

/**
 * Puts a claim after its limit to the lawyers of the body: are there exceptional reasons (brottsskadelagen 15 §), or is it not
 * late at all? Samlad does not decide it.
 *
 * @throws NotFound, Conflict, Refusal `claim.is_in_time`, `claim.asked_already`.
 */
export const askLawyer = action(
  claimPolicy,
  'claim.ask_lawyer',
  'change',
  askLawyerInput,
  async (context, { question, ...given }) => {
    const { tx, now, today } = context
    const { actor, key, claim, person } = await beginChange(context, given)
    const limit = limitOf(claim, person)
    if (!isBeforeApplication(claim.state) || limit.kind !== 'day' || limit.lastDay >= today)
      throw new Refusal('claim.is_in_time', 409, {}, 'question')
    const waits = (await listQuestions(tx, key, claim.id)).some(({ verdict }) => verdict === null)
    if (waits) throw new Refusal('claim.asked_already', 409, {}, 'question')
    await insertQuestion(tx, key, actor, { ...given, limitOn: limit.lastDay, question, now })
    await insertClaimEvent(tx, actor, { ...given, kind: 'lawyer_asked', onDay: today, now })
    return { caseId: given.caseId, claimId: claim.id }
  },
)

/** The late claims that wait for the lawyers of the actor's body. */
export const viewLateClaims = action(
  claimPolicy,
  'claim.list_late',
  'read',
  noInput,
  async ({ tx, actor }) => ({
    rows: await listWaiting(tx, personIn(actor, 'claim.list_late').bodyId),
  }),
)
export type LateClaims = Awaited<ReturnType<typeof viewLateClaims.run>>

const readQuestion = async (
  { tx, actor, about, permit, vault }: ActionContext<QuestionFacts>,
  questionId: string,
) => {
  const person = personIn(actor, 'claim.view_late')
  const row = await getQuestion(tx, questionId)
  about('case', row.case_id, { question: questionId })
  permit({ bodyId: row.body_id })
  return { row, person, key: await vault.openKey(row.key_id) }
}

/** One of them: why it is late, and nothing else of the case. @throws NotFound */
export const viewLateClaim = action(
  claimPolicy,
  'claim.view_late',
  'read_personal',
  questionInput,
  async (context, { questionId }) => {
    const { row, key } = await readQuestion(context, questionId)
    return {
      questionId,
      limitOn: row.limit_on,
      askedAt: row.asked_at,
      question: openQuestion(key, row),
      answered: row.verdict !== null,
    }
  },
)
export type LateClaim = Awaited<ReturnType<typeof viewLateClaim.run>>

/** The lawyer's assessment, with its reasons. @throws NotFound, Refusal `claim.answered_already`. */
export const answerLateClaim = action(
  claimPolicy,
  'claim.answer_late',
  'change',
  answerInput,
  async (context, { questionId, verdict, answer }) => {
    const { tx, now } = context
    const { person, key } = await readQuestion(context, questionId)
    if (!(await writeAnswer(tx, key, person, questionId, { verdict, answer, now })))
      throw new Refusal('claim.answered_already', 409)
    return { questionId }
  },
)
