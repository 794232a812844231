import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { addDays } from '../../../platform/clock/clock.ts'
import { swedishMoment } from '../../../platform/clock/working-days.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { listDisclosures } from '../../disclosure/index.ts'
import { beginReading, beginWriting, type CaseFacts, listFields } from '../../support/index.ts'
import { choices } from '../after/records.ts'
import { keptAnswers, LONGEST_LINK_DAYS, mayAnswer } from '../after/rules.ts'
import { scheduleFollowUps } from '../after/schedule-store.ts'
import { getFollowUp, listDueAbroad, listFollowUps, writeFollowUp } from '../after/store.ts'
import { returningLanguage } from '../content/languages.ts'
import { acceptedOf, listReceptions } from '../plans/reception-store.ts'
import { hasTravelled } from '../plans/rules.ts'
import { getPlan, holdPlan } from '../plans/store.ts'
import { followUpSeen } from './arrivals.ts'
import { endPartnerLinks, insertPartnerLink, listPartnerLinks } from './link-store.ts'
import { followUpPolicy } from './policy.ts'
import { FOLLOW_UP_DECLINED, LINK_ENDED } from './replay.ts'
import {
  chooseInput,
  endLinkInput,
  followUpInput,
  noInput,
  ofPlanInput,
  openLinkInput,
  recordInput,
} from './schema.ts'

type Context = ActionContext<CaseFacts>

const readPlan = async (context: Context, caseId: string, returnId: string) => {
  const { file, key, writes } = await beginReading(context, caseId, 'plan', { return: returnId })
  return { file, key, writes, plan: await getPlan(context.tx, key, caseId, returnId) }
}

/** The follow-ups of a return, what the person has said about them, and the partner's links. */
export const viewFollowUps = action(
  followUpPolicy,
  'follow_up_abroad.list',
  'read_personal',
  ofPlanInput,
  async (context, { caseId, returnId }) => {
    const { tx, now } = context
    const { file, key, writes, plan } = await readPlan(context, caseId, returnId)
    const accepted = acceptedOf(await listReceptions(tx, key, plan.id))
    const ground = accepted
      ? (await listDisclosures(tx, key, caseId)).find(({ id }) => id === accepted.disclosureId)
      : undefined
    return {
      caseId,
      number: file.number,
      writes,
      plan,
      accepted,
      choices: await choices.list(tx, { planId: plan.id }, key),
      followUps: await listFollowUps(tx, key, plan.id),
      links: (await listPartnerLinks(tx, plan.id)).map((link) => ({
        ...link,
        isOpen: link.endedAt === null && link.endsAt > now,
      })),
      /** Until when the partner may be told anything; nothing where its ground is over. */
      groundUntil: ground && ground.state === 'in_force' && ground.endsAt > now ? ground.endsOn : null,
    }
  },
)
export type ViewedFollowUps = Awaited<ReturnType<typeof viewFollowUps.run>>

/**
 * Keeps whether the person wants to be followed up. A no ends every link at once and is remembered where no restore takes it
 * back; a yes sets the days that have not been.
 */
export const chooseFollowUp = action(
  followUpPolicy,
  'follow_up_abroad.choose',
  'change',
  chooseInput,
  async (context, { caseId, returnId, ...said }) => {
    const { tx, now, today, vault } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId)
    if (plan.state === 'ended') throw new Refusal('return.ended')
    const byName = said.wants && said.byName
    await choices.keep(tx, { of: { caseId, planId: plan.id }, actor, now, key }, { ...said, byName })
    // A name that may no longer be told stands in no link that is open.
    if (!byName) {
      const ended = await endPartnerLinks(tx, { planId: plan.id }, now)
      for (const subjectId of ended)
        await vault.remember({ kind: LINK_ENDED, subjectId, at: now, details: {} })
    }
    if (!said.wants)
      await vault.remember({ kind: FOLLOW_UP_DECLINED, subjectId: plan.id, at: now, details: {} })
    else if (hasTravelled(plan.state)) await scheduleFollowUps(tx, plan, today)
    await happened('return_follow_up_chosen', plan.id)
    return { caseId, returnId }
  },
)

/**
 * Opens a link for the partner that received the person: one return, few questions, until a day. It is a transfer and rests
 * on the disclosure on which the partner was asked; the name stands in it only where the person, and that disclosure, let the
 * partner be told.
 *
 * @throws Refusal `follow_up_abroad.not_wanted`, `.not_travelled`, `.no_partner`, `.ground_over`, `.last_day`.
 */
export const openLink = action(
  followUpPolicy,
  'follow_up_abroad.open_link',
  'change',
  openLinkInput,
  async (context, { caseId, returnId, language, lastDay }) => {
    const { tx, now, today } = context
    const { actor, file, key, happened } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId)
    const [choice] = await choices.list(tx, { planId: plan.id }, key)
    if (choice?.wants !== true) throw new Refusal('follow_up_abroad.not_wanted')
    if (!hasTravelled(plan.state)) throw new Refusal('follow_up_abroad.not_travelled')
    const accepted = acceptedOf(await listReceptions(tx, key, plan.id))
    if (accepted === undefined) throw new Refusal('follow_up_abroad.no_partner')
    const ground = (await listDisclosures(tx, key, caseId)).find(({ id }) => id === accepted.disclosureId)
    if (ground === undefined || ground.state !== 'in_force' || ground.endsAt <= now)
      throw new Refusal('follow_up_abroad.ground_over')
    if (lastDay < today || lastDay > addDays(today, LONGEST_LINK_DAYS))
      throw new Refusal('follow_up_abroad.last_day', 422, { days: LONGEST_LINK_DAYS }, 'lastDay')
    if (lastDay > ground.endsOn)
      throw new Refusal('follow_up_abroad.ground_ends', 422, { day: ground.endsOn }, 'lastDay')
    const tellsName =
      choice.byName &&
      ground.items.some(
        ({ section, field }) => section === 'identity' && (field === 'chosen_name' || field === ''),
      )
    const identity = tellsName ? await listFields(tx, key, caseId, ['identity']) : []
    const link = await insertPartnerLink(tx, key, actor, {
      caseId,
      planId: plan.id,
      keyId: file.keyId,
      receptionId: accepted.id,
      language: returningLanguage(language)?.language.code ?? 'en',
      name: identity.find(({ field }) => field === 'chosen_name')?.value ?? '',
      endsAt: swedishMoment(addDays(lastDay, 1), '00:00'),
      now,
    })
    await happened('return_link_opened', link.id)
    return { caseId, returnId, secret: link.secret, partnerName: accepted.partnerName, lastDay }
  },
)

/** Takes a link back at once, for good. @throws NotFound where it is another return's, or has ended. */
export const endLink = action(
  followUpPolicy,
  'follow_up_abroad.end_link',
  'change',
  endLinkInput,
  async (context, { caseId, returnId, accessId }) => {
    const { tx, now, vault } = context
    const { key } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId)
    const ended = await endPartnerLinks(tx, { planId: plan.id, accessId }, now)
    if (ended.length === 0) throw new NotFound('partner_access')
    await vault.remember({ kind: LINK_ENDED, subjectId: accessId, at: now, details: {} })
    return { caseId, returnId }
  },
)

const readFollowUp = async (
  context: Context,
  { caseId, returnId, followUpId }: { caseId: string; returnId: string; followUpId: string },
) => {
  const { file, key, writes, plan } = await readPlan(context, caseId, returnId)
  return {
    caseId,
    number: file.number,
    writes,
    plan,
    followUp: await getFollowUp(context.tx, key, plan.id, followUpId),
  }
}

/** One follow-up: its day, its answers, or the form for them. What a partner has answered waits no longer. */
export const viewFollowUp = action(
  followUpPolicy,
  'follow_up_abroad.view',
  'read_personal',
  followUpInput,
  async (context, of) => {
    const found = await readFollowUp(context, of)
    await followUpSeen(context.tx, of.followUpId)
    return found
  },
)
export type ViewedFollowUp = Awaited<ReturnType<typeof viewFollowUp.run>>

/** The questions on paper, for a partner without a connection: a number, and nothing of the case. */
export const printFollowUp = action(
  followUpPolicy,
  'follow_up_abroad.print',
  'read_personal',
  followUpInput.extend({ language: openLinkInput.shape.language.optional() }),
  async (context, { language, ...of }) => {
    const { plan, followUp } = await readFollowUp(context, of)
    return {
      number: plan.number,
      followUp,
      today: context.today,
      language: returningLanguage(language ?? 'en') ?? returningLanguage('en')!,
    }
  },
)

/** Keeps what came of a follow-up, told by the person, on paper or otherwise. @throws Refusal `follow_up_abroad.answered`. */
export const recordFollowUp = action(
  followUpPolicy,
  'follow_up_abroad.record',
  'change',
  recordInput,
  async (context, { caseId, returnId, followUpId, result, doneOn, answers, note, source }) => {
    const { tx, today } = context
    const { actor, key, happened } = await beginWriting(context, caseId, 'plan', { return: returnId })
    const plan = await holdPlan(tx, key, caseId, returnId)
    const followUp = await getFollowUp(tx, key, plan.id, followUpId)
    requireDayPassed(doneOn, today, 'doneOn')
    if (plan.travelledOn !== null && doneOn < plan.travelledOn)
      throw new Refusal('follow_up_abroad.before_arrival', 422, {}, 'doneOn')
    const written =
      mayAnswer(followUp.result) &&
      (await writeFollowUp(tx, key, followUp.id, {
        result,
        ...keptAnswers({ result, answers }),
        note,
        source,
        accessId: null,
        doneOn,
        doneBy: actor.personId,
      }))
    if (!written) throw new Refusal('follow_up_abroad.answered')
    await happened('return_followed_up', followUp.id)
    return { caseId, returnId }
  },
)

/** What is due, in the cases that the actor works on. */
export const viewDueAbroad = action(
  followUpPolicy,
  'follow_up_abroad.due',
  'read',
  noInput,
  async ({ tx, actor }) => ({
    rows: await listDueAbroad(tx, personIn(actor, 'follow_up_abroad.due')),
  }),
)
export type DueAbroad = Awaited<ReturnType<typeof viewDueAbroad.run>>
