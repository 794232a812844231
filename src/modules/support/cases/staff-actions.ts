import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personOf } from '../../../platform/access/actor.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { listTold } from '../../../platform/arrivals/store.ts'
import { listAbsences } from '../../../platform/on-call/absence.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { assigns, type CaseFacts, leads, worksOn } from './facts.ts'
import { getFacts } from './facts-store.ts'
import { endGiven, tellGiven } from './given.ts'
import { caseStayed, leftNoMore } from './left.ts'
import { casePolicy } from './policy.ts'
import { assignInput, caseIdInput, standInInput } from './schema.ts'
import {
  addStandIn,
  addWorker,
  endWorker,
  findPart,
  handOverTo,
  isCandidate,
  listCandidates,
} from './staff-store.ts'
import { addEvent, getCase, listStaff } from './store.ts'

/** Who works on a case, for those who do and for those who lead; whom it may be given to, for those who decide that. */
export const viewStaff = action(
  casePolicy,
  'case.staff',
  'read_personal',
  caseIdInput,
  async ({ tx, actor, about, permit }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const file = await getCase(tx, caseId)
    const mayAssign = assigns(actor, facts)
    // Whoever is told that it stayed when others were moved has seen it.
    const stayed = await listTold(tx, [caseStayed.name], caseId)
    if (stayed.some(({ people }) => leads(actor, facts) || people.includes(personOf(actor) ?? '')))
      await settle(tx, caseStayed, caseId)
    const workers = await listStaff(tx, caseId)
    const own = workers.filter(({ part }) => part !== 'stand_in').map(({ personId }) => personId)
    return {
      caseId,
      number: file.number,
      state: file.state,
      step: file.step,
      ageGroup: file.ageGroup,
      county: file.county,
      openedAt: file.openedAt,
      lastActivityAt: file.lastActivityAt,
      works: worksOn(actor, facts),
      leads: leads(actor, facts),
      mayAssign,
      workers,
      absences: (await listAbsences(tx, file.bodyId)).filter(({ personId }) => own.includes(personId)),
      candidates: mayAssign ? await listCandidates(tx, caseId, file.bodyId) : [],
    }
  },
)

type Assigning = ActionContext<CaseFacts>
type Assigned = { readonly caseId: string; readonly personId: string }

/** What every change of who works on a case begins with. @throws NotFound, NotPermitted. */
const begin = async ({ tx, actor, about, permit }: Assigning, { caseId, personId }: Assigned) => {
  if (actor.kind !== 'person') throw new NotPermitted('case.assign')
  const facts = await getFacts(tx, actor, caseId)
  about('case', caseId, { person: personId })
  permit(facts)
  return { actor, bodyId: facts.bodyId }
}

const requireCandidate = async (context: Assigning, bodyId: string, { caseId, personId }: Assigned) => {
  if (!(await isCandidate(context.tx, caseId, bodyId, personId)))
    throw new Refusal('case.cannot_be_given_to', 422, {}, 'personId')
}

/**
 * Gives a case to a colleague of the same body, who works on it from now on.
 *
 * @throws Refusal `case.cannot_be_given_to` for anybody else, and for whoever is on its deny list: the answer is the same,
 * so that the deny list stays unknown to those who lead.
 */
export const assignCase = action(casePolicy, 'case.assign', 'change', assignInput, async (context, given) => {
  const { actor, bodyId } = await begin(context, given)
  const { tx, now } = context
  if ((await findPart(tx, given.caseId, given.personId)) === undefined)
    await requireCandidate(context, bodyId, given)
  await addWorker(tx, actor, { ...given, now })
  await tellGiven(context, given, bodyId)
  await addEvent(tx, {
    caseId: given.caseId,
    section: 'timeline',
    kind: 'assigned',
    subjectId: given.personId,
    actor,
    now,
  })
  return { caseId: given.caseId }
})

/**
 * Lets a colleague stand in on one case for somebody who works on it and is away: where whoever stands in for them may not, or is away too.
 *
 * @throws NotFound for an absence of nobody who works on it, Refusal `case.cannot_be_given_to`
 */
export const standInOnCase = action(
  casePolicy,
  'case.stand_in',
  'change',
  standInInput,
  async (context, given) => {
    const { actor, bodyId } = await begin(context, given)
    const { tx, now } = context
    const absence = (await listAbsences(tx, bodyId)).find(({ id }) => id === given.absenceId)
    if (absence === undefined || (await findPart(tx, given.caseId, absence.personId)) === undefined)
      throw new NotFound('absence')
    await requireCandidate(context, bodyId, given)
    await addStandIn(tx, actor, { ...given, now })
    await tellGiven(context, given, bodyId)
    return { caseId: given.caseId }
  },
)

/** Makes a colleague responsible. Whoever was stays as one of those who work on it, until that is ended. */
export const handOverCase = action(
  casePolicy,
  'case.hand_over',
  'change',
  assignInput,
  async (context, given) => {
    const { actor, bodyId } = await begin(context, given)
    const { tx, now } = context
    const part = await findPart(tx, given.caseId, given.personId)
    if (part === 'responsible') return { caseId: given.caseId }
    if (part === undefined) await requireCandidate(context, bodyId, given)
    // First the event: whoever hands a case over may write in it now; somebody who leads, in any case.
    await addEvent(tx, {
      caseId: given.caseId,
      section: 'timeline',
      kind: 'handed_over',
      subjectId: given.personId,
      actor,
      now,
    })
    await handOverTo(tx, actor, { ...given, now })
    await leftNoMore(tx, given.caseId)
    if (part === undefined) await tellGiven(context, given, bodyId)
    return { caseId: given.caseId }
  },
)

/**
 * Ends somebody's work on a case: they no longer see it.
 *
 * @throws Refusal `case.hand_over_first` for the one who is responsible, so that no case is left with nobody.
 */
export const endAssignment = action(
  casePolicy,
  'case.end_assignment',
  'change',
  assignInput,
  async (context, given) => {
    const { actor } = await begin(context, given)
    const { tx, now } = context
    if ((await findPart(tx, given.caseId, given.personId)) === 'responsible')
      throw new Refusal('case.hand_over_first', 409)
    const ended = await endWorker(tx, actor, { ...given, now })
    await endGiven(tx, given)
    if (!ended) throw new Refusal('case.does_not_work_on_it', 409)
    await addEvent(tx, {
      caseId: given.caseId,
      section: 'timeline',
      kind: 'unassigned',
      subjectId: given.personId,
      actor,
      now,
    })
    return { caseId: given.caseId }
  },
)
