import type { Day } from '../../../platform/clock/clock.ts'
import { type ClockKind, lastDayOf } from '../../law/index.ts'
import type { CourtMatter, Ground, PlacementState } from './schema.ts'

/** What the law says of a time of the court that has passed, and in which state of the placement it says so (lag 2024:79). */
export const CEASING = [
  // 3:4: the court's grant has not begun within four weeks of legal force.
  { clock: 'placement_lapse', state: 'granted' },
  // 4:4: the immediate grant was not submitted within a week.
  { clock: 'court_submission', state: 'any' },
  // 4:7: nobody applied within six weeks of the start.
  { clock: 'court_application', state: 'in_force' },
] as const satisfies readonly { readonly clock: ClockKind; readonly state: string }[]

/** What is known of a placement when the court's part of it is worked out. */
interface Standing {
  readonly ground: Ground
  readonly state: PlacementState
  /** Since when what lets a child stay has ceased by law (3:4, 4:4, 4:7), as far as is written down. */
  readonly courtCeasedOn: Day | null
}

/**
 * What is written down next of the court on a child without the second guardian's consent (lag 2024:79).
 * `submit` and `apply`: what was sent (4:3, 3:3, 4:6); `decided`: what the court decided of it; `final`: when its grant became final,
 * from which the four weeks of 3:4 run; nothing where there is no more to write.
 */
export type CourtStep =
  | { readonly step: 'submit' | 'apply' }
  | { readonly step: 'decided' | 'final'; readonly matter: CourtMatter }

/** @param matters oldest first. */
export const nextCourtStep = (
  { ground, state, courtCeasedOn }: Standing,
  matters: readonly CourtMatter[],
): CourtStep | undefined => {
  const open = matters.find(({ outcome }) => outcome === null)
  if (open !== undefined) return { step: 'decided', matter: open }
  const application = matters.findLast(({ kind }) => kind === 'application')
  if (application === undefined) return stepBeforeApplication(ground, matters)
  if (application.outcome !== 'approved') return undefined
  if (courtCeasedOn !== null) return { step: 'apply' }
  return state === 'granted' && application.finalOn === null
    ? { step: 'final', matter: application }
    : undefined
}

const stepBeforeApplication = (ground: Ground, matters: readonly CourtMatter[]): CourtStep | undefined => {
  if (ground !== 'social_board_immediate') return { step: 'apply' }
  const submission = matters.findLast(({ kind }) => kind === 'submission')
  if (submission === undefined) return { step: 'submit' }
  // What the court did not confirm is over; what it did is followed by an application (4:6).
  return submission.outcome === 'approved' ? { step: 'apply' } : undefined
}

/** By which rule what lets a child stay has ceased. */
export const whyCeased = (
  { state, ground }: Pick<Standing, 'state' | 'ground'>,
  matters: readonly CourtMatter[],
): 'lapse' | 'submission' | 'application' => {
  if (ground !== 'social_board_immediate' || state === 'granted')
    return matters.some(({ kind }) => kind === 'application') ? 'lapse' : 'submission'
  return matters.some(({ kind }) => kind === 'submission') ? 'application' : 'submission'
}

/** The clock of the court's own time for what was sent: one week for a submission, two for an application while the child lives there. */
export const clockOfCourt = (
  kind: CourtMatter['kind'],
  ground: Ground,
): Extract<ClockKind, 'court_trial' | 'court_hearing'> | undefined => {
  if (kind === 'submission') return 'court_trial'
  return ground === 'social_board_immediate' ? 'court_hearing' : undefined
}

/** Whether something was sent to the court in the time that the law gives for it (4:3, 4:6): then nothing has ceased (4:4, 4:7). */
export const wasSentInTime = (
  kind: CourtMatter['kind'],
  sentOn: Day,
  { decidedOn, startedOn }: { readonly decidedOn: Day; readonly startedOn: Day | null },
): boolean => {
  if (kind === 'submission')
    return sentOn <= (lastDayOf('court_submission', decidedOn, { on: sentOn }) as Day)
  return startedOn !== null && sentOn <= applyBy(startedOn, sentOn)
}

/**
 * By when the board applies after the court has confirmed an immediate grant: six weeks from the day the placement began (4:6), by the
 * law of a day.
 */
export const applyBy = (startedOn: Day, on: Day): Day =>
  lastDayOf('court_application', startedOn, { on }) as Day
