import pg from 'pg'

/** One row that a transaction wrote, with whom it names. */
export interface Touched {
  /** Place in the order of all that was noted. */
  readonly at: number
  readonly transaction: string
  /** Schema and name of the table. */
  readonly table: string
  /** Its key, where it has one of its own. */
  readonly row: string | null
  /** Columns that refer to a body or a person, and to which: as the row stands after the change. */
  readonly names: Readonly<Record<string, string>>
  readonly inserted: boolean
}

/** What a transaction was: the action that was carried out in it, and by whom. */
export interface Acted {
  readonly at: number
  readonly transaction: string
  readonly action: string
  readonly person: string | null
  readonly body: string | null
  readonly role: string | null
}

export interface Watched {
  readonly acted: readonly Acted[]
  readonly touched: readonly Touched[]
}

/** Columns that refer to a body or to somebody, by table, with the key of the table. */
const referring = `
  select c.conrelid::regclass::text as "table",
    array_agg(distinct a.attname::text order by a.attname::text) as columns,
    exists (select from pg_attribute k where k.attrelid = c.conrelid and k.attname = 'id' and not k.attisdropped) as keyed
  from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
  where c.contype = 'f' and c.confrelid in ('directory.body'::regclass, 'identity.person'::regclass)
    and c.conrelid::regclass::text !~ '^(audit|jobs|graphile_worker)\\.'
  group by c.conrelid`

const watching = new Map<string, Promise<() => Promise<Watched>>>()

/**
 * Notes from now on which rows each transaction writes and whom they name, beside what is written: for checks that know no room.
 *
 * @param owner address of the database as its owner: one that is watched already goes on being watched, once.
 * @returns what was noted, taking the notes away the first time that it is asked
 */
export const watchRows = (owner: string): Promise<() => Promise<Watched>> => {
  const watched = watching.get(owner) ?? beginWatching(owner)
  watching.set(owner, watched)
  return watched
}

const beginWatching = async (owner: string): Promise<() => Promise<Watched>> => {
  const asOwner = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client(owner)
    await client.connect()
    try {
      return await work(client)
    } finally {
      await client.end()
    }
  }
  await asOwner(async (client) => {
    await client.query(`
      create schema watched;
      create sequence watched.time;
      create unlogged table watched.acted (at bigint default nextval('watched.time'), transaction xid8, action text, person uuid, body uuid, role text);
      create unlogged table watched.touched (at bigint default nextval('watched.time'), transaction xid8, "table" text, "row" text, names jsonb, inserted boolean);
      create function watched.act() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      begin
        if new.outcome = 'done' then
          insert into watched.acted (transaction, action, person, body, role) values (pg_current_xact_id(), new.action, new.actor_person, new.actor_body, new.actor_role);
        end if;
        return null;
      end $$;
      create function watched.touch() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare line jsonb := to_jsonb(new);
      begin
        insert into watched.touched (transaction, "table", "row", names, inserted) values (pg_current_xact_id(), tg_table_schema || '.' || tg_table_name, line ->> 'id',
          coalesce((select jsonb_object_agg(key, value) from jsonb_each(line)
            where key = any (tg_argv) and value <> 'null'), '{}') ||
          case when tg_table_schema = 'arrivals' then jsonb_build_object('kind', line ->> 'kind', 'settled', (line ->> 'settled_at') is not null) else '{}' end,
          tg_op = 'INSERT');
        return null;
      end $$;
      create trigger zz_watched after insert on audit.record for each row execute function watched.act()`)
    const { rows } = await client.query<{ table: string; columns: string[] }>(referring)
    for (const { table, columns } of rows)
      await client.query(
        `create trigger zz_watched after insert or update on ${table} for each row execute function watched.touch(${columns.map((name) => `'${name}'`).join(', ')})`,
      )
  })
  let noted: Promise<Watched> | undefined
  return () => {
    noted ??= asOwner(async (client) => {
      const acted = await client.query<Acted>(
        'select at::int, transaction::text, action, person, body, role from watched.acted order by at',
      )
      const touched = await client.query<Touched>(
        'select at::int, transaction::text, "table", "row", names, inserted from watched.touched order by at',
      )
      await client.query('drop schema watched cascade')
      return { acted: acted.rows, touched: touched.rows }
    })
    return noted
  }
}
