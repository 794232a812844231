import { randomUUID } from 'node:crypto'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { leaving } from '../../../platform/access/left-by-refusal.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { noteDeniedNumber, readNumber } from '../../support/index.ts'
import { addEmergencyAlert } from './alert-store.ts'
import { askColleague, decisionSeen, settleAsked, settleReviewed, tellDecision } from './arrivals.ts'
import {
  endAccess,
  findInEmergency,
  getEmergency,
  hasEmergency,
  holdEmergency,
  insertEmergency,
  listOfBody,
  listUnreviewed,
  openAccess,
  readReason,
  refuseAccess,
  worksOnCase,
  writeReview,
} from './break-glass-store.ts'
import { watchPolicy } from './policy.ts'
import { endOfAccess, HOURS_TO_DECIDE, reviewDue, standingOf } from './rules.ts'
import { askInput, decideInput, emergencyIdInput, noInput, reviewInput } from './schema.ts'

const HOUR = 3_600_000
const DAYS_SHOWN = 30
/** Job that tells the case's responsible and the auditors that there is something to look at. */
export const mailTask = 'emergency.mail_alert'

/** The page on which emergency access is asked for. */
export const prepareAsking = action(watchPolicy, 'emergency.form', 'read', noInput, async () => ({}))

/**
 * Asks for emergency access to a case of the own body, by its number and with a reason. Nothing of the case is shown: a
 * second person decides.
 *
 * @throws Refusal `emergency.no_such_case` (404) in the same words for a number that no case has, a case of another body,
 * and a case whose deny list the asker is on: that raises an alert; `emergency.works_already`, `emergency.asked_already`.
 */
export const askForAccess = action(
  watchPolicy,
  'emergency.ask',
  'change',
  askInput,
  async ({ tx, actor: asker, now, about, vault }, { number: written, reason }) => {
    const actor = personIn(asker, 'emergency.ask')
    const number = readNumber(written)
    const found = await findInEmergency(tx, number)
    if (found === undefined)
      throw leaving(new Refusal('emergency.no_such_case', 404, {}, 'number'), (refused) =>
        noteDeniedNumber(refused, number),
      )
    const id = randomUUID()
    about('emergency', id, { case: found.caseId })
    if (await worksOnCase(tx, found.caseId)) throw new Refusal('emergency.works_already', 409, {}, 'number')
    const since = new Date(now.getTime() - HOURS_TO_DECIDE * HOUR)
    if (await hasEmergency(tx, actor, found.caseId, since, now))
      throw new Refusal('emergency.asked_already', 409, {}, 'number')
    const key = await vault.openKey(found.keyId)
    await insertEmergency(tx, actor, { id, caseId: found.caseId, key, reason, now })
    await askColleague({ tx, now }, { emergencyId: id, bodyId: actor.bodyId })
    return { emergencyId: id }
  },
)

/**
 * The emergencies that somebody has to do with: what they are to decide, what they have asked for, what is open, and what
 * they may review. An auditor sees all that wait for review, without the number of any case.
 */
export const viewEmergencies = action(
  watchPolicy,
  'emergency.list',
  'read_personal',
  noInput,
  async ({ tx, actor: viewer, now, today, about, may }) => {
    const actor = personIn(viewer, 'emergency.list')
    about('body', actor.bodyId)
    const since = new Date(now.getTime() - DAYS_SHOWN * 24 * HOUR)
    const isAuditor = actor.role === 'auditor'
    const found = isAuditor ? await listUnreviewed(tx) : await listOfBody(tx, actor.bodyId, since)
    const rows = found.map(({ sealedReason: _, keyId: __, ...row }) => {
      const standing = standingOf(row, now)
      const waits = standing === 'ended' && row.reviewedAt === null
      const due = waits && row.endsAt !== null ? reviewDue(row.endsAt) : null
      return { ...row, standing, due, overdue: due !== null && due < today }
    })
    const leads = actor.role === 'case_manager'
    for (const { id, askedBy, standing } of rows)
      if (askedBy === actor.personId && standing !== 'asked') await decisionSeen(tx, id)
    return {
      isAuditor,
      toDecide: rows.filter((row) => row.standing === 'asked' && may(watchPolicy, 'emergency.decide', row)),
      own: rows.filter(
        ({ askedBy, byName, openedAt }) => askedBy === actor.personId && !(byName && openedAt === null),
      ),
      open: rows.filter(
        ({ standing, askedBy, secondPerson }) =>
          standing === 'open' &&
          askedBy !== actor.personId &&
          (leads || isAuditor || secondPerson === actor.personId),
      ),
      toReview: rows
        .filter((row) => row.due !== null && may(watchPolicy, 'emergency.review', row))
        .sort((first, second) => first.due!.localeCompare(second.due!)),
      reviewed: rows.filter(({ reviewedAt }) => reviewedAt !== null && leads),
    }
  },
)
export type ListedEmergency = Awaited<ReturnType<typeof viewEmergencies.run>>['own'][number]

/**
 * What the second person decides about: who asks, for which number, and why. Nothing of the case. Once somebody has decided,
 * why is for the one who did, and for those who review it.
 */
export const viewAsk = action(
  watchPolicy,
  'emergency.read_ask',
  'read_personal',
  emergencyIdInput,
  async ({ tx, actor, now, about, permit, vault }, { emergencyId }) => {
    const found = await getEmergency(tx, emergencyId)
    about('emergency', emergencyId, { case: found.caseId })
    permit(found)
    const { sealedReason: _, keyId, ...row } = found
    const standing = standingOf(found, now)
    const decides =
      standing === 'asked' || personIn(actor, 'emergency.read_ask').personId === found.secondPerson
    return {
      ...row,
      standing,
      reason: decides ? readReason(await vault.openKey(keyId), found) : null,
    }
  },
)

/**
 * Opens emergency access for at most four hours, or refuses it, as the second person: taken from who acts, never from the
 * form. The case's responsible and the auditor are told at once.
 *
 * @throws Refusal `emergency.decided_already`, `emergency.lapsed`, `emergency.cannot_be_opened`.
 */
export const decideOnAccess = action(
  watchPolicy,
  'emergency.decide',
  'change',
  decideInput,
  async ({ tx, actor: second, now, about, permit, enqueue }, { emergencyId, decision, hours }) => {
    const actor = personIn(second, 'emergency.decide')
    const found = await holdEmergency(tx, emergencyId)
    about('emergency', emergencyId, { case: found.caseId, decision })
    permit(found)
    const standing = standingOf(found, now)
    if (standing === 'lapsed') throw new Refusal('emergency.lapsed', 409)
    if (standing !== 'asked') throw new Refusal('emergency.decided_already', 409)
    const endsAt = decision === 'refuse' ? undefined : endOfAccess(now, hours)
    await tellDecision({ tx, now }, { ...found, emergencyId, endsAt })
    if (endsAt === undefined) {
      await refuseAccess(tx, actor, emergencyId)
      return { emergencyId }
    }
    const opened = { id: emergencyId, openedAt: now, endsAt }
    if (!(await openAccess(tx, actor, opened))) throw new Refusal('emergency.cannot_be_opened', 409)
    const alertId = randomUUID()
    await addEmergencyAlert(tx, { ...found, id: alertId, emergencyId, at: now })
    await enqueue(mailTask, { alertId })
    return { emergencyId }
  },
)

/** Ends emergency access by hand, before the clock does. @throws Refusal `emergency.ended_already`. */
export const endEmergency = action(
  watchPolicy,
  'emergency.end',
  'change',
  emergencyIdInput,
  async ({ tx, now, about, permit }, { emergencyId }) => {
    const found = await holdEmergency(tx, emergencyId)
    about('emergency', emergencyId, { case: found.caseId })
    permit({ ...found, works: await worksOnCase(tx, found.caseId) })
    const standing = standingOf(found, now)
    if (standing !== 'open' && standing !== 'asked') throw new Refusal('emergency.ended_already', 409)
    await endAccess(tx, found, now)
    await settleAsked(tx, emergencyId)
    return { emergencyId }
  },
)

/** What is reviewed afterwards: that it was opened, by whom and why. Nothing of the case, for an auditor not its number either. */
export const viewForReview = action(
  watchPolicy,
  'emergency.read_for_review',
  'read_personal',
  emergencyIdInput,
  async ({ tx, now, about, permit, vault }, { emergencyId }) => {
    const found = await getEmergency(tx, emergencyId)
    about('emergency', emergencyId, { case: found.caseId })
    permit(found)
    const { sealedReason: _, keyId, ...row } = found
    return {
      ...row,
      standing: standingOf(found, now),
      due: found.endsAt === null ? null : reviewDue(found.endsAt),
      reason: readReason(await vault.openKey(keyId), found),
    }
  },
)

/**
 * Says afterwards whether emergency access was justified, as a third person who neither asked nor opened.
 *
 * @throws Refusal `emergency.not_over`, `emergency.reviewed_already`.
 */
export const reviewEmergency = action(
  watchPolicy,
  'emergency.review',
  'change',
  reviewInput,
  async ({ tx, actor: third, now, about, permit, vault }, { emergencyId, outcome, reason }) => {
    const actor = personIn(third, 'emergency.review')
    const found = await holdEmergency(tx, emergencyId)
    about('emergency', emergencyId, { case: found.caseId, outcome })
    permit(found)
    if (found.reviewedAt !== null) throw new Refusal('emergency.reviewed_already', 409)
    if (found.openedAt === null || standingOf(found, now) !== 'ended')
      throw new Refusal('emergency.not_over', 409)
    const key = await vault.openKey(found.keyId)
    await settleReviewed(tx, emergencyId)
    await writeReview(tx, key, emergencyId, { by: actor.personId, at: now, outcome, reason })
    return { emergencyId }
  },
)
