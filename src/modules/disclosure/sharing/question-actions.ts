import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { actsAs } from '../../../platform/access/policy.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { Reasoning } from '../telling/schema.ts'
import { settleStop, tellAsker } from './arrivals.ts'
import { markInForce, markRefused } from './change-store.ts'
import { sharingPolicy } from './policy.ts'
import {
  findQuestion,
  getQuestion,
  listInDanger,
  listOpenQuestions,
  listUnreviewed,
  markAnswered,
} from './question-store.ts'
import { getDisclosure } from './read-store.ts'

/** What waits: for a lawyer the questions and the overrides to review; for the one who leads what a life may hang on. */
export const viewQuestions = action(
  sharingPolicy,
  'legal_question.list',
  'read',
  z.object({}),
  async ({ tx, actor }) => {
    const { bodyId } = personIn(actor, 'legal_question.list')
    const isLawyer = actsAs(actor, 'lawyer')
    return {
      isLawyer,
      questions: isLawyer ? await listOpenQuestions(tx, bodyId) : [],
      overrides: isLawyer ? await listUnreviewed(tx, bodyId) : [],
      inDanger: isLawyer ? [] : await listInDanger(tx, bodyId),
    }
  },
)

/** A question for the lawyer: what is asked, the provision, the names of the parts. No value of any field. */
export const viewQuestion = action(
  sharingPolicy,
  'legal_question.view',
  'read_personal',
  z.object({ questionId: z.guid() }),
  async ({ tx, about, permit, vault }, { questionId }) => {
    const whose = await findQuestion(tx, questionId)
    about('case', whose.caseId, { questionId })
    permit(whose)
    const key = await vault.openKey(whose.keyId)
    const question = await getQuestion(tx, key, questionId)
    return { question, disclosure: await getDisclosure(tx, key, whose.caseId, question.disclosureId) }
  },
)
export type ViewedQuestion = Awaited<ReturnType<typeof viewQuestion.run>>

/**
 * The lawyer's answer, with reasons. `may` opens a live view at once and lets a copy be handed over as the case then is;
 * `may_not` refuses it.
 *
 * @throws Refusal `disclosure.already_answered`, `disclosure.not_waiting` where it has ended in the meantime,
 * `disclosure.time_has_passed` where yes would open something whose last day has passed.
 */
export const answerQuestion = action(
  sharingPolicy,
  'legal_question.answer',
  'change',
  z.object({ questionId: z.guid(), verdict: z.enum(['may', 'may_not']), reason: Reasoning }),
  async ({ tx, actor, now, about, permit, vault }, { questionId, verdict, reason }) => {
    const person = personIn(actor, 'legal_question.answer')
    const whose = await findQuestion(tx, questionId)
    about('case', whose.caseId, { questionId, verdict })
    permit(whose)
    const key = await vault.openKey(whose.keyId)
    const question = await getQuestion(tx, key, questionId)
    const found = await getDisclosure(tx, key, whose.caseId, question.disclosureId)
    const isFirst = await markAnswered(tx, key, questionId, { by: person.personId, at: now, verdict, reason })
    if (!isFirst) throw new Refusal('disclosure.already_answered', 409)
    if (found.state !== 'waits_for_lawyer') throw new Refusal('disclosure.not_waiting', 409)
    if (verdict === 'may' && found.endsAt <= now) throw new Refusal('disclosure.time_has_passed', 409)
    await tellAsker({ tx, now }, { ...whose, disclosureId: found.id, askedBy: question.askedBy })
    if (verdict === 'may_not') await markRefused(tx, found.id)
    else if (found.form === 'live') {
      await markInForce(tx, found.id, now)
      await settleStop(tx, found.id)
    }
    return { verdict }
  },
)
