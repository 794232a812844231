import type pg from 'pg'

/** Foreign keys and triggers of the tables, as they were set aside while rows are loaded. */
export interface SetAside {
  readonly foreignKeys: readonly { table: string; name: string; definition: string }[]
  readonly triggers: readonly { table: string; name: string; enabled: 'O' | 'R' | 'A' }[]
}

const enabling = { O: 'enable', R: 'enable replica', A: 'enable always' } as const

/** Changes each table once: after every change the server works out anew what a table is. */
const alter = async (
  client: pg.Client,
  changes: readonly { readonly table: string; readonly change: string }[],
): Promise<void> => {
  for (const [table, its] of Map.groupBy(changes, ({ table }) => table))
    await client.query(`alter table ${table} ${its.map(({ change }) => change).join(', ')}`)
}

/**
 * Takes foreign keys and triggers away until the rows are there; the owner of the tables may, no superuser is needed.
 *
 * Triggers have had their say when the rows were first written. Foreign keys come back by `bringBack`, which checks
 * every row against them; so the order of loading does not matter.
 */
export const setAside = async (client: pg.Client, tables: readonly string[]): Promise<SetAside> => {
  const foreignKeys = await client.query<SetAside['foreignKeys'][number]>(
    `select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conparentid = 0 and conrelid = any ($1::regclass[]) order by oid`,
    [tables],
  )
  const triggers = await client.query<SetAside['triggers'][number]>(
    `select tgrelid::regclass::text as table, quote_ident(tgname) as name, tgenabled as enabled
     from pg_trigger where not tgisinternal and tgenabled <> 'D' and tgrelid = any ($1::regclass[]) order by oid`,
    [tables],
  )
  await alter(client, [
    ...foreignKeys.rows.map(({ table, name }) => ({ table, change: `drop constraint ${name}` })),
    ...triggers.rows.map(({ table, name }) => ({ table, change: `disable trigger ${name}` })),
  ])
  return { foreignKeys: foreignKeys.rows, triggers: triggers.rows }
}

/**
 * Puts foreign keys and triggers back, under their names.
 *
 * @param isBroken whether rows that break the foreign keys of a table are let in: those keys hold for new rows alone.
 * @throws Error where a row breaks another foreign key.
 */
export const bringBack = async (
  client: pg.Client,
  { foreignKeys, triggers }: SetAside,
  isBroken: (table: string) => boolean,
): Promise<void> => {
  await alter(client, [
    ...foreignKeys.map(({ table, name, definition }) => ({
      table,
      change: `add constraint ${name} ${definition}${isBroken(table) ? ' not valid' : ''}`,
    })),
    ...triggers.map(({ table, name, enabled }) => ({
      table,
      change: `${enabling[enabled]} trigger ${name}`,
    })),
  ])
}
