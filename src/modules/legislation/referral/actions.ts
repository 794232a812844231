import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { keepers } from '../matters/keepers.ts'
import { matters } from '../matters/registers.ts'
import { listSteps } from '../matters/store.ts'
import { keepsMatter, ownMatter, underMatter } from '../matters/under.ts'
import { proposal, respondent, stances } from './fields.ts'
import { faultOf, tellsOfPerson } from './rules.ts'
import * as store from './store.ts'

/** What an inquiry proposed. */
export const proposals = underMatter('legislation.proposal', 'law_proposal', proposal, {
  check: async ({ tx, matter, id, values: { number, treatment, why } }) => {
    const others = await store.listProposals(tx, matter.id)
    if (others.some((one) => one.number === number && one.id !== id))
      throw new Refusal('law_proposal.same_number', 409, {}, 'number')
    if (treatment === null && why !== '') throw new Refusal('law_proposal.treatment', 422, {}, 'treatment')
    if (treatment === null) return
    if (why === '') throw new Refusal('law_proposal.why', 422, {}, 'why')
    if (!(await listSteps(tx, matter.id)).some(({ kind }) => kind === 'bill'))
      throw new Refusal('law_proposal.no_bill', 422, {}, 'treatment')
  },
  choices: async () => undefined,
})

/** Who was asked, or answered unasked. */
export const respondents = underMatter('legislation.respondent', 'law_respondent', respondent, {
  check: async ({ tx, matter, id, values: { kind, name, nameChosen, asked, answeredOn } }) => {
    const isPerson = kind === 'private_person'
    if (isPerson && name !== '' && !nameChosen)
      throw new Refusal('law_respondent.name_not_chosen', 422, {}, 'name')
    if (!isPerson && name === '') throw new Refusal('law_respondent.name', 422, {}, 'name')
    if (!asked && answeredOn === null) throw new Refusal('law_respondent.neither', 422, {}, 'answeredOn')
    const answers = answeredOn === null && id !== undefined ? await store.listAnswers(tx, matter.id) : []
    if (answers.some(({ respondentId }) => respondentId === id))
      throw new Refusal('law_respondent.has_answered', 422, {}, 'answeredOn')
  },
  choices: async () => undefined,
})

const writes = { people: keepers }
const rules = policy({
  'law_answer.list': { people: 'all', anyone: true },
  'law_answer.prepare': writes,
  'law_answer.keep': writes,
  'law_answer.release': writes,
})

const ofMatter = z.object({ id: z.guid() })
const one = z.object({ matterId: z.guid(), id: z.guid() })

/** What was proposed, who answered what to it, and what the bill made of it. @throws NotFound */
export const viewAnswers = action(rules, 'law_answer.list', 'read', ofMatter, async (context, { id }) => {
  const { tx } = context
  const matter = await matters.get(tx, id)
  return {
    matter,
    keeps: keepsMatter(context, matter),
    proposals: await store.listProposals(tx, id),
    respondents: await store.listRespondents(tx, id),
    answers: await store.listAnswers(tx, id),
  }
})
export type ViewedAnswers = Awaited<ReturnType<typeof viewAnswers.run>>

/** The respondent of one's own matter, where they have answered. @throws NotFound, Refusal `law_answer.not_answered`. */
const answering = async (
  context: Pick<ActionContext, 'tx' | 'actor'>,
  { matterId, id }: z.output<typeof one>,
) => {
  const matter = await ownMatter(context, matterId)
  const found = (await store.listRespondents(context.tx, matterId)).find((of) => of.id === id)
  if (found === undefined) throw new NotFound('law_respondent')
  if (found.answeredOn === null) throw new Refusal('law_answer.not_answered', 422)
  return { matter, respondent: found }
}

const answersOf = async (tx: ActionContext['tx'], matterId: string, id: string) =>
  (await store.listAnswers(tx, matterId)).filter(({ respondentId }) => respondentId === id)

/** What one of them answered, to be written. */
export const prepareAnswers = action(rules, 'law_answer.prepare', 'read', one, async (context, given) => ({
  ...(await answering(context, given)),
  proposals: await store.listProposals(context.tx, given.matterId),
  answers: await answersOf(context.tx, given.matterId, given.id),
}))
export type PreparedAnswers = Awaited<ReturnType<typeof prepareAnswers.run>>

const written = (longest: number) => z.string().trim().max(longest).default('')

/** Keeps what one of them answered to each proposal. @throws NotFound, Refusal at the field that is wrong. */
export const keepAnswers = action(
  rules,
  'law_answer.keep',
  'change',
  one.extend({
    answers: z
      .record(
        z.guid(),
        z.object({
          stance: z.preprocess((given) => (given === '' ? undefined : given), z.enum(stances).optional()),
          quote: written(2_000),
          page: written(40),
        }),
      )
      .default({}),
  }),
  async ({ tx, actor, about }, { matterId, id, answers }) => {
    await answering({ tx, actor }, { matterId, id })
    const known = new Set((await store.listProposals(tx, matterId)).map((of) => of.id))
    const kept = Object.entries(answers).flatMap(([proposalId, answer]) => {
      if (!known.has(proposalId)) throw new NotFound('law_proposal')
      const fault = faultOf({ ...answer, stance: answer.stance })
      if (fault !== undefined) throw new Refusal(fault.code, 422, {}, `answers.${proposalId}.${fault.field}`)
      const { stance } = answer
      return stance === undefined ? [] : [{ proposalId, ...answer, stance }]
    })
    await store.replaceAnswers(tx, id, kept)
    about('law_respondent', id)
    return { id: matterId }
  },
)

/**
 * Lets everybody read what one of them answered: whoever does it has seen that it tells of no person.
 *
 * @throws NotFound, Refusal `law_answer.none`, `law_answer.tells_of_person`.
 */
export const releaseAnswers = action(
  rules,
  'law_answer.release',
  'change',
  one,
  async ({ tx, actor, now, about }, given) => {
    await answering({ tx, actor }, given)
    const answers = await answersOf(tx, given.matterId, given.id)
    if (answers.length === 0) throw new Refusal('law_answer.none', 422)
    if (answers.some(({ quote }) => tellsOfPerson(quote)))
      throw new Refusal('law_answer.tells_of_person', 422)
    await tx
      .updateTable('legislation.respondent')
      .set({ released_at: now, released_by: personIn(actor, 'law_answer.release').personId })
      .where('id', '=', given.id)
      .execute()
    about('law_respondent', given.id)
    return { id: given.matterId }
  },
)
