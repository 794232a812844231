import { randomUUID } from 'node:crypto'
import { NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { addEvent, type CaseFacts, worksOn } from '../../support/index.ts'
import { type KnownFacts, readKnown } from '../consents/known.ts'
import type { RequestFacts } from '../legal/situation.ts'
import type { Doing } from '../telling/doing.ts'
import type { DisclosureRequest } from '../telling/schema.ts'
import { saysDanger, tellLawyers, tellOfStop, tellRecipient } from './arrivals.ts'
import { checkRecipient, checkStatement } from './check.ts'
import { handOver } from './hand-over.ts'
import { requireLawIsRead } from './law-read.ts'
import { type Judgement, judge } from './rules.ts'
import { type DisclosureState, insertDisclosure, insertQuestion } from './store.ts'

export interface Disclosed {
  readonly disclosureId: string
  readonly state: DisclosureState
  /** The copy, where one has been handed over. */
  readonly copyId: string | null
}

const STATE_OF: Readonly<Record<Judgement['verdict'], DisclosureState>> = {
  fits: 'in_force',
  needs_lawyer: 'waits_for_lawyer',
  refused: 'refused',
}

/**
 * Decides on a disclosure and carries it out: a copy sealed for the recipient, or a live view that is derived from the
 * row. Where the law is unresolved it waits for the lawyer's answer; where it is refused it is kept only if a life is said
 * to be in danger, so that the manager on duty can override it (domain rule 7).
 *
 * Whoever can act is told of a danger in the same moment: those who lead where it is stopped, else the recipient.
 *
 * Age, secrecy, consent and what is written of a guardian are read from the case, whatever the request says.
 *
 * @throws Refusal `legal.*` for a provision that does not fit, at its field; for parts beyond it, at `items`;
 * `disclosure.*` for a recipient or a statement that cannot be, at its field; for a section that nobody has read for long, at `staleLaw`. NotPermitted for whoever does not work on it.
 */
export const disclose = async (
  context: Doing,
  facts: CaseFacts,
  request: DisclosureRequest,
  /** The request of the queue that is answered with it, where a person decides on one. */
  queued?: RequestFacts,
  /** What goes with it is asked for in danger, as a referral is that somebody has to see to now: it waits for no reading of the law. */
  inDanger = false,
): Promise<Disclosed> => {
  const { actor, tx, now, today } = context
  if (actor.kind !== 'person' || !worksOn(actor, facts)) throw new NotPermitted('disclosure.decide')
  if (facts.restricted) throw new Refusal('case.restricted', 409)
  const known: KnownFacts = {
    ...(await readKnown(context, request.caseId, request.toBody, request.toName)),
    queued,
  }
  checkRecipient(request, known)
  checkStatement(request, known, today)
  requireOwnConsent(request, known)
  const judgement = judge(request, known, today)
  const state = STATE_OF[judgement.verdict]
  if (state === 'refused' && request.situation.dangerToLife !== 'yes')
    throw new Refusal(`legal.${judgement.reason}`, 422, {}, judgement.field)
  // What a lawyer is to answer, or whoever leads, they read the law for.
  if (state === 'in_force' && !inDanger)
    await requireLawIsRead(context, request, judgement.assessment.section)
  const disclosureId = randomUUID()
  await insertDisclosure(tx, known.key, request, {
    id: disclosureId,
    fromBody: known.file.bodyId,
    state,
    refusal: state === 'in_force' ? null : judgement.reason,
    age: known.file.ageGroup,
    decidedBy: actor.personId,
    now,
  })
  const questionId = randomUUID()
  if (state === 'waits_for_lawyer')
    await insertQuestion(tx, known.key, {
      id: questionId,
      disclosureId,
      caseId: request.caseId,
      bodyId: known.file.bodyId,
      text: request.question ?? '',
      askedBy: actor.personId,
      now,
    })
  const copyId =
    state === 'in_force' && request.form === 'copy'
      ? await handOver(context, disclosureId, request, known)
      : null
  const decided = { disclosureId, fromBody: known.file.bodyId, copyId }
  if (state === 'in_force') await tellRecipient(context, request, decided)
  else if (saysDanger(request.situation))
    await tellOfStop(context, request, decided, state === 'waits_for_lawyer')
  else if (state === 'waits_for_lawyer') await tellLawyers(context, request, { questionId, ...decided })
  await addEvent(tx, {
    caseId: request.caseId,
    section: 'timeline',
    kind: `disclosure_${state}`,
    subjectId: disclosureId,
    actor,
    now,
  })
  return { disclosureId, state, copyId }
}

/** A consent of another case is no consent, and nobody learns that it is there. */
const requireOwnConsent = ({ consentId }: DisclosureRequest, { consents }: KnownFacts): void => {
  if (consentId !== undefined && !consents.some(({ id }) => id === consentId))
    throw new Refusal('legal.consent_missing', 422, {}, 'consentId')
}
