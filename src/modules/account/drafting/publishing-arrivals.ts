import { sql } from 'kysely'
import type { ActionContext } from '../../../platform/access/action.ts'
import { arrive } from '../../../platform/arrivals/arrive.ts'
import { type ArrivalKind, arrivalKind, wordsFrom } from '../../../platform/arrivals/kind.ts'
import { planPaths as paths } from '../../plan/index.ts'
import { draftingWords } from './messages.ts'
import { steer } from './policy.ts'

/** An account has been proposed for publication, and waits for another person. */
export const accountToPublish: ArrivalKind = arrivalKind('account.to_publish', {
  urgency: 'ordinary',
  place: paths.publishAccount,
  for: steer,
  inPerson: true,
  raisedBy: ['account.propose'],
  settledBy: ['account.publish'],
  words: wordsFrom(draftingWords, 'arrival', 'arrivalVerb'),
})

/** Makes a proposed account wait for everybody who may publish it. */
export const askToPublish = async (
  { tx, now }: Pick<ActionContext, 'tx' | 'now'>,
  accountId: string,
): Promise<void> => {
  const { rows } = await sql<{ bodyId: string; people: string[] }>`
    select body_id as "bodyId", array_agg(person_id) as people from plan.who_publishes(${accountId}::uuid)
    group by body_id order by body_id`.execute(tx)
  for (const { bodyId, people } of rows)
    await arrive({ tx, now }, accountToPublish, {
      about: accountId,
      for: { bodyId, people },
      place: { accountId },
    })
}
