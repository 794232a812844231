import type { Day } from '../../../platform/clock/clock.ts'
import type { Fault } from '../../../platform/refusal.ts'
import type { AlarmState, FollowUpGiven, StepKind } from './schema.ts'
import { stepKinds } from './schema.ts'

/** Minutes within which a step is done where no agreed plan says otherwise. The police are told at once. */
const USUAL_MINUTES: Readonly<Record<StepKind, number>> = {
  police: 0,
  home: 30,
  guardian: 60,
  social_services: 60,
  border: 60,
  migration: 240,
}

/** Minutes within which a step is done, before a body says what it undertakes. */
export const usualMinutes = (kind: StepKind): number => USUAL_MINUTES[kind]

/** The numbers that everybody may call, where no agreed plan names a function. */
const POLICE = { functionName: '', telephone: '112, 114 14' } as const

/** What a body has undertaken in an agreed plan, and signed. */
export interface SignedPart {
  readonly step: StepKind
  readonly withinMinutes: number
  readonly functionName: string
  readonly telephone: string
}

/** A step of an alarm as it is to be done. */
export interface PlannedStep {
  readonly kind: StepKind
  readonly dueAt: Date
  readonly functionName: string
  readonly telephone: string
}

/**
 * The steps of an alarm, each with its time: every step there is, for a step that is not needed is said to be so and why.
 * What an agreed plan says goes before what is usual, but never makes a step later than the first that several bodies name.
 *
 * @param parts what the bodies of the plan have signed; what is not signed does not count.
 */
export const stepsOf = (raisedAt: Date, parts: readonly SignedPart[]): PlannedStep[] =>
  stepKinds.map((kind) => {
    const agreed = parts
      .filter(({ step }) => step === kind)
      .sort((first, second) => first.withinMinutes - second.withinMinutes)[0]
    const minutes = agreed?.withinMinutes ?? USUAL_MINUTES[kind]
    const usual = kind === 'police' ? POLICE : { functionName: '', telephone: '' }
    return {
      kind,
      dueAt: new Date(raisedAt.getTime() + minutes * 60_000),
      functionName: agreed?.functionName ?? usual.functionName,
      telephone: agreed?.telephone ?? usual.telephone,
    }
  })

/** Minutes after its time from which an open step is late: a call takes some, also one that is made at once. */
const GRACE_MINUTES = 15

/** Whether a step that is open is late by now. */
export const isLate = (step: { readonly state: string; readonly dueAt: Date }, now: Date): boolean =>
  step.state === 'open' && now.getTime() > step.dueAt.getTime() + GRACE_MINUTES * 60_000

/** The moment before which a step that is open should have been done, for it to be late now. */
export const lateBefore = (now: Date): Date => new Date(now.getTime() - GRACE_MINUTES * 60_000)

/** What can be done with an alarm. */
export const alarmMoves = ['find', 'end_search', 'search_again', 'follow_up'] as const
export type AlarmMove = (typeof alarmMoves)[number]

/**
 * The state that each move leads to, from each state in which it can be made. A child can be found after the search too, and be searched
 * for again: where there is a new trace, or where it was somebody else who was found.
 */
const TABLE: Readonly<Record<AlarmState, Readonly<Partial<Record<AlarmMove, AlarmState>>>>> = {
  missing: { find: 'found', end_search: 'search_ended' },
  search_ended: { find: 'found', search_again: 'missing', follow_up: 'closed' },
  found: { search_again: 'missing', follow_up: 'closed' },
  closed: { find: 'found' },
}

/** Where a move leads; nothing where it cannot be made. Nobody is found twice: what is closed is left by a child who was not found. */
export const afterMove = (
  { state, foundAt }: { readonly state: AlarmState; readonly foundAt: Date | null },
  move: AlarmMove,
): AlarmState | undefined => (move === 'find' && foundAt !== null ? undefined : TABLE[state][move])

/**
 * Why a follow-up cannot close a disappearance; nothing where it can. Each disappearance is followed up: a conversation with
 * the child and what is changed, or a statement of why that was not possible.
 */
export const faultOfFollowUp = (
  given: Pick<FollowUpGiven, 'followUp' | 'followedUpOn' | 'said' | 'changes' | 'reasons'>,
  {
    state,
    foundOn,
    lastSeenOn,
    today,
  }: {
    readonly state: AlarmState
    readonly foundOn: Day | null
    readonly lastSeenOn: Day
    readonly today: Day
  },
): Fault | undefined => {
  if (given.followedUpOn > today) return { code: 'missing.in_future', field: 'followedUpOn' }
  if (given.followedUpOn < (foundOn ?? lastSeenOn))
    return { code: 'missing.before_found', field: 'followedUpOn' }
  if (given.followUp === 'not_possible')
    return given.reasons === '' ? { code: 'missing.say_why_not', field: 'reasons' } : undefined
  if (state === 'search_ended' || foundOn === null)
    return { code: 'missing.not_found_no_talk', field: 'followUp' }
  if (given.said === '') return { code: 'missing.child_says_what', field: 'said' }
  if (given.changes === '') return { code: 'missing.what_changes', field: 'changes' }
  return undefined
}

/** Whether a plan for a child says enough to help on the night: somebody may look for the child by it. */
export const isPlanUseful = (plan: { readonly lookFor: string; readonly photo: string }): boolean =>
  plan.lookFor !== '' && plan.photo !== 'not_asked'
