import { z } from 'zod'
import { action, type House, perform } from '../../../platform/access/action.ts'
import { originOf, type Settings } from '../../../platform/config/settings.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Schedule, Task } from '../../../platform/jobs/queue.ts'
import { sendMail } from '../../../platform/mail/mail.ts'
import { paths } from '../paths.ts'
import { DISCLOSURE_ENDED } from '../sharing/replay.ts'
import { tellAnswer } from './arrivals.ts'
import { listLeaders, markEscalated, markExpired } from './escalate-store.ts'
import { referralMessages } from './messages.ts'
import { referralPolicy } from './policy.ts'
import { expiredBeforeByUrgency } from './rules.ts'

const escalateTask = 'disclosure.escalate_referrals'
const tellTask = 'disclosure.tell_waiting_referrals'

const countByBody = (bodies: readonly (string | null)[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const body of bodies) if (body !== null) counts.set(body, (counts.get(body) ?? 0) + 1)
  return counts
}

/**
 * Takes what nobody has answered in time to those who lead at both bodies, and lets what nobody has opened expire. All of
 * it set by set, so that it takes as long with many referrals as with few.
 */
export const escalateReferrals = action(
  referralPolicy,
  'referral.escalate',
  'change',
  z.object({}),
  async (context) => {
    const { tx, now, today, about, enqueue, vault } = context
    const late = await markEscalated(tx, now)
    const ended = await markExpired(tx, now, expiredBeforeByUrgency(today))
    for (const expired of ended.referrals) await tellAnswer(context, expired, 'no')
    for (const subjectId of ended.disclosures)
      await vault.remember({
        kind: DISCLOSURE_ENDED,
        subjectId,
        at: now,
        details: { reason: 'purpose_met' },
      })
    const counts = countByBody(late.flatMap(({ from_body, to_body }) => [from_body, to_body]))
    for (const [bodyId, count] of counts)
      await enqueue(tellTask, { bodyId, count }, { key: `${tellTask}:${bodyId}:${now.toISOString()}` })
    about('referrals', 'overdue', { escalated: late.length, bodies: counts.size })
    return { escalated: late.length, bodies: [...counts.keys()] }
  },
)

const tellInput = z.object({ bodyId: z.guid(), count: z.number().int().min(1) })

/** Whom to mail that referrals wait: those who lead, at the body's own function address where nobody does. */
export const findWhomToTell = action(
  referralPolicy,
  'referral.tell_waiting',
  'change',
  tellInput,
  async ({ tx, about }, { bodyId, count }) => {
    const addresses = await listLeaders(tx, bodyId)
    about('body', bodyId, { count, told: addresses.length })
    return addresses
  },
)

/** Mails are read on other people's screens: how many wait, and nothing more (domain rule 13). */
export const waitingMail = (
  count: number,
  settings: Pick<Settings, 'baseUrl' | 'port'>,
): { subject: string; text: string } => {
  const t = translator(referralMessages, 'sv')
  return {
    subject: t('mailSubject', { count }),
    text: t('mailBody', { count, address: `${originOf(settings)}${paths.referrals()}` }),
  }
}

/** Jobs of the referrals. */
export const referralTasks = (house: House): Readonly<Record<string, Task>> => ({
  [escalateTask]: async () => {
    await perform(house, { actor: { kind: 'system', name: escalateTask } }, escalateReferrals, {})
  },
  [tellTask]: async (payload) => {
    if (house.settings.smtpUrl === undefined) return
    const addresses = await perform(
      house,
      { actor: { kind: 'system', name: tellTask } },
      findWhomToTell,
      payload,
    )
    const { count } = tellInput.parse(payload)
    for (const to of addresses) await sendMail(house.settings, { to, ...waitingMail(count, house.settings) })
  },
})

export const referralSchedules: readonly Schedule[] = [{ task: escalateTask, crontab: '*/5 * * * *' }]
