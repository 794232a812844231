import { z } from 'zod'
import { ageBands, meetables, receivables, securityLevels } from '../matching/wanted.ts'

export const urgencies = ['now', 'within_days', 'planned'] as const
export type Urgency = (typeof urgencies)[number]

export const requestStates = [
  'open',
  'answered',
  'chosen',
  'placed',
  'no_place',
  'declined_by_person',
  'withdrawn',
] as const
export type RequestState = (typeof requestStates)[number]

export const matchStates = ['waiting', 'offered', 'declined', 'lapsed', 'chosen', 'not_chosen'] as const
export type MatchState = (typeof matchStates)[number]

export const offerStates = ['released', 'chosen', 'declined_by_person', 'lapsed'] as const
export type OfferState = (typeof offerStates)[number]

/** Why a shelter declines: codes alone, read by nobody who asked. */
export const declineReasons = [
  'no_fitting_place',
  'staffing',
  'safety_of_others',
  'mix_of_residents',
  'out_of_service',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** What the person said when they did not want an offer. Not to say why is an answer too. */
export const noReasons = ['not_said', 'does_not_fit', 'too_far', 'other_solution', 'changed_mind'] as const
export type NoReason = (typeof noReasons)[number]

/** Why whoever asked ends a request. */
export const endReasons = ['place_elsewhere', 'cannot_wait', 'no_longer_needed', 'entered_wrongly'] as const
export type EndReason = (typeof endReasons)[number]

/** What a person decides of a request before shelters are asked, and why. */
export type HandDecision = 'ask' | 'leave'
const handWhys = ['needed', 'other_way', 'search'] as const
export type HandWhy = (typeof handWhys)[number]

export const MOST_CHILDREN = 8
export const MOST_AREAS = 6
export const MOST_COUNTIES = 3

const several = <T extends z.ZodType>(one: T) => z.array(one).max(60).default([])
const optionalDay = z.preprocess((given) => (given === '' ? undefined : given), z.iso.date().optional())
const howMany = z.preprocess(
  (given) => (given === undefined || given === '' ? 0 : given),
  z.coerce.number().int().min(0).max(MOST_CHILDREN),
)
const Language = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const Revision = z.coerce.number().int().min(1)

export const noInput = z.object({})
export const caseInput = z.object({ caseId: z.guid() })
export const requestInput = z.object({ caseId: z.guid(), requestId: z.guid() })
export const offerInput = z.object({ caseId: z.guid(), requestId: z.guid(), offerId: z.guid() })
export const freedInput = z.object({ caseId: z.guid(), freedId: z.guid() })
export const matchInput = z.object({ matchId: z.guid() })
export const handInput = z.object({ requestId: z.guid() })
export const decideHandInput = z.object({ requestId: z.guid(), answer: z.enum(handWhys) })

const wishes = {
  urgency: z.enum(urgencies),
  fromDay: z.iso.date(),
  /** Absent where nobody knows yet. */
  untilDay: optionalDay,
  receives: z.enum(receivables),
  adults: z.coerce.number().int().min(1).max(2),
  /** How many children of each band. */
  children: z
    .object(
      Object.fromEntries(ageBands.map((band) => [band, howMany])) as Record<
        (typeof ageBands)[number],
        typeof howMany
      >,
    )
    .prefault({} as Record<(typeof ageBands)[number], number>),
  needs: several(z.enum(meetables)),
  languages: several(Language),
  security: z.enum(securityLevels),
  /** Names or codes of municipalities and counties where the person must not be, apart by commas or lines. */
  areas: z.string().trim().max(500).default(''),
  /** Near whom the person must not be: for those who work on the case, and matched with nothing. */
  nearWhom: z.string().trim().max(1_000).default(''),
}
export const makeRequestInput = z.object({ caseId: z.guid(), ...wishes })
export const changeRequestInput = z.object({
  caseId: z.guid(),
  requestId: z.guid(),
  ...wishes,
  revision: Revision,
})
export type Wishes = Omit<z.output<typeof makeRequestInput>, 'caseId'>

export const endRequestInput = z.object({
  caseId: z.guid(),
  requestId: z.guid(),
  reason: z.enum(endReasons),
  revision: Revision,
})
export const declineOfferInput = z.object({
  caseId: z.guid(),
  requestId: z.guid(),
  offerId: z.guid(),
  noReason: z.enum(noReasons),
})
export const offerPlaceInput = z.object({ matchId: z.guid(), revision: Revision })
export const declineMatchInput = z.object({
  matchId: z.guid(),
  reason: z.enum(declineReasons),
  revision: Revision,
})

/** What a shelter is told of a request: codes alone. */
export const AskedFor = z.object({
  urgency: z.enum(urgencies),
  fromDay: z.iso.date(),
  untilDay: z.iso.date().nullable(),
  receives: z.enum(receivables),
  adults: z.number().int(),
  childAges: z.array(z.enum(ageBands)),
  needs: z.array(z.enum(meetables)),
  languages: z.array(z.string()),
  security: z.enum(securityLevels),
})
export type AskedFor = z.output<typeof AskedFor>
