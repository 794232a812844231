import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { ENACTED_NUMBERS } from '../enacted.ts'
import { getEntered } from './drafts.ts'
import { amendmentPolicy } from './policy.ts'
import { amendmentInput, correctInput, oneAmendment } from './schema.ts'
import { type EnteredAmendment, insertAmendment, insertChange, isEntered } from './store.ts'
import { weighAgain } from './weigh.ts'

/** The page on which an amendment is entered. */
export const prepareAmendment = action(
  amendmentPolicy,
  'law.prepare_amendment',
  'read',
  z.object({}),
  async () => ({}),
)

/** No amendment applies before the year of its number. */
const refuseTooEarly = ({ sfs, from }: { readonly sfs: string; readonly from: string }): void => {
  if (from.slice(0, 4) < sfs.slice(0, 4)) throw new Refusal('law.before_its_year', 422, { sfs }, 'from')
}

/** Enters an amendment as a draft. @throws Refusal `law.number_known`, `law.before_its_year` */
export const enterAmendment = action(
  amendmentPolicy,
  'law.enter_amendment',
  'change',
  amendmentInput,
  async ({ tx, actor, now, about }, amendment) => {
    const person = personIn(actor, 'law.enter_amendment')
    if (ENACTED_NUMBERS.some((sfs) => sfs === amendment.sfs) || (await isEntered(tx, amendment.sfs)))
      throw new Refusal('law.number_known', 409, { sfs: amendment.sfs }, 'sfs')
    refuseTooEarly(amendment)
    const amendmentId = await insertAmendment(tx, person, amendment, now)
    about('amendment', amendmentId)
    return { amendmentId }
  },
)

/** An amendment that can be corrected: part of the law, and in nobody's place yet. @throws NotFound, Refusal `law.not_to_correct` */
const getCorrectable = async (context: ActionContext, amendmentId: string): Promise<EnteredAmendment> => {
  const found = await getEntered(context, amendmentId)
  if (found.confirmedAt === null || found.correctedAt !== null || found.correctedBy !== null)
    throw new Refusal('law.not_to_correct', 409)
  return found
}

/** The page on which what was wrong of an amendment is told. */
export const prepareCorrection = action(
  amendmentPolicy,
  'law.prepare_correction',
  'read',
  oneAmendment,
  async (context, { amendmentId }) => ({ amendment: await getCorrectable(context, amendmentId) }),
)
export type PreparedCorrection = Awaited<ReturnType<typeof prepareCorrection.run>>

/**
 * Begins to correct an amendment that was confirmed: a draft with the same changes, which takes its place once it has been changed
 * and confirmed as the first one was. Until then the law stays as it was entered.
 *
 * @throws NotFound, Refusal `law.not_to_correct`, `law.before_its_year`
 */
export const correctAmendment = action(
  amendmentPolicy,
  'law.correct',
  'change',
  correctInput,
  async (context, { amendmentId: corrects, reason, ...head }) => {
    const { tx, actor, now, about } = context
    const { sfs, changes } = await getCorrectable(context, corrects)
    refuseTooEarly({ sfs, from: head.from })
    const amendmentId = await insertAmendment(
      tx,
      personIn(actor, 'law.correct'),
      { ...head, sfs, correcting: { corrects, reason } },
      now,
    )
    for (const change of changes) await insertChange(tx, amendmentId, change, now)
    about('amendment', amendmentId)
    await weighAgain(context, amendmentId)
    return { amendmentId }
  },
)
