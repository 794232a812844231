import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { arrive } from '../../../platform/arrivals/arrive.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Law } from '../law.ts'
import type { Sfs } from '../versions.ts'
import { amendmentArrived, arrivalAt } from './arrivals.ts'
import { amendmentPolicy } from './policy.ts'
import { readLaw, readWrongLaw } from './read-law.ts'
import type { RestsOnLaw } from './rests-on-law.ts'
import { type Effect, findEntered, listConfirmed, markApplied, replaceEffects } from './store.ts'
import { changedBy, dayOfWeighing } from './time-machine.ts'

export const weighTask = 'law.weigh'
export const morningTask = 'law.morning'

/** Works out anew, in the background, what an amendment changes. */
export const weighAgain = ({ enqueue }: Pick<ActionContext, 'enqueue'>, amendmentId: string): Promise<void> =>
  enqueue(weighTask, { amendmentId }, { key: `${weighTask}:${amendmentId}` })

/** What of a kind comes out otherwise by an amendment, of everything that holds on a day. */
const listChanged = async (
  tx: DatabaseTransaction,
  { kind, list }: RestsOnLaw,
  { law, sfs, day, wrong }: { law: Law; sfs: Sfs; day: Day; wrong: Law | undefined },
): Promise<Effect[]> => {
  const effects: Effect[] = []
  for await (const held of list(tx, day))
    for (const { outcome: _, ...found } of changedBy(law, sfs, day, held, wrong))
      effects.push({ kind, ...found })
  return effects
}

/**
 * Works out what an amendment changes: everything that rests on the law is asked how it comes out with it and without it, for its day
 * or the present where that has passed. Once it is confirmed, each body that it changes something for is told.
 */
export const weighWith = (rests: readonly RestsOnLaw[]) =>
  action(
    amendmentPolicy,
    'law.weigh',
    'change',
    z.object({ amendmentId: z.guid() }),
    async ({ tx, now, today, about }, { amendmentId }) => {
      const amendment = await findEntered(tx, amendmentId)
      if (amendment === undefined || amendment.withdrawnAt !== null || amendment.appliedAt !== null) return
      const law = await readLaw(tx, amendment)
      const wrong = await readWrongLaw(tx, amendment)
      const day = dayOfWeighing(amendment.from, today)
      const effects: Effect[] = []
      for (const resting of rests)
        for (const effect of await listChanged(tx, resting, { law, sfs: amendment.sfs, day, wrong }))
          effects.push(effect)
      await replaceEffects(tx, amendmentId, effects, now)
      about('amendment', amendmentId, { effects: effects.length })
      if (amendment.confirmedAt === null) return
      for (const bodyId of new Set(effects.map((effect) => effect.bodyId)))
        await arrive({ tx, now }, amendmentArrived, {
          about: arrivalAt(amendmentId, bodyId),
          for: { bodyId },
          place: { amendmentId },
        })
    },
  )

/**
 * Each morning: what amendments to come change is worked out anew, for cases have gone on; and those whose day has come are carried
 * out, as far as something follows by itself.
 */
export const goMorningWith = (rests: readonly RestsOnLaw[]) =>
  action(
    amendmentPolicy,
    'law.morning',
    'change',
    z.object({}),
    async ({ tx, now, today, about, enqueue }) => {
      const waiting = (await listConfirmed(tx)).filter(({ appliedAt }) => appliedAt === null)
      const due = waiting.filter(({ from }) => from <= today)
      about('job', 'law', { due: due.length, waiting: waiting.length - due.length })
      const law = await readLaw(tx)
      for (const amendment of due) {
        const wrong = await readWrongLaw(tx, amendment)
        for (const resting of rests) {
          if (resting.apply === undefined) continue
          const effects = await listChanged(tx, resting, { law, sfs: amendment.sfs, day: today, wrong })
          await resting.apply(tx, effects, law, { now, today })
        }
        await markApplied(tx, amendment.id, now)
      }
      for (const { id, from } of waiting) if (from > today) await weighAgain({ enqueue }, id)
    },
  )
