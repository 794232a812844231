import { action } from '../../../../platform/access/action.ts'
import { personIn } from '../../../../platform/access/actor.ts'
import { addDays } from '../../../../platform/clock/clock.ts'
import { Conflict, Refusal } from '../../../../platform/refusal.ts'
import { kindsOn, type ReceivingKind } from '../../../directory/index.ts'
import { getCase, getFacts, listFields } from '../../../support/index.ts'
import type { RequestFacts } from '../../legal/situation.ts'
import { disclose } from '../../sharing/disclose.ts'
import { listDisclosures } from '../../sharing/read-store.ts'
import type { Doing } from '../../telling/doing.ts'
import type { DisclosureRequest } from '../../telling/schema.ts'
import { getRequest, tellAbout } from './actions.ts'
import { answerSentence } from './answer-sheet.ts'
import { settleRequest } from './arrivals.ts'
import { compelledPolicy } from './policy.ts'
import { type Answer, answerWithoutCase, dutyOf, flawOf, recipientKindOf } from './rules.ts'
import { type DecisionInput, decideInput } from './schema.ts'
import { type QueuedRequest, writeDecision } from './store.ts'

/** How long an authority may use an answer without asking anew: days. */
const ANSWER_HOLDS = 30

/** Fields of the disclosure's form that are called something else here. */
const FIELD_HERE: Readonly<Record<string, string>> = {
  provision: 'basis',
  toBody: 'decision',
  toName: 'decision',
}

type Telling = DecisionInput & { readonly caseId: string }

const queuedFacts = ({ basis, individual, exceptional }: DecisionInput): RequestFacts | undefined => {
  const { kind } = dutyOf(basis)
  return kind === undefined
    ? undefined
    : {
        kind,
        inQueue: true,
        individualCase: individual === 'yes',
        exceptionalReasonsAgainst: exceptional === 'yes',
      }
}

/** Yes or no stands in the disclosure as its purpose in words: no part of the case is told with it. */
const purposeTextOf = ({ stays }: DecisionInput): string | undefined =>
  stays === undefined ? undefined : answerSentence('sv', { kind: 'stay', stays })

const disclosureFor = (context: Doing, asker: KnownAsker, telling: Telling): DisclosureRequest => {
  const { provision } = dutyOf(telling.basis)
  if (provision === undefined) throw new Error(`${telling.basis} is answered by an ordinary disclosure`)
  return {
    caseId: telling.caseId,
    ...asker,
    form: 'copy',
    purpose: 'answer_to_request',
    purposeText: provision === 'stay_request' ? purposeTextOf(telling) : undefined,
    provision,
    necessity: telling.necessity,
    staleLaw: telling.staleLaw,
    situation: {},
    items: telling.items,
    endsOn: addDays(context.today, ANSWER_HOLDS),
  }
}

/** Whoever is answered, as the directory says what it is. */
interface KnownAsker {
  readonly toBody: string
  readonly toKind: ReceivingKind
}

/** Who is answered: what it is comes from the directory. @throws Refusal at `fromBody` */
const knownAsker = async (
  { tx, today }: Doing,
  { fromBody, fromKind }: QueuedRequest,
  telling: Telling,
): Promise<KnownAsker> => {
  const toBody = fromBody ?? telling.fromBody
  if (toBody === undefined) throw new Refusal('request.asker_unknown', 422, {}, 'fromBody')
  const toKind = recipientKindOf(fromKind, await kindsOn(tx, toBody, today))
  if (toKind === undefined) throw new Refusal('request.asker_not_of_kind', 422, {}, 'fromBody')
  return { toBody, toKind }
}

/** Carries an answer out as a disclosure, with its provision. @returns its identifier. */
const tell = async (context: Doing, request: QueuedRequest, telling: Telling): Promise<string> => {
  const asker = await knownAsker(context, request, telling)
  const facts = await getFacts(context.tx, context.actor, telling.caseId)
  const asked = disclosureFor(context, asker, telling)
  const { disclosureId, state } = await disclose(context, facts, asked, queuedFacts(telling)).catch(
    (error: unknown) => {
      if (!(error instanceof Refusal) || error.field === undefined) throw error
      const field = FIELD_HERE[error.field] ?? error.field
      throw new Refusal(error.code, error.status, error.parameters, field)
    },
  )
  if (state !== 'in_force') throw new Refusal('request.for_a_lawyer', 409, {}, 'basis')
  return disclosureId
}

/** The disclosure that has answered a request under another act, made in the ordinary way with its own provision. */
const ordinaryDisclosure = async (
  { tx, vault }: Doing,
  { caseId, disclosureId }: Telling,
): Promise<string> => {
  const file = await getCase(tx, caseId)
  const found = await listDisclosures(tx, await vault.openKey(file.keyId), caseId)
  if (!found.some(({ id, state }) => id === disclosureId && state === 'in_force'))
    throw new Refusal('request.disclosure_missing', 422, {}, 'disclosureId')
  return disclosureId!
}

const answerOf = async ({ tx, vault }: Doing, { basis, caseId, items, stays }: Telling): Promise<Answer> => {
  const { shape } = dutyOf(basis)
  if (shape === 'disclosure') return { kind: 'disclosed' }
  if (shape === 'stay') return { kind: 'stay', stays: stays! }
  const file = await getCase(tx, caseId)
  const values = await listFields(tx, await vault.openKey(file.keyId), caseId)
  return {
    kind: 'values',
    values: values
      .filter(({ section, field }) => items.some((item) => item.section === section && item.field === field))
      .map(({ section, field, value }) => ({ section, field, value })),
  }
}

/**
 * Decides on a request, as a person: answered, partly, refused, or no such case; with the section it rests on and why.
 * What is told of a case is told by somebody who works on it, as a disclosure with its provision, and no wider than the
 * section: contact data alone under lag 2025:170, section 4; only whether under SoL 15:7.
 *
 * @throws Refusal `request.*` and `legal.*` at the field; `request.decided_already`; Conflict.
 */
export const decideRequest = action(
  compelledPolicy,
  'request.decide',
  'change',
  decideInput,
  async (context, input) => {
    const { tx, now, about, vault } = context
    const actor = personIn(context.actor, 'request.decide')
    const { request, works } = await getRequest(context, input.requestId)
    tellAbout(about, request, { decision: input.decision, basis: input.basis })
    if (request.decision !== null) throw new Refusal('request.decided_already', 409)
    if (request.revision !== input.revision) throw new Conflict('request')
    const flaw = flawOf({
      ...input,
      asker: request.fromKind,
      hasCase: request.caseId !== null,
      lookedUp: request.lookedUpAt !== null,
      works,
      items: input.items.map(({ section, field }) => `${section}.${field}`),
    })
    if (flaw !== null) throw new Refusal(flaw.code, 422, {}, flaw.field)
    const key = await vault.openKey(request.keyId)
    const isTold = input.decision === 'answered' || input.decision === 'partly'
    const told =
      isTold && request.caseId !== null
        ? await tellOf(context, request, { ...input, caseId: request.caseId })
        : { disclosureId: null, answer: answerWithoutCase(input.basis, input.decision, input.answer) }
    await writeDecision(tx, actor, key, {
      id: request.id,
      asked: request,
      revision: input.revision,
      decision: input.decision,
      basis: input.basis,
      exceptionalReasons: input.exceptional === undefined ? null : input.exceptional === 'yes',
      reasons: input.reasons,
      fromBody: request.fromBody ?? input.fromBody ?? null,
      now,
      ...told,
    })
    await settleRequest(tx, request.id)
    tellAbout(about, request, {
      decision: input.decision,
      ...(told.disclosureId === null ? {} : { disclosureId: told.disclosureId }),
    })
    return { requestId: request.id }
  },
)

const tellOf = async (context: Doing, request: QueuedRequest, telling: Telling) => ({
  disclosureId:
    dutyOf(telling.basis).shape === 'disclosure'
      ? await ordinaryDisclosure(context, telling)
      : await tell(context, request, telling),
  answer: await answerOf(context, telling),
})
