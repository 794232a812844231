import { z } from 'zod'
import { action } from '../../../platform/access/action.ts'
import { type Actor, personIn } from '../../../platform/access/actor.ts'
import { actsAs, policy } from '../../../platform/access/policy.ts'
import type { Day } from '../../../platform/clock/clock.ts'
import type { DatabaseTransaction } from '../../../platform/database/connect.ts'
import type { Tables } from '../../../platform/database/tables.ts'
import type { Fields, ValuesOf } from '../../../platform/fields/field.ts'
import { inputOf, requirePast } from '../../../platform/fields/input.ts'
import type { InTable } from '../../../platform/records/in-table.ts'
import type { Entry } from '../../../platform/records/register.ts'
import { type Versioned, versionedRecord } from '../../../platform/records/versioned.ts'
import { NotFound } from '../../../platform/refusal.ts'
import { keepers } from './keepers.ts'
import { matters } from './registers.ts'

type Matter = Entry<typeof matters.fields>

/** Whether who acts may write under a matter: it is their own body's, and has not ended. */
export const keepsMatter = ({ actor }: { readonly actor: Actor }, { bodyId, closedOn }: Matter): boolean =>
  actsAs(actor, ...keepers) && actor.bodyId === bodyId && closedOn === null

/** The matter, where it is one that who acts may write under. @throws NotFound */
export const ownMatter = async (
  { tx, actor }: { readonly tx: DatabaseTransaction; readonly actor: Actor },
  matterId: string,
): Promise<Matter> => {
  const matter = await matters.get(tx, matterId)
  if (!keepsMatter({ actor }, matter)) throw new NotFound('matter')
  return matter
}

/** What is written, to be looked at before it is kept. */
export interface Written<F extends Fields> {
  readonly tx: DatabaseTransaction
  readonly today: Day
  readonly matter: Matter
  readonly id: string | undefined
  readonly values: ValuesOf<F>
}

interface Under<F extends Fields, Choices> {
  /** @throws Refusal where what is written does not go together. */
  readonly check?: (written: Written<F>) => Promise<void> | void
  /** What its form offers beside the fields' own words. */
  readonly choices: (tx: DatabaseTransaction, matterId: string) => Promise<Choices>
}

/**
 * Records under a matter, written and changed by the body that keeps it: the form of a new one and of a changed one, each behind an
 * action (`law_step.add`). The table has `id`, `matter_id`, `revision`, `changed_by` and `changed_at`.
 */
export const underMatter = <
  const Table extends keyof Tables & string,
  const Noun extends string,
  const F extends Fields & InTable<Table, F>,
  Choices,
>(
  table: Table,
  noun: Noun,
  fields: F,
  { check, choices }: Under<F, Choices>,
) => {
  const record = versionedRecord<Table, F>(table, noun, fields)
  const rule = { people: keepers }
  const rules = policy(
    Object.fromEntries(
      ['prepare', 'add', 'prepare_change', 'change'].map((step) => [`${noun}.${step}`, rule]),
    ),
  )
  const ofMatter = { matterId: z.guid() }
  const one = { ...ofMatter, id: z.guid() }
  const prepared = async (
    context: { readonly tx: DatabaseTransaction; readonly actor: Actor },
    matterId: string,
  ) => ({ matter: await ownMatter(context, matterId), choices: await choices(context.tx, matterId) })

  return {
    noun,
    record,
    fields: fields as F,
    prepare: action(rules, `${noun}.prepare`, 'read', z.object(ofMatter), async (context, { matterId }) => ({
      ...(await prepared(context, matterId)),
      entry: undefined as Versioned<F> | undefined,
    })),

    prepareChange: action(
      rules,
      `${noun}.prepare_change`,
      'read',
      z.object(one),
      async (context, { matterId, id }) => ({
        ...(await prepared(context, matterId)),
        entry: (await record.get(context.tx, { id, matter_id: matterId })) as Versioned<F> | undefined,
      }),
    ),

    /** @throws NotFound, Refusal as `check` says. */
    add: action(
      rules,
      `${noun}.add`,
      'change',
      z.object({ ...inputOf(fields), ...ofMatter }) as z.ZodType,
      async ({ tx, actor, now, today, about }, given) => {
        const { matterId, ...values } = given as ValuesOf<F> & { matterId: string }
        const matter = await ownMatter({ tx, actor }, matterId)
        requirePast(fields, values as never, today)
        await check?.({ tx, today, matter, id: undefined, values: values as never })
        const by = personIn(actor, `${noun}.add`).personId
        const id = await record.add(tx, values as never, {
          matter_id: matterId,
          changed_by: by,
          changed_at: now,
        })
        about(noun, id)
        return { id, matterId }
      },
    ),

    /** @throws NotFound, Conflict where a colleague has written meanwhile, Refusal as `check` says. */
    change: action(
      rules,
      `${noun}.change`,
      'change',
      z.object({
        ...inputOf(fields),
        ...one,
        revision: z.coerce.number().int().min(1),
      }) as z.ZodType,
      async ({ tx, actor, now, today, about }, given) => {
        const { matterId, id, revision, ...values } = given as ValuesOf<F> & {
          matterId: string
          id: string
          revision: number
        }
        const matter = await ownMatter({ tx, actor }, matterId)
        await record.hold(tx, { id, matter_id: matterId }, revision)
        requirePast(fields, values as never, today)
        await check?.({ tx, today, matter, id, values: values as never })
        const by = personIn(actor, `${noun}.change`).personId
        await record.change(tx, id, values as never, { changed_by: by, changed_at: now })
        about(noun, id)
        return { id, matterId }
      },
    ),
  }
}
