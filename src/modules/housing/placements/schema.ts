import { z } from 'zod'
import type { Day } from '../../../platform/clock/clock.ts'

export const grounds = ['social_board', 'social_board_immediate', 'national_support_programme'] as const
export type Ground = (typeof grounds)[number]

/** Phases of the national support programme, in their order. */
export const phases = ['rest', 'rehabilitation', 'integration'] as const
export type Phase = (typeof phases)[number]

export const placementStates = ['granted', 'lapsed', 'in_force', 'ended', 'moved', 'withdrawn'] as const
export type PlacementState = (typeof placementStates)[number]

export const personKinds = ['adult', 'child', 'infant'] as const
export type PersonKind = (typeof personKinds)[number]

/** What a child's guardians say, as far as a placement can be granted on it (lag 2024:79, SoL 22:5). */
export const guardianships = ['sole', 'both_consent', 'second_without_consent', 'second_suspected'] as const
export type Guardianship = (typeof guardianships)[number]
/** What may be answered: the last two are refused with the reason and the way on. */
export const guardianAnswers = [...guardianships, 'adult_suspected', 'not_guardian'] as const
export type GuardianAnswer = (typeof guardianAnswers)[number]

export const endReasons = [
  'planned',
  'person_left',
  'found',
  'needs_not_met',
  'could_not_stay',
  'court_refused',
  'other',
] as const
export type EndReason = (typeof endReasons)[number]
export const withdrawReasons = ['declined', 'other_solution', 'court_refused', 'mistake', 'other'] as const
export type WithdrawReason = (typeof withdrawReasons)[number]

export const whatFollows = [
  'own_housing',
  'family_or_friends',
  'other_shelter',
  'supported_housing',
  'treatment',
  'return',
  'to_whom_harmed',
  'detention',
  'other',
  'unknown',
] as const
export type WhatFollows = (typeof whatFollows)[number]

export const reviewOutcomes = ['continues', 'prolong', 'move', 'end'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

const courtKinds = ['application', 'submission'] as const
export type CourtKind = (typeof courtKinds)[number]
export const courtOutcomes = ['approved', 'refused', 'withdrawn'] as const
export type CourtOutcome = (typeof courtOutcomes)[number]

/** What the administrative court has been asked, and what it said. */
export interface CourtMatter {
  readonly id: string
  readonly kind: CourtKind
  readonly sentOn: Day
  readonly decidedOn: Day | null
  readonly outcome: CourtOutcome | null
  /** When a grant became final; only of an application. */
  readonly finalOn: Day | null
  readonly revision: number
}

const Revision = z.coerce.number().int().min(1)
const Reasons = z.string().trim().max(20_000)
const empty = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(one: T) => z.preprocess(empty, one.optional())

export const noInput = z.object({})
export const caseInput = z.object({ caseId: z.guid() })
export const placementInput = z.object({ caseId: z.guid(), placementId: z.guid() })
export const newcomerInput = z.object({ caseId: z.guid(), placementId: z.guid(), leaveId: z.guid() })
export const prepareInput = z.object({
  caseId: z.guid(),
  offer: optional(z.guid()),
  from: optional(z.guid()),
})

const Child = z.object({ birth: z.iso.date(), guardians: z.enum(guardianAnswers) })
/** Rows of a form that were left empty are none. */
const childRows = (given: unknown): unknown => {
  const rows = Array.isArray(given) ? given : given && typeof given === 'object' ? Object.values(given) : []
  return rows.filter((row) => {
    const { birth, guardians } = row as { birth?: string; guardians?: string }
    return Boolean(birth) || Boolean(guardians)
  })
}

export const decideInput = z.object({
  caseId: z.guid(),
  /** An offer that was chosen, or a shelter of one's own: `offer:<id>`, `shelter:<id>`. */
  where: z.string().regex(/^(offer|shelter):[0-9a-f-]{36}$/),
  /** The placement that it takes over from. */
  from: optional(z.guid()),
  ground: z.enum(grounds),
  phase: optional(z.enum(phases)),
  decidedOn: z.iso.date(),
  fromDay: z.iso.date(),
  untilDay: z.iso.date(),
  reviewOn: z.iso.date(),
  adults: z.coerce.number().int().min(1).max(2).default(1),
  children: z.preprocess(childRows, z.array(Child).max(12)),
  reasons: Reasons.min(1),
})
export type Decision = z.output<typeof decideInput>

export const prolongInput = z.object({
  caseId: z.guid(),
  placementId: z.guid(),
  phase: optional(z.enum(phases)),
  decidedOn: z.iso.date(),
  untilDay: z.iso.date(),
  reviewOn: z.iso.date(),
  reasons: Reasons.min(1),
  revision: Revision,
})

export const withdrawInput = z.object({
  caseId: z.guid(),
  placementId: z.guid(),
  reason: z.enum(withdrawReasons),
  revision: Revision,
})

export const reviewInput = z.object({
  caseId: z.guid(),
  placementId: z.guid(),
  heldOn: z.iso.date(),
  outcome: z.enum(reviewOutcomes),
  tookPart: z.enum(['yes', 'no']),
  note: Reasons.default(''),
  nextOn: optional(z.iso.date()),
  revision: Revision,
})

export const courtInput = z.object({
  caseId: z.guid(),
  placementId: z.guid(),
  sentOn: optional(z.iso.date()),
  decidedOn: optional(z.iso.date()),
  outcome: optional(z.enum(courtOutcomes)),
  /** When the court's grant became final. */
  finalOn: optional(z.iso.date()),
  revision: Revision,
})

export const endInput = z.object({
  caseId: z.guid(),
  placementId: z.guid(),
  endedOn: z.iso.date(),
  reason: z.enum(endReasons),
  followedBy: z.enum(whatFollows),
  revision: Revision,
})
export const followedInput = z.object({
  caseId: z.guid(),
  placementId: z.guid(),
  followedBy: z.enum(whatFollows),
  revision: Revision,
})
export const leaveInput = z.object({
  caseId: z.guid(),
  placementId: z.guid(),
  personNumber: z.coerce.number().int().min(1).max(20),
  leftOn: z.iso.date(),
  revision: Revision,
})

export const residentInput = z.object({ placementId: z.guid() })
/** A form sends what has numbers for names as a list with holes. */
const byNumber = (given: unknown): unknown =>
  Array.isArray(given)
    ? Object.fromEntries(given.flatMap((value, number) => (value ? [[String(number), value]] : [])))
    : given
/** Which place each person gets, by the person's number. */
const Places = z.preprocess(byNumber, z.record(z.string().regex(/^[0-9]{1,2}$/), z.guid()).default({}))
export const reserveInput = z.object({ placementId: z.guid(), places: Places, revision: Revision })
export const startInput = z.object({
  placementId: z.guid(),
  startedOn: z.iso.date(),
  revision: Revision,
})
export const moveInput = z.object({
  placementId: z.guid(),
  personNumber: z.coerce.number().int().min(1).max(20),
  placeId: z.guid(),
  revision: Revision,
})
export const residentEndInput = endInput.omit({ caseId: true })
export const residentLeaveInput = leaveInput.omit({ caseId: true })
export const linkInput = z.object({ placementId: z.guid(), number: z.string().trim().max(40).default('') })
export const certifyInput = z.object({ shelterId: z.guid(), until: optional(z.iso.date()) })
