import pg from 'pg'
import { changed, changesOfText } from './conditions.ts'

/** One small change of the migrated database, and what takes it back. */
export interface DatabaseChange {
  readonly kind: 'row policies' | 'functions' | 'triggers' | 'constraints'
  readonly inWords: string
  readonly apply: string
  readonly undo: string
  /** Tables and functions that whoever notices it comes to: what it stands at first. */
  readonly names: readonly string[]
}

const HOUSE = `n.nspname !~ '^(pg_|information_schema|public|graphile_worker|migration)'`

const POLICIES = `
  select format('%I.%I', n.nspname, c.relname) as table, format('%I', p.polname) as policy,
    pg_get_expr(p.polqual, p.polrelid) as using, pg_get_expr(p.polwithcheck, p.polrelid) as "with check"
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace where ${HOUSE} order by 1, 2`
const FUNCTIONS = `
  select format('%s.%s', n.nspname, p.proname) as name, pg_get_functiondef(p.oid) as made, p.prosrc as body
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
  where ${HOUSE} and l.lanname in ('sql', 'plpgsql') and p.prosrc <> '' order by 1, p.oid::regprocedure::text`
const TRIGGERS = `
  select format('%I.%I', n.nspname, c.relname) as table, format('%I', t.tgname) as trigger
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where ${HOUSE} and not t.tgisinternal order by 1, 2`
const CONSTRAINTS = `
  select format('%I.%I', n.nspname, c.relname) as table, format('%I', k.conname) as name, pg_get_constraintdef(k.oid) as made
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where ${HOUSE} and k.contype in ('c', 'x') order by 1, 2`

const short = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 140)

/** A text, each change of it, and a text in which one of them is made. */
const changesIn = (text: string, whole?: string) =>
  [
    ...changesOfText(text),
    ...(whole === undefined ? [] : [{ at: [0, text.length] as const, to: whole }]),
  ].map((change) => ({
    text: changed(text, change),
    said: `${short(text.slice(...change.at))} → ${change.to}`,
  }))

/** Every small change of what the database decides by itself. */
export const changesOfDatabase = async (address: string): Promise<readonly DatabaseChange[]> => {
  const client = new pg.Client(address)
  await client.connect()
  const rows = async (text: string) => (await client.query<Record<string, string>>(text)).rows
  const functions = await rows(FUNCTIONS)
  const policies = await rows(POLICIES)
  const triggers = await rows(TRIGGERS)
  const constraints = await rows(CONSTRAINTS)
  await client.end()

  /** A function and the tables whose policies ask it: whoever notices what it says comes to one of them. */
  const around = (name: string) => [
    name,
    ...policies.flatMap((one) =>
      `${one.using} ${one['with check']}`.includes(`${name}(`) ? [one.table!] : [],
    ),
  ]
  return [
    ...policies.flatMap(({ table, policy, ...parts }) =>
      (['using', 'with check'] as const).flatMap((part): DatabaseChange[] => {
        const before = parts[part]
        if (before === null || before === undefined) return []
        const alter = (condition: string) => `alter policy ${policy} on ${table} ${part} (${condition})`
        return changesIn(before, 'true').map(({ text, said }) => ({
          ...{ kind: 'row policies', inWords: `${table} ${policy} ${part}: ${said}` },
          ...{ apply: alter(text), undo: alter(before), names: [table!] },
        }))
      }),
    ),
    ...functions.flatMap(({ name, made, body }) =>
      changesIn(body!).map(
        ({ text, said }): DatabaseChange => ({
          ...{ kind: 'functions', inWords: `${name}: ${said}` },
          ...{ apply: made!.replace(body!, () => text), undo: made!, names: around(name!) },
        }),
      ),
    ),
    ...triggers.map(
      ({ table, trigger }): DatabaseChange => ({
        ...{ kind: 'triggers', inWords: `${table} ${trigger}` },
        apply: `alter table ${table} disable trigger ${trigger}`,
        undo: `alter table ${table} enable trigger ${trigger}`,
        names: [table!],
      }),
    ),
    ...constraints.map(
      ({ table, name, made }): DatabaseChange => ({
        ...{ kind: 'constraints', inWords: `${table} ${short(made!)}` },
        apply: `alter table ${table} drop constraint ${name}`,
        undo: `alter table ${table} add constraint ${name} ${made}`,
        names: [table!],
      }),
    ),
  ]
}
