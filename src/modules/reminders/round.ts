import { z } from 'zod'
import { type ActionContext, action } from '../../platform/access/action.ts'
import { listToMail } from '../../platform/arrivals/mail-store.ts'
import { dayOf } from '../../platform/clock/clock.ts'
import { isAwake } from '../../platform/clock/waking.ts'
import type { DatabaseTransaction } from '../../platform/database/connect.ts'
import type { DeadlineSource, OwedDeadline } from '../../platform/deadlines/source.ts'
import {
  getSetting,
  insertReminders,
  listAddressed,
  listTold,
  type NewReminder,
  takeTurn,
} from './decide-store.ts'
import { insertMail, listLeftWaiting, listUnmailed, type NewMail, type Unmailed } from './mail-store.ts'
import { reminderPolicy } from './policy.ts'
import { isMailedOn, NEWS, reachOf, stepOn } from './rules.ts'

/** So long after it came something is mailed about, where nobody has dealt with it. */
const NEWS_AFTER = 10 * 60_000
const NEWS_WITHIN = 3 * 86_400_000

export const roundTask = 'reminders.round'
export const sendTask = 'reminders.send'

/** What no mail has carried for so long, none will: it was read in the application, or no longer matters. */
const MAILED_WITHIN = 14 * 86_400_000
/** After so long a mail that waits is handed to a new job: whoever had it has died. Longer than any try takes. */
const LEFT_AFTER = 10 * 60_000

/** Everyone who is to be reminded of some deadlines, at the step that each has come to. */
const remindersOf = async (
  tx: DatabaseTransaction,
  source: DeadlineSource,
  owed: readonly (OwedDeadline & { readonly step: number })[],
): Promise<NewReminder[]> => {
  const bodies = [...new Set(owed.map(({ bodyId }) => bodyId))]
  const told = Map.groupBy(await listTold(tx, bodies, source.roles), ({ bodyId }) => bodyId)
  const addressed = source.tellsBody ? await listAddressed(tx, bodies) : new Set<string>()
  return owed.flatMap(({ key, day, bodyId, step, people: named }) => {
    const people = named ?? (told.get(bodyId) ?? []).map(({ personId }) => personId)
    return [...people, ...(addressed.has(bodyId) ? [null] : [])].map((personId) => ({
      ...{ personId, bodyId, source: source.name, key, day, step },
    }))
  })
}

const nameOf = (source: string, key: string, bodyId: string | null) => JSON.stringify([source, key, bodyId])

/** Gathers what waits into mails: what a person wants together in one, the rest one by one; a body's always together. */
const gather = (waiting: readonly Unmailed[], isStatutory: (source: string) => boolean): NewMail[] => {
  const [first] = waiting
  if (first === undefined) return []
  const { personId, bodyId, manner } = first
  const mail = (reminders: readonly Unmailed[], isDigest: boolean): NewMail => ({
    ...{ personId, isDigest, bodyId: personId === null ? bodyId : null },
    reminders: reminders.map(({ id }) => id),
  })
  if (personId === null) return [mail(waiting, false)]
  const atOnce = waiting.filter(({ source }) => isStatutory(source))
  const news = waiting.filter(({ source }) => source === NEWS)
  const rest = waiting.filter(({ source }) => !isStatutory(source) && (source !== NEWS || manner !== 'each'))
  return [
    // The law's own times come in one mail, which says how many.
    ...(atOnce.length > 0 ? [mail(atOnce, false)] : []),
    ...(manner === 'each' && news.length > 0 ? [mail(news, false)] : []),
    ...(manner === 'each'
      ? rest.map((one) => mail([one], false))
      : rest.length > 0
        ? [mail(rest, true)]
        : []),
  ]
}

/**
 * The round: decides who is reminded of what, and which mails go out. Run every hour, in any process and after any crash: what
 * was decided on is not decided on again, and each mail is handed to a job of its own in the same transaction.
 */
export const roundWith = (sources: readonly DeadlineSource[]) => {
  const statutory = new Set(sources.filter((source) => source.statutory).map(({ name }) => name))

  const decide = async ({ tx, now, today }: ActionContext): Promise<{ made: number; owed: Set<string> }> => {
    const { steps } = await getSetting(tx)
    const owedNames = new Set<string>()
    let made = 0
    for (const source of sources.filter((one) => !one.statutory && !one.calendarOnly)) {
      const owed = await source.list(tx, reachOf(today, steps))
      for (const { key, bodyId } of owed) owedNames.add(nameOf(source.name, key, bodyId))
      const due = owed.flatMap((one) => {
        const step = stepOn(one.day, today, steps)
        return step === undefined ? [] : [{ ...one, step }]
      })
      made += await insertReminders(tx, await remindersOf(tx, source, due), now)
    }
    const news = await listToMail(tx, {
      since: new Date(now.getTime() - NEWS_WITHIN),
      until: new Date(now.getTime() - NEWS_AFTER),
    })
    for (const { arrivalId } of news) owedNames.add(nameOf(NEWS, arrivalId, null))
    made += await insertReminders(
      tx,
      news.map(({ arrivalId, personId }) => ({
        ...{ personId, bodyId: null, source: NEWS, key: arrivalId, day: null, step: null },
      })),
      now,
    )
    return { made, owed: owedNames }
  }

  const mail = async ({ tx, now, today, enqueue }: ActionContext, owed: ReadonlySet<string>) => {
    const { mailMayRest } = await getSetting(tx)
    const unmailed = (await listUnmailed(tx, new Date(now.getTime() - MAILED_WITHIN))).filter(
      // What has been done since is not mailed about.
      ({ source, key, bodyId }) => statutory.has(source) || owed.has(nameOf(source, key, bodyId)),
    )
    let mails = 0
    const recipients = Map.groupBy(unmailed, ({ personId, bodyId }) => personId ?? `body ${bodyId}`)
    for (const waiting of recipients.values()) {
      const [{ manner: wished, weekday, lastDigest, personId }] = waiting as [Unmailed, ...Unmailed[]]
      const manner = personId === null || (wished === 'none' && !mailMayRest) ? 'each' : wished
      const since = dayOf(new Date(Math.min(...waiting.map(({ decidedAt }) => decidedAt.getTime()))))
      const last = lastDigest === null ? undefined : dayOf(lastDigest)
      const isDay = isMailedOn({ manner, weekday }, { today, since, lastDigest: last })
      const going = waiting
        .filter(({ source }) => isDay || statutory.has(source))
        .map((one) => ({ ...one, manner }))
      for (const one of gather(going, (source) => statutory.has(source))) {
        const mailId = await insertMail(tx, one, now)
        await enqueue(sendTask, { mailId })
        mails += 1
      }
    }
    return mails
  }

  return action(
    reminderPolicy,
    'reminder.round',
    'change',
    // A demonstration has no mornings to wait for.
    z.object({ atAnyHour: z.boolean().default(false) }),
    async (context, { atAnyHour }): Promise<{ reminders: number; mails: number }> => {
      const { tx, now, settings, about, enqueue } = context
      if (!atAnyHour && !isAwake(now)) return { reminders: 0, mails: 0 }
      await takeTurn(tx)
      const { made, owed } = await decide(context as ActionContext)
      const mails = settings.smtpUrl === undefined ? 0 : await mail(context as ActionContext, owed)
      for (const mailId of await listLeftWaiting(tx, new Date(now.getTime() - LEFT_AFTER)))
        await enqueue(sendTask, { mailId })
      about('reminder', 'all', { reminders: made, mails })
      return { reminders: made, mails }
    },
  )
}
