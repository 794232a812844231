import { z } from 'zod'
import { purposeCodes } from '../purposes.ts'
import { itemSchema, Reasoning } from '../telling/schema.ts'

export const interpreters = ['none_needed', 'in_person', 'telephone', 'video'] as const
export type Interpreter = (typeof interpreters)[number]

export const representatives = [
  'none',
  'guardian',
  'guardian_ad_litem',
  'special_representative',
  'other',
] as const
export type Representative = (typeof representatives)[number]

export const manners = ['oral', 'written', 'digital'] as const
export type Manner = (typeof manners)[number]

/** BCP 47, as much of it as names a language people speak. */
const Language = z
  .string()
  .trim()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)

const consentItem = itemSchema.and(
  z.object({
    /** The recipient's body; absent where it is outside the directory, and then it has a name. */
    toBody: z.guid().nullable().default(null),
    toName: z.string().trim().min(1).max(200).optional(),
    purpose: z.enum(purposeCodes),
  }),
)

/** A consent as it was given: part by part, each for one recipient and one purpose. */
export const consentInput = z.object({
  caseId: z.guid(),
  language: Language,
  interpreter: z.enum(interpreters),
  representative: z.enum(representatives),
  /** Asked where a guardian says yes: a guardian who is suspected decides nothing. */
  guardianSuspected: z.enum(['yes', 'no']).optional(),
  manner: z.enum(manners),
  givenOn: z.iso.date(),
  expiresOn: z.iso.date(),
  note: Reasoning.optional(),
  items: z.array(consentItem).min(1).max(200),
})
export type ConsentRequest = z.output<typeof consentInput>

const { caseId: _caseId, items: _items, ...single } = consentInput.shape
const draftFields = {
  ...single,
  toBody: z.guid(),
  toName: z.string().trim().min(1).max(200),
  purpose: z.enum(purposeCodes),
  parts: z.array(itemSchema).max(200),
}

/** A consent as far as its form has been filled in, for one recipient and one purpose. */
export interface ConsentDraft {
  readonly language?: string
  readonly toBody?: string
  readonly toName?: string
  readonly purpose?: z.output<typeof draftFields.purpose>
  readonly parts?: readonly z.output<typeof itemSchema>[]
  readonly givenOn?: string
  readonly expiresOn?: string
}

/** What can be read of a half-filled form. */
export const readConsentDraft = (values: Readonly<Record<string, unknown>>): ConsentDraft =>
  Object.fromEntries(
    Object.entries(draftFields).flatMap(([name, schema]) => {
      const read = schema.safeParse(values[name])
      return values[name] !== undefined && read.success ? [[name, read.data]] : []
    }),
  )

export const consentIdInput = z.object({ caseId: z.guid(), consentId: z.guid() })
