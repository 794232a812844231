import { sql } from 'kysely'
import type { ActionContext } from '../access/action.ts'
import { keyedHash } from '../vault/vault.ts'
import type { TableColumn } from './table.ts'
import { type CarriedTable, takeText } from './take-text.ts'
import type { TakingOptions } from './taking.ts'

/** What headings and words were taken for, by their keyed hashes, so that nothing of a table is kept; empty is left aside. */
export type Said = Readonly<Record<string, string>>

type Context = Pick<ActionContext<never>, 'tx' | 'actor' | 'settings' | 'today'>

const bodyOf = ({ actor }: Context): string => {
  if (actor.kind !== 'person') throw new Error('a table is read in by a person')
  return actor.bodyId
}

/** Stands for a heading or a word of the actor's body. */
export const hasher =
  (context: Context) =>
  (text: string): string =>
    keyedHash(context.settings, 'own_sheet', `${bodyOf(context)} ${text}`)
      .toString('base64url')
      .slice(0, 22)

export const headingIn = (heading: string): string => `heading ${heading.trim().toLowerCase()}`

/** What the body's tables of a kind were taken for. */
export const saidBefore = async (context: Context, kind: string): Promise<Said> => {
  const row = await context.tx
    .selectFrom('tables.taken_before')
    .select('said')
    .where('body_id', '=', bodyOf(context))
    .where('kind', '=', kind)
    .executeTakeFirst()
  return (row?.said ?? {}) as Said
}

/** Keeps what was said of a table that was read in, beside what was said before. */
export const keepSaid = async (context: Context, kind: string, said: Said): Promise<void> => {
  await context.tx
    .insertInto('tables.taken_before')
    .values({ body_id: bodyOf(context), kind, said: JSON.stringify(said), taken_on: context.today })
    .onConflict((conflict) =>
      conflict.columns(['body_id', 'kind']).doUpdateSet({
        said: sql`taken_before.said || excluded.said`,
        taken_on: context.today,
      }),
    )
    .execute()
}

/**
 * Takes a table as the body's last one of its kind was taken, where nobody has said yet what its columns are. What somebody has said once is no guess.
 */
export const asBefore = async <Key extends string, Taken extends CarriedTable<Key> | undefined>(
  context: Context,
  kind: string,
  taken: Taken,
  columns: readonly TableColumn<Key>[],
  options: Omit<TakingOptions, 'as' | 'before'> = {},
): Promise<Taken> => {
  if (taken === undefined || taken.table === '' || taken.columns.every(({ why }) => why === 'chosen'))
    return taken
  const said = await saidBefore(context, kind)
  const hashOf = hasher(context)
  const before = (heading: string): string | undefined => said[hashOf(headingIn(heading))]
  if (taken.columns.every(({ heading, key }) => (before(heading) ?? key ?? '') === (key ?? ''))) return taken
  const { columns: own, read } = takeText(taken.table, columns, { ...options, before })
  return { ...taken, columns: own, read }
}

/** Keeps what the columns of a table were that was read in; of two that are called the same, nothing. */
export const keepTaken = async (context: Context, kind: string, { columns }: CarriedTable): Promise<void> => {
  const hashOf = hasher(context)
  const own = Map.groupBy(columns, ({ heading }) => headingIn(heading))
  await keepSaid(
    context,
    kind,
    Object.fromEntries(
      [...own].flatMap(([heading, [column, ...more]]) =>
        column!.heading.trim() === '' || more.length > 0 ? [] : [[hashOf(heading), column!.key ?? '']],
      ),
    ),
  )
}
