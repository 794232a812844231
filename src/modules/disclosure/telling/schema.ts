import { z } from 'zod'
import { isOffence, OFFENCE_FORMS, OTHER_OFFENCE, OWN_OFFENCES } from '../../law/index.ts'
import { caseworkRoles, hasField } from '../../support/index.ts'
import { CASE_SECTIONS } from '../legal/least.ts'
import { PROVISION_KEYS } from '../legal/provisions.ts'
import { AGE_GROUPS, DISCLOSURE_FORMS, RECIPIENT_KINDS, SPECIAL_GROUNDS } from '../legal/situation.ts'
import { purposeCodes } from '../purposes.ts'

/** Longest reasoning, in characters. */
const LONGEST_TEXT = 20_000
export const Reasoning = z.string().trim().min(1).max(LONGEST_TEXT)
const Said = z.enum(['yes', 'no'])

/** A part of a case: a section, or one field of it. An empty field is the whole section. */
export const itemSchema = z
  .object({ section: z.enum(CASE_SECTIONS), field: z.string().max(60).default('') })
  .refine(({ section, field }) => hasField(section, field))

export const TRANSFERS = ['inside_eu', 'adequacy', 'safeguards', 'derogation', 'none'] as const
export const RISK_CRIMES = ['any', 'terrorism_or_security', 'chapter_3_4_6_with_a_year_or_more'] as const
/** What the person wants of the disclosure: never what decides it, and never left unsaid to a lawyer. */
export const WISHES = ['for', 'against', 'undecided', 'not_asked'] as const
export const GUARDIAN_DECIDES = ['yes', 'no', 'unsure'] as const
export const LIVE_GROUNDS = ['own_consent_and_ngo_file', 'stated_section'] as const

/**
 * What only the decider can know, as codes of the legal rules. What the house knows (age, secrecy, consent, whether a
 * guardian is suspected) is never among it: it is read from the case.
 */
const statedFacts = z.object({
  /** The offence is directed at somebody else than the person of the case. */
  otherVictim: z.enum(AGE_GROUPS).optional(),
  /** When the deed was done, and its last day where it went on: the scale of that day is asked. */
  deedFrom: z.iso.date().optional(),
  deedUntil: z.iso.date().optional(),
  neededForCare: Said.optional(),
  specialGround: z.enum(SPECIAL_GROUNDS).optional(),
  unableToConsent: Said.optional(),
  balancing: z.enum(['outweighs', 'does_not_outweigh']).optional(),
  concernForChild: Said.optional(),
  childInvestigationOpen: Said.optional(),
  childFoundInDanger: Said.optional(),
  /** The child would risk considerable harm if the guardian knew. */
  childRisksHarm: Said.optional(),
  /** The guardian has the right to decide in this very matter, seen to the child's age and maturity (FB 6:11). */
  guardianDecides: z.enum(GUARDIAN_DECIDES).optional(),
  /** Whoever leads the investigation has said that telling does it no harm (OSL 18:1). */
  investigationUnharmed: Said.optional(),
  riskConcrete: Said.optional(),
  riskByYoung: Said.optional(),
  riskCrime: z.enum(RISK_CRIMES).optional(),
  riskToRelative: Said.optional(),
  riskInappropriate: Said.optional(),
  swedishEquivalentFits: Said.optional(),
  clearlyInSwedishInterest: Said.optional(),
  specialRule: Said.optional(),
  transfer: z.enum(TRANSFERS).optional(),
  dangerToLife: Said.optional(),
  wish: z.enum(WISHES).optional(),
})
export type StatedFacts = z.output<typeof statedFacts>

const recipientFields = {
  /** The recipient's body; absent where it is outside the directory, and then it has a name. */
  toBody: z.guid().nullable().default(null),
  toName: z.string().trim().min(1).max(200).optional(),
  toKind: z.enum(RECIPIENT_KINDS),
  toRole: z.enum(caseworkRoles).optional(),
  form: z.enum(DISCLOSURE_FORMS),
  purpose: z.enum(purposeCodes),
  purposeText: Reasoning.optional(),
}

const groundFields = {
  provision: z.enum(PROVISION_KEYS),
  consentId: z.guid().optional(),
  /** Of the table of offences as it is now: those that the house brings, and entered ones beside them. */
  offence: z
    .union([z.enum([...OWN_OFFENCES, OTHER_OFFENCE]), z.string().refine((key) => isOffence(key))])
    .optional(),
  offenceForm: z.enum(OFFENCE_FORMS).optional(),
  harmTest: z.enum(['clear_no_harm', 'not_clear']).optional(),
  harmText: Reasoning.optional(),
  /** Why the chosen parts are necessary: for one's own task, or because the provision asks that they are named. */
  necessity: Reasoning.optional(),
  liveGround: z.enum(LIVE_GROUNDS).optional(),
  /** The section that gives direct access, as the decider names it. */
  liveSection: Reasoning.optional(),
  proviso: Reasoning.optional(),
  /** What the lawyer is to answer, where one decides. */
  question: Reasoning.optional(),
  /** Why a life is in danger, where that is stated. */
  danger: Reasoning.optional(),
  /** Why it may rest on a section that has not been read for long, or that a lawyer has read otherwise. */
  staleLaw: Reasoning.optional(),
  situation: statedFacts.default({}),
}

/** The first part of a request: who is told, how and what for. */
export const recipientInput = z.object({
  ...recipientFields,
  liveGround: groundFields.liveGround,
  liveSection: groundFields.liveSection,
})

/** A disclosure as somebody asks to make it. */
export const disclosureInput = z.object({
  caseId: z.guid(),
  ...recipientFields,
  ...groundFields,
  items: z.array(itemSchema).min(1).max(200),
  /** Last day that it holds. */
  endsOn: z.iso.date(),
})
export type DisclosureRequest = z.output<typeof disclosureInput>

/** A request as far as it has been filled in: nothing of it needs to be there, and nothing in it can refuse the page. */
export type DisclosureDraft = Partial<Omit<DisclosureRequest, 'caseId'>>

const draftShape: Readonly<Record<keyof DisclosureDraft, z.ZodType>> = {
  ...recipientFields,
  ...groundFields,
  situation: z.unknown(),
  items: z.array(itemSchema).max(200),
  endsOn: z.iso.date(),
}

/** What can be read of a half-filled form; what cannot be read is left out, and told when the form is sent. */
export const readDraft = (values: Readonly<Record<string, unknown>>): DisclosureDraft => {
  const readable = Object.entries(draftShape).flatMap(([name, schema]) => {
    if (name === 'situation') return [[name, readFacts(values[name])]]
    const read = schema.safeParse(values[name])
    return values[name] !== undefined && read.success ? [[name, read.data]] : []
  })
  return Object.fromEntries(readable) as DisclosureDraft
}

const readFacts = (values: unknown): StatedFacts => {
  if (typeof values !== 'object' || values === null) return {}
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const read = statedFacts.shape[name as keyof StatedFacts]?.safeParse(value)
      return read?.success ? [[name, read.data]] : []
    }),
  )
}
