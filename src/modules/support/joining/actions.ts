import { randomUUID } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { requireAnother } from '../../../platform/two/by-two.ts'
import { getFacts } from '../cases/facts-store.ts'
import { findByNumber } from '../cases/look-up-store.ts'
import { addEvent, getCase } from '../cases/store.ts'
import { partableUntil } from '../kept-until/joined.ts'
import { readNumber } from '../number.ts'
import { joiningProposed } from './arrivals.ts'
import { joiningPolicy } from './policy.ts'
import { joiningByTwo } from './rules.ts'
import { answerInput, caseInput, partInput, proposeInput } from './schema.ts'
import { answerJoining, getJoining, insertJoining, listJoinings, partCases } from './store.ts'

/** What of a case has been proposed and joined: numbers, who and why, nothing of the person. */
export const viewJoinings = action(
  joiningPolicy,
  'joining.view',
  'read_personal',
  caseInput,
  async ({ tx, actor: viewer, now, about, permit }, { caseId }) => {
    const actor = personIn(viewer, 'joining.view')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const { number, state } = await getCase(tx, caseId)
    const rows = (await listJoinings(tx, caseId)).map((row) => ({
      ...row,
      own: row.proposedBy === actor.personId,
      partable: row.state === 'joined' && row.answeredAt !== null && now < partableUntil(row.answeredAt),
      until: row.answeredAt === null ? null : partableUntil(row.answeredAt),
    }))
    const isAnnexed = rows.some((row) => row.caseId === caseId && row.state === 'joined')
    const waits = rows.some((row) => row.caseId === caseId && row.state === 'proposed')
    return { caseId, number, state, rows, mayPropose: !isAnnexed && !waits }
  },
)

/**
 * Proposes that a case is annexed to another of the same body, which goes on. Nothing happens until another who leads confirms it.
 *
 * @throws Refusal `joining.no_such_case` (404) at `into`, `joining.same_case`, `joining.proposed_already`, `joining.chain`.
 */
export const proposeJoining = action(
  joiningPolicy,
  'joining.propose',
  'change',
  proposeInput,
  async ({ tx, actor: proposer, now, about, permit }, { caseId, into, because }) => {
    const actor = personIn(proposer, 'joining.propose')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { because })
    permit(facts)
    const [intoCase] = await findByNumber(tx, readNumber(into))
    if (intoCase === caseId) throw new Refusal('joining.same_case', 422, {}, 'into')
    const other = intoCase === undefined ? undefined : await getFacts(tx, actor, intoCase)
    if (intoCase === undefined || other?.bodyId !== actor.bodyId)
      throw new Refusal('joining.no_such_case', 404, {}, 'into')
    permit(other)
    const before = await listJoinings(tx, caseId)
    if (before.some((row) => row.caseId === caseId && row.state === 'proposed'))
      throw new Refusal('joining.proposed_already', 409)
    const id = randomUUID()
    await insertJoining(tx, actor, { id, caseId, intoCase, because, at: now })
    about('joining', id, { case: caseId, into: intoCase, because })
    await arrive({ tx, now }, joiningProposed, {
      about: id,
      caseId,
      for: { bodyId: actor.bodyId },
      place: { caseId },
    })
    return { joiningId: id }
  },
)

/**
 * Confirms as another who leads that two cases are one person's, or says no to it; whoever proposed it may take it back. From then on
 * their deny lists are one, neither is disposed of before the other, and whoever works on the one that goes on reads the annexed.
 *
 * @throws Refusal `joining.not_alone`, `joining.gains`, `joining.answered_already`, `joining.close_first`, `joining.chain`.
 */
export const answerProposal = action(
  joiningPolicy,
  'joining.answer',
  'change',
  answerInput,
  async ({ tx, actor: answerer, now, about, permit }, { caseId, joiningId, answer }) => {
    const actor = personIn(answerer, 'joining.answer')
    permit(await getFacts(tx, actor, caseId))
    const found = await getJoining(tx, { caseId, joiningId })
    about('joining', joiningId, { case: found.caseId, into: found.intoCase, answer })
    if (answer === 'confirm')
      requireAnother(joiningByTwo, 'confirm', { propose: found.proposedBy }, actor.personId)
    const state = answer === 'confirm' ? 'joined' : 'declined'
    if (!(await answerJoining(tx, { id: joiningId, state, by: actor.personId, at: now })))
      throw new Refusal('joining.answered_already', 409)
    await settle(tx, joiningProposed, joiningId)
    if (state === 'joined')
      for (const of of [found.caseId, found.intoCase])
        await addEvent(tx, {
          caseId: of,
          section: 'timeline',
          kind: 'joined',
          subjectId: joiningId,
          actor,
          now,
        })
    return { caseId }
  },
)

/** Parts two cases again, within thirty days of their joining. @throws Refusal `joining.too_late`, `joining.parted_already`. */
export const partJoined = action(
  joiningPolicy,
  'joining.part',
  'change',
  partInput,
  async ({ tx, actor: parter, now, about, permit }, { caseId, joiningId }) => {
    const actor = personIn(parter, 'joining.part')
    permit(await getFacts(tx, actor, caseId))
    const found = await getJoining(tx, { caseId, joiningId })
    about('joining', joiningId, { case: found.caseId, into: found.intoCase })
    if (found.state !== 'joined') throw new Refusal('joining.parted_already', 409)
    // First the events: who must not see one of the two may have to do with the other again.
    for (const of of [found.caseId, found.intoCase])
      await addEvent(tx, {
        caseId: of,
        section: 'timeline',
        kind: 'parted',
        subjectId: joiningId,
        actor,
        now,
      })
    if (!(await partCases(tx, { id: joiningId, by: actor.personId, at: now }))) throw new NotFound('joining')
    return { caseId }
  },
)
