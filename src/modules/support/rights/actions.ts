import { action } from '../../../platform/access/action.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, NotPermitted, Refusal } from '../../../platform/refusal.ts'
import { getFacts } from '../cases/facts-store.ts'
import { addEvent, getCase, holdCase } from '../cases/store.ts'
import { rightsPolicy } from './policy.ts'
import {
  insertRequest,
  listCorrections,
  listRequests,
  listSeenBy,
  writeDecision,
  writeRestriction,
} from './request-store.ts'
import { dueOn, requireAnswerable } from './rules.ts'
import { askInput, caseIdInput, decideInput, liftRestrictionInput, requestIdInput } from './schema.ts'

/** What the person of a case has asked for by right, and whether its use is restricted. */
export const viewRights = action(
  rightsPolicy,
  'rights.view',
  'read_personal',
  caseIdInput,
  async ({ tx, actor, about, permit, vault }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    return {
      caseId,
      number: file.number,
      ageGroup: file.ageGroup,
      /** The language that the person speaks, where it is known. */
      language: file.language,
      restrictedAt: file.restrictedAt,
      requests: await listRequests(tx, key, caseId),
    }
  },
)

/**
 * Registers what the person asks for. It is to be answered within a month from the day it was asked.
 *
 * @throws Refusal `day_to_come` at `askedOn`.
 */
export const askByRight = action(
  rightsPolicy,
  'rights.ask',
  'change',
  askInput,
  async ({ tx, actor, now, today, about, permit, vault }, { caseId, kind, askedOn, wish }) => {
    if (actor.kind !== 'person') throw new NotPermitted('rights.ask')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { kind })
    permit(facts)
    requireDayPassed(askedOn, today, 'askedOn')
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const requestId = await insertRequest(tx, key, { caseId, kind, askedOn, dueOn: dueOn(askedOn), wish })
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'rights_asked',
      subjectId: requestId,
      actor,
      now,
    })
    return { caseId, requestId }
  },
)

/** One request with its answer, and the notes that may be linked to a correction. @throws NotFound */
export const viewRequest = action(
  rightsPolicy,
  'rights.request',
  'read_personal',
  requestIdInput,
  async ({ tx, actor, about, permit, vault }, { caseId, requestId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { request: requestId })
    permit(facts)
    const file = await getCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const request = (await listRequests(tx, key, caseId)).find(({ id }) => id === requestId)
    if (request === undefined) throw new NotFound('request')
    return { caseId, number: file.number, request, corrections: await listCorrections(tx, caseId) }
  },
)

/**
 * Answers a request, with reasons. A restriction that is granted holds at once: from then on the case is kept and read, and
 * nothing is written in it but what the person says against it (GDPR article 18).
 *
 * @throws NotFound, Refusal `rights.decided_already`, `rights.correct_first`, `rights.erasure_follows_law`,
 * `rights.no_such_note`.
 */
export const decideRequest = action(
  rightsPolicy,
  'rights.decide',
  'change',
  decideInput,
  async ({ tx, actor, now, today, about, permit, vault }, given) => {
    if (actor.kind !== 'person') throw new NotPermitted('rights.decide')
    const { caseId, requestId, decision, noteId } = given
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId, { request: requestId, decision })
    permit(facts)
    const file = await holdCase(tx, caseId)
    const key = await vault.openKey(file.keyId)
    const request = (await listRequests(tx, key, caseId)).find(({ id }) => id === requestId)
    if (request === undefined) throw new NotFound('request')
    if (request.decision !== null) throw new Refusal('rights.decided_already', 409)
    requireAnswerable(request.kind, given)
    if (noteId !== undefined && !(await listCorrections(tx, caseId)).some(({ id }) => id === noteId))
      throw new Refusal('rights.no_such_note', 422, {}, 'noteId')
    await writeDecision(tx, { key, actor, today }, given)
    await addEvent(tx, {
      caseId,
      section: 'timeline',
      kind: 'rights_decided',
      subjectId: requestId,
      actor,
      now,
    })
    if (request.kind === 'restriction' && decision !== 'refused' && file.restrictedAt === null) {
      await writeRestriction(tx, caseId, now)
      await addEvent(tx, { caseId, section: 'timeline', kind: 'restricted', actor, now })
    }
    return { caseId, requestId }
  },
)

/** Lifts a restriction. The person is told before (GDPR article 18.3). */
export const liftRestriction = action(
  rightsPolicy,
  'rights.lift_restriction',
  'change',
  liftRestrictionInput,
  async ({ tx, actor, now, about, permit }, { caseId }) => {
    if (actor.kind !== 'person') throw new NotPermitted('rights.lift_restriction')
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const file = await holdCase(tx, caseId)
    if (file.restrictedAt === null) return { caseId }
    await writeRestriction(tx, caseId, null)
    await addEvent(tx, { caseId, section: 'timeline', kind: 'unrestricted', actor, now })
    return { caseId }
  },
)

/** Who has seen a case, by unit and day: what the person is told when they ask (domain rule 10). */
export const viewSeenBy = action(
  rightsPolicy,
  'rights.seen_by',
  'read_personal',
  caseIdInput,
  async ({ tx, actor, about, permit }, { caseId }) => {
    const facts = await getFacts(tx, actor, caseId)
    about('case', caseId)
    permit(facts)
    const { number } = await getCase(tx, caseId)
    return { caseId, number, seen: await listSeenBy(tx, caseId) }
  },
)
