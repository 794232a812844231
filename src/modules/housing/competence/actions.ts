import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import type { Vault } from '../../../platform/vault/case-vault.ts'
import { counties } from '../../support/index.ts'
import { listOwnShelters } from '../placements/shelter-store.ts'
import { CURRENT, questionnaireOf } from './content.ts'
import { competencePolicy, mayOpenFor } from './policy.ts'
import { type Answer, type GivenAnswer, gapMap } from './rules.ts'
import { answerInput, openInput, proposalInput, proposeInput, questionsInput, roundInput } from './schema.ts'
import * as store from './store.ts'

/** Rounds, and which of them the actor has answered. */
export const viewRounds = action(
  competencePolicy,
  'competence.list',
  'read',
  z.object({}),
  async ({ tx, actor, today, may }) => {
    const person = personIn(actor, 'competence.list')
    const bodyType = await store.bodyTypeOf(tx, person.bodyId)
    return {
      rounds: await store.listRounds(tx),
      answered: await store.listAnswered(tx, person.personId),
      today,
      mayAnswer: may(competencePolicy, 'competence.answer'),
      mayFollow: may(competencePolicy, 'competence.view'),
      mayOpen: mayOpenFor(person, bodyType),
    }
  },
)
export type ViewedRounds = Awaited<ReturnType<typeof viewRounds.run>>

/** An authority asks the staff of all housing. */
export const openRound = action(
  competencePolicy,
  'competence.open',
  'change',
  openInput,
  async ({ tx, actor, today, permit, about }, { opensOn, closesOn }) => {
    const person = personIn(actor, 'competence.open')
    permit({ bodyType: await store.bodyTypeOf(tx, person.bodyId) })
    if (opensOn < today) throw new Refusal('competence.opens_in_the_past', 422, {}, 'opensOn')
    if (closesOn <= opensOn) throw new Refusal('competence.closes_before_it_opens', 422, {}, 'closesOn')
    const roundId = await store.insertRound(tx, {
      version: CURRENT.version,
      opensOn,
      closesOn,
      bodyId: person.bodyId,
      openedBy: person.personId,
    })
    about('competence_round', roundId)
    return { roundId }
  },
)

/** The questions, and what one's own colleagues have answered together where five or more have and the round is over. */
export const viewQuestions = action(
  competencePolicy,
  'competence.see_questions',
  'read_personal',
  questionsInput,
  async ({ tx, actor, today, vault, about }, { roundId, shelterId }) => {
    const person = personIn(actor, 'competence.see_questions')
    const round = await store.getRound(tx, roundId)
    about('competence_round', roundId)
    const shelters = await listOwnShelters(tx, vault, person)
    const chosen = shelters.find(({ id }) => id === shelterId) ?? shelters[0]
    return {
      round,
      questionnaire: questionnaireOf(round.version),
      shelters,
      chosen,
      answered: (await store.listAnswered(tx, person.personId)).has(roundId),
      open: round.opensOn <= today && today <= round.closesOn,
      own: chosen === undefined ? [] : await store.listOwnCounts(tx, roundId, chosen.id),
    }
  },
)
export type ViewedQuestions = Awaited<ReturnType<typeof viewQuestions.run>>

/** Somebody answers, without a name and without a time. The audit record says that they did, never what or for where. */
export const answerRound = action(
  competencePolicy,
  'competence.answer',
  'change',
  answerInput,
  async ({ tx, actor, today, about, vault }, { roundId, shelterId, setting, answers }) => {
    const person = personIn(actor, 'competence.answer')
    const round = await store.getRound(tx, roundId)
    about('competence_round', roundId)
    if (today < round.opensOn || today > round.closesOn) throw new Refusal('competence.not_open', 409)
    const own = await listOwnShelters(tx, vault, person)
    if (!own.some(({ id }) => id === shelterId)) throw new NotFound('shelter')
    const known = new Set(
      questionnaireOf(round.version).topics.flatMap(({ statements }) => statements.map(({ key }) => key)),
    )
    const given = Object.entries(answers).filter(
      (one): one is [string, Answer] => one[1] !== undefined && known.has(one[0]),
    )
    if (given.length === 0) throw new Refusal('competence.nothing_answered', 422)
    if (!(await store.markAnswered(tx, roundId, person.personId)))
      throw new Refusal('competence.answered_already', 409)
    await store.insertAnswer(tx, { roundId, shelterId, setting, answers: Object.fromEntries(given) })
    return { roundId }
  },
)

/** What may be told of a round, and what is proposed because of it. */
export const viewRound = action(
  competencePolicy,
  'competence.view',
  'read',
  roundInput,
  async ({ tx, actor, may }, { roundId }) => {
    const person = personIn(actor, 'competence.view')
    const round = await store.getRound(tx, roundId)
    return {
      round,
      questionnaire: questionnaireOf(round.version),
      results: await store.listResults(tx, roundId),
      proposals: await store.listProposals(tx, roundId),
      ownBody: person.bodyId,
      mayPropose: may(competencePolicy, 'competence.propose'),
    }
  },
)
export type ViewedRound = Awaited<ReturnType<typeof viewRound.run>>

/** A proposal because of a round; the report-back of the same body can fetch it. */
export const proposeMeasure = action(
  competencePolicy,
  'competence.propose',
  'change',
  proposeInput,
  async ({ tx, actor, now, about }, { roundId, topic, heading, proposal }) => {
    const person = personIn(actor, 'competence.propose')
    const round = await store.getRound(tx, roundId)
    if (!questionnaireOf(round.version).topics.some(({ key }) => key === topic))
      throw new Refusal('competence.unknown_topic', 422, {}, 'topic')
    const proposalId = await store.insertProposal(tx, {
      ...{ roundId, topic, heading, proposal },
      bodyId: person.bodyId,
      madeBy: person.personId,
      madeAt: now,
    })
    about('competence_round', roundId, { proposalId })
    return { roundId }
  },
)

export const withdrawProposal = action(
  competencePolicy,
  'competence.withdraw_proposal',
  'change',
  proposalInput,
  async ({ tx, actor, now, about }, { roundId, proposalId }) => {
    const person = personIn(actor, 'competence.withdraw_proposal')
    about('competence_round', roundId, { proposalId })
    if (!(await store.withdrawProposal(tx, proposalId, person.bodyId, now))) throw new NotFound('proposal')
    return { roundId }
  },
)

/** County of each shelter, opened for this computation alone. A shelter that has not said where it is has none. */
const openCounties = async (
  vault: Vault,
  sealed: readonly store.SealedCounty[],
): Promise<ReadonlyMap<string, string>> => {
  const keys = await vault.openKeys(sealed.map(({ keyId }) => keyId))
  return new Map(
    sealed.flatMap(({ shelterId, keyId, sealed: closed }) => {
      const county = keys.get(keyId)?.open(`housing.location.county:${shelterId}`, closed)
      return county === undefined ? [] : [[shelterId, county] as const]
    }),
  )
}

/** Works out what may be told of each round that has closed. */
export const workOutRounds = action(
  competencePolicy,
  'competence.work_out',
  'change',
  z.object({}),
  async ({ tx, today, now, vault, about }) => {
    const rounds = await store.listClosed(tx, today)
    about('competence_round', 'all', { rounds: rounds.length })
    for (const round of rounds) {
      const stored = await store.listAnswers(tx, round.id)
      const shelters = [...new Set(stored.map(({ shelterId }) => shelterId))]
      const countyOf = await openCounties(vault, await store.listSealedCounties(tx, shelters))
      const given = stored.map((one): GivenAnswer => ({ ...one, county: countyOf.get(one.shelterId) ?? '' }))
      const codes = counties.map(({ code }) => code)
      const results = gapMap(given, questionnaireOf(round.version), codes)
      await store.unlinkAnswers(tx, round.id)
      await store.keepResults(tx, round.id, results, now)
    }
    return { rounds: rounds.length }
  },
)

export const competenceTask = 'housing.competence'

export const workOut =
  (house: House): Task =>
  async () => {
    // It opens in which county each shelter is.
    const actor = { kind: 'system', name: competenceTask, opens: ['shelter'] } as const
    await perform(house, { actor }, workOutRounds, {})
  }
