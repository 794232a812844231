import { type ActionContext, action } from '../../../platform/access/action.ts'
import type { LinkActor } from '../../../platform/access/actor.ts'
import { addDays } from '../../../platform/clock/clock.ts'
import { requireDayPassed } from '../../../platform/fields/input.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { partnerAnswerInput } from '../after/records.ts'
import { keptAnswers, mayAnswer } from '../after/rules.ts'
import { writeFollowUp } from '../after/store.ts'
import { inEnglish, type ReturningLanguage, returningLanguage } from '../content/languages.ts'
import { enterPartnerLink, findPartnerActor, listAsked, noteUse, type OpenedLink } from './link-store.ts'
import { followUpPolicy } from './policy.ts'
import { enterInput, partnerFollowUpInput, partnerLanguageInput } from './schema.ts'

/** A follow-up may be answered from a week before its day. */
const EARLY_DAYS = 7

const linkOf = (actor: ActionContext['actor']): LinkActor => {
  if (actor.kind !== 'link' || actor.purpose !== 'follow_up_abroad') throw new NotFound('partner_access')
  return actor
}

/** Opens a link: says whether its secret lets anybody in, and keeps in the trail that it was tried. */
export const enterLink = action(
  followUpPolicy,
  'follow_up_abroad.enter',
  'change',
  enterInput,
  async ({ tx, now, about }, { secret }) => {
    const found = await findPartnerActor(tx, secret, now)
    about('partner_access', found?.linkId ?? 'unknown')
    return { opened: found !== undefined }
  },
)

/** The languages of the partner's page: English, and its own where somebody has written it. */
const languagesOf = (
  { language }: OpenedLink,
  wanted: string | undefined,
): { readonly own: ReturningLanguage | undefined; readonly shown: ReturningLanguage } => {
  const english = returningLanguage('en')!
  const own = language === 'en' ? undefined : returningLanguage(language)
  return { own, shown: wanted === 'en' || own === undefined ? english : own }
}

const enter = async (context: ActionContext) => {
  const link = await enterPartnerLink(context.tx, linkOf(context.actor), (keyId) =>
    context.vault.openKey(keyId),
  )
  context.about('partner_access', link.id)
  return { link, asked: await listAsked(context.tx, addDays(context.today, EARLY_DAYS)) }
}

/** What the holder of a link sees: a number or the chosen name, and what there is to answer. Nothing of the case. */
export const partnerView = action(
  followUpPolicy,
  'follow_up_abroad.partner_view',
  'read_personal',
  partnerLanguageInput,
  async (context, { language }) => {
    const { link, asked } = await enter(context)
    return {
      ...languagesOf(link, language),
      english: inEnglish,
      name: link.name,
      number: numberOf(link),
      endsAt: link.endsAt,
      asked,
    }
  },
)
export type PartnerView = Awaited<ReturnType<typeof partnerView.run>>

/** A number for the partner to speak of: of the link, so that nothing else can be found with it. */
const numberOf = ({ id }: OpenedLink): string => id.slice(0, 8).toUpperCase()

/** One follow-up to answer. @throws NotFound for any other return's, and for one that has been answered. */
export const partnerPrepare = action(
  followUpPolicy,
  'follow_up_abroad.partner_prepare',
  'read_personal',
  partnerFollowUpInput,
  async (context, { followUpId, language }) => {
    const { link, asked } = await enter(context)
    const followUp = asked.find(({ id }) => id === followUpId)
    if (followUp === undefined) throw new NotFound('follow_up')
    return {
      ...languagesOf(link, language),
      english: inEnglish,
      name: link.name,
      number: numberOf(link),
      followUp,
      today: context.today,
    }
  },
)
export type PartnerPrepared = Awaited<ReturnType<typeof partnerPrepare.run>>

/**
 * Keeps what a partner answers through its link.
 *
 * @throws NotFound for another return's follow-up, Refusal `follow_up_abroad.answered`, `day_to_come`.
 */
export const partnerAnswer = action(
  followUpPolicy,
  'follow_up_abroad.partner_answer',
  'change',
  partnerAnswerInput.extend(partnerLanguageInput.shape),
  async (context, { followUpId, language, result, doneOn, answers, note }) => {
    const { tx, now, today } = context
    const { link, asked } = await enter(context)
    const followUp = asked.find(({ id }) => id === followUpId)
    if (followUp === undefined) throw new NotFound('follow_up')
    requireDayPassed(doneOn, today, 'doneOn')
    const written =
      mayAnswer(followUp.result) &&
      (await writeFollowUp(tx, link.key, followUp.id, {
        result,
        ...keptAnswers({ result, answers }),
        note,
        source: 'partner_link',
        accessId: link.id,
        doneOn,
        doneBy: null,
      }))
    if (!written) throw new Refusal('follow_up_abroad.answered')
    await noteUse(tx, link.id, now)
    return { followUpId, shown: languagesOf(link, language).shown }
  },
)
