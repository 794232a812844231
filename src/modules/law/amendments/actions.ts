import { z } from 'zod'
import { type ActionContext, action, freshly } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { broughtBy, OWN_LAW } from '../law.ts'
import { amendmentArrived, arrivalAt, saidNo, toConfirm } from './arrivals.ts'
import { subjectOf } from './change.ts'
import { ENACTED_NUMBERS, enacted } from './enacted.ts'
import { amendmentPolicy } from './policy.ts'
import { readLaw } from './read-law.ts'
import type { CitesLaw, RestsOnLaw } from './rests-on-law.ts'
import {
  amendmentInput,
  CHANGE_INPUTS,
  type ChangeKind,
  confirmInput,
  correctInput,
  oneAmendment,
  oneChange,
  withdrawInput,
} from './schema.ts'
import {
  confirmEntered,
  countEffects,
  deleteChange,
  type EnteredAmendment,
  findEntered,
  insertAmendment,
  insertChange,
  isEntered,
  listEffects,
  listEntered,
  listSecondBodies,
  noteAsked,
  withdrawEntered,
} from './store.ts'
import { changedBy, dayOfWeighing, outcomeOfText } from './time-machine.ts'
import { weighTask } from './weigh.ts'

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

const getEntered = async (
  { tx, about }: Pick<ActionContext, 'tx' | 'about'>,
  amendmentId: string,
): Promise<EnteredAmendment> => {
  const found = await findEntered(tx, amendmentId)
  if (found === undefined) throw new NotFound('amendment')
  about('amendment', amendmentId)
  return found
}

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
    const cited = texts.map(({ words, list }) => {
      const all = list().map((text) => ({
        ...text,
        outcome: (by: typeof law, on: string) => outcomeOfText(text.sections, by, on),
      }))
      return { words, changed: changedBy(law, amendment.sfs, day, all) }
    })
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

const getOwnDraft = async (context: ActionContext, amendmentId: string): Promise<EnteredAmendment> => {
  const person = personIn(context.actor, 'law.enter_change')
  const found = await getEntered(context, amendmentId)
  if (found.confirmedAt !== null || found.withdrawnAt !== null) throw new Refusal('law.not_a_draft', 409)
  if (found.enteredBy !== person.personId || found.enteredBody !== person.bodyId)
    throw new Refusal('law.draft_of_another', 409)
  return found
}

/** Looks again at what a draft changes, in the background. */
const weighAgain = ({ enqueue }: ActionContext, amendmentId: string): Promise<void> =>
  enqueue(weighTask, { amendmentId }, { key: `${weighTask}:${amendmentId}` })

/** The page on which a change of one kind is entered. */
export const prepareChange = action(
  amendmentPolicy,
  'law.prepare_change',
  'read',
  oneAmendment,
  async (context, { amendmentId }) => ({ amendment: await getOwnDraft(context, amendmentId) }),
)
export type PreparedChange = Awaited<ReturnType<typeof prepareChange.run>>

const CLEAR: Partial<
  Record<ChangeKind, (value: Readonly<Record<string, unknown>>) => readonly [string, string] | undefined>
> = {
  scale: leastOf,
  offence: leastOf,
  length: ({ days, months }) => {
    if (days === undefined && months === undefined) return ['law.length_missing', 'days']
    // Of both the law would reckon months and days after them.
    return days !== undefined && months !== undefined ? ['law.length_twice', 'months'] : undefined
  },
}

function leastOf({
  least,
  months,
}: Readonly<Record<string, unknown>>): readonly [string, string] | undefined {
  if (least === undefined) return ['law.least_missing', 'least']
  if (least === 'months' && months === undefined) return ['law.months_missing', 'months']
  return least === 'none' && months !== undefined ? ['law.least_contradicted', 'months'] : undefined
}

/** What can be read in two ways, or says nothing, is asked for again at its field. */
const refuseUnclear = (kind: ChangeKind, value: Readonly<Record<string, unknown>>): void => {
  const unclear = CLEAR[kind]?.(value)
  if (unclear !== undefined) throw new Refusal(unclear[0], 422, {}, unclear[1])
}

/**
 * Enters what an amendment changes.
 *
 * @throws Refusal `law.changed_already`, `law.length_missing`, `law.length_twice`, `law.least_missing`, `law.months_missing`,
 * `law.least_contradicted`, `law.not_a_draft`, `law.draft_of_another`
 */
export const enterChangeOf = <Kind extends ChangeKind>(kind: Kind) =>
  action(
    amendmentPolicy,
    'law.enter_change',
    'change',
    oneAmendment.extend(CHANGE_INPUTS[kind].shape),
    async (context, { amendmentId, ...entered }) => {
      await getOwnDraft(context, amendmentId)
      const value = entered as Readonly<Record<string, unknown>>
      refuseUnclear(kind, value)
      const subject = subjectOf(kind, value as never)
      if (!(await insertChange(context.tx, amendmentId, { kind, subject, value }, context.now)))
        throw new Refusal('law.changed_already', 409)
      await weighAgain(context, amendmentId)
      return { amendmentId }
    },
  )

/** Takes a change out of a draft. @throws NotFound, Refusal `law.not_a_draft`, `law.draft_of_another` */
export const takeChangeAway = action(
  amendmentPolicy,
  'law.take_change_away',
  'change',
  oneChange,
  async (context, { amendmentId, changeId }) => {
    await getOwnDraft(context, amendmentId)
    if (!(await deleteChange(context.tx, amendmentId, changeId))) throw new NotFound('change')
    await weighAgain(context, amendmentId)
    return { amendmentId }
  },
)

/** Asks the lawyers of other bodies to confirm a draft. @throws Refusal `law.nothing_changed`, `law.nobody_to_confirm` */
export const askSecond = action(
  amendmentPolicy,
  'law.ask_second',
  'change',
  oneAmendment,
  async (context, { amendmentId }) => {
    const { tx, now } = context
    const { changes } = await getOwnDraft(context, amendmentId)
    if (changes.length === 0) throw new Refusal('law.nothing_changed', 409)
    const bodies = await listSecondBodies(tx)
    if (bodies.length === 0) throw new Refusal('law.nobody_to_confirm', 409)
    await noteAsked(tx, amendmentId)
    for (const bodyId of bodies)
      await arrive({ tx, now }, toConfirm, { about: amendmentId, for: { bodyId }, place: { amendmentId } })
    return { amendmentId }
  },
)

/**
 * Confirms, as a lawyer of another body, what was entered: from its day it is the law of the house.
 *
 * @throws NotFound, Refusal `law.not_a_draft`, `law.by_oneself`, `law.not_asked`, `law.changed_meanwhile`
 */
export const confirmAmendment = freshly(
  action(
    amendmentPolicy,
    'law.confirm',
    'change',
    confirmInput,
    async (context, { amendmentId, revision }) => {
      const { tx, actor } = context
      const person = personIn(actor, 'law.confirm')
      const found = await getEntered(context, amendmentId)
      if (found.confirmedAt !== null || found.withdrawnAt !== null) throw new Refusal('law.not_a_draft', 409)
      if (found.enteredBy === person.personId || found.enteredBody === person.bodyId)
        throw new Refusal('law.by_oneself', 409)
      if (found.askedAt === null) throw new Refusal('law.not_asked', 409)
      if (!(await confirmEntered(tx, amendmentId, revision))) throw new Refusal('law.changed_meanwhile', 409)
      await settle(tx, toConfirm, amendmentId)
      await weighAgain(context, amendmentId)
      return { amendmentId }
    },
  ),
)

/**
 * Takes a draft back, or says no to another's, who is told why.
 *
 * @throws NotFound, Refusal `law.not_a_draft`, `law.no_without_reason`
 */
export const withdrawAmendment = action(
  amendmentPolicy,
  'law.withdraw',
  'change',
  withdrawInput,
  async (context, { amendmentId, reason }) => {
    const { tx, now, actor } = context
    const { personId, bodyId } = personIn(actor, 'law.withdraw')
    const { enteredBy, enteredBody } = await getEntered(context, amendmentId)
    const isOwn = enteredBy === personId && enteredBody === bodyId
    if (!isOwn && reason === undefined) throw new Refusal('law.no_without_reason', 422, {}, 'reason')
    if (!(await withdrawEntered(tx, amendmentId, reason))) throw new Refusal('law.not_a_draft', 409)
    await settle(tx, toConfirm, amendmentId)
    if (!isOwn)
      await arrive({ tx, now }, saidNo, {
        ...{ about: amendmentId, place: { amendmentId } },
        for: { bodyId: enteredBody, people: [enteredBy] },
      })
  },
)

/** Says that the reader's body has looked at what an amendment changes there. */
export const sayLookedAt = action(
  amendmentPolicy,
  'law.seen',
  'change',
  oneAmendment,
  async (context, { amendmentId }) => {
    const { bodyId } = personIn(context.actor, 'law.seen')
    await getEntered(context, amendmentId)
    await settle(context.tx, amendmentArrived, arrivalAt(amendmentId, bodyId))
    await settle(context.tx, saidNo, amendmentId)
    return { amendmentId }
  },
)
