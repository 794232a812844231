import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type DatabaseAddresses, useEngine } from '../platform/database/engine/engine.ts'
import { type Program, runProgram } from './program.ts'
import { openVisitor, type Visitor } from './visitor.ts'
import type { World } from './world.ts'

/** Runs a command to its end. */
export const runCommand = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  runProgram(args, { environment }).ended

/** Serves a demonstration from a data folder until stopped. */
export const serveDemo = async (
  data: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<{ address: string; program: Program; stop(): Promise<void> }> => {
  const program = runProgram(['serve', '--demo', '--port', '0', '--data', data], { environment })
  const address = await program.ready
  return {
    address,
    program,
    stop: async () => {
      program.process.kill('SIGTERM')
      await program.ended
    },
  }
}

/** A browser without JavaScript at an address where the program serves. */
export const visit = (address: string): Visitor =>
  openVisitor(
    {
      app: { request: (url: URL, init?: RequestInit) => fetch(url, { ...init, redirect: 'manual' }) },
    } as unknown as World,
    { origin: address },
  )

/** Works as the owner on the database of a data folder, whether it is served or not. */
export const asOwner = async <T>(
  data: string,
  work: (client: pg.Client, addresses: DatabaseAddresses) => Promise<T>,
): Promise<T> => {
  const engine = await useEngine(data, 'use')
  const addresses = engine.addresses('samlad')
  const client = new pg.Client(addresses.owner)
  try {
    await client.connect()
    return await work(client, addresses)
  } finally {
    await client.end()
    await engine.release()
  }
}

/** A digest of each table's rows, by its name, and of what the database is made of. */
export const digestDatabase = async (client: pg.Client): Promise<Record<string, string>> => {
  await client.query("set timezone = 'UTC'")
  const tables = await client.query<{ name: string }>(`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema')
      -- The queue's library writes down when it made its own tables.
      and c.oid <> to_regclass('graphile_worker.migrations')
      -- Each installation knows its own processes.
      and c.oid <> to_regclass('access.vouching_key')
    order by 1`)
  const digests: Record<string, string> = {}
  for (const { name } of tables.rows) {
    // What is written about backups themselves comes after the backup.
    const filter =
      name === 'audit.record' ? "where action not in ('installation.backed_up', 'installation.restored')" : ''
    // A job that a stop has interrupted is let go by a restore.
    const row =
      name === 'graphile_worker._private_jobs'
        ? "(to_jsonb(t) - '{locked_at,locked_by,is_available,updated_at,revision}'::text[])::text"
        : 't::text'
    const found = await client.query<{ rows: string; digest: string }>(
      `select count(*) as rows, md5(coalesce(string_agg(${row}, E'\\n' order by ${row}), '')) as digest from ${name} t ${filter}`,
    )
    digests[name] = `${found.rows[0]?.rows} ${found.rows[0]?.digest}`
  }
  const made = await client.query<{ kind: string; made: string }>(`
    select 'constraints' as kind, md5(string_agg(line, E'\\n' order by line)) as made
      from (select concat(conrelid::regclass, ' ', conname, ' ', pg_get_constraintdef(oid)) as line from pg_constraint
            where connamespace <> 'pg_catalog'::regnamespace and connamespace <> 'information_schema'::regnamespace) c
    union all
    select 'triggers', md5(string_agg(line, E'\\n' order by line))
      from (select concat(tgrelid::regclass, ' ', pg_get_triggerdef(oid), ' ', tgenabled) as line from pg_trigger where not tgisinternal) t
    union all
    select 'policies', md5(string_agg(line, E'\\n' order by line))
      from (select concat(schemaname, '.', tablename, policyname, roles, cmd, qual, with_check) as line from pg_policies) p
    union all
    select 'sequences', string_agg(concat(schemaname, '.', sequencename, ' ', last_value), ', ' order by schemaname, sequencename)
      from pg_sequences where sequencename <> 'record_id_seq' and schemaname <> 'vouched'`)
  return { ...digests, ...Object.fromEntries(made.rows.map(({ kind, made }) => [kind, made])) }
}

/** Waits until something is so. @throws Error after ten seconds, or `patience` milliseconds. */
export const until = async (holds: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> => {
  for (let waited = 0; waited < patience; waited += 20) {
    if (await holds()) return
    await pause(20)
  }
  throw new Error(`it did not happen within ${patience / 1000} seconds`)
}
