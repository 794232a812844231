import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { roles } from '../../src/platform/access/roles.ts'
import { openDemonstration } from '../../src/testing/demonstration.ts'
import { whoAsText } from '../../src/testing/vouched.ts'
import type { World } from '../../src/testing/world.ts'
import { inTurn } from './in-turn.ts'
import { plantCase } from './planted-case.ts'
import { plantRare } from './planted-rare.ts'

/** Every role that row-level security is told: of people, and of those who are nobody yet. */
const walls = ['nobody', 'sign_in', 'link', 'service', ...roles] as const
type Wall = (typeof walls)[number]

interface Forged {
  readonly role: Wall
  readonly body: string
  readonly person: string
}

interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** Those that the application's role may change at all: the others are refused whoever acts. */
  readonly changeable: readonly string[]
  readonly rows: number
  /** A row of the body that reports, or any row where rows belong to no body. */
  readonly sample: string | undefined
}

let world: World
let owner: pg.Client
let application: pg.Client
let tables: Table[]
/** A body with a draft, its officer who has every kind of way in, and a body that has nothing to do with it. */
let own: {
  body: string
  person: string
  membership: string
  report: string
  link: string
  service: string
}
let other: { body: string; person: string }

/** What is drawn by lot where the demonstration is made: identifiers, numbers of cases, bytes that are sealed. */
const MADE_UP =
  '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[A-Z]-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{3,5}|x[0-9a-f]{16,}'

const one = async <T extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<T> =>
  (await owner.query<T>(text, values)).rows[0]!

beforeAll(async () => {
  world = await openDemonstration()
  owner = new pg.Client(world.database.owner)
  application = new pg.Client(world.database.application)
  await owner.connect()
  await application.connect()
  const draft = await one<{ id: string; body_id: string; assignment_id: string; name: string }>(
    `select r.id, r.body_id, r.assignment_id, b.name from plan.report_back r join directory.body b on b.id = r.body_id where r.state = 'draft' order by b.name, r.id limit 1`,
  )
  const officer = await world.as('body_officer', draft.name)
  const stranger = await world.as('body_officer', 'Främmande exempelmyndighet')
  const { personId, membershipId } = officer.actor
  await owner.query(`
    insert into identity.password values ('${personId}', '$argon2id$made-up', now());
    insert into identity.passkey (person_id, credential_id, public_key, counter, name, backed_up, created_at) values ('${personId}', 'made-up', 'made-up', 0, 'x', false, now());
    insert into identity.one_time_code (person_id, sealed_secret, last_step, created_at) values ('${personId}', 'made-up', 0, now());
    insert into identity.recovery_code (person_id, code_hash, created_at) values ('${personId}', 'made-up', now());
    insert into identity.agency_account values ('https://issuer.example', 'made-up', '${personId}', now());
    insert into identity.token (secret_hash, person_id, membership_id, name, scopes, created_at, ends_at) values ('made-up', '${personId}', '${membershipId}', 'x', '{read}', now(), now());
    insert into identity.token_without_mac select id from identity.token where secret_hash = 'made-up';
    insert into identity.ceremony (kind, secret_hash, visit_hash, person_id, started_at, ends_at) values ('second_factor', 'made-up', 'made-up', '${personId}', now(), now());
    insert into access.replayed_ledger (store_id, entry) values (gen_random_uuid(), 0);
    insert into access.once values ('${personId}', 'person', '${draft.body_id}', 'made-up', 'x', 'x', 'x', now());
    insert into access.misfit values ('proxy_untrusted', now());
    insert into identity.known_device (person_id, secret_hash, first_at, used_at, ends_at) values ('${personId}', 'made-up', now(), now(), now());
    insert into identity.attempt values ('made-up', 1, now());
    insert into identity.invitation (kind, secret_hash, person_id, created_at, ends_at) values ('restore', 'made-up', '${personId}', now(), now());
    insert into audit.block values (1, now(), '{}', '', '', '', '');
    insert into audit.sealed select min(id), 1 from audit.record;
    insert into audit.archive values (1, 1, '2026-01', 1, repeat('0', 64), '[]', '');
    insert into audit.seen_before values ('${crypto.randomUUID()}', null, null, now(), 1);
    insert into plan.document (name, format, language, content, sha256) values ('påhittat', 'text', 'sv', 'påhittat', 'made-up');
    insert into plan.reading (document_id, result) select id, '{}' from plan.document where name = 'påhittat';
    insert into plan.review_item (reading_id, kind, position, content) select id, 'plan', 1, '{}' from plan.reading;
    insert into plan.review_decision (reading_id, item_id, kind) select reading_id, id, 'confirmed' from plan.review_item;
    insert into plan.review_choice (reading_id, fact_id, keeps)
      select r.id, f.id, true from plan.reading r, (select id from plan.fact limit 1) f;
    insert into plan.report_link (secret_hash, assignment_id, body_id, ends_at, report_back_id) values ('made-up', '${draft.assignment_id}', '${draft.body_id}', now() + interval '1 day', '${draft.id}');
    insert into files.file (name, media_type, size, sha256, content, body_id) values ('påhittad.txt', 'text/plain', 1, 'x', 'x', '${draft.body_id}');
    insert into plan.evidence (report_back_id, file_id, title) select '${draft.id}', id, 'påhittat' from files.file where name = 'påhittad.txt';
    insert into plan.report_figure (report_back_id, position, label, level, kind, value, unit, source) values ('${draft.id}', 99, 'x', 'output', 'measured', 1, 'st', 'x');
    insert into plan.report_version (report_back_id, state, content, sha256) values ('${draft.id}', 'draft', '{}', 'x');
    insert into plan.report_answer select '${draft.id}', q.id, 'påhittat' from plan.assignment_question q where q.assignment_id = '${draft.assignment_id}' on conflict do nothing;
    insert into plan.chase_mail (chase_id) select id from plan.chase limit 1;
    insert into plan.evidence_text (evidence_id, content) select id, 'påhittat' from plan.evidence where report_back_id = '${draft.id}' limit 1;
    insert into plan.evidence_use (evidence_id, key, used_at) select id, 'output 0-4', now() from plan.evidence where report_back_id = '${draft.id}' limit 1;
    insert into plan.activity_version (activity_id, content) select id, '{}' from plan.activity limit 1;
    insert into identity.kept_form (id, person_id, membership_id, key_id, sealed, kept_at, ends_at) values (gen_random_uuid(), '${personId}', '${membershipId}', gen_random_uuid(), 'made-up', now(), now());
    insert into reminders.preference values ('${personId}', 'daily', 1);
    insert into reminders.mail (person_id, is_digest, made_at, waits_since) values ('${personId}', false, now(), now());
    insert into reminders.reminder (person_id, body_id, source, key, day, step, decided_at, mail_id)
      select '${personId}', '${draft.body_id}', 'plan.report_backs', 'made-up', current_date, 7, now(), id from reminders.mail where person_id = '${personId}';
    insert into webhooks.endpoint (name, url, types, made_at) values ('påhittad', 'https://mottagare.example/', '{plan.approved}', now());
    insert into webhooks.secret (endpoint_id, sealed, made_at) select id, 'made-up', now() from webhooks.endpoint;
    insert into series.held (name, definition, content, for_body_id, reported_by, reported_at)
      select name, definition, '[]', '${draft.body_id}', '${personId}', now() from series.reported_version limit 1;
    insert into identity.body_change (body_id, what, person_id, role, changed_by, changed_at) values ('${draft.body_id}', 'membership_ended', '${personId}', 'body_officer', '${personId}', now());
    insert into directory.openness (body_id, known, said_by, said_at) values ('${draft.body_id}', true, '${personId}', now());
    select set_config('samlad.role', 'system', true);
    select webhooks.note('plan.approved', '/v1/plans/x', now());
    insert into reminders.feed (secret_hash, person_id, membership_id, made_at) values ('made-up', '${personId}', '${membershipId}', now());
  `)
  await plantRare(owner)
  await plantCase(owner, {
    body: draft.body_id,
    worker: personId,
    otherBody: stranger.actor.bodyId,
    otherPerson: stranger.actor.personId,
  })
  const service = await one<{ id: string }>(`
    with made as (insert into identity.service_account (body_id, name, purpose, address, answered_by, scopes, made_by, made_at, ends_at)
      values ('${draft.body_id}', 'påhittat', 'påhittat', 'x@exempel.example', '${personId}', '{statistics:write}', '${personId}', now(), now() + interval '1 day')
      returning id)
    insert into identity.service_token (service_id, secret_hash, created_at, ends_at, mac) select id, 'made-up', now(), now(), 'x' from made
    returning service_id as id`)
  const link = await one<{ id: string }>(`select id from plan.report_link where secret_hash = 'made-up'`)
  own = {
    body: draft.body_id,
    person: personId,
    membership: membershipId,
    report: draft.id,
    link: link.id,
    service: service.id,
  }
  other = { body: stranger.actor.bodyId, person: stranger.actor.personId }
  tables = await readTables()
}, 120_000)

afterAll(async () => {
  await owner?.end()
  await application?.end()
})

/** What a table veils as it is written: its rows as somebody would write them, in words (decision 96). */
const inWords = async (name: string): Promise<string> => {
  const { columns } = await one<{ columns: string[] }>(`
    select coalesce(string_to_array(rtrim(encode(t.tgargs, 'escape'), '\\000'), '\\000'), '{}') as columns
    from (values ('${name}'::regclass)) as w (id) left join pg_trigger t on t.tgrelid = w.id and t.tgname = 'keep_veiled'`)
  if (columns.length === 0) return name
  const words = columns
    .map((named) => named.replace(/[?+]$/, ''))
    .map(
      (column) =>
        `'${column}', nullif(access.unveil('${name}.${column}', w.id, to_jsonb(w) ->> '${column}'), '')`,
    )
  return `(select (jsonb_populate_record(w, jsonb_build_object(${words.join(', ')}))).* from ${name} w)`
}

const readTables = async (): Promise<Table[]> => {
  const found = await owner.query<{ name: string; columns: string[]; changeable: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select array_agg(quote_ident(a.attname)::text order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a') as columns,
      array(select quote_ident(a.attname)::text from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' and a.attidentity <> 'a'
         and has_column_privilege('samlad_application', c.oid, a.attnum, 'update') order by a.attnum) as changeable
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('information_schema', 'graphile_worker', 'public') and n.nspname not like 'pg\\_%' order by 1`)
  const tables: Table[] = []
  for (const { name, columns, changeable } of found.rows) {
    const mine = columns.includes('body_id')
      ? `(body_id = '${own.body}') desc, `
      : columns.includes('person_id')
        ? `(person_id = '${own.person}') desc, `
        : columns.includes('report_back_id')
          ? `(report_back_id = '${own.report}') desc, `
          : name === 'identity.person'
            ? `(id = '${own.person}') desc, `
            : ''
    const { count } = await one<{ count: string }>(`select count(*) from ${name}`)
    const sample = await one<{ row: string } | never>(
      // Of several the first by what stands in it, identifiers, numbers of cases and seals aside, which are others each time.
      `select to_json(t)::text as row from ${await inWords(name)} t order by ${mine.replaceAll('body_id', 't.body_id')}regexp_replace(to_json(t)::text, '${MADE_UP}', '', 'g') limit 1`,
    )
    tables.push({ name, columns, changeable, rows: Number(count), sample: sample?.row })
  }
  return tables
}

/** Sets, until the end of the transaction, who is said to act. */
const forge = async (forged: Forged): Promise<string> => {
  const isPerson = forged.role !== 'nobody' && forged.role !== 'sign_in'
  const isOwnLink = forged.role === 'link' && forged.body === own.body
  // Put into the text, it goes in one round with the beginning.
  const who = await whoAsText(application, {
    person: isPerson && forged.role !== 'link' && forged.role !== 'service' ? forged.person : '',
    body: isPerson ? forged.body : '',
    role: forged.role,
    link: isOwnLink ? own.link : forged.role === 'service' && forged.body === own.body ? own.service : '',
    report: isOwnLink ? own.report : '',
  })
  return `begin; ${who}`
}

/** Runs one statement as the application's role with forged settings, and undoes it. */
const attempt = async (forged: Forged, text: string, values: unknown[] = []): Promise<number | string> => {
  await application.query(await forge(forged))
  try {
    return (await application.query(text, values)).rowCount ?? 0
  } catch (error) {
    return (error as { code?: string }).code ?? 'unknown'
  } finally {
    await application.query('rollback')
  }
}

/** How many of the statements are tried whatever the others found. */
const ALWAYS = 3

/** Runs each of the statements, changes of columns last, as the application's role with forged settings, and undoes each before the next. */
const attemptEach = async (forged: Forged, statements: readonly string[]): Promise<(number | string)[]> => {
  // In one round: there are tens of thousands of them.
  const results = (await application.query(`${await forge(forged)}; do $each$
    declare
      statement text;
      seen bigint;
      found text;
      told text[] := '{}';
    begin
      foreach statement in array array[${statements.map(pg.escapeLiteral).join(', ')}] loop
        -- Policies go by rows: where one column of none can be changed, no other can.
        exit when statement like 'update %' and found = '0' and cardinality(told) > ${ALWAYS};
        begin
          execute statement;
          get diagnostics seen = row_count;
          found := seen::text;
          raise exception using errcode = 'UNDO0';
        exception when others then
          if sqlstate <> 'UNDO0' then found := '!' || sqlstate; end if;
        end;
        told := told || found;
      end loop;
      perform set_config('samlad_test.told', array_to_string(told, ' '), true);
    end $each$; select current_setting('samlad_test.told') as told; rollback`)) as unknown as pg.QueryResult<{
    told: string
  }>[]
  const told = results.find(({ rows }) => rows[0]?.told !== undefined)!.rows[0]!.told
  return told.split(' ').map((found) => (found.startsWith('!') ? found.slice(1) : Number(found)))
}

const DENIED = new Set(['42501', '23001'])
const extent = (seen: number | string, rows: number, mark: string): string => {
  // Another rule (a key, a reference) stops it once the wall has let it through.
  if (typeof seen === 'string') return DENIED.has(seen) ? '' : mark.toUpperCase()
  return seen === 0 ? '' : seen >= rows ? mark.toUpperCase() : mark
}

/** What a forged actor may do with the rows of a table: capital letters for all rows, small ones for some. */
const rightsOf = async (table: Table, forged: Forged): Promise<string> => {
  if (table.rows === 0) return ''
  const list = table.columns.join(', ')
  const [read, added, removed, ...changed] = await attemptEach(forged, [
    `select from ${table.name}`,
    `insert into ${table.name} (${list}) select ${list} from json_populate_record(null::${table.name}, ${pg.escapeLiteral(table.sample ?? '')})`,
    `delete from ${table.name}`,
    ...table.changeable.map((column) => `update ${table.name} set ${column} = ${column}`),
  ])
  const changes = changed.map((seen) => extent(seen, table.rows, 'c'))
  return [
    extent(read!, table.rows, 'r'),
    typeof added === 'string' && DENIED.has(added) ? '' : 'a',
    changes.includes('C') ? 'C' : (changes.find((mark) => mark !== '') ?? ''),
    extent(removed!, table.rows, 'd'),
  ].join('')
}

const WRITTEN = '../../docs/privacy/rows.md'

/** What is written of a table under a heading, wall by wall; nothing of a table that is new. */
const writtenOf = (text: string, heading: string, name: string): string[] | undefined =>
  text
    .split(`## ${heading}\n`)[1]
    ?.split('\n## ')[0]
    ?.split('\n')
    .find((line) => line.startsWith(`| ${name} |`))
    ?.split('|')
    .slice(2, -1)
    .map((cell) => cell.trim())

/** How many walls of a table are tried in a short run; where one of them differs from what is written, all are. */
const TRIED = 4

const cellsOf = async (
  table: Table,
  from: { body: string; person: string },
  written: readonly string[] | undefined,
  turn: number,
): Promise<readonly string[]> => {
  const found = new Map<Wall, string>()
  const differs = async (tried: readonly Wall[]): Promise<boolean> => {
    for (const role of tried) if (!found.has(role)) found.set(role, await rightsOf(table, { role, ...from }))
    return tried.some((role) => found.get(role) !== written?.[walls.indexOf(role)])
  }
  if (written?.length === walls.length && !(await differs(inTurn(walls, turn, TRIED)))) return written
  await differs(walls)
  return walls.map((role) => found.get(role) ?? '')
}

test('what row-level security lets through is written down, and a change of it is seen in review', async () => {
  const written = readFileSync(new URL(WRITTEN, import.meta.url), 'utf8')
  const section = async (heading: string, from: { body: string; person: string }) => {
    const lines = [
      `## ${heading}`,
      '',
      `| table | ${walls.join(' | ')} |`,
      `| --- | ${walls.map(() => '---').join(' | ')} |`,
    ]
    for (const [turn, table] of tables.filter(({ rows }) => rows > 0).entries()) {
      const cells = await cellsOf(table, from, writtenOf(written, heading, table.name), turn)
      lines.push(`| ${table.name} | ${cells.join(' | ')} |`)
    }
    return [...lines, '']
  }
  const text = [
    '# Rows',
    '',
    'Made by `tests/security/rows.test.ts`: what raw SQL in the application’s role can do with the rows of each table, past',
    'every action, with forged settings of person, body and role. `r` reads, `a` adds a row like one of the reporting body,',
    '`c` changes, `d` removes; capital letters mean all rows, small ones some. Where a trigger or a missing grant stops it',
    'the letter is left out. `sign_in` is what a sign-in is while it is under way; `link` is the holder of a one-time link; `service` is a',
    'program of the body.',
    '',
    ...(await section('Acting for a body that reports, as its officer', own)),
    ...(await section('Acting for a body that has nothing to do with it', other)),
  ]
  await expect(text.join('\n')).toMatchFileSnapshot(WRITTEN)
}, 180_000)

test('every table that the house keeps is in the matrix', () => {
  expect(tables.length).toBeGreaterThan(45)
  expect(tables.filter(({ rows }) => rows === 0).map(({ name }) => name)).toEqual([])
})

const people = walls.filter((role) => role !== 'nobody' && role !== 'sign_in')

describe('whatever is forged', () => {
  const secrets = [
    'password',
    'passkey',
    'one_time_code',
    'recovery_code',
    'agency_account',
    'token',
    'session',
    'ceremony',
  ]
  test.each(secrets)('nobody reaches %s of another person', async (name) => {
    const table = `identity.${name}`
    for (const role of people)
      for (const statement of [
        `select from ${table} where person_id = '${own.person}'`,
        `update ${table} set person_id = '${other.person}' where person_id = '${own.person}'`,
        `delete from ${table} where person_id = '${own.person}'`,
      ]) {
        const reached = await attempt({ role, ...other }, statement)
        expect([role, statement, reached === 0 || DENIED.has(String(reached))]).toEqual([
          role,
          statement,
          true,
        ])
      }
  })

  test.each([
    ['the draft', `plan.report_back where id = `],
    ['the evidence', `plan.evidence where report_back_id = `],
    ['the figures', `plan.report_figure where report_back_id = `],
    ['the versions', `plan.report_version where report_back_id = `],
    ['the answers', `plan.report_answer where report_back_id = `],
  ])('another body reads nothing of %s', async (_, from) => {
    for (const role of walls)
      expect([role, await attempt({ role, ...other }, `select from ${from}'${own.report}'`)]).toEqual([
        role,
        0,
      ])
  })

  test('files that only a draft refers to stay with those who report for its body', async () => {
    const text = `select from files.file where name = 'påhittad.txt'`
    for (const role of walls) expect([role, await attempt({ role, ...other }, text)]).toEqual([role, 0])
    for (const role of ['learner', 'auditor', 'administrator', 'evaluator', 'nobody', 'sign_in'] as const)
      expect([role, await attempt({ role, ...own }, text)]).toEqual([role, 0])
    expect(await attempt({ role: 'body_officer', ...own }, text)).toBe(1)
    expect(await attempt({ role: 'link', ...own }, text)).toBe(1)
  })

  test('a link shows nobody who works at its body, and cannot prolong or move itself', async () => {
    const forged = { role: 'link', ...own } as const
    expect(await attempt(forged, 'select from identity.person')).toBe(0)
    expect(await attempt(forged, 'select from identity.membership')).toBe(0)
    expect(await attempt(forged, `update plan.report_link set ends_at = now() + interval '1 year'`)).toBe(
      '42501',
    )
    expect(await attempt(forged, `update plan.report_link set body_id = '${other.body}'`)).toBe('42501')
  })

  test('nobody sees what another has sent', async () => {
    for (const role of people) expect(await attempt({ role, ...other }, 'select from access.once')).toBe(0)
    expect(await attempt({ role: 'link', ...own }, 'select from access.once')).toBe(0)
    expect(await attempt({ role: 'body_officer', ...own }, 'select from access.once')).toBe(1)
  })

  test('nobody changes or removes what has been recorded, and nobody records in the name of another', async () => {
    for (const role of walls) {
      for (const table of ['audit.record', 'audit.block', 'audit.sealed']) {
        expect(
          await attempt(
            { role, ...own },
            `update ${table} set ${table === 'audit.record' ? 'action' : table === 'audit.block' ? 'number' : 'block'} = default`,
          ),
        ).toBe('42501')
        expect(await attempt({ role, ...own }, `delete from ${table}`)).toBe('42501')
        expect(await attempt({ role, ...own }, `truncate ${table} cascade`)).toBe('42501')
      }
      if (role !== 'sign_in')
        expect([
          role,
          await attempt(
            { role, ...other },
            `insert into audit.record (action, outcome, actor_kind, actor_person) values ('x', 'done', 'person', '${own.person}')`,
          ),
        ]).toEqual([role, '42501'])
    }
  })

  test('nobody begins a report-back as accepted, gives themselves a role, or opens a closed account', async () => {
    const columns = `(assignment_id, body_id, state) select assignment_id, body_id, 'accepted' from plan.report_back where id = '${own.report}'`
    for (const role of walls)
      expect([role, await attempt({ role, ...own }, `insert into plan.report_back ${columns}`)]).toEqual([
        role,
        [
          'nobody',
          'sign_in',
          'service',
          'case_manager',
          'learner',
          'evaluator',
          'administrator',
          'auditor',
          'applicant',
        ].includes(role)
          ? 0
          : '42501',
      ])
    for (const role of people.filter((role) => role !== 'administrator')) {
      expect(
        await attempt(
          { role, ...own },
          `update identity.membership set role = 'administrator' where id = '${own.membership}'`,
        ),
      ).toBe(0)
      expect(
        await attempt(
          { role, ...own },
          `insert into identity.membership (person_id, body_id, role) values ('${own.person}', '${own.body}', 'auditor')`,
        ),
      ).toBe('42501')
      const opened = await attempt(
        { role, ...own },
        `update identity.person set disabled_at = null, email = 'x@example.com' where id = '${own.person}'`,
      )
      expect([role, opened]).toEqual([role, role === 'link' || role === 'service' ? 0 : '42501'])
    }
  })

  test('the application owns no table, bypasses nothing, and may not put another actor’s code in its way', async () => {
    const { rows } = await application.query<{ n: string }>(
      `select (select count(*) from pg_class where relowner = (select oid from pg_roles where rolname = current_user))
            + (select count(*) from pg_roles where rolname = current_user and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)) as n`,
    )
    expect(Number(rows[0]?.n)).toBe(0)
    for (const text of [
      'create schema x',
      'create table plan.x ()',
      'alter table plan.report_back disable row level security',
      'set role samlad_owner',
      'set session_replication_role = replica',
      `select * from graphile_worker._private_jobs`,
    ])
      expect([text, await attempt({ role: 'administrator', ...own }, text)]).toEqual([text, '42501'])
  })
})
