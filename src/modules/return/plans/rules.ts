import { addDays, type Day } from '../../../platform/clock/clock.ts'
import { comesOfAgeOn } from '../../law/index.ts'
import { type PlanState, type Side, sides, type Topic, topics, type Wish } from './codes.ts'
import type { Assessment, Confirmation, RiskAnswers } from './plan.ts'
import type { BestInterest, Decision, Plan } from './records.ts'
import type { RiskAnswer } from './schema.ts'

/**
 * From where a return goes where. `stayed` and `withdrawn` are left again when somebody changes their mind; what has
 * `ended` is followed by a new one. The same table stands in the database.
 */
const steps: Readonly<Record<PlanState, readonly PlanState[]>> = {
  informed: ['considering', 'planned', 'stayed', 'withdrawn', 'travelled'],
  considering: ['planned', 'stayed', 'withdrawn', 'travelled'],
  planned: ['considering', 'confirmed', 'stayed', 'withdrawn', 'travelled'],
  confirmed: ['planned', 'considering', 'travelled', 'stayed', 'withdrawn'],
  travelled: ['followed', 'ended'],
  followed: ['ended'],
  ended: [],
  stayed: ['considering', 'planned'],
  withdrawn: ['considering', 'planned'],
}

/** Whether a return may go from one state to another. */
export const mayStep = (from: PlanState, to: PlanState): boolean => steps[from].includes(to)

/** Whether the programme and the person are still preparing. */
export const isPreparing = (state: PlanState): boolean =>
  state === 'informed' || state === 'considering' || state === 'planned' || state === 'confirmed'

export const hasTravelled = (state: PlanState): boolean => state === 'travelled' || state === 'followed'

/**
 * Where a return stands after the person has said what they want. Their word alone moves it; once they have travelled it is
 * kept and moves nothing. Nothing where it has ended for good.
 */
export const stateAfter = (state: PlanState, wants: Wish): PlanState | undefined => {
  if (state === 'ended') return undefined
  if (hasTravelled(state)) return state
  switch (wants) {
    case 'return':
      return state === 'confirmed' ? 'confirmed' : 'planned'
    case 'not_return':
      return 'stayed'
    case 'undecided':
    case 'wait':
      return 'considering'
  }
}

/** How old an assessment of risks may be on the day of departure. */
export const ASSESSMENT_DAYS = 60

const isOpen = (risk: RiskAnswer | undefined): boolean => {
  if (risk === undefined) return true
  if (risk.answer === 'no') return false
  return risk.resolved !== 'yes' || risk.reasons === ''
}

/** The topics that stand open: a risk, or what nobody knows, until it is resolved with reasons. They are never summed. */
export const openTopics = (answers: RiskAnswers): Topic[] => topics.filter((topic) => isOpen(answers[topic]))

/** A topic that is called resolved without reasons; nothing where all have theirs. */
export const resolvedWithoutReasons = (answers: RiskAnswers): Topic | undefined =>
  topics.find((topic) => {
    const risk = answers[topic]
    return risk?.answer !== 'no' && risk?.resolved === 'yes' && risk.reasons === ''
  })

/** Something that stands against the programme's confirmation. */
export type Obstacle =
  | { readonly code: ObstacleCode; readonly side?: undefined; readonly topics?: undefined }
  | { readonly code: SidedObstacle; readonly side: Side; readonly topics?: readonly Topic[] }

type SidedObstacle =
  | 'risk_not_assessed'
  | 'risk_unresolved'
  | 'risk_not_reviewed'
  | 'risk_too_old'
  | 'child_not_assessed'
  | 'child_not_in_best_interest'
type ObstacleCode =
  | 'not_wanted'
  | 'no_reception'
  | 'reception_too_late'
  | 'no_document'
  | 'document_too_short'
  | 'no_travel'
  | 'no_contact'
  | 'age_to_assess'
  | 'decide_as_adult'

/** What the confirmation is decided from. The ground (trafficked or not) is not among it: both are treated alike. */
export interface Readiness {
  readonly plan: Pick<Plan, 'departsOn' | 'arrivesOn' | 'documentState' | 'documentUntil' | 'contactAgreed'>
  readonly decision: Pick<Decision, 'wants' | 'saidOn'> | undefined
  /** The latest on each side. */
  readonly assessments: readonly Pick<Assessment, 'side' | 'assessedOn' | 'openTopics' | 'reviewedOn'>[]
  readonly bestInterest: readonly Pick<BestInterest, 'side' | 'finding'>[]
  readonly treatedAsChild: boolean
  readonly birthDate: Day | null
  /** From which day a partner receives; nothing while none has accepted. */
  readonly receivesOn: Day | null
}

const risksOf = ({ plan, assessments }: Readiness, today: Day, side: Side): Obstacle[] => {
  const found = assessments.find((assessment) => assessment.side === side)
  if (found === undefined) return [{ code: 'risk_not_assessed', side }]
  const departs = plan.departsOn ?? today
  return [
    ...(found.openTopics.length > 0
      ? [{ code: 'risk_unresolved' as const, side, topics: found.openTopics }]
      : []),
    ...(found.reviewedOn === null ? [{ code: 'risk_not_reviewed' as const, side }] : []),
    ...(found.assessedOn < addDays(departs, -ASSESSMENT_DAYS)
      ? [{ code: 'risk_too_old' as const, side }]
      : []),
  ]
}

const childOf = ({ treatedAsChild, bestInterest }: Readiness, side: Side): Obstacle[] => {
  if (!treatedAsChild) return []
  const found = bestInterest.find((one) => one.side === side)
  if (found === undefined) return [{ code: 'child_not_assessed', side }]
  return found.finding === 'in_best_interest' ? [] : [{ code: 'child_not_in_best_interest', side }]
}

/** Somebody who becomes an adult in between is no child any more, and decides anew as an adult. */
const ageOf = ({ treatedAsChild, birthDate, decision }: Readiness, today: Day): Obstacle[] => {
  if (birthDate === null) return []
  const adultOn = comesOfAgeOn(birthDate)
  if (today < adultOn) return []
  if (treatedAsChild) return [{ code: 'age_to_assess' }]
  return decision !== undefined && decision.saidOn < adultOn ? [{ code: 'decide_as_adult' }] : []
}

const preparationOf = ({ plan, receivesOn }: Readiness): Obstacle[] => {
  const { departsOn, arrivesOn, documentState, documentUntil, contactAgreed } = plan
  const found: Obstacle[] = []
  if (departsOn === null || arrivesOn === null) found.push({ code: 'no_travel' })
  if (documentState !== 'ready' || documentUntil === null) found.push({ code: 'no_document' })
  else if (arrivesOn !== null && documentUntil < arrivesOn) found.push({ code: 'document_too_short' })
  if (receivesOn === null) found.push({ code: 'no_reception' })
  else if (arrivesOn !== null && receivesOn > arrivesOn) found.push({ code: 'reception_too_late' })
  if (!contactAgreed) found.push({ code: 'no_contact' })
  return found
}

/**
 * Everything that stands against the programme's confirmation, in the order in which it is seen to; nothing where it may
 * be given. It withholds, and never forces: whoever travels anyway is still supported (RET-1, domain rules 6 and 11).
 */
export const obstaclesOf = (readiness: Readiness, today: Day): readonly Obstacle[] => [
  ...(readiness.decision?.wants === 'return' ? [] : [{ code: 'not_wanted' as const }]),
  ...ageOf(readiness, today),
  ...sides.flatMap((side) => childOf(readiness, side)),
  ...sides.flatMap((side) => risksOf(readiness, today, side)),
  ...preparationOf(readiness),
]

/**
 * Where the two confirmations stand for the plan as it is now: one given for an earlier plan is none.
 *
 * @param confirmations the latest first.
 */
export const standingConfirmations = <C extends Pick<Confirmation, 'part' | 'edition' | 'answer'>>(
  confirmations: readonly C[],
  edition: number,
): { readonly coordinator: C | undefined; readonly organiser: C | undefined } => {
  const latest = (part: C['part']) =>
    confirmations.find((one) => one.part === part && one.edition === edition)
  return { coordinator: latest('coordinator'), organiser: latest('organiser') }
}

interface PlanDays {
  readonly departsOn: Day | null
  readonly arrivesOn: Day | null
  readonly documentUntil: Day | null
}

/** What does not go together in the days of a plan; nothing where it does. */
export const faultOfDays = (
  { departsOn, arrivesOn }: PlanDays,
  today: Day,
): { readonly code: string; readonly field: string } | undefined => {
  if (departsOn !== null && departsOn < today) return { code: 'return.departs_in_past', field: 'departsOn' }
  if (departsOn !== null && arrivesOn !== null && arrivesOn < departsOn)
    return { code: 'return.arrives_before_departure', field: 'arrivesOn' }
  if (departsOn === null && arrivesOn !== null)
    return { code: 'return.departure_missing', field: 'departsOn' }
  return undefined
}

type Confirmed = Pick<
  Plan,
  | 'country'
  | 'separated'
  | 'documentKind'
  | 'documentState'
  | 'documentUntil'
  | 'departsOn'
  | 'arrivesOn'
  | 'companion'
  | 'contactAgreed'
  | 'texts'
>

/** Whether what is written now is another thing than what was confirmed: papers, travel, who meets the person. */
export const changesWhatIsConfirmed = (before: Confirmed, after: Confirmed): boolean =>
  before.country !== after.country ||
  before.separated !== after.separated ||
  before.documentKind !== after.documentKind ||
  before.documentState !== after.documentState ||
  before.documentUntil !== after.documentUntil ||
  before.departsOn !== after.departsOn ||
  before.arrivesOn !== after.arrivesOn ||
  before.companion !== after.companion ||
  before.contactAgreed !== after.contactAgreed ||
  (['route', 'reception', 'emergencyContact', 'checkIn'] as const).some(
    (part) => (before.texts[part] ?? '') !== (after.texts[part] ?? ''),
  )
