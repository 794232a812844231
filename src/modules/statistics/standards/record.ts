import { z } from 'zod'
import {
  acts,
  controlMeans,
  deciders,
  exploitationForms,
  genders,
  improperMeans,
  industries,
  justiceStages,
  recruiterRelations,
  recruitmentMethods,
  reporterKinds,
  routeStages,
  sexualForms,
  victimStatuses,
} from './codes.ts'
import { countryCodes } from './countries.ts'
import { stated, statedCount, statedSet } from './stated.ts'

const day = z.iso.date()
const country = z.string().refine((code) => countryCodes.includes(code))
/** The two digits of a county (länskod). */
const county = z.string().regex(/^(0[13-9]|1[02-47-9]|2[0-5])$/u)

/**
 * A pseudonym that the register gives: letters, digits, hyphen, underscore and full stop. Never a Swedish identity number, with
 * or without century and hyphen.
 */
const pseudonym = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u)
  .refine((text) => !/^(\d{2})?\d{6}[-+.]?\d{4}$/u.test(text))

/** Dates in the order in which things happened; on the same day, what is written last holds. */
const inOrder = <Entry extends { from: string }>(entries: readonly Entry[]): boolean =>
  entries.every(({ from }, index) => index === 0 || entries[index - 1]!.from <= from)

/** An age in whole years: as it is, as somebody judged it, or only as a group. `to` is included; open where it is null. */
const age = z.discriminatedUnion('form', [
  z.strictObject({ form: z.literal('exact'), years: z.int().min(0).max(120) }),
  z.strictObject({ form: z.literal('estimated'), years: z.int().min(0).max(120) }),
  z
    .strictObject({
      form: z.literal('group'),
      from: z.int().min(0).max(120),
      to: z.int().min(0).max(120).nullable(),
    })
    .refine(({ from, to }) => to === null || from <= to),
])
export type Age = z.infer<typeof age>

const statusEntry = z.strictObject({
  status: z.enum(victimStatuses),
  from: day,
  decidedBy: stated(z.enum(deciders)),
})

const victim = z.strictObject({
  id: pseudonym,
  /** What the person was taken to be, and since when; a change of status is an entry more. None where nobody says. */
  statuses: z.array(statusEntry).refine(inOrder),
  gender: stated(z.enum(genders)),
  /** When the person was registered. */
  age: stated(age),
  /** When the exploitation began. */
  ageAtExploitation: stated(age),
  /** `zero` is a person without any: stateless. */
  citizenship: statedSet(country),
  recruiterRelation: statedSet(z.enum(recruiterRelations)),
  monthsTrafficked: statedCount,
})

const perpetrator = z.strictObject({
  id: pseudonym,
  stages: z
    .array(z.strictObject({ stage: z.enum(justiceStages), from: day }))
    .min(1)
    .refine(inOrder),
  gender: stated(z.enum(genders)),
  age: stated(age),
  citizenship: statedSet(country),
})

const event = z.strictObject({
  id: pseudonym,
  county: stated(county),
  forms: statedSet(z.enum(exploitationForms)),
  sexualForms: statedSet(z.enum(sexualForms)),
  industry: stated(z.enum(industries)),
  control: statedSet(z.enum(controlMeans)),
  acts: statedSet(z.enum(acts)),
  means: statedSet(z.enum(improperMeans)),
  recruitment: statedSet(z.enum(recruitmentMethods)),
  /** Where the person was, stage by stage; only the country of each. */
  route: z.array(
    z.strictObject({ stage: stated(z.enum(routeStages)), country: stated(country), day: stated(day) }),
  ),
  /** The four digits by which the police registered the offence. */
  crimeCode: stated(z.string().regex(/^\d{4}$/u)),
})

const reporter = z.strictObject({ id: pseudonym, kind: stated(z.enum(reporterKinds)) })

/**
 * A case as one body registered it, without anything that names a person: who registered, what happened, the one who was
 * exposed, and those who did it. The four are the statistical units of the international classification for administrative
 * data on trafficking in persons; pseudonyms that are the same in several records mean the same person or the same event.
 */
export const caseRecordSchema = z.strictObject({
  id: pseudonym,
  registeredOn: stated(day),
  /** When another body's referral of the case was accepted. */
  referredOn: stated(day),
  reporter,
  event,
  /** Null where the exposed person is not known, as in a case that rests on surveillance. */
  victim: victim.nullable(),
  perpetrators: z.array(perpetrator).refine((all) => new Set(all.map(({ id }) => id)).size === all.length),
})
export type CaseRecord = z.infer<typeof caseRecordSchema>
export type Victim = NonNullable<CaseRecord['victim']>
export type Perpetrator = CaseRecord['perpetrators'][number]

/** The bounds of an age in whole years, both included; the upper one is null where a group is open. */
export const boundsOf = (given: Age): { readonly from: number; readonly to: number | null } =>
  given.form === 'group' ? { from: given.from, to: given.to } : { from: given.years, to: given.years }
