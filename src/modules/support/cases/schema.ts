import { z } from 'zod'
import { timeOfDay } from '../../../platform/clock/hours.ts'
import { ageGroups } from '../sections/age.ts'
import { fileKinds, signOffs } from '../settings/setting.ts'

/** The six steps of the referral mechanism. */
export const caseSteps = [
  'identification',
  'acute_protection',
  'initial_support',
  'long_term_support',
  'criminal_proceedings',
  'return_or_settlement',
] as const
export type CaseStep = (typeof caseSteps)[number]

export const caseStates = ['open', 'closed'] as const
export type CaseState = (typeof caseStates)[number]

/** Why work on a case ends. None of them says anything about the person's choices towards the police. */
export const closingReasons = [
  'needs_met',
  'handed_over',
  'declined_support',
  'no_contact',
  'moved_away',
  'returned',
  'died',
  'opened_by_mistake',
] as const
export type ClosingReason = (typeof closingReasons)[number]

/** BCP 47, as much of it as names a language people speak: `sv`, `ro`, `zh-Hant`. */
const Language = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const County = z.string().regex(/^\d{2}$/)

export const caseIdInput = z.object({ caseId: z.guid() })
export const noInput = z.object({})

/** What is asked when a case is opened: a chosen name is enough, and even that may be left out. */
export const openInput = z.object({
  chosenName: z.string().trim().max(200).default(''),
  ageGroup: z.enum(ageGroups),
  county: County.optional(),
  language: Language.optional(),
  externalNumber: z.string().trim().max(100).optional(),
  /** What a page has compared with the cases there are; a program that compares nothing leaves it out. */
  compared: z.string().max(400).optional(),
})

/** What is compared stands in a form's body, never in an address: an address has no parts. */
export const alikeInput = z.object({
  toOpen: z
    .object({
      chosenName: z.string().trim().max(200).catch(''),
      externalNumber: z.string().trim().max(100).optional().catch(undefined),
    })
    .catch({ chosenName: '' }),
})

const place = {
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(20),
}

/** Which of one's cases to list: by coded fields alone, so that nothing personal stands in an address. */
export const listInput = z.object({
  number: z.string().trim().max(40).optional(),
  state: z.enum(caseStates).optional(),
  step: z.enum(caseSteps).optional(),
  ageGroup: z.enum(ageGroups).optional(),
  county: County.optional(),
  openedFrom: z.iso.date().optional(),
  openedTo: z.iso.date().optional(),
  ...place,
})
export type ListInput = z.output<typeof listInput>

export const bodyListInput = z.object({
  state: z.enum(caseStates).optional(),
  unassigned: z.enum(['yes']).optional(),
  ...place,
})
export type BodyListInput = z.output<typeof bodyListInput>

/** A number of a person, a whole chosen name or the number of a case; sent in a form's body, never in an address. */
export const findInput = z.object({ sought: z.string().trim().min(1).max(200) })

export const assignInput = z.object({ caseId: z.guid(), personId: z.guid() })
export const standInInput = assignInput.extend({ absenceId: z.guid() })

const whoToWhom = { from: z.guid(), to: z.guid() }
export const moveInput = z.object(whoToWhom)
export const moveBackInput = moveInput.extend({ moved: z.coerce.date() })
export const prepareMoveInput = moveBackInput.extend({ back: z.coerce.number().int().positive() }).partial()

export const stepInput = z.object({ caseId: z.guid(), step: z.enum(caseSteps) })

export const ageInput = z.object({
  caseId: z.guid(),
  ageGroup: z.enum(ageGroups),
  reasons: z.string().trim().min(1).max(20_000),
})

export const closeInput = z.object({
  caseId: z.guid(),
  reason: z.enum(closingReasons),
  /** That what still runs has been seen, and is left as it is. */
  acknowledged: z.enum(['yes']).optional(),
})

const yes = z
  .enum(['yes'])
  .optional()
  .transform((given) => given === 'yes')

export const secrecyKinds = ['social', 'health', 'migration', 'police', 'private_provider', 'ngo'] as const
export const retentionKinds = ['municipal', 'private_provider', 'ngo', 'state', 'health'] as const

/** How a body works with cases. */
export const settingInput = z.object({
  fileKind: z.enum(fileKinds),
  secrecy: z.enum(secrecyKinds),
  retention: z.enum(retentionKinds),
  archiveFirst: yes,
  researchSample: yes,
  opensAt: timeOfDay,
  closesAt: timeOfDay,
  alwaysOnDuty: yes,
  signOff: z.enum(signOffs).default('none'),
})
