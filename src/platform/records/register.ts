import { sql } from 'kysely'
import { z } from 'zod'
import { type Action, type ActionContext, action } from '../access/action.ts'
import { type PersonActor, personIn } from '../access/actor.ts'
import { type Policy, policy, type Rule } from '../access/policy.ts'
import type { Role } from '../access/roles.ts'
import type { Day } from '../clock/clock.ts'
import type { DatabaseTransaction } from '../database/connect.ts'
import type { Tables } from '../database/tables.ts'
import { type Endings, nothing, restOn } from '../ends/rests.ts'
import type { Fields, ValuesOf } from '../fields/field.ts'
import { inputOf, requirePast } from '../fields/input.ts'
import { bareColumn, fromRow, type Row } from '../fields/row.ts'
import { Refusal } from '../refusal.ts'
import { findRows, type Narrowed, type Selection, selectionShape } from './found.ts'
import type { InTable } from './in-table.ts'
import { equal, selectRows } from './statements.ts'
import { type Versioned, versionedRecord } from './versioned.ts'

/** A record of a register: what is written, whose it is where bodies have their own, and since when it has ended. */
export type Entry<F extends Fields> = Versioned<F> & {
  readonly bodyId: string | null
  readonly closedOn: Day | null
}

/** What a record was before one of its changes, and when that change was made. */
export interface Before<F extends Fields> {
  readonly revision: number
  readonly changedAt: Date
  readonly closedOn: Day | null
  readonly values: ValuesOf<F>
}

/** What the list of a register is: one page of its rows. */
interface Listed<F extends Fields, RowMore> {
  readonly selection: Selection
  /** Whether who reads may add a record. */
  readonly keeps: boolean
  readonly total: number
  /** There is none that goes on, and some have ended: that is not the same as none. */
  readonly allEnded: boolean
  readonly rows: readonly (Entry<F> & RowMore)[]
}

/** A record, what it was before, and what its room shows beside it. */
interface Viewed<F extends Fields, OneMore> {
  readonly entry: Entry<F>
  /** Whether who reads may change it. */
  readonly keeps: boolean
  /** Whether who reads may take it up again, as it has ended. */
  readonly mayReopen: boolean
  readonly before: readonly Before<F>[]
  readonly more: OneMore
}

type Input = z.ZodObject<Readonly<Record<string, z.ZodType>>>
type Given = Readonly<Record<string, unknown>>

/** A register: its steps as actions, and its records for other rooms' actions. */
export interface Register<F extends Fields, RowMore, OneMore> {
  readonly noun: string
  readonly table: string
  readonly fields: F
  readonly narrowed: Narrowed<F>
  readonly ends: boolean
  /** Whether a record that has ended can be taken up again. */
  readonly reopens: boolean
  readonly policy: Policy
  /** How its records end, and that those of bodies stay where a body ends. */
  readonly endings: Endings
  /** @throws NotFound */
  readonly get: (tx: DatabaseTransaction, id: string) => Promise<Entry<F>>
  /** All records that have not ended, in their order: for forms in which one is chosen. */
  readonly open: (tx: DatabaseTransaction) => Promise<readonly Entry<F>[]>
  /** One page of the records, as the selection narrows them; `ended: 'yes'` finds those that have ended instead. */
  readonly list: Action<Input, Listed<F, RowMore>>
  /** A record with what it was before. @throws NotFound */
  readonly view: Action<Input, Viewed<F, OneMore>>
  /** What a new record begins with, where the page that leads to the form says it. */
  readonly prepare: Action<Input, { readonly begun: Readonly<Record<string, unknown>> }>
  readonly prepareChange: Action<Input, { readonly entry: Entry<F> }>
  /** Adds a record. @throws Refusal where `check` finds what does not go together. */
  readonly add: Action<Input, { readonly id: string }>
  /** Changes a record. @throws NotFound, Conflict where a colleague has written meanwhile, Refusal `ended_already`, and as when it is added. */
  readonly change: Action<Input, { readonly id: string }>
  /** Ends a record today. @throws NotFound, Refusal `ended_already`. */
  readonly close: Action<Input, { readonly id: string }>
  /** Takes a record up again that has ended. @throws NotFound, Refusal `not_ended`, and where `mayReopen` finds that it stays so. */
  readonly reopen: Action<Input, { readonly id: string }>
}

// biome-ignore lint/suspicious/noExplicitAny: a register's rules ask for no facts.
type AnyRule = Rule<any>
// biome-ignore lint/suspicious/noExplicitAny: the same.
type AnyContext = ActionContext<any>

interface Kept<F extends Fields, RowMore, OneMore> {
  /** Who reads it; `anyone` opens it without signing in. */
  readonly readers: readonly Role[] | 'all'
  readonly anyone?: true
  readonly keepers: readonly Role[]
  /** By what its list is narrowed. */
  readonly narrowed: Narrowed<F>
  /** The field by which its list is ordered. */
  readonly order: keyof F & string
  readonly descending?: true
  /** Each record is a body's own, which alone changes it: the table has `body_id`. */
  readonly ofBody?: true
  /**
   * A record is ended by a day, and then stands among those that have ended: the table has `closed_on`. It can be taken up again, unless
   * it ends `for_good`: what was promised when it ended would not be kept.
   */
  readonly ends?: true | 'for_good'
  /** What a record was before each change is kept: the table has a twin, `…_before` (`changes.keep_before`). */
  readonly history?: true
  /** @throws Refusal where what is written does not go together, or is not for who acts to write. */
  readonly check?: (values: ValuesOf<F>, today: Day, context: AnyContext) => void | Promise<void>
  /** @throws Refusal where something is left to do before a record may end. */
  readonly mayEnd?: (context: AnyContext, entry: Entry<F>) => void | Promise<void>
  /** @throws Refusal where a record that has ended is not to be taken up again. */
  readonly mayReopen?: (context: AnyContext, entry: Entry<F>) => void | Promise<void>
  /** What follows from a record as it now stands: after it was added, changed, ended or taken up again, in the same transaction. */
  readonly follows?: (context: AnyContext, entry: Entry<F>) => Promise<void>
  /** What else each row, or the one record, is shown with. */
  readonly withRows?: (context: AnyContext, rows: readonly Entry<F>[]) => Promise<readonly RowMore[]>
  readonly withOne?: (context: AnyContext, entry: Entry<F>) => Promise<OneMore>
}

const one = { id: z.guid() }
/** A word for any field that is one line or a choice; it is a beginning, so nothing of it is required to hold. */
const begunShape = (fields: Fields): z.ZodRawShape =>
  Object.fromEntries(
    Object.entries(fields)
      .filter(
        ([, { control, least }]) => least === undefined && ['line', 'choice', 'codes'].includes(control.kind),
      )
      .map(([name]) => [name, z.string().max(500).optional().catch(undefined)]),
  )
const ended = z.literal(['yes', '']).optional()

/**
 * A register: a table whose records people list, read, add, change and end, each step an action with a permission of its own
 * (`partner.list`, `partner.add` …). The table has `id`, `revision`, `changed_by` and `changed_at`.
 *
 * Nothing in a register is personal: its readings leave no record. What is, is written by hand.
 *
 * @param noun begins the names of its permissions, and is what a record is called where it is not found.
 */
export const register = <
  const Table extends keyof Tables & string,
  const F extends Fields & InTable<Table, F>,
  RowMore extends object = object,
  OneMore extends object = object,
>(
  table: Table,
  noun: string,
  fields: F,
  kept: Kept<F, RowMore, OneMore>,
): Register<F, RowMore, OneMore> => {
  const record = versionedRecord<Table, F>(table, noun, fields)
  const reading: AnyRule = { people: kept.readers, ...(kept.anyone ? { anyone: true } : {}) }
  const keeping: AnyRule = { people: kept.keepers }
  const reopens = kept.ends === true
  const ending = kept.ends ? ['close', ...(reopens ? ['reopen'] : [])] : []
  const keepersSteps = ['prepare', 'prepare_change', 'add', 'change', ...ending]
  const rules = policy({
    [`${noun}.list`]: reading,
    [`${noun}.view`]: reading,
    ...Object.fromEntries(keepersSteps.map((name) => [`${noun}.${name}`, keeping])),
  })
  const step = <O>(
    name: string,
    effect: 'read' | 'change',
    input: z.ZodRawShape,
    run: (context: AnyContext, given: Given) => Promise<O>,
  ): Action<Input, O> => action(rules, `${noun}.${name}`, effect, z.object(input) as Input, run)

  /** A step that writes: it tells of which record. */
  const written = (
    name: string,
    input: z.ZodRawShape,
    write: (context: AnyContext, person: PersonActor, given: Given) => Promise<string>,
  ) =>
    step(name, 'change', input, async (context, given) => {
      const id = await write(context, personIn(context.actor, `${noun}.${name}`), given)
      context.about(noun, id)
      if (kept.follows !== undefined) await kept.follows(context, await get(context.tx, id))
      return { id }
    })

  const ordered = () => {
    const column = sql.ref(bareColumn(kept.order, fields[kept.order]!))
    return kept.descending ? sql`${column} desc` : column
  }
  const entryOf = (row: Row): Entry<F> => ({
    ...fromRow<F>(table, fields, row),
    id: String(row.id),
    revision: Number(row.revision),
    bodyId: (row.body_id ?? null) as string | null,
    closedOn: (row.closed_on ?? null) as Day | null,
  })
  const get = async (tx: DatabaseTransaction, id: string): Promise<Entry<F>> =>
    entryOf(await record.row(tx, { id }))
  const keeps = (context: AnyContext): boolean => context.may(rules, `${noun}.add`)
  /** Whether this one is for who acts to change, or to take up again. */
  const isTheirs = (context: AnyContext, entry: Entry<F>): boolean =>
    keeps(context) &&
    (!kept.ofBody || (context.actor.kind === 'person' && context.actor.bodyId === entry.bodyId))
  const refuses = async (
    may: Kept<F, RowMore, OneMore>['mayReopen'],
    context: AnyContext,
    entry: Entry<F>,
  ) => {
    try {
      await may?.(context, entry)
      return false
    } catch (error) {
      if (error instanceof Refusal) return true
      throw error
    }
  }
  const own = (actor: PersonActor) => (kept.ofBody ? { body_id: actor.bodyId } : {})
  const by = (actor: PersonActor, now: Date) => ({ changed_by: actor.personId, changed_at: now })
  const require = async (values: ValuesOf<F>, context: AnyContext): Promise<void> => {
    requirePast(fields, values, context.today)
    await kept.check?.(values, context.today, context)
  }
  const before = async ({ tx }: AnyContext, { id }: Entry<F>): Promise<readonly Before<F>[]> => {
    if (!kept.history) return []
    const rows = await selectRows(tx, `${table}_before`, equal({ id }), sql`order by revision desc`)
    const after = [await record.row(tx, { id }), ...rows]
    return rows.map((row, at) => ({
      revision: Number(row.revision),
      changedAt: after[at]!.changed_at as Date,
      closedOn: (row.closed_on ?? null) as Day | null,
      values: fromRow<F>(table, fields, row),
    }))
  }

  return {
    noun,
    table,
    fields,
    narrowed: kept.narrowed,
    ends: kept.ends !== undefined,
    reopens,
    policy: rules,
    endings: {
      endings: kept.ends ? [{ of: table, ended: 'e.closed_on is not null' }] : [],
      rests: kept.ofBody
        ? restOn('directory.body', [`${table}.body_id`], nothing('in whose name something was done'))
        : [],
    },
    get,
    open: async (tx) => {
      const going = kept.ends ? sql`closed_on is null` : sql`true`
      return (await selectRows(tx, table, going, sql`order by ${ordered()}, id`)).map(entryOf)
    },

    list: step(
      'list',
      'read',
      { ...selectionShape(fields, kept.narrowed), ...(kept.ends ? { ended } : {}) },
      async (context, given) => {
        const selection = given as Selection
        const also = kept.ends ? [sql`(closed_on is not null) = ${selection.ended === 'yes'}`] : []
        const of = { table, fields, narrowed: kept.narrowed, also, order: ordered() }
        const found = await findRows(context.tx, of, selection)
        const rows = found.rows.map(entryOf)
        const more = await kept.withRows?.(context, rows)
        return {
          selection,
          keeps: keeps(context),
          total: found.total,
          allEnded:
            kept.ends !== undefined &&
            found.total === 0 &&
            (await selectRows(context.tx, table, sql`closed_on is not null`, sql`limit 1`)).length > 0,
          rows: rows.map((row, at) => ({ ...row, ...more?.[at] }) as Entry<F> & RowMore),
        }
      },
    ),

    view: step('view', 'read', one, async (context, { id }) => {
      const entry = await get(context.tx, String(id))
      const theirs = isTheirs(context, entry)
      return {
        entry,
        keeps: theirs && entry.closedOn === null,
        mayReopen:
          theirs && reopens && entry.closedOn !== null && !(await refuses(kept.mayReopen, context, entry)),
        before: await before(context, entry),
        more: (await kept.withOne?.(context, entry)) as OneMore,
      }
    }),

    prepare: step('prepare', 'read', begunShape(fields), async (_, begun) => ({ begun })),

    prepareChange: step('prepare_change', 'read', one, async ({ tx }, { id }) => ({
      entry: await get(tx, String(id)),
    })),

    add: written('add', inputOf(fields), async (context, person, given) => {
      const values = given as ValuesOf<F>
      await require(values, context)
      return record.add(context.tx, values, { ...own(person), ...by(person, context.now) })
    }),

    change: written(
      'change',
      { ...inputOf(fields), ...one, revision: z.coerce.number().int().min(1) },
      async (context, person, given) => {
        const { tx, now } = context
        const { id, revision: read, ...values } = given as { id: string; revision: number }
        await record.hold(tx, { id, ...own(person) }, read)
        if ((await get(tx, id)).closedOn !== null) throw new Refusal('ended_already')
        await require(values as ValuesOf<F>, context)
        await record.change(tx, id, values as ValuesOf<F>, by(person, now))
        return id
      },
    ),

    close: written('close', one, async (context, person, given) => {
      const { tx, now, today } = context
      const id = String(given.id)
      const row = await record.row(tx, { id, ...own(person) }, 'held')
      if (row.closed_on !== null) throw new Refusal('ended_already')
      await kept.mayEnd?.(context, entryOf(row))
      await record.change(tx, id, {}, { ...by(person, now), closed_on: today })
      return id
    }),

    reopen: written('reopen', one, async (context, person, given) => {
      const { tx, now } = context
      const id = String(given.id)
      // What stays ended may be held by nobody: that is said before it is.
      await kept.mayReopen?.(context, entryOf(await record.row(tx, { id, ...own(person) })))
      const row = await record.row(tx, { id }, 'held')
      if (row.closed_on === null) throw new Refusal('not_ended')
      await record.change(tx, id, {}, { ...by(person, now), closed_on: null })
      return id
    }),
  }
}
