import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { type ActionContext, action, type House, perform } from '../../../platform/access/action.ts'
import type { Settings } from '../../../platform/config/settings.ts'
import { translator } from '../../../platform/i18n/catalogue.ts'
import type { Task } from '../../../platform/jobs/queue.ts'
import { type Mail, sendMail } from '../../../platform/mail/mail.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { keyedHash } from '../../../platform/vault/vault.ts'
import { identityPaths } from '../paths.ts'
import { readRecoveryCode } from '../rules.ts'
import { endSessionOf } from '../session-store.ts'
import { enterSignIn } from '../sign-in.ts'
import { askSecondPerson } from './arrivals.ts'
import {
  addLetIn,
  confirmLetIn,
  findComingIn,
  findFactsToLetIn,
  findWhomToTellOfLetIn,
  startLetInSession,
} from './let-in-store.ts'
import { restoreMails } from './mail-messages.ts'
import { byTwoPolicy } from './policy.ts'
import { LET_IN_ASKED_HOURS } from './rules.ts'
import { ComeIn, NewLetIn } from './schema.ts'

const HOUR = 3_600_000

/** Letters and figures that are not taken for one another (Crockford's base 32). */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Half of a code, 40 random bits that are said over a telephone: `4F7K-9QWE`. */
const newHalf = (): string =>
  Array.from({ length: 2 }, () => Array.from({ length: 4 }, () => SIGNS[randomInt(32)]).join('')).join('-')

const hashOf = (settings: Settings, typed: string): Buffer =>
  keyedHash(settings, 'let_in', readRecoveryCode(typed))

/**
 * Asks, as whoever is on duty or leads, that a colleague be let in for twelve hours. The half of the code that is shown is given to
 * the colleague; it opens nothing without the half of the second person.
 *
 * @throws NotFound for somebody who does not work at the body
 */
export const askLetIn = action(
  byTwoPolicy,
  'colleague.let_in',
  'change',
  NewLetIn,
  async (context, { person }) => {
    const { tx, now, settings, about } = context
    const facts = await findFactsToLetIn(tx, person)
    if (facts === undefined) throw new NotFound('person')
    about('person', person)
    context.permit(facts)
    const half = newHalf()
    const lapsesAt = new Date(now.getTime() + LET_IN_ASKED_HOURS * HOUR)
    const proposalId = await addLetIn(tx, person, hashOf(settings, half), lapsesAt)
    await askSecondPerson(context, proposalId, lapsesAt, 'tonight')
    return { half, part: 'first' as const }
  },
)

/** Says yes, as the second person, and gives the other half. @returns the half; nothing where it did not wait for the actor */
export const confirmLettingIn = async (
  { tx, settings, enqueue }: Pick<ActionContext, 'tx' | 'settings' | 'enqueue'>,
  proposalId: string,
): Promise<string | undefined> => {
  const half = newHalf()
  if (!(await confirmLetIn(tx, proposalId, hashOf(settings, half)))) return undefined
  await enqueue('identity.warn_of_let_in', { proposalId })
  return half
}

export const viewComeIn = action(
  byTwoPolicy,
  'colleague.view_come_in',
  'read',
  z.object({}),
  async () => ({}),
)

/**
 * Comes in by the two halves: for the body where the two work, as what one is there, until twelve hours after the second yes.
 *
 * @throws Refusal `identity.let_in_wrong`, alike for every reason
 */
export const comeIn = action(
  byTwoPolicy,
  'colleague.come_in',
  'change',
  ComeIn,
  async ({ tx, now, settings, about }, input) => {
    await enterSignIn(tx)
    const halves = [hashOf(settings, input.first), hashOf(settings, input.second)] as const
    const found = await findComingIn(tx, input.email, ...halves)
    if (found === undefined) throw new Refusal('identity.let_in_wrong', 422)
    about('person', found.personId, { proposal: found.letInId })
    await endSessionOf(tx, input.visit, now)
    const secret = await startLetInSession(tx, found, { now, settings, browser: input.browser })
    return { secret }
  },
)

/** The mail that tells somebody that they were let in, so that whoever was not knows. */
const prepareTelling = action(
  byTwoPolicy,
  'colleague.warn_of_let_in',
  'change',
  z.object({ proposalId: z.guid() }),
  async ({ tx, settings, about }, { proposalId }): Promise<Mail | undefined> => {
    about('proposal', proposalId)
    const whom = await findWhomToTellOfLetIn(tx, proposalId)
    if (whom === undefined || settings.baseUrl === undefined || settings.smtpUrl === undefined)
      return undefined
    const t = translator(restoreMails, whom.language === 'en' ? 'en' : 'sv')
    const page = new URL(identityPaths.colleagues(), settings.baseUrl).href
    return { to: whom.email, subject: t('warnSubject'), text: t('letInText', { page }) }
  },
)

/** Jobs of those who were let in. */
export const letInTasks = (house: House): Readonly<Record<string, Task>> => ({
  'identity.warn_of_let_in': async (payload) => {
    const job = { actor: { kind: 'system', name: 'job' } } as const
    const mail = await perform(house, job, prepareTelling, payload)
    if (mail) await sendMail(house.settings, mail)
  },
})
