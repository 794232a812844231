import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { settle } from '../../../platform/arrivals/arrive.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { tellCaseloadGiven } from './given.ts'
import { caseStayed, leftNoMore } from './left.ts'
import {
  type Carried,
  type Carrier,
  listCarriers,
  listCaseload,
  listMoved,
  moveCases,
  tellWhatStayed,
} from './move-store.ts'
import { casePolicy } from './policy.ts'
import { moveBackInput, moveInput, prepareMoveInput } from './schema.ts'

type Doing = Pick<ActionContext, 'tx' | 'actor'>

/** From whom and to whom: two who work with people at the body of whoever leads. @throws Refusal */
const requireBoth = (carriers: readonly Carrier[], from: string, to: string) => {
  const find = (wanted: string, field: string): Carrier => {
    const found = carriers.find(({ personId }) => personId === wanted)
    if (found === undefined) throw new Refusal('case.cannot_be_given_to', 422, {}, field)
    return found
  }
  if (from === to) throw new Refusal('case.move_to_another', 422, {}, 'to')
  return { from: find(from, 'from'), to: find(to, 'to') }
}

const caseload = async ({ tx, actor }: Doing, given: { from: string; to: string }) => {
  const { bodyId } = personIn(actor, 'case.move')
  const both = requireBoth(await listCarriers(tx, bodyId), given.from, given.to)
  const cases = await listCaseload(tx, given)
  return { ...both, going: cases.filter(({ mayGo }) => mayGo), staying: cases.filter(({ mayGo }) => !mayGo) }
}

/** Whose caseload there is to move, and to whom; once both are said, exactly what would go, and how many cannot; afterwards, what went. */
export const prepareMove = action(
  casePolicy,
  'case.prepare_move',
  'read_personal',
  prepareMoveInput,
  async (context, { from, to, moved, back }) => {
    const { tx, actor, about } = context
    const { bodyId } = personIn(actor, 'case.prepare_move')
    about('body', bodyId)
    const carriers = await listCarriers(tx, bodyId)
    if (from === undefined || to === undefined || from === to)
      return { carriers, chosen: undefined, moved: undefined, back, selection: { from, to } }
    const chosen = await caseload(context, { from, to })
    about('body', bodyId, { from, to, shown: chosen.going.length + chosen.staying.length })
    return {
      ...{ carriers, chosen, back, selection: { from, to } },
      moved:
        moved === undefined ? undefined : { at: moved, cases: await listMoved(tx, { from, to, at: moved }) },
    }
  },
)
export type PreparedMove = Awaited<ReturnType<typeof prepareMove.run>>

const recordEach = async (
  { record, actor }: Pick<ActionContext, 'record' | 'actor'>,
  cases: readonly Carried[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> => {
  for (const { caseId } of cases)
    await record({
      ...{ action: 'case.move', outcome: 'done', actor },
      ...{ subjectKind: 'case', subjectId: caseId, details: { from, person: to } },
    })
}

/**
 * Moves everything that somebody works on to another, but what may not go to that person: it stays, and is told of. What waits for the
 * first by name moves along, in the database.
 *
 * @throws Refusal `case.nothing_to_move`
 */
export const moveCaseload = action(casePolicy, 'case.move', 'change', moveInput, async (context, given) => {
  const { tx, actor, now, about } = context
  const person = personIn(actor, 'case.move')
  const { going } = await caseload(context, given)
  about('body', person.bodyId, { ...given, cases: going.length })
  if (going.length === 0) throw new Refusal('case.nothing_to_move', 409, {}, 'to')
  await moveCases(tx, person, { ...given, cases: going, now })
  for (const { caseId } of going) await leftNoMore(tx, caseId)
  await tellWhatStayed(tx, given.from)
  if (given.to !== person.personId)
    await tellCaseloadGiven(context, { personId: given.to, bodyId: person.bodyId })
  await recordEach(context, going, given)
  return { ...given, moved: now }
})

/** Moves back what was moved at a moment, as far as it is still where it went. @throws Refusal `case.nothing_to_move` */
export const moveBack = action(
  casePolicy,
  'case.move_back',
  'change',
  moveBackInput,
  async (context, { from, to, moved }) => {
    const { tx, actor, now, about } = context
    const person = personIn(actor, 'case.move_back')
    requireBoth(await listCarriers(tx, person.bodyId), from, to)
    const cases = (await listMoved(tx, { from, to, at: moved })).filter(({ mayGo }) => mayGo)
    about('body', person.bodyId, { from: to, to: from, cases: cases.length })
    if (cases.length === 0) throw new Refusal('case.nothing_to_move', 409)
    const kept = cases.filter(({ keeps }) => keeps).map(({ caseId }) => caseId)
    await moveCases(tx, person, { from: to, to: from, cases, now }, kept)
    for (const { caseId } of cases) await settle(tx, caseStayed, caseId)
    if (from !== person.personId) await tellCaseloadGiven(context, { personId: from, bodyId: person.bodyId })
    await recordEach(context, cases, { from: to, to: from })
    return { from: to, to: from, back: cases.length }
  },
)
