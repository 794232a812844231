import { sql } from 'kysely'
import { z } from 'zod'
import { type ActionContext, action } from '../../../platform/access/action.ts'
import { personIn } from '../../../platform/access/actor.ts'
import { arrive, settle } from '../../../platform/arrivals/arrive.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import { hinted } from '../../../platform/fields/field.ts'
import { inputOf } from '../../../platform/fields/input.ts'
import { figure, text } from '../../../platform/fields/kinds.ts'
import { keptRecord } from '../../../platform/records/kept.ts'
import { NotFound, Refusal } from '../../../platform/refusal.ts'
import { agreementOf } from './agreement.ts'
import { readAgain, readingsDiffer } from './arrivals.ts'
import { strategyPolicy } from './policy.ts'

/** Examined and not targeted, significant, principal: what the markers of the DAC say. What is not examined has none of them. */
const significances = ['0', '1', '2'] as const
const significance = (prefix: string) => ({
  ...figure(z.coerce.number().int().min(0).max(2), String),
  control: { kind: 'choice', values: significances, prefix } as const,
})

export const reading = {
  trafficking: hinted(significance('mark_'), 'traffickingHint'),
  gender: hinted(significance('mark_'), 'genderHint'),
  reason: hinted(text(2_000, 3), 'reasonHint'),
  passage: hinted(text(5_000, 4), 'passageHint'),
}
const markings = keptRecord(
  'cooperation.marking',
  { of: ['strategyId', 'bodyId'], by: 'marked_by', at: 'marked_at' },
  reading,
)
const marks = keptRecord(
  'cooperation.mark',
  { of: ['strategyId'], by: 'settled_by', at: 'settled_at' },
  reading,
)

const readingsOf = async (tx: DatabaseTransaction, id: string): Promise<number> =>
  (await sql<{ count: number }>`select cooperation.readings(${id}) as count`.execute(tx)).rows[0]!.count

const wasSettled = async (tx: DatabaseTransaction, id: string): Promise<boolean> =>
  (
    await tx
      .selectFrom('cooperation.mark')
      .select('was_settled')
      .where('strategy_id', '=', id)
      .executeTakeFirstOrThrow()
  ).was_settled

const findMark = async (tx: DatabaseTransaction, strategyId: string) =>
  (await marks.list(tx, { strategyId }))[0]

/** The mark of each strategy of a list; nothing where nobody has examined it. */
export const markOfEach = async ({ tx }: ActionContext, rows: readonly { id: string }[]) => {
  const ids = rows.map(({ id }) => id)
  const found =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('cooperation.mark')
          .select(['strategy_id', 'trafficking'])
          .where('strategy_id', 'in', ids)
          .execute()
  return ids.map((id) => ({
    mark: found.find(({ strategy_id }) => strategy_id === id)?.trafficking ?? null,
  }))
}

/** What stands under a strategy: its mark, and for those who read them what is next. What another found is not there before one's own. */
export const besideStrategy = async (
  { tx, actor, may }: ActionContext,
  { id, closedOn }: { id: string; closedOn: string | null },
) => {
  const mark = await findMark(tx, id)
  const reads = may(strategyPolicy, 'strategy.mark')
  const found = reads ? await markings.list(tx, { strategyId: id }) : []
  const own = reads
    ? await tx
        .selectFrom('cooperation.marking')
        .select('id')
        .where('strategy_id', '=', id)
        .where('marked_by', '=', personIn(actor, 'strategy.mark').personId)
        .executeTakeFirst()
    : undefined
  const count = reads ? await readingsOf(tx, id) : 0
  return {
    mark,
    wasSettled: mark !== undefined && (await wasSettled(tx, id)),
    count,
    readings: found,
    mayRead: reads && closedOn === null && mark === undefined && own === undefined && count < 2,
    maySettle: mark === undefined && own !== undefined && count === 2,
    waits: mark === undefined && own !== undefined && count === 1,
  }
}

const readersOf = (tx: DatabaseTransaction, id: string) =>
  tx
    .selectFrom('cooperation.marking')
    .select(['body_id', 'marked_by'])
    .where('strategy_id', '=', id)
    .execute()

const keepMark = async (
  { tx, actor, now }: Pick<ActionContext, 'tx' | 'actor' | 'now'>,
  strategyId: string,
  values: Parameters<typeof marks.keep>[2],
  wasSettled: boolean,
) => {
  const { personId } = personIn(actor, 'strategy.settle')
  await sql`insert into cooperation.mark (id, strategy_id, trafficking, gender, reason, passage, was_settled, settled_by, settled_at)
    values (gen_random_uuid(), ${strategyId}, ${values.trafficking}, ${values.gender}, ${values.reason}, ${values.passage}, ${wasSettled},
      ${personId}, ${now})`.execute(tx)
}

/**
 * Reads a strategy and says what was found, with the passage. The second reader does not see what the first found; where both found the
 * same it is the mark, else they settle it.
 *
 * @throws NotFound, Refusal `strategy.read_already`
 */
export const markStrategy = action(
  strategyPolicy,
  'strategy.mark',
  'change',
  z.object({ id: z.guid(), ...inputOf(reading) }),
  async (context, { id, ...values }) => {
    const { tx, actor, now, about } = context
    const person = personIn(actor, 'strategy.mark')
    const strategy = await tx
      .selectFrom('cooperation.strategy')
      .select(['body_id', 'closed_on'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (strategy === undefined) throw new NotFound('strategy')
    if (strategy.closed_on !== null) throw new Refusal('ended_already')
    about('strategy', id)
    const own = await tx
      .selectFrom('cooperation.marking')
      .select('id')
      .where('strategy_id', '=', id)
      .where('marked_by', '=', person.personId)
      .executeTakeFirst()
    if (own !== undefined || (await readingsOf(tx, id)) > 1) throw new Refusal('strategy.read_already', 409)
    await markings.keep(tx, { of: { strategyId: id, bodyId: person.bodyId }, actor: person, now }, values)
    const both = await markings.list(tx, { strategyId: id })
    const [one, other] = both
    const place = { id }
    if (both.length < 2) {
      await arrive(context, readAgain, { about: id, for: { bodyId: strategy.body_id }, place })
      return { id }
    }
    await settle(tx, readAgain, id)
    if (one!.trafficking === other!.trafficking && one!.gender === other!.gender)
      await keepMark(context, id, values, false)
    else
      for (const { body_id, marked_by } of await readersOf(tx, id))
        await arrive(context, readingsDiffer, {
          about: id,
          for: { bodyId: body_id, people: [marked_by] },
          place,
        })
    return { id }
  },
)

/** Two who found different things settle what the mark is, and say why. @throws Refusal `strategy.not_to_settle` */
export const settleStrategy = action(
  strategyPolicy,
  'strategy.settle',
  'change',
  z.object({ id: z.guid(), ...inputOf(reading) }),
  async (context, { id, ...values }) => {
    const { tx, actor, about } = context
    about('strategy', id)
    const both = await readersOf(tx, id)
    const isOne = both.some((one) => one.marked_by === personIn(actor, 'strategy.settle').personId)
    if (both.length !== 2 || !isOne || (await findMark(tx, id)) !== undefined)
      throw new Refusal('strategy.not_to_settle', 409)
    await keepMark(context, id, values, true)
    await settle(tx, readingsDiffer, id)
    return { id }
  },
)

/** How well readers agree, over all strategies that have their mark. */
export const readersAgree = async (tx: DatabaseTransaction) => {
  const { rows } = await sql<{
    one: number
    other: number
  }>`select one, other from cooperation.pairs()`.execute(tx)
  return agreementOf(rows.map(({ one, other }) => [one, other]))
}
