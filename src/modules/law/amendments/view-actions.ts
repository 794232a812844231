import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { ENACTED_NUMBERS, enacted } from '../enacted.ts'
import { broughtBy, OWN_LAW } from '../law.ts'
import { getEntered } from './drafts.ts'
import { amendmentPolicy } from './policy.ts'
import { readLaw } from './read-law.ts'
import type { CitesLaw, RestsOnLaw } from './rests-on-law.ts'
import { oneAmendment } from './schema.ts'
import { countEffects, listEffects, listEntered } from './store.ts'
import { changedBy, dayOfWeighing, outcomeOfText } from './time-machine.ts'

/** The amendments that the house knows: entered ones, and those that it brings with it, the one that applies last first. */
export const listAmendments = action(
  amendmentPolicy,
  'law.list_amendments',
  'read',
  z.object({}),
  async ({ tx, may }) => {
    const entered = await listEntered(tx)
    const own = ENACTED_NUMBERS.map((sfs) => ({ sfs, ...enacted(sfs) })).filter((one) =>
      entered.every(({ sfs }) => sfs !== one.sfs),
    )
    return {
      entered,
      own: own.toSorted((one, other) => other.from.localeCompare(one.from)),
      mayEnter: may(amendmentPolicy, 'law.enter_amendment'),
    }
  },
)
export type ListedAmendments = Awaited<ReturnType<typeof listAmendments.run>>

/** An amendment with what it changes: of the reader's own body, in the whole country, and of what the house says. */
export const viewAmendmentWith = (rests: readonly RestsOnLaw[], texts: readonly CitesLaw[]) =>
  action(amendmentPolicy, 'law.view_amendment', 'read', oneAmendment, async (context, { amendmentId }) => {
    const { tx, actor, today } = context
    const reader = personIn(actor, 'law.view_amendment')
    const amendment = await getEntered(context, amendmentId)
    const law = await readLaw(tx, amendment)
    const day = dayOfWeighing(amendment.from, today)
    const [here, everywhere, effects] = [
      await countEffects(tx, amendmentId, 'here'),
      await countEffects(tx, amendmentId, 'everywhere'),
      await listEffects(tx, amendmentId),
    ]
    const lists = []
    for (const { kind, words, show } of rests)
      lists.push({
        kind,
        words,
        here: here.get(kind),
        everywhere: everywhere.get(kind),
        shown: await show(
          tx,
          effects.filter((effect) => effect.kind === kind),
          law,
          day,
        ),
      })
    const cited = []
    for (const { words, list } of texts) {
      const all = (await list(tx)).map((text) => ({
        ...text,
        outcome: (by: typeof law, on: string) => outcomeOfText(text.sections, by, on),
      }))
      cited.push({ words, changed: changedBy(law, amendment.sfs, day, all) })
    }
    const isDraft = amendment.confirmedAt === null && amendment.withdrawnAt === null
    const isLawyer = reader.role === 'lawyer'
    return {
      amendment,
      /** With this amendment, as it was read or as it is drafted. */
      law,
      lists,
      cited,
      isDraft,
      isLawyer,
      /** Whoever entered it goes on with it; somebody of another body confirms. */
      isOwn: isDraft && amendment.enteredBy === reader.personId && amendment.enteredBody === reader.bodyId,
      mayConfirm:
        isDraft &&
        isLawyer &&
        amendment.enteredBody !== reader.bodyId &&
        amendment.enteredBy !== reader.personId &&
        amendment.askedAt !== null &&
        amendment.changes.length > 0,
      mayCorrect:
        isLawyer &&
        amendment.confirmedAt !== null &&
        amendment.correctedAt === null &&
        amendment.correctedBy === null,
      isRefused: amendment.withdrawnReason !== null && amendment.enteredBy === reader.personId,
      mustLook: [...here.values()].some((count) => (count ?? 0) > 0) && amendment.confirmedAt !== null,
    }
  })
export type ViewedAmendment = Awaited<ReturnType<ReturnType<typeof viewAmendmentWith>['run']>>

/** An amendment that the house brings with it, with what it brought. @throws NotFound */
export const viewEnacted = action(
  amendmentPolicy,
  'law.view_enacted',
  'read',
  z.object({ sfs: z.string().regex(/^\d{4}-\d+$/) }),
  async (_, { sfs: written }) => {
    const sfs = ENACTED_NUMBERS.find((one) => one === written.replace('-', ':'))
    if (sfs === undefined) throw new NotFound('amendment')
    return { sfs, ...enacted(sfs), brought: broughtBy(OWN_LAW, sfs) }
  },
)
export type ViewedEnacted = Awaited<ReturnType<typeof viewEnacted.run>>
