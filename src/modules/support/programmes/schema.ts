import { z } from 'zod'
import { counties } from '../cases/counties.ts'
import { dischargeHeadings, followUpQuestions } from '../content/after-programme.ts'
import { programmeMeets, programmeServes, programmeSettings } from '../content/programme-kinds.ts'
import { screeningAnswers, screenings } from '../content/screening-questions.ts'

type Keys = [string, ...string[]]
const keysOf = (all: readonly { readonly key: string }[]): Keys => all.map(({ key }) => key) as Keys

export const settings = Object.keys(programmeSettings) as [keyof typeof programmeSettings]
export const capacities = ['open', 'waiting', 'full'] as const
export type Capacity = (typeof capacities)[number]

const Meets = z.enum(programmeMeets.map(({ key }) => key) as [(typeof programmeMeets)[number]['key']])
const Serves = z.enum(programmeServes.map(({ key }) => key) as [(typeof programmeServes)[number]['key']])
const County = z.enum(counties.map(({ code }) => code) as Keys)
const Language = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
const several = <T extends z.ZodType>(one: T) => z.array(one).max(60).default([])
const yes = z
  .enum(['yes'])
  .optional()
  .transform((given) => given === 'yes')
const Revision = z.coerce.number().int().min(1)

export const noInput = z.object({})
export const programmeInput = z.object({ programmeId: z.guid() })

export const listInput = z.object({
  setting: z.enum(settings).optional(),
  meets: Meets.optional(),
  serves: Serves.optional(),
  county: County.optional(),
  language: Language.optional(),
  of: z.enum(['own']).optional(),
})
export type ProgrammeSelection = z.output<typeof listInput>

const programmeFields = {
  name: z.string().trim().min(1).max(200),
  setting: z.enum(settings),
  description: z.string().trim().max(5_000).default(''),
  meets: several(Meets),
  serves: several(Serves),
  languages: several(Language),
  counties: several(County),
  capacity: z.enum(capacities),
}
export const addProgrammeInput = z.object(programmeFields)
export const changeProgrammeInput = z.object({
  programmeId: z.guid(),
  ...programmeFields,
  revision: Revision,
})

export const caseInput = z.object({ caseId: z.guid() })
export const stayInput = z.object({ caseId: z.guid(), stayId: z.guid() })
export const followUpInput = z.object({ caseId: z.guid(), followUpId: z.guid() })

export const beginStayInput = z.object({
  caseId: z.guid(),
  programmeId: z.guid(),
  fromDay: z.iso.date(),
  toBeExpelled: yes,
  /** Has harmed others, and is kept apart from them. */
  apartFromHarmed: yes,
  /** The officer has made sure that nobody who was harmed is in the same group, ward or transport. */
  confirmedApart: yes,
  /** In prison: the person takes part because they want to. */
  voluntary: yes,
})

export const endReasons = ['completed', 'left', 'moved', 'released', 'expelled', 'other'] as const
export type EndReason = (typeof endReasons)[number]
export const endStayInput = z.object({
  caseId: z.guid(),
  stayId: z.guid(),
  toDay: z.iso.date(),
  reason: z.enum(endReasons),
  revision: Revision,
})

export const dischargeInput = z.object({
  caseId: z.guid(),
  stayId: z.guid(),
  headings: z.partialRecord(z.enum(keysOf(dischargeHeadings)), z.string().trim().max(20_000)).default({}),
  revision: Revision,
})

export const followUpResults = ['answered', 'not_reached', 'declined'] as const
export type FollowUpResult = (typeof followUpResults)[number]
export const recordFollowUpInput = z.object({
  caseId: z.guid(),
  followUpId: z.guid(),
  result: z.enum(followUpResults),
  doneOn: z.iso.date(),
  answers: z.partialRecord(z.enum(keysOf(followUpQuestions)), z.enum(['yes', 'no', 'pass'])).default({}),
})

const questions = [
  ...new Set(Object.values(screenings).flatMap((one) => one.questions.map(({ key }) => key))),
] as Keys
export const screeningPageInput = z.object({
  caseId: z.guid(),
  setting: z.enum(settings).optional(),
  /** The questions are shown once the person has said yes to them. */
  step: z.enum(['questions']).optional(),
})
export const screeningInput = z.object({
  caseId: z.guid(),
  setting: z.enum(settings),
  mayAsk: z.enum(['yes', 'no']),
  answers: z
    .partialRecord(z.enum(questions), z.enum(screeningAnswers.map(({ key }) => key) as ['yes', 'no', 'pass']))
    .default({}),
})
