import { z } from 'zod'
import { type ActionContext, action, type House, perform } from '../../platform/access/action.ts'
import { tellTask } from '../../platform/arrivals/arrive.ts'
import type { ArrivalKind } from '../../platform/arrivals/kind.ts'
import { addedAt, LAST_STEP, STEPS, type Step, stepsFrom } from '../../platform/arrivals/ladder.ts'
import {
  holdTelling,
  listLeftUntold,
  noteMailed,
  noteRefused,
  noteTry,
  type Telling,
} from '../../platform/arrivals/mail-store.ts'
import {
  holdUntaken,
  letGoOf,
  listTakenByAbsent,
  listToldAlready,
  listUntaken,
  listUntold,
  noteStep,
  widen,
} from '../../platform/arrivals/store.ts'
import { isAwake, wakingMoment } from '../../platform/clock/waking.ts'
import { originOf } from '../../platform/config/settings.ts'
import type { Task } from '../../platform/jobs/queue.ts'
import { isRefusal, mailProblemOf, problemCode, sendMail } from '../../platform/mail/mail.ts'
import { arrivalWords } from './messages.ts'
import { arrivalPolicy } from './policy.ts'

export const goOnTask = 'arrivals.go_on'
export const mailTask = 'arrivals.mail'

const MINUTE = 60_000
/** Minutes after which everybody is told again of a danger that nobody takes, and for how long after it came. */
const AGAIN_AFTER = 30
const AGAIN_FOR = 12 * 60
/** What no mail has carried for so long, none will: the page has it. */
const MAILED_WITHIN = 48 * 60 * MINUTE
/** After so long a mail that waits is handed to a new job: whoever had it has died. Longer than any try takes. */
const LEFT_AFTER = 2 * MINUTE

const arrivalJob = z.object({ arrivalId: z.guid() })
const mailJob = arrivalJob.extend({ personId: z.guid() })

/** Whether nobody is mailed of it at night: it is no danger, and waits for nobody tonight. */
const restsAtNight = ({ escalatesAfter }: ArrivalKind): boolean => escalatesAfter === undefined

/** Hands a mail to the queue. At night only what is a danger goes out, and what waits for somebody tonight. */
const handToMail = async (
  { enqueue, now }: Pick<ActionContext, 'enqueue' | 'now'>,
  telling: Telling,
  rests = false,
): Promise<void> =>
  enqueue(
    mailTask,
    { ...telling },
    {
      key: `${mailTask}:${telling.arrivalId}:${telling.personId}`,
      ...(rests ? { runAt: wakingMoment(now) } : {}),
    },
  )

type Held = NonNullable<Awaited<ReturnType<typeof holdUntaken>>>

/**
 * Takes a thing to the first step, from one on and up to another, that reaches somebody who has not been told; whoever is passed
 * on the way sees it too. A step that reaches nobody costs no time.
 */
const goOn = async (
  context: Pick<ActionContext, 'tx' | 'now' | 'enqueue'>,
  {
    id,
    kind,
    from,
    upTo,
  }: { readonly id: string; readonly kind: ArrivalKind; readonly from: Step; readonly upTo: Step },
): Promise<{ readonly step: Step; readonly told: number }> => {
  const { tx, now } = context
  let step = from
  let people: string[] = []
  for (step of stepsFrom(from).filter((other) => other <= upTo)) {
    await widen(tx, id, addedAt(step, kind.staff ?? kind.for))
    people = await listUntold(tx, id, step, kind)
    if (people.length > 0) break
  }
  const again = kind.urgency === 'danger' ? AGAIN_AFTER : undefined
  const wait = step === LAST_STEP ? again : kind.escalatesAfter
  const escalatesAt = wait === undefined ? null : new Date(now.getTime() + wait * MINUTE)
  await noteStep(tx, id, { step, people, escalatesAt, now })
  const rests = restsAtNight(kind)
  for (const personId of people) await handToMail(context, { arrivalId: id, personId }, rests)
  return { step, told: people.length }
}

/**
 * Tells everybody again who was told of a danger that has gone on to the last: whoever is told at the nation may have no number of a body
 * whose name is hidden. It stands first on their pages all the while.
 */
const tellAgain = async (
  context: Pick<ActionContext, 'tx' | 'now' | 'enqueue'>,
  id: string,
  arrivedAt: Date,
): Promise<{ readonly step: Step; readonly told: number }> => {
  const { tx, now } = context
  const people = await listToldAlready(tx, id)
  const next = new Date(now.getTime() + AGAIN_AFTER * MINUTE)
  const isTold = next.getTime() <= arrivedAt.getTime() + AGAIN_FOR * MINUTE
  await noteStep(tx, id, { step: LAST_STEP, people, escalatesAt: isTold ? next : null, now })
  for (const personId of people) await handToMail(context, { arrivalId: id, personId })
  return { step: LAST_STEP, told: people.length }
}

/** What somebody by name has not dealt with stands on the first page of those who lead, and goes no further. */
const tellLeaders = async ({ tx, now }: Pick<ActionContext, 'tx' | 'now'>, id: string): Promise<void> => {
  await widen(tx, id, addedAt(STEPS.managers, []))
  await noteStep(tx, id, { step: STEPS.managers, people: [], escalatesAt: null, now })
}

/** Telling, escalating and mailing of the kinds that the rooms declare. */
const sendingOf = (kinds: readonly ArrivalKind[]) => {
  const known = new Map(kinds.map((kind) => [kind.name, kind]))
  const kindOf = ({ kind }: Held): ArrivalKind => {
    const found = known.get(kind)
    if (found === undefined) throw new Error(`nothing declares the arrival ${kind}`)
    return found
  }

  /** Tells those on duty that something has come, or whoever is next where nobody is. */
  const tell = action(arrivalPolicy, 'arrival.tell', 'change', arrivalJob, async (context, { arrivalId }) => {
    const held = await holdUntaken(context.tx, arrivalId)
    context.about('arrival', arrivalId)
    if (held === undefined || held.step !== STEPS.onDuty) return
    const kind = kindOf(held)
    const done = await goOn(context, { id: arrivalId, kind, from: STEPS.onDuty, upTo: STEPS.everybody })
    context.about('arrival', arrivalId, { kind: kind.name, ...done })
  })

  /** Takes what nobody has taken in its time to the next, once for each step. */
  const escalate = action(
    arrivalPolicy,
    'arrival.go_on',
    'change',
    arrivalJob,
    async (context, { arrivalId }) => {
      const held = await holdUntaken(context.tx, arrivalId)
      context.about('arrival', arrivalId)
      if (held === undefined || held.escalatesAt === null || held.escalatesAt > context.now) return
      const kind = kindOf(held)
      if (kind.escalatesAfter === undefined) return tellLeaders(context, arrivalId)
      const [, from] = stepsFrom(held.step)
      const done =
        from === undefined
          ? await tellAgain(context, arrivalId, held.arrivedAt)
          : await goOn(context, { id: arrivalId, kind, from, upTo: LAST_STEP })
      context.about('arrival', arrivalId, { kind: kind.name, ...done })
    },
  )
  return { tell, escalate }
}

/** What nobody has taken, and which mails were left: asked every minute, and leaves no trace where there is nothing. */
const look = action(arrivalPolicy, 'arrival.look', 'read', z.object({}), async ({ tx, now, settings }) => ({
  untaken: await listUntaken(tx, now),
  letGo: await listTakenByAbsent(tx),
  left:
    settings.smtpUrl === undefined
      ? []
      : await listLeftUntold(tx, {
          since: new Date(now.getTime() - MAILED_WITHIN),
          before: new Date(now.getTime() - LEFT_AFTER),
        }),
}))

/** What somebody had taken who is away now goes on as if nobody had. */
const letGo = action(
  arrivalPolicy,
  'arrival.let_go',
  'change',
  arrivalJob,
  async ({ tx, about }, { arrivalId }) => {
    about('arrival', arrivalId)
    await letGoOf(tx, arrivalId)
  },
)

/** Notes that a mail is about to be tried. */
const tryMail = action(
  arrivalPolicy,
  'arrival.try',
  'change',
  mailJob,
  async ({ tx, now, about }, telling) => {
    about('arrival', telling.arrivalId, { person: telling.personId })
    return noteTry(tx, telling, now)
  },
)

/** Keeps that a mail was refused for good. */
const noteFailure = action(
  arrivalPolicy,
  'arrival.try',
  'change',
  mailJob.extend({ problem: z.string().regex(/^[a-z0-9_. ]{1,40}$/) }),
  async ({ tx, about }, { problem, ...telling }) => {
    about('arrival', telling.arrivalId, { person: telling.personId, problem })
    await noteRefused(tx, telling, problem)
  },
)

/**
 * Hands a mail that says nothing to the server while its row is held (as the reminders do, decision 56): one thing waits, sign
 * in. What has been dealt with meanwhile is mailed to nobody.
 */
const mail = action(
  arrivalPolicy,
  'arrival.mail',
  'change',
  mailJob,
  async ({ tx, now, settings, about }, telling) => {
    about('arrival', telling.arrivalId, { person: telling.personId })
    const held = await holdTelling(tx, telling)
    if (held === undefined) return
    const t = arrivalWords(held.language === 'en' ? 'en' : 'sv')
    await noteMailed(tx, telling, now)
    const isHandedOver = await sendMail(settings, {
      to: held.address,
      subject: t('mailSubject'),
      text: `${t('mailText')}\n${originOf(settings)}\n`,
      // Told again, it is another mail.
      id: `${telling.arrivalId}.${telling.personId}.${held.decidedAt.getTime()}`,
      date: held.decidedAt,
    })
    // The mail server has been taken out of the settings since: the mail goes on waiting.
    if (!isHandedOver) throw new Error('no mail server')
  },
)

const asJob = (name: string) => ({ actor: { kind: 'system', name } }) as const

/** Jobs of what waits: telling, going on, and one for each mail. */
export const arrivalTasks =
  (kinds: readonly ArrivalKind[]) =>
  (house: House): Readonly<Record<string, Task>> => {
    const { tell, escalate } = sendingOf(kinds)
    const goesAtNight = new Set(kinds.filter((kind) => !restsAtNight(kind)).map(({ name }) => name))
    const sendOne = async (telling: Telling): Promise<void> => {
      if (house.settings.smtpUrl === undefined) return
      if (!(await perform(house, asJob(mailTask), tryMail, telling))) return
      try {
        await perform(house, asJob(mailTask), mail, telling)
      } catch (error) {
        const problem = mailProblemOf(error)
        // Tried again by the queue, later each time.
        if (problem === undefined || !isRefusal(problem)) throw error
        await perform(house, asJob(mailTask), noteFailure, { ...telling, problem: problemCode(problem) })
      }
    }
    return {
      [tellTask]: async (payload) => {
        await perform(house, asJob(tellTask), tell, payload)
      },
      [goOnTask]: async () => {
        const found = await perform(house, asJob(goOnTask), look, {})
        for (const arrivalId of found.letGo) await perform(house, asJob(goOnTask), letGo, { arrivalId })
        for (const arrivalId of found.untaken) await perform(house, asJob(goOnTask), escalate, { arrivalId })
        for (const { kind, ...telling } of found.left)
          if (isAwake(house.clock.now()) || goesAtNight.has(kind)) await sendOne(telling)
      },
      [mailTask]: async (payload) => sendOne(mailJob.parse(payload)),
    }
  }
