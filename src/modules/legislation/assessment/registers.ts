import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { policy } from '../../../platform/access/policy.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { hinted, optional, type ValuesOf } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { choice, line, text } from '../../../platform/fields/kinds.ts'
import { register } from '../../../platform/records/register.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'

/** What else could be done; that nothing is done is weighed too. */
export const alternatives = ['withoutSearch', 'asProposed', 'onSuspicion', 'aggregate', 'otherMeans'] as const

const weighed = [
  'basisThen',
  'basisNow',
  'necessity',
  'proportionality',
  'secrecy',
  'effect',
  'safeguards',
  'heard',
] as const

const long = () => optional(text(20_000, 4))

const assessment = {
  name: line(200),
  purpose: hinted(text(20_000, 4), 'purposeHint'),
  basisThen: hinted(long(), 'basisThenHint'),
  basisNow: hinted(long(), 'basisNowHint'),
  necessity: hinted(long(), 'necessityHint'),
  withoutSearch: hinted(long(), 'alternativesHint'),
  asProposed: long(),
  onSuspicion: long(),
  aggregate: long(),
  otherMeans: long(),
  proportionality: long(),
  secrecy: hinted(long(), 'secrecyHint'),
  effect: hinted(long(), 'effectHint'),
  safeguards: long(),
  heard: hinted(long(), 'heardHint'),
}

/** Who assesses, each for their own body: the same as `legislation.assesses()`. */
export const assessors = ['ministry_officer', 'lawyer', 'body_officer'] as const

/** So many alternatives are weighed, the one of doing nothing among them. */
const FEWEST_ALTERNATIVES = 3

type Missing = (typeof weighed)[number] | 'withoutSearch' | 'alternatives'

/** What is still to be written before it can be decided. */
export const missingIn = (values: ValuesOf<typeof assessment>): readonly Missing[] => {
  const required = [...weighed, 'withoutSearch'] as const
  const given = alternatives.filter((alternative) => values[alternative] !== '')
  return [
    ...required.filter((part) => values[part] === ''),
    ...(given.length < FEWEST_ALTERNATIVES ? ['alternatives' as const] : []),
  ]
}

export const decisions = ['refrain', 'alternative', 'legislate'] as const

/** What is decided, and why. */
export const decision = {
  decision: choice(decisions),
  decisionGrounds: text(20_000, 4),
}

const deciding = policy({ 'register_assessment.decide': { people: assessors } })

const findDecision = async (tx: DatabaseTransaction, id: string) =>
  tx
    .selectFrom('legislation.assessment as a')
    .innerJoin('directory.body as b', 'b.id', 'a.body_id')
    .select(['a.decision', 'a.decision_grounds as decisionGrounds', 'b.name as bodyName'])
    .where('a.id', '=', id)
    .executeTakeFirstOrThrow()

/** Assessments of whether a register may be used in a new way (measure 25). Everybody who has signed in reads them. */
export const assessments = register('legislation.assessment', 'register_assessment', assessment, {
  readers: 'all',
  keepers: assessors,
  narrowed: { searched: ['name', 'purpose'], filters: [] },
  order: 'name',
  ofBody: true,
  ends: true,
  history: true,
  mayReopen: async ({ tx }, { id }) => {
    if ((await findDecision(tx, id)).decision !== null) throw new Refusal('register_assessment.decided', 409)
  },
  withOne: async ({ tx, may }, entry) => ({
    ...(await findDecision(tx, entry.id)),
    missing: missingIn(entry),
    decides: may(deciding, 'register_assessment.decide'),
  }),
})

/**
 * Decides an assessment, once all of it is weighed: it is then written no more.
 *
 * @throws NotFound, Refusal `ended_already`, `register_assessment.incomplete`.
 */
export const decideAssessment = action(
  deciding,
  'register_assessment.decide',
  'change',
  z.object({ ...inputOf(decision), id: z.guid() }),
  async ({ tx, actor, now, today, about }, { id, decision: decided, decisionGrounds }) => {
    const person = personIn(actor, 'register_assessment.decide')
    const entry = await assessments.get(tx, id)
    if (entry.bodyId !== person.bodyId) throw new NotFound('register_assessment')
    if (entry.closedOn !== null) throw new Refusal('ended_already')
    if (missingIn(entry).length > 0) throw new Refusal('register_assessment.incomplete', 422)
    about('register_assessment', id)
    await tx
      .updateTable('legislation.assessment')
      .set({
        ...{ decision: decided, decision_grounds: decisionGrounds, decided_by: person.personId },
        ...{ closed_on: today, changed_by: person.personId, changed_at: now },
      })
      .where('id', '=', id)
      .execute()
    return { id }
  },
)
