import { z } from 'zod'
import { timeOfDay } from '../../../platform/clock/hours.ts'
import { counties } from '../../support/index.ts'
import { signs } from './content.ts'

const Text = z.string().trim().min(1).max(20_000)
const AnyDay = z.iso.date()
const Revision = z.coerce.number().int().min(1)
const several = <T extends z.ZodType>(one: T) => z.array(one).max(60).default([])

export const noInput = z.object({})
export const caseInput = z.object({ caseId: z.guid() })

/** Whom an alarm reaches, in the order in which it is done. */
export const stepKinds = ['police', 'home', 'guardian', 'social_services', 'border', 'migration'] as const
export type StepKind = (typeof stepKinds)[number]
export const stepStates = ['open', 'done', 'not_needed'] as const

// What bodies agree on, without a word of any child.
export const viewAgreementInput = z.object({
  agreementId: z.guid(),
  find: z.string().max(200).optional(),
  chosen: z.string().max(100).optional(),
})
const agreementInput = z.object({ agreementId: z.guid() })
const agreementFields = {
  name: z.string().trim().min(1).max(200),
  county: z.enum(counties.map(({ code }) => code) as [string, ...string[]]).optional(),
  sharedGrounds: z.string().trim().max(5_000).default(''),
}
export const addAgreementInput = z.object(agreementFields)
export const changeAgreementInput = agreementInput.extend({ ...agreementFields, revision: Revision })
export const endAgreementInput = agreementInput.extend({ revision: Revision })
export const addPartInput = agreementInput.extend({ bodyId: z.guid(), step: z.enum(stepKinds) })
export const partInput = agreementInput.extend({ partId: z.guid() })
export const writePartInput = partInput.extend({
  does: Text,
  withinMinutes: z.coerce.number().int().min(0).max(10_080),
  functionName: z.string().trim().min(1).max(200),
  telephone: z
    .string()
    .trim()
    .regex(/^[+\d][\d\s-]{1,24}$/),
  revision: Revision,
})
export const signPartInput = partInput.extend({ revision: Revision })

// What is prepared for one child.
export const photos = ['yes', 'no', 'not_asked'] as const
export const signKeys = signs.map(({ key }) => key) as [(typeof signs)[number]['key']]
export const planInput = z.object({
  caseId: z.guid(),
  agreementId: z.guid().optional(),
  signs: several(z.enum(signKeys)),
  lookFor: z.string().trim().max(20_000).default(''),
  contact: z.string().trim().max(20_000).default(''),
  photo: z.enum(photos),
  photoAskedOn: AnyDay.optional(),
  /** Absent for the first one. */
  revision: Revision.optional(),
})

// The alarm.
export const alarmStates = ['missing', 'found', 'search_ended', 'closed'] as const
export type AlarmState = (typeof alarmStates)[number]
export const foundHows = ['came_back', 'found_by_police', 'found_by_body', 'known_abroad'] as const
export const followUps = ['conversation', 'not_possible'] as const

export const raiseInput = z.object({
  caseId: z.guid(),
  lastSeenOn: AnyDay,
  lastSeenAt: timeOfDay,
  circumstances: Text,
})
export const alarmInput = z.object({ caseId: z.guid(), alarmId: z.guid() })
export const stepInput = alarmInput.extend({
  stepId: z.guid(),
  revision: Revision,
  state: z.enum(['done', 'not_needed', 'given_to', 'open']),
  note: z.string().trim().max(5_000).default(''),
  responsiblePerson: z.guid().optional(),
})
const changed = alarmInput.extend({ revision: Revision })
export const foundInput = changed.extend({
  foundOn: AnyDay,
  foundAt: timeOfDay,
  how: z.enum(foundHows),
  condition: Text,
})
export const searchAgainInput = changed
export const endSearchInput = changed.extend({ reasons: Text })
export const followUpInput = changed.extend({
  followUp: z.enum(followUps),
  followedUpOn: AnyDay,
  said: z.string().trim().max(20_000).default(''),
  happened: z.string().trim().max(20_000).default(''),
  changes: z.string().trim().max(20_000).default(''),
  reasons: z.string().trim().max(20_000).default(''),
})
export type FollowUpGiven = z.output<typeof followUpInput>
