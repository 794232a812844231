import { z } from 'zod'
import { type NeedKey, needs } from '../../support/index.ts'
import { consentInput } from '../consents/schema.ts'
import { RECIPIENT_KINDS } from '../legal/situation.ts'
import { purposeCodes } from '../purposes.ts'
import { disclosureInput, itemSchema, Reasoning } from '../sharing/schema.ts'

const needKeys = needs.map(({ key }) => key) as [NeedKey, ...NeedKey[]]
export const Need = z.enum(needKeys)
export const urgencies = ['urgent', 'ordinary'] as const

/**
 * Why a referral is declined. None of them is a judgement of the person, and none asks for cooperation with the police
 * (domain rule 6).
 */
export const declineReasons = [
  'full',
  'other_area',
  'other_task',
  'other_age_or_language',
  'known_already',
  'too_little_known',
  'person_said_no',
  'not_safe_here',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** What came of a referral. */
export const outcomes = [
  'support_given',
  'support_goes_on',
  'referred_on',
  'person_declined',
  'no_contact',
  'not_possible',
] as const
export type Outcome = (typeof outcomes)[number]

/** What the disclosure of a referral rests on. */
export const grounds = ['new_consent', 'consent', 'other', 'decided'] as const
export type Ground = (typeof grounds)[number]

/** What is disclosed: what such a recipient usually needs, or parts that are ticked one by one. */
export const itemChoices = ['usual', 'chosen'] as const

const {
  provision,
  consentId,
  offence,
  offenceForm,
  harmTest,
  harmText,
  necessity,
  question,
  situation,
  liveGround,
  liveSection,
  proviso,
} = disclosureInput.shape

/** What a consent is written down with, beside what it covers. */
const consentAnswers = {
  interpreter: consentInput.shape.interpreter.optional(),
  manner: consentInput.shape.manner.optional(),
  representative: consentInput.shape.representative.default('none'),
  guardianSuspected: consentInput.shape.guardianSuspected,
  givenOn: z.iso.date().optional(),
  note: Reasoning.optional(),
}

export const caseIdInput = z.object({ caseId: z.uuid() })
export const referralIdInput = z.object({ referralId: z.uuid() })

const whatFields = {
  caseId: z.uuid(),
  draftId: z.uuid().optional(),
  need: Need,
  urgency: z.enum(urgencies),
  county: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  language: consentInput.shape.language.optional(),
}

/** What is needed and how soon: asked first, since whom to ask depends on it. */
export const lookInput = z.object({ ...whatFields, step: z.enum(['what', 'whom']).default('whom') })

const wholeFields = {
  ...whatFields,
  /** The recipient's body; absent where it goes on paper, and then it has a name. */
  toBody: z.uuid().optional(),
  toName: z.string().trim().min(1).max(200).optional(),
  /** What kind of recipient it is: asked on paper, otherwise known from the directory. */
  toKind: z.enum(RECIPIENT_KINDS).optional(),
  message: z.string().trim().max(20_000).optional(),
  purpose: z.enum(purposeCodes).optional(),
  form: disclosureInput.shape.form.default('copy'),
  ground: z.enum(grounds),
  consentId,
  disclosureId: z.uuid().optional(),
  provision: provision.optional(),
  offence,
  offenceForm,
  harmTest,
  harmText,
  necessity,
  question,
  situation,
  liveGround,
  liveSection,
  proviso,
  ...consentAnswers,
  /** Last day of what is disclosed, and of the consent where one is written down. */
  expiresOn: z.iso.date().optional(),
  itemsChoice: z.enum(itemChoices),
  items: z.array(itemSchema).max(200).default([]),
  /** The regional coordinator's body, where the person says yes to one coordinated offer. */
  coordinatorBody: z.uuid().optional(),
}

const asked = {
  new_consent: ['language', 'interpreter', 'manner'],
  consent: ['consentId'],
  other: ['provision'],
  decided: ['disclosureId'],
} as const

/** A referral as it is sent: whom, what for, on what ground, what with it. */
export const sendInput = z.object(wholeFields).superRefine((given, context) => {
  for (const name of asked[given.ground])
    if (given[name] === undefined)
      context.issues.push({ code: 'invalid_value', values: [], input: undefined, path: [name] })
  if (given.itemsChoice === 'chosen' && given.items.length === 0 && given.ground !== 'decided')
    context.issues.push({ code: 'invalid_value', values: [], input: undefined, path: ['items'] })
})
export type SendRequest = z.output<typeof sendInput>

/** A referral that is kept for later: only what is needed has to be said. */
export const draftInput = z.object({
  caseId: z.uuid(),
  draftId: z.uuid().optional(),
  need: Need,
  urgency: z.enum(urgencies).default('ordinary'),
  /** Everything else as it stands in the form. */
  filled: z.record(z.string(), z.unknown()).default({}),
})

/** What is read of a form that has only begun to be filled in; nothing in it can refuse the page. */
export type Filled = Readonly<Record<string, unknown>>

const begun = z.object(wholeFields).partial()
export type Begun = z.output<typeof begun>

/** Of a half-filled form what can be read. */
export const readBegun = (values: Filled): Partial<Begun> =>
  Object.fromEntries(
    Object.entries(begun.shape).flatMap(([name, schema]) => {
      if (values[name] === undefined) return []
      const read = schema.safeParse(values[name])
      return read.success && read.data !== undefined ? [[name, read.data]] : []
    }),
  )

export const declineInput = referralIdInput.extend({
  reason: z.enum(declineReasons),
  words: Reasoning.optional(),
})
export const acceptInput = referralIdInput.extend({ words: Reasoning.optional() })
export const askInput = referralIdInput.extend({ words: Reasoning })
export const outcomeInput = referralIdInput.extend({ outcome: z.enum(outcomes), words: Reasoning.optional() })
export const withdrawInput = referralIdInput.extend({ words: Reasoning.optional() })

const {
  caseId: _caseId,
  toBody: _toBody,
  toName: _toName,
  toKind: _toKind,
  ...further
} = disclosureInput.shape
/** More that is given on request: a disclosure of its own, to the same recipient. */
export const giveMoreInput = referralIdInput.extend({
  ...further,
  purpose: further.purpose.optional(),
  form: further.form.default('copy'),
  endsOn: further.endsOn.optional(),
  words: Reasoning.optional(),
})

export const pageInput = z.object({ page: z.coerce.number().int().min(1).max(10_000).default(1) })

/** One coordinated offer, by the person's consent. */
export const coordinateInput = z.object({
  caseId: z.uuid(),
  coordinatorBody: z.uuid(),
  language: consentInput.shape.language,
  interpreter: consentInput.shape.interpreter,
  manner: consentInput.shape.manner,
  representative: consentInput.shape.representative.default('none'),
  guardianSuspected: consentInput.shape.guardianSuspected,
  expiresOn: z.iso.date().optional(),
})
