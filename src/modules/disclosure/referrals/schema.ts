import { z } from 'zod'
import { REFERRAL_URGENCIES } from '../../law/index.ts'
import { type NeedKey, needs } from '../../support/index.ts'
import { consentInput } from '../consents/schema.ts'
import { RECIPIENT_KINDS } from '../legal/situation.ts'
import { purposeCodes } from '../purposes.ts'
import { disclosureInput, itemSchema, Reasoning } from '../telling/schema.ts'

const needKeys = needs.map(({ key }) => key) as [NeedKey, ...NeedKey[]]
export const Need = z.enum(needKeys)
export const urgencies = REFERRAL_URGENCIES
export const Urgency = z.enum(urgencies)

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
const grounds = ['new_consent', 'consent', 'other', 'decided'] as const
type Ground = (typeof grounds)[number]

/** What is disclosed: what such a recipient usually needs, or parts that are ticked one by one. */
const itemChoices = ['usual', 'chosen'] as const

const given = disclosureInput.shape

/** What something that goes with a referral rests on, and how long: a consent that is written down now, or another ground. */
const groundFields = {
  ground: z.enum(grounds),
  consentId: given.consentId,
  disclosureId: z.guid().optional(),
  provision: given.provision.optional(),
  offence: given.offence,
  offenceForm: given.offenceForm,
  harmTest: given.harmTest,
  harmText: given.harmText,
  necessity: given.necessity,
  staleLaw: given.staleLaw,
  question: given.question,
  situation: given.situation,
  form: given.form.default('copy'),
  liveGround: given.liveGround,
  liveSection: given.liveSection,
  proviso: given.proviso,
  /** The person's language: the one that a consent is given in, and that the recipient has to speak. */
  language: consentInput.shape.language.optional(),
  interpreter: consentInput.shape.interpreter.optional(),
  manner: consentInput.shape.manner.optional(),
  representative: consentInput.shape.representative.default('none'),
  guardianSuspected: consentInput.shape.guardianSuspected,
  note: Reasoning.optional(),
  /** Last day of what is disclosed, and of the consent where one is written down. */
  expiresOn: z.iso.date().optional(),
}
const groundInput = z.object(groundFields)
export type GroundRequest = z.output<typeof groundInput>

export const caseIdInput = z.object({ caseId: z.guid() })
export const referralIdInput = z.object({ referralId: z.guid() })

const whatFields = {
  caseId: z.guid(),
  draftId: z.guid().optional(),
  need: Need,
  urgency: z.enum(urgencies),
  county: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  language: groundFields.language,
}

/** What is needed and how soon: asked first, since whom to ask depends on it. */
export const lookInput = z.object({ ...whatFields, step: z.enum(['what', 'whole']).default('whole') })

const wholeFields = {
  ...groundFields,
  ...whatFields,
  /** The recipient's body; absent where it goes on paper, and then it has a name. */
  toBody: z.guid().optional(),
  toName: z.string().trim().min(1).max(200).optional(),
  /** What kind of recipient it is: asked on paper, otherwise known from the directory. */
  toKind: z.enum(RECIPIENT_KINDS).optional(),
  message: z.string().trim().max(20_000).optional(),
  purpose: z.enum(purposeCodes).optional(),
  itemsChoice: z.enum(itemChoices),
  items: z.array(itemSchema).max(200).default([]),
  /** The regional coordinator's body, where the person says yes to one coordinated offer. */
  coordinatorBody: z.guid().optional(),
}

const asked = {
  new_consent: ['language', 'interpreter', 'manner'],
  consent: ['consentId'],
  other: ['provision'],
  decided: ['disclosureId'],
} as const satisfies Record<Ground, readonly (keyof GroundRequest)[]>

interface Checked {
  readonly issues: { readonly length: number; push(issue: z.core.$ZodRawIssue): unknown }
}
const missing = ({ issues }: Checked, name: string): void => {
  issues.push({ code: 'invalid_value', values: [], input: undefined, path: [name] })
}

const requireGround = (request: GroundRequest, context: Checked): void => {
  for (const name of asked[request.ground] ?? []) if (request[name] === undefined) missing(context, name)
}

/** Asked for with all that is missing beside it: nobody is told of one thing at a time. */
const atOnce = {
  when: ({ value }: z.core.ParsePayload) => typeof value === 'object' && value !== null,
}

/** A referral as it is sent: whom, what for, on what ground, what with it. */
export const sendInput = z.object(wholeFields).superRefine((request, context) => {
  requireGround(request, context)
  const { itemsChoice, items, ground, toBody, toName } = request
  if (itemsChoice === 'chosen' && ground !== 'decided' && (items ?? []).length === 0)
    missing(context, 'items')
  // Where that alone is missing it is said in words of its own.
  if (toBody === undefined && toName === undefined && context.issues.length > 0) missing(context, 'toBody')
}, atOnce)
export type SendRequest = z.output<typeof sendInput>

/** A referral that is kept for later: only what is needed has to be said. */
export const draftInput = z.object({
  caseId: z.guid(),
  draftId: z.guid().optional(),
  need: Need,
  urgency: z.enum(urgencies).default('ordinary'),
  /** Everything else as it stands in the form. */
  filled: z.record(z.string(), z.unknown()).default({}),
})

/** A form that has only begun to be filled in: nothing in it can refuse the page. */
export type Filled = Readonly<Record<string, unknown>>

/** The referral's page for a case: empty, with a draft, or with what was entered so far. */
export const prepareInput = z.object({
  caseId: z.guid(),
  draft: z.guid().optional(),
  values: z.record(z.string(), z.unknown()).optional(),
  find: z.string().max(200).optional(),
  chosen: z.string().max(100).optional(),
})

/** A step of a referral, with words to go with it where there is something to say. */
export const stepInput = referralIdInput.extend({ words: Reasoning.optional() })
export const declineInput = stepInput.extend({ reason: z.enum(declineReasons) })
export const askInput = referralIdInput.extend({ words: Reasoning })
export const outcomeInput = stepInput.extend({ outcome: z.enum(outcomes) })

/** More that is given on request: a disclosure of its own, to the same recipient. */
export const giveMoreInput = z
  .object({
    ...referralIdInput.shape,
    ...groundFields,
    items: z.array(itemSchema).min(1).max(200),
    words: Reasoning.optional(),
  })
  .superRefine(requireGround, atOnce)

export const pageInput = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(25),
})

/** One coordinated offer, by the person's consent. */
export const coordinateInput = z.object({
  caseId: z.guid(),
  coordinatorBody: z.guid(),
  language: consentInput.shape.language,
  interpreter: consentInput.shape.interpreter,
  manner: consentInput.shape.manner,
  representative: consentInput.shape.representative.default('none'),
  guardianSuspected: consentInput.shape.guardianSuspected,
  expiresOn: z.iso.date().optional(),
})
